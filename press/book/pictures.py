"""Where a picture is: beside the page, in ``assets/`` or ``static/``, once for each style."""

import posixpath
from fnmatch import fnmatchcase
from urllib.parse import unquote

from press.book.files import PICTURES
from press.book.links import seen_in_browser
from press.book.paths import fold, folder_of
from press.book.references import Index, file_near
from press.values.book import Page
from press.values.source import File

PLACEHOLDER = "_din_style"
"""Stands for the folder of whatever visual style the reader has chosen."""

Styled = tuple[tuple[str, File], ...]
"""Style name and file, the default first; one entry with an empty name without styles."""


def find(target: str, page: Page, index: Index) -> Styled:
    """The files of a picture, one for each visual style it exists in; empty when it is nowhere.

    It is looked for at the address a browser would make of it, then beside the page's source,
    then at the top of the content folder, of ``static/`` and of ``assets/``. Nothing outside
    these is ever found.

    Args:
        target: As written: a path, perhaps percent-encoded, perhaps with ``_din_style`` in it; or
            a pattern as ``cover.*``, for a picture beside the page or in ``assets/``.
        page: The page that shows it.
        index: Of the book.
    """
    path = unquote(target.partition("#")[0].partition("?")[0]).strip()
    if not path:
        return ()
    if PLACEHOLDER not in path:
        file = _file(path, page, index) or _matching(path, page, index)
        return (("", file),) if file else ()
    styles = index.config.press.styles or _folders(path, page, index)
    found = ((style, _file(path.replace(PLACEHOLDER, style), page, index)) for style in styles)
    return tuple((style, file) for style, file in found if file)


def _file(path: str, page: Page, index: Index) -> File | None:
    seen, base = seen_in_browser(path, page), index.config.base_path.rstrip("/")
    for address in (seen, fold(seen.removeprefix(base)) if base else seen):
        if address in index.files:
            return index.files[address]
    return file_near(path, page, index)


def _matching(pattern: str, page: Page, index: Index) -> File | None:
    """The first picture, by name, that a pattern fits; the page's own before the site's."""
    if not set(pattern) & set("*?["):
        return None
    base = folder_of(page)
    own = {posixpath.relpath(file.name, base or "."): file for file in page.resources}
    for files in (own, index.assets):
        fit = (name for name in files if fnmatchcase(name.lower(), pattern.lower()))
        found = [name for name in fit if name.count("/") == pattern.count("/")]
        drawn = [name for name in found if name.lower().rpartition(".")[2] in PICTURES]
        if drawn:
            return files[min(drawn)]
    return None


def _folders(path: str, page: Page, index: Index) -> tuple[str, ...]:
    """Folders that may stand where the placeholder stands, sorted."""
    before = path.partition(PLACEHOLDER)[0].rpartition("/")[0]
    parents = {fold("/" + before.lstrip("/")), seen_in_browser(before, page), "/"}
    return tuple(sorted({name for parent in parents for name in index.folders.get(parent, ())}))
