"""The plainest YAML, ``key: value`` in lines, read without the YAML reader.

Most front matter is of this kind, and loading the reader takes longer than reading a small book.
Whatever could mean anything else to YAML is left to it, so that both always say the same.
"""

import re

from press.decode import scalars
from press.decode.decoded import LENGTH, Decoded, Trail
from press.decode.text import lines, ordinary
from press.errors import Place
from press.values.front import Plain

_LINE = re.compile(
    r"""
    (?P<key>[A-Za-z_][A-Za-z0-9_.-]{0,99}):
    (?:\ ++(?: "(?P<double>[^"\\]*)" | '(?P<single>[^']*)' | \[(?P<list>[^][{}:#]*)\]
             | (?P<plain>[+./-]?[^\W_](?:[^:#]|:(?!\ |\Z)|(?<!\ )\#)*+) ))?
    \ *
    """,
    re.VERBOSE,
)
"""A key and its value in one line: signs that open something else begin no plain value, and what
would end one is not in it."""

_ITEM = re.compile(
    r"""
    \ *+ (?P<item> "(?P<double>[^"\\]*)" | '(?P<single>[^']*)' | (?P<plain>\w[\w\ ./+-]*+) ) \ *+
    """,
    re.VERBOSE,
)
"""An item of a list in brackets."""


def read_pairs(text: str, place: Place) -> Decoded | None:
    """The values, just as `press.decode.yaml.read_yaml` gives them; None where that is to be asked.

    Args:
        text: The document, without a byte-order mark.
        place: Where its first character stands in the file.
    """
    if "\t" in text or len(text) > LENGTH or not ordinary(text):
        return None
    at = lines(text, place)
    values: dict[str, Plain] = {}
    places: dict[Trail, Place] = {}
    begin = 0
    for line in text.split("\n"):
        if line[:1] != "#" and not line.isspace() and line:
            found = _LINE.fullmatch(line)
            if found is None or found["key"] in values:
                return None
            key = found["key"]
            places[key,] = at.at(begin, len(key))
            values[key] = _value(found)
            if found["list"] is not None:
                items = _items(line, *found.span("list"))
                if items is None:
                    return None
                values[key] = [value for _, _, value in items]
                for number, (first, end, _) in enumerate(items):
                    places[key, str(number)] = at.at(begin + first, end - first)
        begin += len(line) + 1
    return Decoded(values, places) if values else None


def _items(line: str, begin: int, end: int) -> list[tuple[int, int, Plain]] | None:
    """Begin, end and value of each item between brackets; None where it is not that simple."""
    items: list[tuple[int, int, Plain]] = []
    if not line[begin:end].strip():
        return items
    while found := _ITEM.match(line, begin, end):
        first, last = found.span("item")
        last = first + len(found["item"].rstrip())
        items.append((first, last, _value(found)))
        begin = found.end() + 1
        if found.end() == end:
            return items
        if line[found.end()] != ",":
            return None
    return None


def _value(found: re.Match[str]) -> Plain:
    """What is in quotes, or what stands for something without them."""
    if found["double"] is not None:
        return found["double"]
    if found["single"] is not None:
        return found["single"]
    return scalars.plain((found["plain"] or "").rstrip())
