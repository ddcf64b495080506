"""What stands where: pages, bundles and sections of one language, drafts left out."""

import posixpath
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from press.book.order import utc
from press.book.sheets import Sheet, above, index_of, logical
from press.book.taxonomies import kind_of
from press.config.schema import Config
from press.errors import Place, Problem, warning
from press.spell import Sealed
from press.values.document import Document
from press.values.source import Tree

Folders = Mapping[str, str]
"""The folders that are sections: logical spelling to the spelling on disk."""


def gather(
    tree: Tree, documents: Mapping[str, Sealed[Document]], language: str, config: Config
) -> dict[str, Sheet]:
    """Every page of a language by name, home and top-level sections included.

    A folder is a section when it has an ``_index.md`` or stands at the top; pages in any
    other folder belong to the nearest section above it. The files in a folder with an
    ``index.md``, Markdown files too, are that page's own and no pages.
    """
    written = {content.name: content for content in tree.content if content.language == language}
    bundles = {posixpath.dirname(name) for name in written if _stem(name) == "index"} - {""}
    names = [name for name in written if not _inside(name, bundles)]
    folders = _folders(names, _pages(names))
    sheets: dict[str, Sheet] = {}
    for name in names:
        if document := documents.get(written[name].source.path):
            sheet = _sheet(name, document, language, folders, config)
            sheets.setdefault(sheet.name, sheet)
    for folder in folders.values():
        name, kind = index_of(folder), kind_of(folder, config)
        parent = _parent(above(folder), folders) if folder else ""
        if kind in ("home", "section"):
            sheets.setdefault(name, Sheet(kind, language, name, folder, "", parent=parent))
    return sheets


def swallowed(
    tree: Tree, documents: Mapping[str, Sealed[Document]], language: str
) -> Iterator[Problem]:
    """A warning for each chapter that is no page because an ``index.md`` stands above it.

    Headless bundles are made for that.
    """
    written = {content.name: content for content in tree.content if content.language == language}
    bundles = {posixpath.dirname(name): name for name in written if _stem(name) == "index"}
    bundles.pop("", None)
    for name, content in written.items():
        if not _inside(name, bundles.keys()):
            continue
        owner = written[next(bundles[folder] for folder in _around(name) if folder in bundles)]
        page = documents.get(owner.source.path)
        if page is None or page.value.front.headless:
            continue
        message = f"it belongs to '{owner.source.path}' and is no page of its own"
        hint = "rename index.md to _index.md, so that the folder holds pages"
        yield warning(Place(content.source.path), "chapter-in-bundle", message, hint)


def _around(name: str) -> Iterator[str]:
    """The folders around a file that may own it, from the inside out."""
    folder = posixpath.dirname(name)
    folder = above(folder) if _stem(name) == "index" else folder
    while folder:
        yield folder
        folder = above(folder)


def _stem(name: str) -> str:
    return posixpath.splitext(posixpath.basename(name))[0]


def _inside(name: str, bundles: AbstractSet[str]) -> bool:
    """Whether a file lies in the folder of a page, which it then belongs to."""
    return any(folder in bundles for folder in _around(name))


def _pages(names: list[str]) -> frozenset[str]:
    """Folders whose name a page at the top has already: ``docs`` for ``docs.md``."""
    return frozenset(logical(_stem(name)) for name in names if "/" not in name)


def _folders(names: list[str], pages: frozenset[str]) -> Folders:
    folders = {"": ""}
    for name in sorted(names, key=lambda name: (_stem(name) != "_index", name)):
        folder = posixpath.dirname(name)
        if _stem(name) == "_index":
            folders.setdefault(logical(folder), folder)
        elif _stem(name) == "index":
            folder = above(folder)
        top = folder.partition("/")[0]
        if top and logical(top) not in pages:
            folders.setdefault(logical(top), top)
    return folders


def _parent(folder: str, folders: Folders) -> str:
    """Name of the nearest section at or above a folder."""
    while logical(folder) not in folders:
        folder = above(folder)
    return index_of(folders[logical(folder)])


def _sheet(
    name: str, document: Sealed[Document], language: str, folders: Folders, config: Config
) -> Sheet:
    folder, stem = posixpath.dirname(name), _stem(name)
    front = document.value.front
    if stem == "_index":
        kind = kind_of(folder, config)
        parent = _parent(above(folder), folders) if folder else ""
        return Sheet(kind, language, index_of(folder), folder, "", front, document, parent)
    bundle = stem == "index" and bool(folder)
    parent = _parent(above(folder) if bundle else folder, folders)
    return Sheet("page", language, name, folder, "" if bundle else stem, front, document, parent)


def published(sheet: Sheet, config: Config) -> bool:
    """Whether a page is in this edition: no draft, not of the future, not expired."""
    front = sheet.front
    if front.draft and not config.build_drafts:
        return False
    now = config.now
    if now is None:
        return True
    begins = front.publish_date or front.date
    if begins and utc(begins) > utc(now) and not config.build_future:
        return False
    ends = front.expiry_date
    return not (ends and utc(ends) <= utc(now) and not config.build_expired)
