"""The part of a chapter between the ``---`` lines, split off and understood."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from press.decode.decoded import Trail, dotted, lowered
from press.decode.fields import Fields
from press.decode.read import read_as
from press.decode.text import Lines, lines
from press.errors import Place, Problem
from press.frozen import frozen
from press.markdown.characters import hidden, turned, visible
from press.markdown.frontkeys import understood
from press.values.front import FrontMatter, Plain
from press.values.source import Source

Problems: TypeAlias = tuple[Problem, ...]

_FENCE = re.compile(r"[\ufeff\s]*(---|\+\+\+)[ \t]*(?:\n|\Z)")
_BRACE = re.compile(r"[\ufeff\s]*(\{)(?!\{)")
_CLOSE = {
    "---": re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
_JSON_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|[{}]')


@frozen
class _Block:
    """Front matter as it stands in a file, by the numbers of characters."""

    fence: str
    form: str
    """``yaml``, ``toml`` or ``json``."""
    opens: int
    """Where the fence stands."""
    begin: int
    """Where the values begin."""
    end: int = -1
    """Where they end; -1 when the fence is never closed."""
    after: int = -1
    """Where the Markdown begins."""


def split(source: Source) -> tuple[FrontMatter, str, Place, Problems]:
    """The front matter of a chapter, its Markdown, and where that begins.

    YAML stands between ``---`` lines, TOML between ``+++`` lines, JSON in braces; blank lines
    and a byte-order mark may come first. Front matter that cannot be read counts as none, and
    where it is never closed there is no telling it from the text: then there is no text either.
    Lines of the Markdown end in a single line feed.
    """
    text = source.text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    at = lines(text, Place(source.path))
    block = _block(text)
    if block is None:
        markdown, unseen = visible(text, at, 0)
        return FrontMatter(), markdown, Place(source.path), unseen
    if block.end < 0:
        return FrontMatter(), "", at.at(len(text)), (_open(block, at),)
    front, problems = _front(block, text, at)
    markdown, unseen = visible(text[block.after :], at, block.after)
    return front, markdown, at.at(block.after), (*problems, *unseen)


def front_matter(
    values: Mapping[str, Plain], places: Mapping[str, Place]
) -> tuple[FrontMatter, Problems]:
    """Keys that are already in lower case, understood: for front matter handed down.

    Args:
        values: As in `FrontMatter.raw`.
        places: As in `FrontMatter.places`.
    """
    trails = {tuple(name.split(".")): place for name, place in places.items()}
    fields = Fields(values, trails, next(iter(places.values()), Place("")))
    return understood(fields, places), tuple(fields.problems)


def _block(text: str) -> _Block | None:
    """The front matter a text begins with, if it does."""
    if found := _FENCE.match(text):
        fence, opens = found[1], found.start(1)
        form = "yaml" if fence == "---" else "toml"
        block = _Block(fence, form, opens, found.end())
        close = _CLOSE[fence].search(text, found.end())
        return replace(block, end=close.start(), after=close.end()) if close else block
    if found := _BRACE.match(text):
        opens = found.start(1)
        end = _close_brace(text, opens)
        after = end + text.startswith("\n", end) if end >= 0 else -1
        return _Block("{", "json", opens, opens, end, after)
    return None


def _close_brace(text: str, begin: int) -> int:
    """The end of the object that begins here; -1 when it never ends."""
    depth = 0
    for token in _JSON_TOKEN.finditer(text, begin):
        depth += {"{": 1, "}": -1}.get(token[0], 0)
        if depth == 0:
            return token.end()
    return -1


def _open(block: _Block, at: Lines) -> Problem:
    """The problem of front matter without an end."""
    place = at.at(block.opens, len(block.fence))
    message = f"the front matter opened with '{block.fence}' is never closed"
    close = "}" if block.fence == "{" else block.fence
    return Problem(place, "front-matter-open", message, f"add a line '{close}' below its last key")


def _front(block: _Block, text: str, at: Lines) -> tuple[FrontMatter, Problems]:
    """The keys of a block, understood."""
    decoded, problems = read_as(block.form, text[block.begin : block.end], at.at(block.begin))
    decoded, doubled = lowered(decoded)
    fields = Fields(decoded.values, decoded.places, at.at(block.opens))
    front = understood(fields, dotted(decoded.places))
    unseen = (
        hidden(decoded.places.get(trail, at.at(block.opens)), text[spot])
        for trail, text in _texts(decoded.values, ())
        if (spot := turned(text)) >= 0
    )
    return front, (*problems, *doubled, *fields.problems, *unseen)


def _texts(value: Plain, trail: Trail) -> Iterator[tuple[Trail, str]]:
    """Every text in a value, each with the way to it."""
    if isinstance(value, str):
        yield trail, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _texts(inner, (*trail, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*trail, str(number)))
