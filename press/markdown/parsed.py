"""A chapter's Markdown as shortcode calls and the text between them."""

import re
from collections.abc import Iterator, Mapping

from press.decode.text import Lines, lines, ordinary
from press.errors import Place, Problem
from press.frozen import frozen
from press.markdown.nesting import Chunk, Piece, nest
from press.markdown.written import OPENING, RIGHT, Written, read_tag
from press.values.grammar import Signature

FORBIDDEN = "[\x00\ufdd0-\ufdef\ufffe\uffff]"
"""What no text holds; compiled when it is needed."""
BREAK = re.compile(r"\r\n?")


@frozen
class Parsed:
    """A text as calls and what stands between them."""

    text: str
    """With line feeds only, and without forbidden characters."""
    where: Lines
    tree: list[Piece]
    problems: tuple[Problem, ...]


def parsed(text: str, shortcodes: Mapping[str, Signature], start: Place) -> Parsed:
    """The calls in a chapter's Markdown, and what is wrong with them."""
    text = BREAK.sub("\n", text) if "\r" in text else text
    where = lines(text, start)
    problems: list[Problem] = []
    if not ordinary(text):
        problems = [
            _forbidden(where.at(found.start()), found[0]) for found in re.finditer(FORBIDDEN, text)
        ]
        text = re.sub(FORBIDDEN, "\ufffd", text)
    tree, strays = nest(list(_pieces(text, where, problems)), shortcodes)
    return Parsed(text, where, tree, (*problems, *strays))


def _forbidden(place: Place, character: str) -> Problem:
    message = f"forbidden character U+{ord(character):04X}"
    return Problem(place, "character-forbidden", message, "delete it")


def _pieces(text: str, where: Lines, problems: list[Problem]) -> Iterator[Chunk | Written]:
    """Tags and the text between them; escaped tags are text."""
    at = begin = 0
    endless: set[str] = set()
    while found := OPENING.search(text, at):
        left, right = found.start(), RIGHT[found[1]]
        if text.startswith("/*", found.end()):
            end = -1 if right in endless else text.find("*/" + right, found.end() + 2)
            if end < 0:
                endless.add(right)
                hint = f"end it with */{right}"
                message = "an escaped shortcode is never ended"
                problems.append(Problem(where.at(left, 5), "shortcode-syntax", message, hint))
                at = found.end()
                continue
            yield Chunk(text[begin : found.end()], begin)
            yield Chunk(text[found.end() + 2 : end], found.end() + 2)
            yield Chunk(right, end + 2)
            at = begin = end + 2 + len(right)
            continue
        yield Chunk(text[begin:left], begin)
        tag, at, wrong = read_tag(text, left, where)
        problems.extend(wrong)
        begin = at
        if tag is not None:
            yield tag
    yield Chunk(text[begin:], begin)
