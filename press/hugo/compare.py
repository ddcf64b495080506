"""Two records of one book side by side: how many pages are alike, and where they part first."""

import re
from collections.abc import Mapping
from itertools import zip_longest

from press.errors import Place
from press.frozen import frozen
from press.hugo.record import Record, Value

FIELDS = (
    *("urls", "titles", "order", "menu", "headings", "ids", "text", "links", "images"),
    *("details", "code"),
)
SHOWN = 60
"""Characters of each side a difference shows."""


@frozen
class Difference:
    """One page on which Hugo and Press disagree."""

    place: Place
    """In the source of the page, as near as can be told."""
    url: str
    hugo: str
    """What Hugo has there; ``nothing`` when it has none."""
    press: str


@frozen
class Figure:
    """How one field compares over the whole book."""

    field: str
    equal: int
    pages: int
    differences: tuple[Difference, ...] = ()

    @property
    def percent(self) -> float:
        """Pages that are alike, of all; 100 for an empty book."""
        return 100 * self.equal / self.pages if self.pages else 100.0


def compare(
    hugo: Mapping[str, Record], press: Mapping[str, Record], texts: Mapping[str, str]
) -> tuple[Figure, ...]:
    """One figure for each field, in the order of `FIELDS`.

    A page that only one of the two has counts against ``urls`` alone. Hugo's list of a taxonomy
    that nobody uses is no page of the book.

    Args:
        hugo: By address.
        press: By address.
        texts: Source by path, to find the lines of differences.
    """
    wanted = {url: record for url, record in hugo.items() if url in press or not _idle(record)}
    both = sorted(url for url in press if url in wanted)
    every = sorted({*press, *wanted})
    alone = tuple(_alone(url, wanted.get(url), press.get(url)) for url in every if url not in both)
    figures = [Figure("urls", len(both), len(every), alone)]
    for name in FIELDS[1:]:
        pairs = [(wanted[url], press[url]) for url in both]
        relevant = [pair for pair in pairs if name != "menu" or pair[1].kind == "home"]
        apart = [pair for pair in relevant if value(pair[0], name) != value(pair[1], name)]
        found = tuple(_difference(name, left, right, texts) for left, right in apart)
        figures.append(Figure(name, len(relevant) - len(apart), len(relevant), found))
    return tuple(figures)


def value(record: Record, field: str) -> Value:
    """A field of a page."""
    match field:
        case "titles":
            return record.title
        case "order":
            return record.listed
        case "menu":
            return tuple((row.depth, row.title, row.url) for row in record.menu)
        case _:
            return record.content[field]


def _idle(record: Record) -> bool:
    return record.kind == "taxonomy" and not record.listed and not record.file


def _alone(url: str, hugo: Record | None, press: Record | None) -> Difference:
    present = press or hugo
    place = Place(present.file if present and present.file else "content")
    return Difference(place, url, "a page" if hugo else "nothing", "a page" if press else "nothing")


def _difference(field: str, hugo: Record, press: Record, texts: Mapping[str, str]) -> Difference:
    left, right = parting(value(hugo, field), value(press, field))
    file = press.file or hugo.file
    place = Place(file, line_of(texts.get(file, ""), right, left)) if file else Place("content")
    return Difference(place, press.url, left or "nothing", right or "nothing")


def parting(left: Value, right: Value) -> tuple[str, str]:
    """What stands on each side where two values first part.

    >>> parting("one two three", "one 2 three")
    ('two three', '2 three')
    >>> parting(("a", "b"), ("a",))
    ('b', '')
    """
    if isinstance(left, str) and isinstance(right, str):
        pairs = zip_longest(left, right)
        at = next((n for n, (one, other) in enumerate(pairs) if one != other), 0)
        start = left.rfind(" ", 0, at) + 1
        return left[start : start + SHOWN], right[start : start + SHOWN]
    if isinstance(left, tuple) and isinstance(right, tuple):
        for one, other in zip_longest(left, right, fillvalue=""):
            if one != other:
                return _spelled(one), _spelled(other)
    return _spelled(left), _spelled(right)


def _spelled(item: Value) -> str:
    """An item of a list as a person would say it."""
    text = ", ".join(map(str, item)) if isinstance(item, tuple) else str(item)
    return text[: 2 * SHOWN]


def line_of(text: str, *said: str) -> int:
    r"""The line of a source that has most of what is said there, counted from 1.

    The longest run of words that stands on one line decides; 1 when none does.

    >>> line_of("a\n\nsome words here", "words here now")
    3
    """
    lines = [_letters(line) for line in text.splitlines()]
    for words in (_letters(phrase).split() for phrase in said):
        for length in range(min(6, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                run = " ".join(words[start : start + length])
                if length == 1 and len(run) < 4:
                    continue
                found = next((n for n, line in enumerate(lines, 1) if run in line), 0)
                if found:
                    return found
    return 1


def _letters(text: str) -> str:
    """Letters and digits only, so that typography makes no difference."""
    return " ".join(re.findall(r"\w+", text.casefold()))
