"""A book laid out to be looked at: as read, as finished, and as it lies in its repository."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from press.checks.facts import Facts
from press.checks.repository import Repository
from press.checks.web import Web
from press.config.schema import Config
from press.errors import Place, Problem
from press.frozen import frozen
from press.records.ledger import Ledger
from press.records.originals import Record
from press.values.book import Book, Page
from press.values.picture import Measure
from press.values.source import Tree


@frozen
class Sheet:
    """A finished page."""

    path: str
    """Below the output folder."""
    origin: str
    """The source it was made from."""
    facts: Facts
    size: int
    """In bytes."""
    language: str = ""
    page: Page | None = None
    """None for redirects and what else no chapter stands for."""


@frozen
class Inspection:
    """Everything a rule may look at."""

    config: Config
    book: Book
    tree: Tree
    web: Web
    sheets: tuple[Sheet, ...]
    """By path."""
    sizes: Mapping[str, int]
    """Every file of the edition: its bytes; 0 for pictures that were not encoded."""
    css: Mapping[str, str] = field(default_factory=dict)
    """Published style sheets, by path."""
    measures: Mapping[str, Measure] = field(default_factory=dict)
    """Picture files of the author's."""
    repository: Repository = Repository()
    ledger: Ledger | None = None
    """None where the book keeps none."""
    record: Record | None = None
    """What its translations were made from; None where that is not recorded."""
    known: tuple[Problem, ...] = ()
    """What the build says itself."""
    chapter_texts: Mapping[str, str] = field(default_factory=dict)
    """The sources of the chapters, by path."""
    other_texts: Mapping[str, str] = field(default_factory=dict)
    """All else that an author may have written something in: layouts, style sheets, settings."""

    def chapters(self) -> Iterator[Page]:
        """Every published page that has a file, language by language."""
        for volume in self.book.volumes:
            for page in volume.pages:
                if page.document and page.render and page.kind != "404":
                    yield page

    def spot(self, path: str, *words: str) -> Place:
        """Where one of these words first stands in a file; its top when none does."""
        return self._in(path, words) or Place(path)

    def anywhere(self, path: str, *words: str) -> Place:
        """As `spot`, but looks into all that is in every page when the file has nothing.

        What a layout, a menu of the settings or an injected piece brings is on every page.
        """
        places = (self._in(name, words) for name in (path, *self.other_texts))
        return next((place for place in places if place), Place(path))

    def _in(self, path: str, words: tuple[str, ...]) -> Place | None:
        text = self.chapter_texts.get(path) or self.other_texts.get(path, "")
        places = (find(text, word, path) for word in words)
        return next((place for place in places if place), None)


def source_of(page: Page) -> str:
    """The file of a page."""
    return page.document.value.path if page.document else page.name


def find(text: str, word: str, path: str) -> Place | None:
    """The place of a word in a text."""
    at = text.find(word) if word else -1
    if at < 0:
        return None
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    return Place(path, line, column, len(word.split("\n", maxsplit=1)[0]))
