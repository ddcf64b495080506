"""What all outputs work from: the book, and everything decided about its pages."""

from collections.abc import Mapping

from press.desk.shared import Shared
from press.frozen import frozen
from press.render.layouts import Layouts
from press.render.typesetter import Resolved
from press.spell import Sealed
from press.values.book import Book, Page
from press.values.document import Document
from press.values.picture import Measure, Rendition, StyledPicture
from press.values.source import Tree
from press.values.view import Change, Site, View


@frozen
class Galley:
    """One page about to be set (a long list takes several)."""

    page: Page
    output: str
    """File below the output folder."""
    origin: str
    """The source it stands for."""
    view: View
    resolved: Resolved
    texts: tuple[Document, ...] = ()
    """Those whose text stands on it: its own, and those of its parts."""


@frozen
class Desk:
    """Everything an output may look at while it plans."""

    book: Book
    tree: Tree
    layouts: Sealed[Layouts]
    sites: Mapping[str, Sealed[Site]]
    """Language code to what its pages share."""
    galleys: tuple[Galley, ...]
    """Pages that are written, in a stable order."""
    pictures: Mapping[str, StyledPicture]
    """Picture file (path below the root) to how it is offered."""
    cards: tuple[Rendition, ...]
    """Share cards of the pages' banners."""
    measures: Mapping[str, Measure]
    """Picture file to its size and format."""
    changes: Mapping[str, Change]
    """Source path to its last change in git; empty when not asked for."""
    shared: Shared
    plain_files: frozenset[str]
    """Picture files that some page links to as files, so that the original is published."""
