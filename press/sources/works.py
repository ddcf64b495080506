"""``sources.yaml``: the works that chapters cite, by the id they are cited by."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from press.decode.fields import Fields, shown
from press.decode.nearest import nearest
from press.decode.read import read_as
from press.errors import Place, Problem, did_you_mean, warning
from press.frozen import frozen
from press.sources.fields import accessed, address, arxiv, doi, isbn, language, published
from press.values.source import Source
from press.values.work import Work

ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
KEYS = (
    "authors", "editors", "title", "container", "year", "date", "volume", "number", "pages",
    "publisher", "url", "doi", "arxiv", "isbn", "archive", "accessed", "language", "note",
)  # fmt: skip
"""What an entry may say, in the order in which it is best written."""

MEANT = {"author": "authors", "editor": "editors", "journal": "container", "site": "container",
         "book": "container", "booktitle": "container", "issue": "number", "page": "pages",
         "link": "url", "lang": "language", "eprint": "arxiv"}  # fmt: skip
"""Names that other programs have for our keys."""

DASH = re.compile(r"(?<=\w)\s*(?:--|-|–)\s*(?=\w)")


@frozen
class Catalogue:
    """All works, and where each of them is described."""

    works: Mapping[str, Work] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def catalogue(source: Source) -> Catalogue:
    """The works a file describes; one with mistakes is kept as far as it can be understood."""
    place = Place(source.path)
    decoded, problems = read_as("yaml", source.text, place)
    top = Fields(decoded.values, decoded.places, place)
    works: dict[str, Work] = {}
    for id_, values in decoded.values.items():
        if not ID.fullmatch(id_):
            message = f"'{id_}' cannot be an id"
            hint = "begin with a letter; letters, digits, '-' and '_' may follow, as in turing1950"
            top.note(Problem(top.place(id_), "source-id", message, hint))
        elif not isinstance(values, dict):
            hint = "write its keys below, each on a line of its own: title, year …"
            message = f"'{id_}' must be a group of keys, not {shown(values)}"
            top.note(Problem(top.place(id_), "value-type", message, hint))
        else:
            works[id_] = _work(id_, top.inside(id_))
    places = {id_: top.place(id_) for id_ in works}
    doubled = _doubled(works, places)
    return Catalogue(works, places, (*problems, *top.problems, *doubled))


def _work(id_: str, fields: Fields) -> Work:
    for key in fields.values.keys() - set(KEYS):
        meant = MEANT.get(key.lower()) or nearest(key.lower(), KEYS)
        hint = f"did you mean '{meant}'?" if meant else did_you_mean(key.lower(), KEYS)
        hint = hint or f"an entry may have: {', '.join(KEYS)}"
        message = f"unknown key '{key}' in '{id_}'"
        fields.note(Problem(fields.place(key), "key-unknown", message, hint))
    year, month, day = published(fields)
    work = Work(
        id=id_,
        title=fields.line("title"),
        authors=_names(fields, "authors"),
        editors=_names(fields, "editors"),
        container=fields.line("container"),
        year=year,
        month=month,
        day=day,
        volume=fields.line("volume"),
        number=fields.line("number"),
        pages=_range(fields.line("pages")),
        publisher=fields.line("publisher"),
        url=address(fields, "url"),
        doi=doi(fields),
        arxiv=arxiv(fields),
        isbn=isbn(fields),
        archive=address(fields, "archive"),
        accessed=accessed(fields),
        language=language(fields),
        note=_note(fields),
    )
    _check_complete(work, fields)
    return work


def _check_complete(work: Work, fields: Fields) -> None:
    """Complain about what every entry needs."""
    if not work.title.strip():
        message, hint = f"'{work.id}' has no title", "write title: …"
        fields.note(Problem(fields.start, "source-incomplete", message, hint))
    if not fields.values.keys() & {"year", "date"}:
        message, hint = f"'{work.id}' has neither a year nor a date", "write year: 1950"
        fields.note(Problem(fields.start, "source-incomplete", message, hint))
    if work.accessed and not work.url:
        message = f"'{work.id}' says when it was accessed, but not where"
        hint = "write url: https://…"
        place = fields.place("accessed")
        fields.note(warning(place, "source-incomplete", message, hint))


def _names(fields: Fields, key: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in fields.texts(key) if name.strip())


def _range(text: str) -> str:
    """A first and a last number with the dash between them that stands for all of them.

    >>> _range("433-460"), _range("A1-B2")
    ('433–460', 'A1-B2')
    """
    first, *rest = DASH.split(text)
    plain = rest and all(re.fullmatch(r"\d+|[ivxlcdm]+", part) for part in (first, *rest))
    return "–".join((first, *rest)) if plain else text


def _note(fields: Fields) -> Mapping[str, str]:
    """One for all languages, or one for each."""
    value = fields.values.get("note")
    if isinstance(value, dict):
        inside = fields.inside("note")
        return {str(code).lower(): inside.line(code) for code in value}
    text = fields.line("note")
    return {"": text} if text else {}


def _doubled(works: Mapping[str, Work], places: Mapping[str, Place]) -> Iterator[Problem]:
    """Warnings about entries that describe one and the same work."""
    first: dict[tuple[str, str], str] = {}
    for work in works.values():
        for kind in ("doi", "arxiv", "url"):
            value = getattr(work, kind)
            other = first.setdefault((kind, value.lower()), work.id) if value else work.id
            if other != work.id:
                message = f"'{work.id}' has the same {kind} as '{other}'"
                hint = "keep one of them, and cite that"
                yield warning(places[work.id], "source-twice", message, hint)
                break
