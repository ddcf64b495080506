"""Works that chapters cite, and where they are cited."""

from collections.abc import Mapping
from dataclasses import field

from press.errors import Place
from press.frozen import frozen


@frozen
class Work:
    """A paper, a book, a page, a film: one entry of ``sources.yaml``.

    Where it stands in that file is not part of it, so that a new entry above changes no page.
    """

    id: str
    title: str = ""
    authors: tuple[str, ...] = ()
    """``Family, Given``; a name without a comma is shown as it is; ``et al.`` may be the last."""
    editors: tuple[str, ...] = ()
    """Of the container; spelled like authors."""
    container: str = ""
    """What it is a part of: a journal, proceedings, a collection, a site."""
    year: int = 0
    """0 when nobody knows, which is a mistake that was complained about."""
    month: int = 0
    """0 when only the year is known."""
    day: int = 0
    """0 when only the month is known."""
    volume: str = ""
    number: str = ""
    pages: str = ""
    """One, or from the first to the last: ``433–460``."""
    publisher: str = ""
    url: str = ""
    doi: str = ""
    """Without an address before it: ``10.1093/mind/LIX.236.433``."""
    arxiv: str = ""
    """The number alone: ``1706.03762``."""
    isbn: str = ""
    archive: str = ""
    """Address of a copy that stays."""
    accessed: str = ""
    """The day its address was last followed: ``2026-03-01``."""
    language: str = ""
    """Code of the language it is written in; empty when that does not matter."""
    note: Mapping[str, str] = field(default_factory=dict)
    """What else there is to say, by language; ``""`` stands for all others."""


@frozen
class Citation:
    """A spot of a chapter that cites a work."""

    id: str
    """As written."""
    place: Place
    mark: str = ""
    """Id of the footnote's number in the text; empty for one that stands inside a footnote."""


@frozen
class Mention:
    """A page that cites a work."""

    title: str
    url: str
    """Site-relative, with the id of the first number that leads to the work."""


@frozen
class Listing:
    """A work in a bibliography."""

    work: Work
    mentions: tuple[Mention, ...] = ()
    """In reading order, each page once."""

    def below(self, address: str) -> "Listing | None":
        """The same for the pages below an address; None when none of them cites the work."""
        kept = tuple(one for one in self.mentions if one.url.startswith(address))
        return Listing(self.work, kept) if kept else None


def ids_in(text: str) -> tuple[str, ...]:
    """The ids that a citation names.

    >>> ids_in("turing1936, turing1950")
    ('turing1936', 'turing1950')
    """
    return tuple(text.replace(",", " ").replace(";", " ").split())
