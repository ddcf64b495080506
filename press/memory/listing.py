"""The words of chapters, listed once: where few of them say something else, these are amended."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from press.digest import digest
from press.frozen import frozen
from press.memory.reading import said_of
from press.memory.store import Store
from press.search.packed import Packed, amended, packed
from press.spell import UnspelledError, spell, unspell

FEW = 16
"""Chapters that are sooner amended than everything is listed anew."""
Said: TypeAlias = Callable[[Iterable[str]], Mapping[str, str]]
"""Finds what documents say, by source path."""
CHUNK = 256
"""Chapters that are at hand at once."""


@frozen
class Listed:
    """What was listed, and from which documents."""

    seals: tuple[str, ...]
    words: Packed


def listing(
    reads: Sequence[str],
    seals: Mapping[str, str],
    said: Said,
    store: Store,
) -> Packed:
    """The words of chapters, which are numbered in this order.

    Args:
        reads: Their source paths.
        seals: The names of their documents, by source path; those are missing that are what they
            were when they were listed the last time.
        said: Finds what chapters say, by source path.
        store: Where the list is remembered.
    """
    name = f"words {digest(tuple(reads))}"
    before = _remembered(name, len(reads), store)
    last = before.seals if before is not None else ("",) * len(reads)
    now = tuple(seals.get(path, one) for path, one in zip(reads, last, strict=True))
    if before is not None and before.seals == now:
        return before.words
    words = _amended(before, now, reads, said, store) if before is not None else None
    if words is None:
        words = packed(_texts(reads, said))
    store.put(name, spell(Listed(now, words)))
    return words


def _remembered(name: str, many: int, store: Store) -> Listed | None:
    try:
        found = unspell(store.get(name) or b"")
    except UnspelledError:
        return None
    return found if isinstance(found, Listed) and len(found.seals) == many else None


def _amended(
    before: Listed,
    now: tuple[str, ...],
    reads: Sequence[str],
    said: Said,
    store: Store,
) -> Packed | None:
    """The list brought up to date; None where too much has changed, or is not remembered."""
    changed = [n for n, seal in enumerate(now) if before.seals[n] != seal]
    old = said_of((before.seals[n] for n in changed), store) if len(changed) <= FEW else {}
    if len(old) < len({before.seals[n] for n in changed}):
        return None
    new = said(reads[n] for n in changed)
    return amended(before.words, {n: (old[before.seals[n]], new[reads[n]]) for n in changed})


def _texts(reads: Sequence[str], said: Said) -> Iterable[str]:
    for start in range(0, len(reads), CHUNK):
        some = reads[start : start + CHUNK]
        known = said(some)
        yield from (known[path] for path in some)
