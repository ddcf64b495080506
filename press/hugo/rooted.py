"""Addresses from the top of the site, in a site that stands below a path.

``/img/x.png`` means the book's own picture to us wherever the book stands; with Hugo the browser
looks for it at the top of the host. A book that leans on that is less free to leave.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest

from press.errors import Place
from press.hugo.addresses import OUTSIDE
from press.hugo.compare import line_of
from press.hugo.extensions import Extension
from press.hugo.record import Record, Value

NAME = "top-addresses"
ABOUT = "an address that begins with '/' leads beside the book with Hugo, which stands below a path"
KINDS = ("links", "images")


def inside(
    hugo: Mapping[str, Record], press: Mapping[str, Record], texts: Mapping[str, str]
) -> tuple[Mapping[str, Record], tuple[Extension, ...]]:
    """Hugo's records as if such addresses led into the book; and where they stand, if anywhere."""
    places: list[Place] = []
    changed = dict(hugo)
    for url, ours in press.items():
        text = texts.get(ours.file, "")
        for kind in KINDS if url in hugo else ():
            led, found = _led_inside(changed[url].content[kind], ours.content[kind])
            if found and led == ours.content[kind]:
                record = changed[url]
                changed[url] = replace(record, content={**record.content, kind: led})
                places += (Place(ours.file or "content", line_of(text, one)) for one in found)
    if not places:
        return hugo, ()
    return changed, (Extension(NAME, tuple(sorted(places)), paired=False, about=ABOUT),)


def _led_inside(hugo: Value, press: Value) -> tuple[Value, list[str]]:
    """Hugo's links with those led into the book that lead there with us, and which they are."""
    found: list[str] = []
    items: list[tuple[str, ...]] = []
    for theirs, ours in zip_longest(_items(hugo), _items(press), fillvalue=("",)):
        inside = (theirs[0].removeprefix(OUTSIDE), *theirs[1:])
        if theirs != ours == inside:
            found.append(inside[0])
        items.append(ours if inside == ours else theirs)
    return tuple(items), found


def _items(value: Value) -> Iterator[tuple[str, ...]]:
    """Links or pictures of a record."""
    for item in value if isinstance(value, tuple) else ():
        if isinstance(item, tuple):
            yield tuple(map(str, item))
