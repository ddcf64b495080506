"""The settings of a book. The defaults are the manual.

Keys are Hugo's, so that the same file builds with Hugo; what is ours alone
stands under ``params.press`` and is `PressSettings` here.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from press.errors import Place
from press.values.front import Cascade, MenuEntry, Plain
from press.values.grammar import MarkdownSettings


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the book (Hugo's ``languages.CODE``)."""

    code: str
    name: str = ""
    """As its readers write it: ``Español``."""
    locale: str = ""
    """For ``lang`` attributes: ``es`` or ``pt-BR``; the code when empty."""
    direction: str = "ltr"
    weight: int = 0
    title: str = ""
    """Of the book in this language."""
    content_dir: str = "content"
    copyright: str = ""
    disabled: bool = False
    params: Mapping[str, Plain] = field(default_factory=dict)
    """The site's ``params`` with this language's laid over them, keys in lower case."""
    book: "BookSettings" = field(default_factory=lambda: BookSettings())  # noqa: PLW0108 -- defined below
    """hugo-book's parameters for this language."""
    menus: tuple[MenuEntry, ...] = ()
    """The language's own menus, or the site's where it has none."""


@dataclass(frozen=True, slots=True)
class BookSettings:
    """hugo-book's site parameters (``params.Book…``), old names understood too."""

    theme: str = "auto"
    """``light``, ``dark`` or ``auto``."""
    toc: bool = True
    logo: str = ""
    favicon: str = "favicon.png"
    section: str = "docs"
    """The section whose pages make the menu; ``/`` or ``*`` for the whole site."""
    menu_bundle: str = ""
    repo: str = ""
    last_change_link: str = ""
    """Hugo template; reads ``{{ .Site.Params.X }}``, ``{{ .GitInfo.X }}`` and ``{{ .Path }}``."""
    edit_link: str = ""
    commit_path: str = ""
    edit_path: str = ""
    """The older way: joined with ``repo`` and the file's path."""
    date_format: str = "January 2, 2006"
    search: bool = True
    comments: bool = False
    portable_links: str = "warning"
    """``false``, ``warning`` or ``error``: what a Markdown link to a missing page is."""
    service_worker: str = ""
    translated_only: bool = False


@dataclass(frozen=True, slots=True)
class PictureSettings:
    """How pictures are offered (``params.press.images``)."""

    widths: tuple[int, ...] = (780, 1200, 1600)
    avif_quality: int = 52
    webp_quality: int = 78
    avif: bool = True
    publish_originals: bool = False
    """Also publish originals that are only shown through smaller renditions."""


@dataclass(frozen=True, slots=True)
class PressSettings:
    """Our own settings (``params.press``)."""

    styles: tuple[str, ...] = ()
    """Folders that ``_din_style`` stands for, the default first; found by looking when empty."""
    images: PictureSettings = PictureSettings()
    untrusted: bool = False
    """Content may come from strangers: raw HTML is dropped, links are limited to safe schemes."""
    ignore: tuple[str, ...] = ()
    """Codes of problems that are not reported."""
    legacy_shortcodes: bool | None = None
    """Bodies of ``{{< >}}`` are Markdown as in hugo-book up to version 10; None: look at the
    theme."""
    embed_videos: bool = False
    """Show YouTube and Vimeo frames instead of links."""
    cover: str = ""
    """Picture for share cards where a page has none."""
    author: str = ""
    license_url: str = ""
    keep: tuple[str, ...] = ()
    """Files in the output folder that are not ours and stay: ``CNAME``, ``.git``."""


@dataclass(frozen=True, slots=True)
class Permalinks:
    """Hugo's ``permalinks``: section to pattern, by page kind."""

    page: Mapping[str, str] = field(default_factory=dict)
    section: Mapping[str, str] = field(default_factory=dict)
    term: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """The whole configuration of one site."""

    base_url: str = "/"
    title: str = ""
    languages: tuple[Language, ...] = (Language("en"),)
    """In weight order, disabled ones left out; never empty."""
    default_language: str = "en"
    default_in_subdir: bool = False
    publish_dir: str = "public"
    static_dirs: tuple[str, ...] = ("static",)
    asset_dir: str = "assets"
    theme: str = ""
    copyright: str = ""
    disable_kinds: frozenset[str] = frozenset()
    """Of ``home section page taxonomy term 404 sitemap rss robotstxt``, lower case."""
    disable_path_to_lower: bool = False
    remove_path_accents: bool = False
    ugly_urls: bool = False
    relative_urls: bool = False
    canonify_urls: bool = False
    permalinks: Permalinks = Permalinks()
    taxonomies: Mapping[str, str] = field(
        default_factory=lambda: {"tag": "tags", "category": "categories"}
    )
    """Singular to plural."""
    build_drafts: bool = False
    build_future: bool = False
    build_expired: bool = False
    now: dt.datetime | None = None
    """What "now" is for future and expired pages: ``SOURCE_DATE_EPOCH`` when set, else the day
    the build runs on, at midnight UTC."""
    enable_git_info: bool = False
    enable_robots: bool = False
    page_size: int = 10
    """Posts on one page of a list (Hugo's ``pagination.pagerSize``)."""
    pluralize_list_titles: bool = True
    capitalize_list_titles: bool = True
    title_case_style: str = "ap"
    outputs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Page kind to output formats, lower case; a kind that is not here has its default."""
    cascade: tuple[Cascade, ...] = ()
    time_zone: str = "UTC"
    minify: bool = False
    environment: str = "production"
    markdown: MarkdownSettings = MarkdownSettings()
    press: PressSettings = PressSettings()
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each key was written, dotted and in lower case: ``params.press.styles``."""

    @property
    def base_path(self) -> str:
        """Path of ``base_url``, with slashes at both ends: ``/`` or ``/my-book/``."""
        rest = self.base_url.partition("://")[2] if "://" in self.base_url else self.base_url
        path = rest.partition("/")[2].strip("/") if "://" in self.base_url else rest.strip("/")
        return f"/{path}/" if path else "/"
