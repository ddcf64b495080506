"""YAML without surprises: 1.2 scalars, no aliases, no tags, and a place for every key.

Built from parser events with a stack of our own, so that neither depth nor a
hostile document can exhaust memory or recursion, and nothing is constructed
that the author did not spell out.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from press.decode import scalars
from press.decode.decoded import (
    DEPTH,
    LENGTH,
    Decoded,
    Reading,
    Trail,
    duplicate,
    forbidden,
    too_deep,
    too_long,
    unsafe,
)
from press.decode.text import Lines, lines, ordinary
from press.decode.yaml_words import QUOTED, complaint, unclosed
from press.errors import Place, Problem
from press.values.front import Plain

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where it is there: seven times faster, the same events."""

_UNPRINTABLE = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
"""What YAML lets no text hold; compiled when it is needed, which it seldom is."""

_BREAKS = {0x85: " ", 0x2028: " ", 0x2029: " "}
"""Line breaks to YAML 1.1, mere characters to YAML 1.2 and to editors."""


@dataclass(slots=True)
class _Level:
    """A list or mapping that is still open."""

    values: dict[str, Plain] | list[Plain]
    trail: Trail
    key: str | None = None
    """The key whose value comes next."""
    begin: Place | None = None
    """Where it was opened, when it stands in brackets or braces."""
    dropped: bool = False
    """The value that comes next belongs to a key that is written twice."""


@dataclass(slots=True)
class _Builder:
    """Turns events into values."""

    lines: Lines
    levels: list[_Level] = field(default_factory=list)
    root: Plain = None
    places: dict[Trail, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def at(self, mark: Any, end: Any = None) -> Place:
        """Where a mark stands in the file; lines end where editors end them."""
        length = end.index - mark.index if end and end.line == mark.line else 1
        return self.lines.at(mark.index, max(1, length))

    def scalar(self, event: yaml.ScalarEvent) -> None:
        """A key or a value without parts."""
        place = self.at(event.start_mark, event.end_mark)
        if character := unsafe(event.value):
            self.problems.append(forbidden(place, character))
            event.value = ""
        level = self.levels[-1] if self.levels else None
        if level and isinstance(level.values, dict) and level.key is None:
            self.name(level, event.value, place)
            return
        plain = event.implicit[0] and event.tag is None
        self.put(scalars.plain(event.value) if plain else event.value, place)

    def name(self, level: _Level, key: str, place: Place) -> None:
        """A key: the next value is its."""
        assert isinstance(level.values, dict)  # noqa: S101 -- only mappings have keys
        level.key = key
        trail = (*level.trail, key)
        level.dropped = key in level.values
        if level.dropped:
            self.problems.append(duplicate(place, key, self.places[trail]))
        else:
            self.places[trail] = place

    def put(self, value: Plain, place: Place) -> Trail:
        """Lays a value where it belongs; the way to it."""
        if not self.levels:
            self.root = value
            self.places[()] = place
            return ()
        level = self.levels[-1]
        if isinstance(level.values, list):
            trail = (*level.trail, str(len(level.values)))
            self.places[trail] = place
            level.values.append(value)
            return trail
        trail = (*level.trail, level.key or "")
        if not level.dropped:
            level.values[level.key or ""] = value
        level.key = None
        return trail

    def open(self, event: yaml.CollectionStartEvent) -> None:
        """A list or mapping begins."""
        level = self.levels[-1] if self.levels else None
        place = self.at(event.start_mark)
        if level and isinstance(level.values, dict) and level.key is None:
            message = "a key must be text, not a list or mapping"
            raise _RefusedError(Problem(place, "key-not-text", message))
        values: dict[str, Plain] | list[Plain]
        values = {} if isinstance(event, yaml.MappingStartEvent) else []
        begin = place if event.flow_style else None
        self.levels.append(_Level(values, self.put(values, place), begin=begin))
        if len(self.levels) > DEPTH:
            raise _RefusedError(too_deep(place))


class _RefusedError(Exception):
    """The document holds something that ends its reading."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_yaml(text: str, place: Place) -> Reading:
    """The mapping a YAML text spells out.

    Read as YAML 1.2 is by Hugo: ``yes``, ``on`` and dates stay text. A text that is not
    a mapping, or not YAML, gives one problem and no values.

    Args:
        text: The document, without a byte-order mark.
        place: Where its first character stands in the file.
    """
    if len(text) > LENGTH:
        return Decoded(), (too_long(place),)
    if not ordinary(text) and (bad := re.search(_UNPRINTABLE, text)):
        at = lines(text, place).at(bad.start())
        return Decoded(), (forbidden(at, f"U+{ord(bad[0]):04X}"),)
    builder = _Builder(lines(text, place))
    try:
        for event in yaml.parse(text.translate(_BREAKS), Loader=LOADER):
            _take(builder, event)
    except _RefusedError as refused:
        return Decoded(), (*builder.problems, refused.problem)
    except yaml.MarkedYAMLError as error:
        return Decoded(), (*builder.problems, _syntax(builder, error, text))
    return _finish(builder)


def _take(builder: _Builder, event: yaml.Event) -> None:
    """One event more."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        message = "aliases and anchors (* and &) are not understood"
        hint = "write the value out, or put quotes around it"
        raise _RefusedError(Problem(builder.at(event.start_mark), "yaml-alias", message, hint))
    tag = getattr(event, "tag", None)
    if tag and tag != "!" and tag != "tag:yaml.org,2002:str":
        message = f"the tag '{tag}' is not understood"
        hint = "leave it out, or put quotes around the value"
        raise _RefusedError(Problem(builder.at(event.start_mark), "yaml-tag", message, hint))
    match event:
        case yaml.ScalarEvent():
            builder.scalar(event)
        case yaml.CollectionStartEvent():
            builder.open(event)
        case yaml.CollectionEndEvent():
            builder.levels.pop()
        case yaml.DocumentStartEvent() if () in builder.places:
            message = "a second document begins here"
            raise _RefusedError(
                Problem(builder.at(event.start_mark), "yaml-syntax", message, "keep one of them")
            )
        case _:
            pass


def _finish(builder: _Builder) -> Reading:
    """What was built, when it is a mapping."""
    root = builder.places.pop((), builder.lines.start)
    if isinstance(builder.root, dict):
        return Decoded(builder.root, builder.places), tuple(builder.problems)
    if builder.root is None:
        return Decoded(), tuple(builder.problems)
    message = "expected lines of 'key: value'"
    return Decoded(), (*builder.problems, Problem(root, "data-not-a-mapping", message))


def _syntax(builder: _Builder, error: yaml.MarkedYAMLError, text: str) -> Problem:
    """A syntax error where the author made it: at the open quote, not at the end of the file."""
    said, context = str(error.problem or ""), str(error.context or "")
    opened = next((level for level in reversed(builder.levels) if level.begin), None)
    if opened and opened.begin and not any(word in context for word in QUOTED):
        return Problem(opened.begin, "yaml-syntax", *unclosed(isinstance(opened.values, list)))
    told = any(word in context for word in QUOTED) and error.context_mark
    mark = error.context_mark if told else error.problem_mark
    if mark is None:
        return Problem(builder.lines.start, "yaml-syntax", *complaint(said, context, "", ""))
    index: int = getattr(mark, "index", 0)
    begin = text.rfind("\n", 0, index) + 1
    row = text[begin:].partition("\n")[0]
    return Problem(
        builder.at(mark), "yaml-syntax", *complaint(said, context, row, text[begin:index])
    )
