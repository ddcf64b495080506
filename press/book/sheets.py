"""A page as found: named and placed in the tree, without an address yet."""

import posixpath

from press.errors import Place
from press.frozen import frozen
from press.spell import Sealed
from press.values.book import Kind
from press.values.document import Document
from press.values.front import FrontMatter

INDEX = "_index.md"


@frozen
class Sheet:
    """A page as found on disk, or a list page that no file stands for."""

    kind: Kind
    language: str
    name: str
    """As `press.values.book.Page.name`."""
    folder: str
    """Folder below the content folder, as written: of a section or bundle its own,
    of a single file the one it lies in."""
    stem: str
    """File name without ending, as written; empty for lists and bundles."""
    front: FrontMatter = FrontMatter()
    document: Sealed[Document] | None = None
    parent: str = ""
    """Name of the section it belongs to; empty for the home page."""

    @property
    def bundle(self) -> bool:
        """A page with a folder of its own."""
        return self.kind == "page" and not self.stem

    @property
    def listed(self) -> bool:
        """Shown in the lists and menus of its section."""
        return self.front.build_list != "never" and not self.front.headless

    @property
    def file(self) -> str:
        """Path of its source; empty without one."""
        return self.document.value.path if self.document else ""

    def place(self, *keys: str) -> Place:
        """Where the first of these settings was written, or else the top of its file."""
        known = self.front.places
        return next((known[key] for key in keys if key in known), Place(self.file))


def logical(path: str) -> str:
    """The spelling under which Hugo knows a path: lower case, no spaces.

    >>> logical("Docs/My Page")
    'docs/my-page'
    """
    return path.lower().replace(" ", "-")


def normal(path: str) -> str:
    """A path from the top without steps that lead nowhere; most have none.

    >>> normal("a//b/../c/"), normal("")
    ('/a/c', '/')
    """
    whole = "/" + path.lstrip("/")
    if "//" in whole or "/." in whole:
        return posixpath.normpath(whole)
    return whole.rstrip("/") or "/"


def above(folder: str) -> str:
    """The folder around a folder; empty at the top."""
    return folder.rpartition("/")[0]


def index_of(folder: str) -> str:
    """Name of the list page of a folder: ``docs/_index.md``."""
    return posixpath.join(folder, INDEX)
