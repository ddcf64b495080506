"""Which known word somebody meant who wrote another one."""

from collections.abc import Iterable
from functools import lru_cache

from press.decode.fields import Fields
from press.errors import warning

SHORT = 4
"""Words up to this length are taken for others only when letters were swapped, lost or doubled."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that ``word`` is a slip of; empty when it is a word of its own.

    >>> nearest("wieght", ["weight", "title"]), nearest("mood", ["weight", "title"])
    ('weight', '')
    """
    return _nearest(word, frozenset(known))


@lru_cache(maxsize=2048)  # a book has few different keys, but has them on every page
def _nearest(word: str, known: frozenset[str]) -> str:
    best, found = _allowed(word) + 1, ""
    for other, letters in _spelled(known):
        # each slip brings at most one letter in that the other word has not
        far = abs(len(other) - len(word)) >= best or len(set(word) - letters) >= best
        if far and not _plural(word, other):
            continue
        distance = 1 if _plural(word, other) else slips(word, other)
        if min(len(word), len(other)) <= SHORT and len(word) == len(other):
            distance = distance if sorted(word) == sorted(other) else best
        if distance < best:
            best, found = distance, other
    return found


@lru_cache(maxsize=64)
def _spelled(known: frozenset[str]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Known words in order, each with its letters."""
    return tuple((word, frozenset(word)) for word in sorted(known))


def _allowed(word: str) -> int:
    """How many slips a word of this length may hold."""
    if len(word) < SHORT - 1:
        return 0
    return 1 if len(word) <= 6 else 2


def _plural(word: str, other: str) -> bool:
    """Whether one word is the plural of the other: ``alias``, ``aliases``."""
    short, long = sorted((word, other), key=len)
    return len(short) > 2 and long in (f"{short}s", f"{short}es")


def slips(one: str, other: str) -> int:
    """How many letters were swapped, changed, lost or added (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


def near_misses(fields: Fields, known: Iterable[str]) -> None:
    """Warns about keys that look like slips of known ones; other unknown keys may stand."""
    words = frozenset(known)
    for key in fields.values:
        if key not in words and (meant := nearest(key, words)):
            message = f"unknown key '{key}'"
            hint = f"did you mean '{meant}'?"
            fields.note(warning(fields.place(key), "key-unknown", message, hint))
