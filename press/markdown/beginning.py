"""The first words of a text, for lists: cut between two words, with every element closed.

Source: Hugo 0.168, ``tpl/strings``, ``Truncate``.
"""

import re
from dataclasses import dataclass, field

from press.markdown.plain import html_of, text_of
from press.values.document import Body, Call, Hole

MARK = re.compile("\ufdd0([0-9]+)\ufdd1")
"""Stands for a hole; noncharacters are never text."""
TOKEN = re.compile(
    r"(?P<none><!--.*?-->|\s+(?=</li>))|<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)[^>]*>|\ufdd0(?P<hole>[0-9]+)\ufdd1"
    r"|&\#?\w+;|(?P<space>\s)|(?P<sign>.)",
    re.DOTALL,
)
EAST = (("\u3040", "\u30ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uac00", "\ud7af"))
"""Signs between which a text may be cut: the first and the last of each kind."""
VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "source", "wbr"})
MORE = " …"


@dataclass(slots=True)
class _Cut:
    """Where a text could be cut: behind its last whole word."""

    count: int = 0
    end: int = 0
    """Behind the last sign that is no space."""
    inside: tuple[str, ...] = ()
    """Elements open there."""
    at: int = 0
    open: tuple[str, ...] = ()
    """Elements open at the cut."""
    stack: list[str] = field(default_factory=list)

    def word(self) -> None:
        self.at, self.open = self.end, self.inside

    def sign(self, end: int, width: int = 1) -> None:
        self.count += width
        self.end, self.inside = end, tuple(self.stack)


def beginning(body: Body, most: int) -> Body:
    """The text up to the last word that ends within ``most`` signs, and an ellipsis.

    A text that is no longer, its HTML counted, is given back as it is. A shortcode is taken
    whole or not at all.
    """
    html, holes = _joined(body)
    if len(html) <= most:
        return body
    cut = _Cut()
    for token in TOKEN.finditer(html):
        _take(cut, token, holes)
        if cut.count > most:
            end = "".join(f"</{name}>" for name in reversed(cut.open))
            return _split(html[: cut.at] + MORE + end, holes)
    return body


def _take(cut: _Cut, token: re.Match[str], holes: list[Hole]) -> None:
    if token["name"]:
        cut.word()
        _element(cut.stack, token)
    elif token["space"]:
        cut.count += 1
        cut.word()
    elif token["hole"]:
        hole = holes[int(token["hole"])]
        cut.word()
        cut.sign(token.end(), len(text_of(html_of(hole.body))) if isinstance(hole, Call) else 0)
    elif not token["none"]:
        if any(first <= token[0] <= last for first, last in EAST):
            cut.word()
        cut.sign(token.end())


def _element(stack: list[str], token: re.Match[str]) -> None:
    name = token["name"].lower()
    if not token["end"]:
        if name not in VOID and not token[0].endswith("/>"):
            stack.append(name)
    elif name in stack:
        while stack.pop() != name:
            pass


def _joined(body: Body) -> tuple[str, list[Hole]]:
    """The body as one text, with a mark for each hole."""
    out: list[str] = []
    holes: list[Hole] = []
    for piece in body:
        if isinstance(piece, str):
            out.append(piece)
        else:
            out.append(f"\ufdd0{len(holes)}\ufdd1")
            holes.append(piece)
    return "".join(out), holes


def _split(html: str, holes: list[Hole]) -> Body:
    """The text with its holes in place again."""
    pieces: list[str | Hole] = []
    at = 0
    for mark in MARK.finditer(html):
        pieces += (html[at : mark.start()], holes[int(mark[1])])
        at = mark.end()
    return (*pieces, html[at:])
