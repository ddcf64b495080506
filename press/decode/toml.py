"""TOML, read by the standard library, with the places of keys found by a look at the lines."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator

from press.decode.decoded import (
    DEPTH,
    DIGITS,
    LENGTH,
    Decoded,
    Reading,
    Trail,
    forbidden,
    too_deep,
    too_long,
    unsafe,
)
from press.decode.text import Lines, lines
from press.errors import Place, Problem
from press.values.front import Plain

_AT = re.compile(r"^(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)$", re.DOTALL)
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''(?:[^'\\]|\\|'(?!''))*'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[A-Za-z0-9_+:-]+"
    r"|[ \t\r]+"
    r"|\n|[^\n]",
    re.DOTALL,
)
_LONG_NUMBER = re.compile(rf"(?<![\w.])[+-]?\d[\d_]{{{DIGITS},}}(?![\w.])")


def read_toml(text: str, place: Place) -> Reading:
    """The table a TOML text spells out; dates are text, as in YAML.

    Args:
        text: The document, without a byte-order mark.
        place: Where its first character stands in the file.
    """
    at = lines(text, place)
    if len(text) > LENGTH:
        return Decoded(), (too_long(place),)
    if problem := _refused(text, at):
        return Decoded(), (problem,)
    try:
        table = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Decoded(), (_syntax(str(error), text, at),)
    places = dict(_places(text, at))
    problems: list[Problem] = []
    values = {key: _plain(value, (key,), places, problems) for key, value in table.items()}
    return Decoded(values, places), tuple(problems)


def _refused(text: str, at: Lines) -> Problem | None:
    """What the standard library would stumble over."""
    depth = 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth -= 1
        elif _LONG_NUMBER.fullmatch(token[0]):
            message = f"a number of more than {DIGITS} digits"
            return Problem(at.at(token.start()), "number-too-long", message, "put quotes around it")
        if depth > DEPTH:
            return too_deep(at.at(token.start()))
    return None


def _syntax(said: str, text: str, at: Lines) -> Problem:
    """What the reader of the standard library said, at its place."""
    found = _AT.match(said)
    message = (found[1] if found else said).strip()
    message = message[:1].lower() + message[1:]
    if found and found[2]:
        index = at.begins[min(int(found[2]), len(at.begins)) - 1] + int(found[3]) - 1
    else:
        index = _open(text)
    code = "key-duplicate" if "overwrite" in message or "twice" in message else "toml-syntax"
    hint = "put quotes around text" if message == "invalid value" else ""
    return Problem(at.at(index), code, message, hint)


def _open(text: str) -> int:
    """Where the last key begins, for errors that show only at the end."""
    stripped = text.rstrip()
    keys = [
        found.start() for found in re.finditer(r"^[ \t]*[\w\"'.-]+[ \t]*=", stripped, re.MULTILINE)
    ]
    return keys[-1] if keys else max(0, len(stripped) - 1)


def _places(text: str, at: Lines) -> Iterator[tuple[Trail, Place]]:
    """Places of the keys that stand at the start of a line, headers included."""
    table: Trail = ()
    counts: dict[Trail, int] = {}
    for number, line in enumerate(text.split("\n")):
        index = at.begins[number] + len(line) - len(line.lstrip())
        if found := re.match(r"\s*(\[\[?)\s*([^\]]+?)\s*\]", line):
            table = tuple(part.strip(" \"'") for part in found[2].split("."))
            yield table, at.at(index)
            if found[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, str(counts[table]))
                yield table, at.at(index)
        elif found := re.match(r"\s*([\w.\"'-]+)\s*=", line):
            trail = (*table, *(part.strip(" \"'") for part in found[1].split(".")))
            yield trail, at.at(index, len(found[1]))


def _plain(
    value: object, trail: Trail, places: dict[Trail, Place], problems: list[Problem]
) -> Plain:
    match value:
        case dict():
            return {
                key: _plain(inner, (*trail, key), places, problems) for key, inner in value.items()
            }
        case list():
            return [
                _plain(inner, (*trail, str(n)), places, problems) for n, inner in enumerate(value)
            ]
        case dt.datetime() | dt.date() | dt.time():
            return value.isoformat()
        case str() if character := unsafe(value):
            problems.append(forbidden(places.get(trail, Place("")), character))
            return ""
        case _:
            return value
