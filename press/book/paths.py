"""How authors name pages: by path from here, by path from the top, or by name alone."""

import posixpath
import re
import unicodedata
from urllib.parse import unquote

from press.book.sheets import above, logical, normal
from press.values.book import Page

_ENDINGS = (".md", ".markdown", ".html", ".htm")
_INDEXES = ("_index", "index")


def path_of(page: Page) -> str:
    """How Hugo names a page: ``/docs/x`` for ``docs/x.md`` and ``docs/x/index.md``.

    >>> path_of(Page("section", "en", "docs/_index.md", "/docs/", "docs/index.html", "", ""))
    '/docs'
    """
    return plain(page.name)


def name_of(page: Page) -> str:
    """The name by which a page is known in its whole language: of its file or folder."""
    return posixpath.basename(path_of(page))


def bare(path: str) -> str:
    """The name in a reference without folders: ``x`` for ``x.md``."""
    return posixpath.basename(plain(path))


def plain(path: str) -> str:
    """A path from the content folder without ending and index file, in Hugo's spelling."""
    path = normal(logical(path))
    for ending in _ENDINGS:
        path = path.removesuffix(ending)
    folder, name = posixpath.split(path)
    return folder if name in _INDEXES else path


def without_language(path: str, codes: frozenset[str]) -> str:
    """A path without the language in the file name: ``x.es.md`` is ``x.md``."""
    found = re.fullmatch(r"(.+)\.([A-Za-z-]+)(\.[a-z]+)", path)
    return found[1] + found[3] if found and found[2].lower() in codes else path


def folder_of(page: Page) -> str:
    """The folder a page's file lies in, as written."""
    return posixpath.dirname(page.name)


def is_bundle(page: Page) -> bool:
    """Whether the page has a folder to itself."""
    return posixpath.basename(page.name).startswith("index.") and "/" in page.name


def seen_from(page: Page, path: str) -> tuple[str, ...]:
    """The pages a path may mean, most likely first.

    A page with a folder of its own stands where its folder stands, as in Hugo; what is found
    from inside the folder is understood too. Steps above the content folder end there.
    """
    if path.startswith("/"):
        return (plain(path),)
    folder = folder_of(page)
    starts = (above(folder), folder) if is_bundle(page) else (folder,)
    if path.startswith("../") and path.endswith(_ENDINGS):
        starts = starts[::-1]
    wholes = [posixpath.join(start, path) for start in starts]
    if not path.startswith("."):
        wholes.append(path)
    return tuple(dict.fromkeys(plain(whole) for whole in wholes))


def folded(url: str) -> str:
    """One spelling for all ways to write a site-relative address.

    >>> folded("/caf%C3%A9/index.html")
    '/café'
    """
    return fold(unquote(url))


def fold(path: str) -> str:
    """As `folded`, for a path that is decoded already."""
    return unicodedata.normalize("NFC", path).removesuffix("index.html").rstrip("/") or "/"
