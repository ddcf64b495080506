"""The sidebar of a big book: on each page folded to the branch the page stands on.

A sidebar with every chapter on every page grows with the square of the book. Above a limit a
page shows the first level, the sections above it, and their pages; other sections are links to
their own pages, which list what they hold. Of a long list it shows the neighbourhood. Pages of
one neighbourhood share their menu, so that it is made, and named, once for all of them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Literal

from press.digest import seal
from press.spell import Sealed
from press.values.book import Entry, Menu

Way = tuple[int, ...]
"""Where an entry stands: the number of an entry in the first list, in that one's list …"""

ABOUT = 25
"""In how many steps a limit is walked through. A neighbourhood is three of them: with the usual
limit 24 entries, which a screen shows without scrolling."""


def branches(menu: Menu, index: str, limit: int) -> Callable[[Iterable[str]], Sealed[Menu]]:
    """A function that finds the menu a page shows by the way up from it, in addresses.

    Args:
        menu: The whole.
        index: Address of the page that lists its first level; empty where there is none.
        limit: The most entries of a menu that is not folded; 0 folds none.
    """
    whole = seal(menu)
    if limit <= 0 or _size(menu) <= limit:
        return lambda _steps: whole
    ways = dict(_ways(menu, ()))

    @cache
    def folded(way: Way, near: int) -> Sealed[Menu]:
        return seal(_shown(menu, way, near, index, limit))

    def of(steps: Iterable[str]) -> Sealed[Menu]:
        way, inside = next((ways[step] for step in steps if step in ways), ((), True))
        # the last step into a list is rounded: neighbours share what they show
        return folded(way, 0) if inside else folded(way[:-1], _near(way[-1], limit))

    return of


def _size(menu: Menu) -> int:
    return sum(1 + _size(entry.children) for entry in menu)


def _ways(menu: Menu, above: Way) -> Iterator[tuple[str, tuple[Way, bool]]]:
    """Addresses of pages, the ways to their entries, and whether these have more inside."""
    for number, entry in enumerate(menu):
        if entry.page:
            yield entry.page, ((*above, number), bool(entry.children))
        yield from _ways(entry.children, (*above, number))


def _near(number: int, limit: int) -> int:
    """The first of the entries that share a neighbourhood with this one."""
    step = _step(limit)
    return number // step * step


def _step(limit: int) -> int:
    return max(2, limit // ABOUT)


def _shown(menu: Menu, way: Way, near: int, index: str, limit: int) -> Menu:
    """A list with the sections on the way open, and what lies far from the way left out."""
    if not menu:
        return ()
    at = way[0] if way else near
    begin, end = _window(len(menu), _near(at, limit), limit)
    shown = (
        _opened(entry, way[1:], near, limit) if way and number == at else _closed(entry, limit)
        for number, entry in enumerate(menu[begin:end], begin)
    )
    before = _left_out("earlier", begin, menu[begin - 1], index)
    after = _left_out("later", len(menu) - end, menu[end % len(menu)], index)
    return (*before, *shown, *after)


def _window(length: int, near: int, limit: int) -> tuple[int, int]:
    """The part of a list that is shown: all of it, or three steps; never all but one."""
    step = _step(limit)
    if length <= limit // 2:
        return 0, length
    begin = max(0, min(near - step, length - 3 * step))
    end = min(length, begin + 3 * step)
    return 0 if begin == 1 else begin, length if end == length - 1 else end


def _opened(entry: Entry, way: Way, near: int, limit: int) -> Entry:
    return replace(entry, children=_shown(entry.children, way, near, _list_of(entry), limit))


def _closed(entry: Entry, limit: int) -> Entry:
    """A section as a link to its page; one without a page to read shows what it holds."""
    if not entry.children:
        return entry
    if _list_of(entry):
        return replace(entry, url=entry.url or entry.page, children=())
    return _opened(entry, (), 0, limit)


def _list_of(entry: Entry) -> str:
    """Address of the page that lists what an entry holds; empty where there is none."""
    return "" if entry.external else entry.page


def _left_out(
    style: Literal["earlier", "later"], count: int, nearest: Entry, index: str
) -> Iterator[Entry]:
    """A link to the page that lists what is left out; without one, to the nearest of that."""
    if count:
        yield Entry(str(count), index or nearest.url or nearest.page, style)
