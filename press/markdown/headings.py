"""Headings: ids exactly as Hugo makes them, so that links from elsewhere keep leading here.

Hugo reads the text of a heading oddly: of whatever is emphasised or linked it
sees only the first piece of text, and text ends where Goldmark's typographer
put a sign. ``## **It's here**`` is ``#it``. We repeat that.

Source: Hugo 0.168, ``markup/goldmark/autoid.go`` and ``render.TextPlain``.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Literal

from markdown_it.token import Token

from press.markdown import typographer
from press.markdown.blocks import emoji, math

IdType = Literal["github", "github-ascii", "blackfriday"]
DELIMITERS = frozenset("*_~^=+")
_ENTITY = re.compile(r"&[a-zA-Z][a-zA-Z0-9]*;")


def openings(tokens: Iterable[Token]) -> Iterator[tuple[Token, Token]]:
    """Each heading and its text.

    Bodies of shortcodes that are read with the page count; those that are texts of their own
    do not.
    """
    opening: Token | None = None
    for token in tokens:
        if token.type == "heading_open":
            opening = token
        elif token.type == "inline" and opening:
            yield opening, token
            opening = None
        elif token.type == "shortcode" and token.meta["tag"].body is None:
            yield from openings(token.children or ())


@dataclass(slots=True)
class Ids:
    """Gives out ids, each only once."""

    kind: IdType = "github"
    taken: set[str] = field(default_factory=set)
    _numbers: dict[str, int] = field(default_factory=dict)
    """How far each text has been counted."""

    def keep(self, name: str) -> None:
        """An id the author chose; it is not changed, but nobody else gets it."""
        self.taken.add(name)

    def new(self, text: str) -> str:
        """An id for a heading with this text: ``same``, ``same-1``, ``same-2``."""
        name = base = slug(text, self.kind) or "heading"
        number = self._numbers.get(base, 0)
        while name in self.taken:
            number += 1
            name = f"{base}-{number}"
        self._numbers[base] = number
        self.taken.add(name)
        return name


def slug(text: str, kind: IdType = "github") -> str:
    """Text as an id.

    >>> slug("What's new? (v1.2.3) & more!"), slug("Café 中文", "github-ascii")
    ('whats-new-v123--more', 'cafe-')
    """
    text = text.strip()
    if kind == "blackfriday":
        words = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in text)
        return "-".join(words.split()).lower()
    if kind == "github-ascii":
        text = "".join(
            c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn"
        )
        text = unicodedata.normalize("NFC", text).encode("ascii", "ignore").decode()
    return "".join(map(_letter, text))


def text_for_id(tokens: Sequence[Token]) -> str:
    """The text of a heading as Hugo reads it for the id; of several lines the last."""
    text = _ENTITY.sub(lambda found: unescape(found[0]), _text(_tree(tokens)))
    return text.rpartition("\n")[2]


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    if char in "- ":
        return "-"
    if char == "_" or unicodedata.category(char)[0] == "L" or char.isdecimal():
        return char.lower()[0]
    return ""


@dataclass(slots=True)
class _Node:
    """A piece of text, or a construct with pieces in it."""

    text: str = ""
    closed: bool = False
    """Text that follows is a piece of its own."""
    inside: list["_Node"] | None = None


def _tree(tokens: Iterable[Token]) -> list[_Node]:
    """Pieces as Goldmark would have cut them."""
    here: list[_Node] = []
    outside: list[list[_Node]] = []
    for token in tokens:
        if token.nesting > 0:
            outside.append(here)
            inside: list[_Node] = []
            # an address that is a link by itself has no text that Hugo would see
            here.append(_Node(closed=True, inside=[] if token.info == "auto" else inside))
            here = inside
        elif token.nesting < 0:
            here = outside.pop()
        else:
            _add(here, token)
    return here


def _add(pieces: list[_Node], token: Token) -> None:
    match token.type:
        case "text" | "text_special":
            _add_text(pieces, token)
        case "softbreak" | "hardbreak":
            _join(pieces, "\n")
            pieces[-1].closed = True
        case "code_inline":
            pieces.append(_Node(closed=True, inside=[_Node(token.content)]))
        case "image":
            pieces.append(_Node(closed=True, inside=_tree(token.children or ())))
        case emoji.KIND:
            pieces.append(_Node(token.info, closed=True))
        case typographer.KIND:
            pieces.append(_Node(token.content, closed=True))
        case math.KIND if not token.meta["passed"]:
            pieces.append(_Node(token.content))
        case _:
            pieces.append(_Node(closed=True, inside=[]))


def _add_text(pieces: list[_Node], token: Token) -> None:
    if not token.content:  # what is left of a mark that became a tag
        return
    _join(pieces, token.markup if token.type == "text_special" else token.content)
    if token.type == "text" and (token.content[-1] == "[" or token.content in DELIMITERS):
        pieces[-1].closed = True


def _join(pieces: list[_Node], text: str) -> None:
    last = pieces[-1] if pieces else None
    if last is None or last.inside is not None:
        pieces.append(_Node(text))
    elif not last.closed or (text == last.text[-1:] and text in DELIMITERS):
        last.text += text
    else:
        pieces.append(_Node(text))


def _text(pieces: Iterable[_Node]) -> str:
    """All pieces of the heading itself, and the first of each construct in it."""
    return "".join(
        piece.text if piece.inside is None else _text(piece.inside[:1]) for piece in pieces
    )
