"""TOML, read by the standard library, with a place for every key."""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite

from press.decode.decoded import (
    DEPTH,
    DIGITS,
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
from press.decode.text import Lines, lines
from press.decode.toml_keys import Walk
from press.errors import Place, Problem
from press.values.front import Plain

_AT = re.compile(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)
_TOKEN = re.compile(
    r'"""(?:\\.|[^"\\]|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[^\s\[\]{}\"'#,=]+"
    r"|[\[\]{}]",
    re.DOTALL,
)
_DIGITS = re.compile(rf"[+-]?[\d_]{{{DIGITS},}}")

_DATE = re.compile(r"=\s*\d{4}-\d\d?-\d\d?")

_SAID = {
    "overwrite": ("a key is written twice", "keep one of them"),
    "twice": ("a table is opened twice", "write all its keys in one place"),
    "Duplicate": ("a key is written twice", "keep one of them"),
    "Invalid value": ("not a value", "put quotes around text"),
    "Invalid statement": ("not a line of 'key = value'", "write 'key = value'"),
    "Expected '='": ("no '=' after the key", "write 'key = value'"),
    "Illegal character '\\n'": ("the quotation mark is never closed", "close it in the same line"),
    "Unterminated string": ("the quotation mark is never closed", "close it"),
    "Unescaped '\\'": ("a backslash that means nothing", "write it twice, or use single quotes"),
    "Unclosed array": ("the list is never closed", "close it with ']'"),
    "Unclosed inline": ("the braces are never closed", "close them with '}'"),
    "Expected newline": ("something follows the value", "put quotes around the whole text"),
    "Expected ']": ("the table's name is never closed", "close it with ']'"),
    "Invalid date": ("not a date", "write it as 2024-12-31"),
    "not a Unicode": ("an escape that stands for no character", "delete it"),
}


def read_toml(text: str, place: Place) -> Reading:
    """The table a TOML text spells out; dates are text, as in YAML.

    A text that is not TOML gives one problem and no values.

    Args:
        text: The document, without a byte-order mark.
        place: Where its first character stands in the file.
    """
    if len(text) > LENGTH:
        return Decoded(), (too_long(place),)
    at = lines(text, place)
    if problem := _refused(text, at):
        return Decoded(), (problem,)
    walk = Walk(text, at).go()
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Decoded(), (_syntax(str(error), walk),)
    reading = _Reading(_places(walk), place)
    return Decoded(reading.mapping(table, ()), reading.places), tuple(reading.problems)


def _refused(text: str, at: Lines) -> Problem | None:
    """What the standard library would stumble over: depth, and numbers without end."""
    depth = 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth -= 1
        elif _DIGITS.fullmatch(token[0]):
            message = f"a number of more than {DIGITS} digits"
            hint = "put quotes around it"
            return Problem(at.at(token.start(), len(token[0])), "number-too-long", message, hint)
        if depth > DEPTH:
            return too_deep(at.at(token.start()))
    return None


def _places(walk: Walk) -> dict[Trail, Place]:
    """The first place of each key, and of the groups that dots open."""
    places: dict[Trail, Place] = {}
    for key in walk.keys:
        for length in range(1, len(key.trail) + 1):
            places.setdefault(key.trail[:length], key.place)
    return places


def _syntax(said: str, walk: Walk) -> Problem:
    """What the standard library said, in an author's words and at the author's mistake."""
    found = _AT.fullmatch(said)
    message = found[1] if found else said
    repeated = next((key for key in walk.keys if key.again), None)
    if repeated and any(word in message for word in ("overwrite", "twice", "Duplicate")):
        return duplicate(repeated.place, ".".join(repeated.trail), _places(walk)[repeated.trail])
    if found and found[2]:
        row = min(int(found[2]), len(walk.lines.begins)) - 1
        place = walk.lines.at(walk.lines.begins[row] + int(found[3]) - 1)
    else:
        place = walk.lines.at(walk.opened[-1] if walk.opened else walk.index)
    if _DATE.search(_row(walk, place)):
        message = "Invalid date"
    known = next((words for key, words in _SAID.items() if key in message), None)
    words, hint = known or (message[:1].lower() + message[1:], "")
    return Problem(place, "toml-syntax", words, hint)


def _row(walk: Walk, place: Place) -> str:
    """The line of a place."""
    begin = walk.lines.begins[place.line - walk.lines.start.line]
    return walk.text[begin:].partition("\n")[0]


@dataclass(slots=True)
class _Reading:
    """Turns tables of the standard library into plain values."""

    places: Mapping[Trail, Place]
    start: Place
    """Where the text begins, for what has no place of its own."""
    problems: list[Problem] = field(default_factory=list)

    def mapping(self, table: Mapping[str, object], trail: Trail) -> dict[str, Plain]:
        """A table."""
        return {key: self.plain(value, (*trail, key)) for key, value in table.items()}

    def plain(self, value: object, trail: Trail) -> Plain:
        """A value without dates and without characters that cannot be published."""
        match value:
            case dict():
                return self.mapping(value, trail)
            case list():
                return [self.plain(item, (*trail, str(n))) for n, item in enumerate(value)]
            case dt.datetime() | dt.date() | dt.time():
                return value.isoformat()
            case str() if character := unsafe(value):
                self.problems.append(forbidden(self.place(trail), character))
                return ""
            case int() if abs(value) >= 2**64:
                return str(value)
            case float() if not isfinite(value):
                return str(value)
            case _:
                return value

    def place(self, trail: Trail) -> Place:
        """The place of a key, or of the group it stands in."""
        while trail not in self.places and trail:
            trail = trail[:-1]
        return self.places.get(trail, self.start)
