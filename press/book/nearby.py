"""Words that look like a word: candidates for "did you mean", however many words there are."""

from bisect import bisect
from collections.abc import Iterable

from press.frozen import frozen

REACH = 60
"""How many neighbours on either side are worth a closer look."""


@frozen
class Words:
    """Known words, sorted by their beginnings and by their ends."""

    forward: tuple[str, ...]
    backward: tuple[str, ...]
    """Each written from right to left."""


def words(known: Iterable[str]) -> Words:
    """Words made ready to be looked through."""
    forward = tuple(sorted(set(known) - {""}))
    return Words(forward, tuple(sorted(word[::-1] for word in forward)))


def near(word: str, known: Words) -> tuple[str, ...]:
    """The known words that begin or end most like a word; all of them when there are few.

    >>> near("detials", words(["details", "hint"]))
    ('details', 'hint')
    """
    if len(known.forward) <= 4 * REACH:
        return known.forward
    ends = (found[::-1] for found in _around(word[::-1], known.backward))
    return tuple(dict.fromkeys((*_around(word, known.forward), *ends)))


def _around(word: str, ordered: tuple[str, ...]) -> tuple[str, ...]:
    at = bisect(ordered, word)
    return ordered[max(0, at - REACH) : at + REACH]
