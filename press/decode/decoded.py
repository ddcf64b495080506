"""What a reader of YAML, TOML or JSON hands on, and what none of them lets through."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import TypeAlias

from press.errors import Place, Problem
from press.frozen import frozen
from press.values.front import Plain

Trail: TypeAlias = tuple[str, ...]
"""The way to a value: keys from the outside in, positions in lists as digits: ``("menu", "0")``."""

DEPTH = 32
"""How deep lists and mappings may stand in each other: far more than any book needs."""

LENGTH = 1_000_000
"""Characters in one text. Longer ones are data, not settings."""

DIGITS = 40
"""Digits a number may have; longer runs of digits stay text."""

_UNSAFE = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
"""Compiled when it is needed, which it seldom is."""


@frozen
class Decoded:
    """Plain values, and where each of them was written."""

    values: Mapping[str, Plain] = field(default_factory=dict)
    """Text, numbers, truth values, None, lists and dicts of these. Dates are text."""
    places: Mapping[Trail, Place] = field(default_factory=dict)
    """Of each key, and of each item of a list."""


Reading: TypeAlias = tuple[Decoded, tuple[Problem, ...]]


def unsafe(text: str) -> str:
    """The first character that no text may hold, as ``U+0008``; empty when there is none.

    These are what XML and UTF-8 cannot carry: control characters other than tab and line
    break, halves of surrogate pairs, and noncharacters.
    """
    found = None if text.isprintable() else re.search(_UNSAFE, text)
    return f"U+{ord(found[0]):04X}" if found else ""


def forbidden(place: Place, character: str) -> Problem:
    """The problem of a text that holds an unsafe character."""
    return Problem(
        place,
        "character-forbidden",
        f"the text holds the character {character}, which cannot be published",
        "delete it, or the escape that stands for it",
    )


def too_long(place: Place) -> Problem:
    """The problem of a text nobody wrote by hand."""
    return Problem(place, "data-too-long", f"longer than {LENGTH:,} characters")


def too_deep(place: Place) -> Problem:
    """The problem of lists in lists in lists."""
    return Problem(place, "data-too-deep", f"nested deeper than {DEPTH} levels")


def duplicate(place: Place, key: str, first: Place, other: str = "") -> Problem:
    """The problem of a key that is written twice, at the second one.

    Args:
        place: Of the second one.
        key: As written there.
        first: Of the first one.
        other: As written there, when it is not the same.
    """
    spelled = f" as '{other}'" if other and other != key else ""
    message = f"key '{key}' appears twice, first{spelled} in line {first.line}"
    return Problem(place, "key-duplicate", message, "keep one of them")


def lowered(decoded: Decoded) -> Reading:
    """The same values with all keys in lower case, as Hugo compares them.

    Keys that differ only in case are duplicates; the first one counts.
    """
    places: dict[Trail, Place] = {}
    for trail, at in decoded.places.items():
        places.setdefault(tuple(part.lower() for part in trail), at)
    problems: list[Problem] = []
    values = _lowered(decoded.values, (), decoded.places, problems)
    return Decoded(values, places), tuple(problems)


def _lowered(
    values: Mapping[str, Plain],
    trail: Trail,
    places: Mapping[Trail, Place],
    problems: list[Problem],
) -> dict[str, Plain]:
    result: dict[str, Plain] = {}
    first: dict[str, str] = {}
    for key, value in values.items():
        if (name := key.lower()) in result:
            here, there = places.get((*trail, key)), places.get((*trail, first[name]))
            if here and there:
                problems.append(duplicate(here, key, there, first[name]))
            continue
        first[name] = key
        result[name] = _lowered_value(value, (*trail, key), places, problems)
    return result


def _lowered_value(
    value: Plain, trail: Trail, places: Mapping[Trail, Place], problems: list[Problem]
) -> Plain:
    match value:
        case dict():
            return _lowered(value, trail, places, problems)
        case list():
            return [
                _lowered_value(item, (*trail, str(number)), places, problems)
                for number, item in enumerate(value)
            ]
        case _:
            return value


def dotted(places: Mapping[Trail, Place], skip: Iterable[str] = ()) -> dict[str, Place]:
    """Places by the way to them written with dots: ``params.press.styles``."""
    left_out = set(skip)
    return {".".join(trail): at for trail, at in places.items() if trail[0] not in left_out}
