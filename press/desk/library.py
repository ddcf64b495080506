"""The works that chapters cite: who cites which, and what is wrong with it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from press.book.collation import collation
from press.config.schema import Config
from press.desk.survey import Findings
from press.errors import Place, Problem, did_you_mean, warning
from press.frozen import frozen
from press.render.reference import sorting
from press.sources.works import Catalogue, catalogue
from press.values.book import Book, Page, Volume
from press.values.source import Source
from press.values.work import Citation, Listing, Mention, Work

BIBLIOGRAPHY = "bibliography"
"""Feature of pages that list all works."""

Found = Mapping[tuple[str, str], Findings]


@frozen
class Library:
    """The works of a book, and where each language cites them."""

    works: Mapping[str, Work] = field(default_factory=dict)
    listings: Mapping[str, tuple[Listing, ...]] = field(default_factory=dict)
    """By language: what its chapters cite, as a bibliography has it."""

    def shown(
        self, page: Page, findings: Findings
    ) -> tuple[Mapping[str, Work], tuple[Listing, ...]]:
        """The works a page names, by id; all of its language, when it lists them."""
        cited = {one.id: self.works[one.id] for one in findings.citations if one.id in self.works}
        if not page.document or BIBLIOGRAPHY not in page.document.value.features:
            return cited, ()
        listings = self.listings.get(page.language, ())
        return {**cited, **{one.work.id: one.work for one in listings}}, listings


def library(
    book: Book, source: Source | None, findings: Found
) -> tuple[Library, tuple[Problem, ...]]:
    """The works that are described in a file, and what is wrong with them and their citations.

    Args:
        book: Whose chapters cite.
        source: The file; None where there is none.
        findings: What every page names.
    """
    if source is None:
        return Library(), tuple(_missing(book.config, findings))
    known = catalogue(source)
    listings = {
        volume.language.code: _listings(volume, known.works, findings) for volume in book.volumes
    }
    problems = (*known.problems, *_wrong(known, findings, source.path))
    return Library(known.works, listings), problems


def _citations(findings: Found) -> Iterator[Citation]:
    return (one for finding in findings.values() for one in finding.citations)


def _missing(config: Config, findings: Found) -> Iterator[Problem]:
    """One complaint for a whole book without the file, where it cites first."""
    first = min(_citations(findings), key=lambda one: one.place, default=None)
    if first:
        path = config.press.sources
        message = f"there is no '{path}', in which '{first.id}' would be described"
        hint = "make it, or say in params.press.sources where it is"
        yield Problem(first.place, "sources-missing", message, hint)


def _wrong(known: Catalogue, findings: Found, path: str) -> Iterator[Problem]:
    """Citations of what is not there, and works that nobody cites."""
    if not known.works and known.problems:
        return  # nothing in the file could be read, which is all there is to say
    cited: set[str] = set()
    for one in _citations(findings):
        cited.add(one.id)
        if one.id not in known.works:
            near = did_you_mean(one.id, known.works)
            hint = near if near.startswith("did you mean") else f"describe it in {path}"
            yield Problem(one.place, "source-unknown", f"no source '{one.id}' in {path}", hint)
    for id_, place in known.places.items():
        if id_ not in cited:
            message = f"no chapter cites '{id_}'"
            hint = "cite it, or take it out"
            yield warning(_spot(place, id_), "source-unused", message, hint)


def _spot(place: Place, id_: str) -> Place:
    return Place(place.file, place.line, place.column, len(id_))


def _listings(volume: Volume, works: Mapping[str, Work], findings: Found) -> tuple[Listing, ...]:
    """The works of one language in the order of a bibliography."""
    mentions: dict[str, list[Mention]] = {}
    for page in _in_order(volume):
        if page.render:
            cited = findings.get((page.language, page.name), Findings()).citations
            for id_, mark in _first_marks(cited).items():
                url = f"{page.url}#{mark}" if mark else page.url
                mentions.setdefault(id_, []).append(Mention(page.link_title, url))
    code = volume.language.code
    found = (Listing(works[id_], tuple(said)) for id_, said in mentions.items() if id_ in works)

    def place(listing: Listing) -> tuple[object, ...]:
        names, year, title = sorting(listing.work)
        return collation(names, code), year, collation(title, code), listing.work.id

    return tuple(sorted(found, key=place))


def _first_marks(citations: Iterable[Citation]) -> Mapping[str, str]:
    """Each id that is cited, and the first number in the text that leads to it."""
    marks: dict[str, str] = {}
    for one in citations:
        marks[one.id] = marks.get(one.id) or one.mark
    return marks


def _in_order(volume: Volume) -> Iterator[Page]:
    """All pages as they are read: those of the menu first."""
    numbers = {name: number for number, name in enumerate(volume.order)}
    last = len(numbers)
    return iter(sorted(volume.pages, key=lambda page: numbers.get(page.name, last)))
