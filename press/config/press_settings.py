"""Our own settings of a book. The defaults are the manual."""

from typing import Literal

from press.frozen import frozen

PAGEFIND = "pagefind"
"""A search by another program, and the folder of the site it keeps its index in."""


@frozen
class PictureSettings:
    """How pictures are offered (``params.press.images``)."""

    widths: tuple[int, ...] = (780, 1200, 1600)
    """In pixels; a picture is offered in each that is not wider than itself."""
    avif_quality: int = 52
    """1 to 100; more is better and heavier."""
    webp_quality: int = 78
    """1 to 100; more is better and heavier."""
    avif: bool = True
    """Offer AVIF beside WebP."""
    publish_originals: bool = False
    """Also publish originals that are only shown through smaller renditions."""


@frozen
class Budgets:
    """What one page may cost its reader, in bytes (``params.press.budgets``); 0 is no limit."""

    html: int = 0
    """The page itself."""
    css: int = 0
    """Its style sheets."""
    js: int = 0
    """Its scripts."""
    fonts: int = 0
    """Its fonts."""
    pictures: int = 0
    """Its pictures, each in its widest size."""
    total: int = 0
    """Everything above."""


@frozen
class PressSettings:
    """Our own settings (``params.press``)."""

    styles: tuple[str, ...] = ()
    """Folders that ``_din_style`` stands for, the default first; found by looking when empty."""
    looks: tuple[str, ...] = ("ink", "dusk", "paper")
    """The visual style that goes with each of them, in the same order; one without keeps its own
    name. A book whose pictures come in one style, or have none, wears the first."""
    images: PictureSettings = PictureSettings()
    untrusted: bool = False
    """Content may come from strangers: raw HTML, scripts, frames, unsafe addresses are dropped."""
    ignore: tuple[str, ...] = ()
    """Codes of problems that are not reported, each alone or with the files it is not reported
    of: ``image-alt``, ``link-vague content/old/*``. Both may hold ``*``."""
    budgets: Budgets = Budgets()
    original: str = ""
    """Code of the language that chapters are written in first; the default language's when
    empty."""
    legacy_shortcodes: bool | None = None
    """Bodies of ``{{< >}}`` are Markdown, as in hugo-book up to version 10. When it is not said,
    the theme's version decides."""
    sources: str = "content/sources.yaml"
    """File that describes the works chapters cite; it is not published."""
    offline: bool = True
    """Offer readers to keep the book on their device, to be read without a connection."""
    search: Literal["own", "pagefind"] = "own"
    """Who looks for words: ``own`` is our search, made with the book; ``pagefind``, for very large
    books, is a program that is run over the finished site. Its folder is kept."""
    embed_videos: bool = False
    """Show YouTube and Vimeo frames instead of links."""
    cover: str = ""
    """Picture for share cards where a page has none."""
    fonts: bool = True
    """Set the text in the face that Press brings along; else in one of the reader's own."""
    inline_styles: int = 40_000
    """Most characters of the stylesheet that a page carries itself, so that nothing has to be
    waited for; a page that needs more links to it. 0 has all pages link."""
    menu_limit: int = 200
    """Most entries of a sidebar that every page shows whole; one with more is folded to the part
    that the page stands in. 0 folds none."""
    author: str = ""
    """Of the whole book, for metadata."""
    license_url: str = ""
    """Address of the licence, for metadata."""
    extensions: tuple[str, ...] = ()
    """What the book may use though Hugo has not got it, by the names ``check --hugo`` gives."""
    hugo_threshold: float = 100.0
    """Percent of the pages that Hugo must make alike, in each respect, for ``check --hugo``."""
    keep: tuple[str, ...] = ()
    """Files in the output folder that are not ours and stay: ``CNAME``, ``.git``."""
