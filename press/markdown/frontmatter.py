"""The part of a chapter between the ``---`` lines, split off and understood."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from press.decode.decoded import Reading, Trail, dotted, lowered
from press.decode.fields import Fields
from press.decode.json import read_json
from press.decode.text import lines
from press.decode.toml import read_toml
from press.decode.yaml import read_yaml
from press.errors import Place, Problem
from press.markdown.frontkeys import understood
from press.values.front import FrontMatter, Plain
from press.values.source import Source

Reader: TypeAlias = Callable[[str, Place], Reading]

_OPEN = re.compile(r"[\ufeff\s]*(?P<fence>---|\+\+\+)[ \t]*(?:\n|\Z)")
_OPEN_JSON = re.compile(r"[\ufeff\s]*(?=\{(?!\{))")
_CLOSE = {
    "---": re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
_JSON_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|[{}]')


def split(source: Source) -> tuple[FrontMatter, str, Place, tuple[Problem, ...]]:
    """The front matter of a chapter, its Markdown, and where that begins.

    YAML stands between ``---`` lines, TOML between ``+++`` lines, JSON in braces; blank lines
    and a byte-order mark may come first. Front matter that cannot be read counts as none.
    Lines end in a single line feed afterwards.
    """
    text = source.text.replace("\r\n", "\n").replace("\r", "\n")
    at = lines(text, Place(source.path))
    begin, end, after, reader = _bounds(text)
    if reader is None:
        return FrontMatter(), text.removeprefix("\ufeff"), Place(source.path), ()
    place = at.at(begin)
    if end < 0:
        fence = text[begin : begin + 3].strip() if text[begin] != "{" else "{"
        close = "}" if fence == "{" else fence
        message = f"the front matter opened with '{fence}' is never closed"
        problem = Problem(
            replace(place, length=len(fence)), "front-matter-open", message, f"add a line '{close}'"
        )
        return FrontMatter(), "", at.at(len(text)), (problem,)
    start = begin if text[begin] == "{" else text.index("\n", begin) + 1
    read = reader(text[start:end], at.at(start))
    front, problems = _front(read, place)
    return front, text[after:], at.at(after), problems


def front_matter(
    values: Mapping[str, Plain], places: Mapping[str, Place]
) -> tuple[FrontMatter, tuple[Problem, ...]]:
    """Keys that are already in lower case, understood: for front matter handed down.

    Args:
        values: As in `FrontMatter.raw`.
        places: As in `FrontMatter.places`.
    """
    trails = {tuple(name.split(".")): place for name, place in places.items()}
    fields = Fields(values, trails, next(iter(places.values()), Place("")))
    front = understood(fields)
    return replace(front, places=places, raw=values), tuple(fields.problems)


def _bounds(text: str) -> tuple[int, int, int, Reader | None]:
    """Where front matter opens and closes and Markdown begins, and who reads it."""
    if found := _OPEN.match(text):
        fence = found["fence"]
        close = _CLOSE[fence].search(text, found.end())
        reader = read_yaml if fence == "---" else read_toml
        if close is None:
            return found.start("fence"), -1, -1, reader
        return found.start("fence"), close.start(), close.end(), reader
    if found := _OPEN_JSON.match(text):
        end = _close_json(text, found.end())
        return found.end(), end, end, read_json
    return 0, 0, 0, None


def _close_json(text: str, begin: int) -> int:
    """The end of the object in braces; -1 when it never ends."""
    depth = 0
    for token in _JSON_TOKEN.finditer(text, begin):
        depth += {"{": 1, "}": -1}.get(token[0], 0)
        if depth == 0:
            return token.end()
    return -1


def _front(read: Reading, place: Place) -> tuple[FrontMatter, tuple[Problem, ...]]:
    decoded, problems = read
    decoded, doubled = lowered(decoded)
    fields = Fields(decoded.values, decoded.places, place)
    front = understood(fields)
    known: Mapping[Trail, Place] = decoded.places
    front = replace(front, places=dotted(known), raw=decoded.values)
    return front, (*problems, *doubled, *fields.problems)
