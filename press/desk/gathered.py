"""The book as read: every page has its place and address, nothing is laid out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field

from press.config.schema import Config
from press.errors import Problem
from press.frozen import frozen
from press.spell import Sealed
from press.values.book import Book, Page
from press.values.document import Prose
from press.values.grammar import Grammar
from press.values.source import Tree


@frozen
class Gathered:
    """Everything known before pictures are looked at and pages are laid out."""

    config: Config
    tree: Tree
    grammar: Sealed[Grammar]
    book: Book
    prose: Mapping[str, Prose] = field(default_factory=dict)
    """The texts of the documents, by source path."""
    said: Callable[[Iterable[str]], Mapping[str, str]] = lambda _paths: {}
    """Finds what documents say, for those who look for words."""
    problems: tuple[Problem, ...] = ()
    alone: Mapping[str, str] = field(default_factory=dict)
    """Source path to the seal of each document that is read by its file and the grammar alone."""
    anew: int = 0
    """How many documents were read in this build."""
    hugo: str | None = None
    """The Hugo there is, empty where there is none; None for a book that needs none."""

    def seals(self) -> Mapping[str, str]:
        """The names of all documents, by source path."""
        documents = (page.document for page in self.pages().values())
        return {one.value.path: one.seal for one in documents if one}

    def pages(self) -> Mapping[tuple[str, str], Page]:
        """Every page by language and name."""
        return {
            (page.language, page.name): page
            for volume in self.book.volumes
            for page in volume.pages
        }
