"""A list of what a reader's device keeps, as it is written, and as an edit changes it.

Nothing here needs the book: whoever mends one text does not put it together.
"""

import json
from collections.abc import Iterable, Mapping

from press.digest import digest
from press.frozen import frozen
from press.values.plan import Kept

LENGTH = 12
"""Digits of a digest: of two editions of one file nobody makes so many."""


@frozen
class Item:
    """A file in a list."""

    path: str
    """Below the site, as it is asked for: ``docs/rain/``."""
    digest: str
    size: int
    """In bytes."""
    style: int = -1
    """Number of the visual style it belongs to; -1 for all."""
    others: tuple[str, ...] = ()
    """The same picture in other sizes, in whose place it is shown."""


def renewed(data: bytes, pages: Mapping[str, Kept]) -> bytes:
    """A list in which some pages are as they are now."""
    fresh = {address(path): page for path, page in pages.items()}
    rows = json.loads(data)["files"]
    items = [Item(path, name, size, style, tuple(more)) for path, name, size, style, more in rows]
    return written(
        Item(one.path, page.digest[:LENGTH], page.size) if (page := fresh.get(one.path)) else one
        for one in items
    )


def written(items: Iterable[Item]) -> bytes:
    """A list as the worker reads it; its own name changes with whatever is in it."""
    rows = [[one.path, one.digest, one.size, one.style, list(one.others)] for one in items]
    told = {"book": digest(repr(rows))[:LENGTH], "files": rows}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def address(path: str) -> str:
    """How a page is asked for.

    >>> address("docs/rain/index.html"), address("index.html"), address("rain.html")
    ('docs/rain/', '', 'rain.html')
    """
    folder, slash, name = path.rpartition("/")
    return folder + slash if name == "index.html" else path
