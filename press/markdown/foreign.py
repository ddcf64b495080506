"""Calls of shortcodes whose layouts are Go templates: what Hugo is asked, and what it answers.

A page is put to Hugo as its calls alone, each on the line where the author wrote it, so that
``.Position``, ``.Ordinal``, ``.Parent`` and an indentation are true. Two marks stand around
each call that Hugo is to fill. Of our own calls those around it are shells, those inside of
it leave a word that Hugo carries through, and those beside it are only counted.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from zlib import crc32

from press.errors import Place, Severity
from press.frozen import frozen
from press.markdown.nesting import Chunk, Node, Piece
from press.markdown.parsed import Parsed, parsed
from press.markdown.written import RIGHT
from press.values.grammar import Signature

VOID = "press-void"
"""A shortcode that is only counted."""
HOLE = "press-hole"
"""A shortcode that leaves the word for a call of ours; its argument is the word's number."""
WORD = "presshole{}z"
_HOLE = re.compile(r"<p>\s*presshole([0-9]+)z\s*</p>|presshole([0-9]+)z")
_ANSWER = re.compile(r"<!--pressask ([0-9a-f]{8}x([0-9]+))-->(.*?)<!--pressend \1-->", re.DOTALL)
_MARGIN = re.compile(r"\n[ \t]*")
_MARK = re.compile(r"<!--press(?:ask|end) [0-9a-f]{8}x[0-9]+-->")


@frozen
class Asked:
    """A call for Hugo to fill; one that stands in another is part of that."""

    begin: int
    """Where it begins in the page's Markdown; names its answer."""
    name: str
    place: Place
    source: str
    """As written, with `HOLE` in place of our own calls in it."""
    line: int
    """In the sheet, counted from 0."""
    above: tuple[str, ...] = ()
    """Opening tags of our own calls around it."""
    ordinal: int = 0
    """How many calls stand before it beside it."""


@frozen
class Sheet:
    """The calls of one page, as they are put to Hugo."""

    text: str
    calls: tuple[Asked, ...]


def marks(file: str, begin: int) -> tuple[str, str]:
    """What stands before and behind a call in a sheet: no text, and no other call's."""
    name = f"{crc32(file.encode('utf-8', 'replace')):08x}x{begin}"
    return f"<!--pressask {name}-->", f"<!--pressend {name}-->"


def sheet(text: str, shortcodes: Mapping[str, Signature], start: Place) -> Sheet:
    """The calls of one page that Hugo is to fill; none where shortcodes are miswritten.

    Args:
        text: The Markdown of one file, without its front matter.
        shortcodes: What each shortcode accepts, by name.
        start: Where the text's first character stands in the file.
    """
    found = parsed(text, shortcodes, start)
    if any(problem.severity is Severity.ERROR for problem in found.problems):
        return Sheet("", ())
    asker = _Asker(found)
    asker.ask(found.tree, ())
    while asker.later:
        node = asker.later.pop(0)
        asker.shell(node, ())
    return Sheet("".join(asker.out), tuple(asker.calls))


def answers(filled: str) -> dict[int, str]:
    """What Hugo made of each call of a sheet, by where the call begins."""
    found = ((int(one[2]), one[3]) for one in _ANSWER.finditer(filled))
    # A template that shows the text of another page shows its marks, too.
    return {begin: without_margin(_MARK.sub("", answer)) for begin, answer in found}


def without_margin(answer: str) -> str:
    """An answer without what stands before it in the line of its call."""
    margin = _MARGIN.match(answer)
    return answer[margin.end() :] if margin else answer


def holes(answer: str, node: Node) -> list[Piece]:
    """What Hugo made of a call, with our own calls in the places of their words."""
    ours = {each.tag.begin - node.tag.begin: each for each in _ours(node.inside)}
    begin = node.tag.begin
    pieces: list[Piece] = []
    at = 0
    for found in _HOLE.finditer(answer):
        inner = ours.get(int(found[1] or found[2]))
        if inner is not None:
            pieces += (Chunk(answer[at : found.start()], begin), inner)
            at = found.end()
    # An empty piece behind keeps places in the answer from running past the call's tag.
    return [*pieces, Chunk(answer[at:], begin), Chunk("", begin)]


def _ours(pieces: Iterable[Piece]) -> Iterator[Node]:
    """The outermost calls of ours that stand in a call for Hugo."""
    for piece in pieces:
        if isinstance(piece, Node):
            if piece.signature.foreign:
                yield from _ours(piece.inside)
            else:
                yield piece


def _asks(pieces: Iterable[Piece]) -> bool:
    """Whether Hugo is to fill any of the calls."""
    return any(
        isinstance(piece, Node) and (piece.signature.foreign or _asks(piece.inside))
        for piece in pieces
    )


@dataclass(slots=True)
class _Asker:
    """Writes a sheet."""

    found: Parsed
    out: list[str] = field(default_factory=list)
    line: int = 0
    calls: list[Asked] = field(default_factory=list)
    later: list[Node] = field(default_factory=list)
    """Calls of ours in calls for Hugo that hold calls for Hugo."""

    def ask(self, pieces: Iterable[Piece], above: tuple[str, ...]) -> None:
        nodes = [piece for piece in pieces if isinstance(piece, Node)]
        for ordinal, node in enumerate(nodes):
            if node.signature.foreign:
                self._call(node, above, ordinal)
            else:
                self.shell(node, above)

    def shell(self, node: Node, above: tuple[str, ...]) -> None:
        """A call of ours, for what stands in it."""
        if not node.closing or not _asks(node.inside):
            self._write(f"{{{{< {VOID} >}}}}")
            return
        tag = node.tag
        opening = f"{{{{<{self.found.text[tag.begin + 3 : tag.end - 3]}>}}}}"
        self._write(opening)
        self.ask(node.inside, (*above, opening))
        self._write(f"{{{{< /{tag.name} >}}}}")

    def _call(self, node: Node, above: tuple[str, ...], ordinal: int) -> None:
        begin, text = node.tag.begin, self.found.text
        source = self._source(node)
        before = text[text.rfind("\n", 0, begin) + 1 : begin]
        wanted = self.found.where.at(begin).line - self.found.where.start.line
        first = not before.strip()
        self._write("\n" * (wanted - self.line - first))
        place, left = node.tag.place, f"\n{before}" if first else ""
        opening, closing = marks(place.file, begin)
        self._write(opening + left)
        call = Asked(begin, node.tag.name, place, source, self.line, above, ordinal)
        self.calls.append(call)
        self._write(source + closing)

    def _source(self, outer: Node) -> str:
        """A call as written, with words in place of our own calls in it."""
        text, at = self.found.text, outer.tag.begin
        end = outer.closing.end if outer.closing else outer.tag.end
        if not outer.closing and outer.signature.body == "optional" and not outer.tag.selfclosing:
            right = RIGHT[outer.tag.delimiter]
            return f"{text[at : end - len(right)]}/{right}"
        parts: list[str] = []
        for node in _ours(outer.inside):
            number = node.tag.begin - outer.tag.begin
            parts += (text[at : node.tag.begin], f"{{{{< {HOLE} {number} >}}}}")
            at = node.closing.end if node.closing else node.tag.end
            if _asks(node.inside):
                self.later.append(node)
        return "".join((*parts, text[at:end]))

    def _write(self, text: str) -> None:
        self.out.append(text)
        self.line += text.count("\n")
