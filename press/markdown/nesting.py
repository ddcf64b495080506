"""Which tag closes which: from tags in a row to calls with bodies.

Mistakes are reported and mended, so that the rest of the page is read as the author meant
it and one forgotten tag gives one problem.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from press.errors import Problem, did_you_mean, warning
from press.frozen import frozen
from press.markdown.written import RIGHT, Written
from press.values.grammar import Signature

DEPTH = 20
"""How deep calls may stand in each other; what is deeper is reported and shown as its body."""

UNKNOWN = Signature(body="optional", extra=True)
PART = Signature(body="markdown", extra=True)
INNER = "part"
"""What a separator makes of a body; no author writes it."""


@frozen
class Chunk:
    """Text between tags."""

    text: str
    at: int
    """Of its first character in the source, counted from 0."""


@dataclass(slots=True)
class Node:
    """One call: its tags and what stands between them."""

    tag: Written
    signature: Signature
    closing: Written | None = None
    inside: list["Chunk | Node"] = field(default_factory=list)
    lost: bool = False
    """The call itself cannot be made, but its body is kept."""


Piece: TypeAlias = Chunk | Node


@dataclass(slots=True)
class Nester:
    """Takes text and tags in reading order."""

    shortcodes: Mapping[str, Signature]
    closed: frozenset[int] = frozenset()
    """Where tags begin that have a closing tag of their own."""
    root: list[Piece] = field(default_factory=list)
    open: list[Node] = field(default_factory=list)
    excused: Counter[str] = field(default_factory=Counter)
    """Names whose closing tag is still to come although they are closed already."""
    deep: list[str] = field(default_factory=list)
    """Names of calls that were left out because they stand too deep."""
    slips: list[str] = field(default_factory=list)
    """What hints say that misspelt opening tags meant, while their closing tags are to come."""
    problems: list[Problem] = field(default_factory=list)

    def text(self, chunk: Chunk) -> None:
        """Text, to the innermost open call."""
        if chunk.text:
            self._here().append(chunk)

    def tag(self, tag: Written) -> None:
        """A tag, opening or closing."""
        if tag.closing:
            self._close(tag)
            return
        signature = self.shortcodes.get(tag.name)
        if signature is None:
            near = did_you_mean(tag.name, self.shortcodes)
            hint = near or f"add layouts/shortcodes/{tag.name}.html"
            self._problem(tag, "shortcode-unknown", f"no shortcode '{tag.name}'", hint)
            self.slips += [near] * (tag.begin not in self.closed and not tag.selfclosing)
        node = Node(tag, signature or UNKNOWN, lost=signature is None or tag.broken)
        self._here().append(node)
        if not self._has_body(node):
            return
        if len(self.open) < DEPTH:
            self.open.append(node)
            return
        node.lost = True
        if not self.deep:
            message = f"'{tag.name}' is nested deeper than {DEPTH} shortcodes"
            self._problem(tag, "shortcode-deep", message, "")
        self.deep.append(tag.name)

    def finish(self) -> list[Piece]:
        """Everything, at the end of the text."""
        for node in self.open:
            if not node.tag.broken:
                left, right = "{{" + node.tag.delimiter, RIGHT[node.tag.delimiter]
                hint = f"add {left} /{node.tag.name} {right} behind its body"
                message = f"'{node.tag.name}' is never closed"
                self._problem(node.tag, "shortcode-open", message, hint)
        while self.open:
            self._leave()
        return self.root

    def _has_body(self, node: Node) -> bool:
        if node.signature.body == "optional" and node.tag.begin not in self.closed:
            return False
        return node.signature.body != "none" and not node.tag.selfclosing

    def _here(self) -> list[Piece]:
        return self.open[-1].inside if self.open else self.root

    def _close(self, tag: Written) -> None:
        if self.deep and self.deep[-1] == tag.name:
            self.deep.pop()
            return
        depth = next(
            (n for n in reversed(range(len(self.open))) if self.open[n].tag.name == tag.name), None
        )
        if depth is None:
            self._stray(tag)
            return
        crossed = [n.tag for n in self.open[depth + 1 :]]
        if crossed:
            inner = crossed[-1]
            message = (
                f"'/{tag.name}' stands before '{inner.name}' of line {inner.place.line} is closed"
            )
            hint = f"close '{inner.name}' first"
            self._problem(tag, "shortcode-crossed", message, hint)
            self.excused.update(other.name for other in crossed)
        while len(self.open) > depth + 1:
            self._leave(tag)
        node = self.open[-1]
        if node.tag.delimiter != tag.delimiter:
            left, other = "{{" + node.tag.delimiter, "{{" + tag.delimiter
            message = f"'{tag.name}' opens with {left} and closes with {other}"
            self.problems.append(warning(tag.place, "shortcode-delimiter", message))
        self._leave(tag)

    def _leave(self, closing: Written | None = None) -> None:
        """The innermost call ends; without a closing tag its body belongs to the one outside."""
        node = self.open.pop()
        if closing is None:
            self._here().extend(node.inside)
            node.inside = []
            return
        node.closing = closing
        if node.signature.separator:
            _part(node)

    def _stray(self, tag: Written) -> None:
        if self.excused[tag.name] > 0:
            self.excused[tag.name] -= 1
        elif (slip := _meant(tag.name)) in self.slips:
            self.slips.remove(slip)
        elif tag.name not in self.shortcodes:
            near = did_you_mean(tag.name, self.shortcodes)
            self._problem(tag, "shortcode-unknown", f"no shortcode '{tag.name}'", near)
            if self.open and near == _meant(self.open[-1].tag.name):
                self._leave(tag)
        elif self.shortcodes[tag.name].body == "none":
            message, hint = f"'{tag.name}' has no body to close", "remove this tag"
            self._problem(tag, "shortcode-unopened", message, hint)
        else:
            hint = "remove it, or open it further up"
            self._problem(tag, "shortcode-unopened", f"'/{tag.name}' closes nothing", hint)

    def _problem(self, tag: Written, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(tag.place, code, message, hint))


def _meant(name: str) -> str:
    """The hint of `did_you_mean` that names this one."""
    return f"did you mean '{name}'?"


def nest(
    pieces: Iterable[Chunk | Written], shortcodes: Mapping[str, Signature]
) -> tuple[list[Piece], tuple[Problem, ...]]:
    """Calls and the text around them, and every tag without a partner."""
    pieces = list(pieces)
    nester = Nester(shortcodes, _closed(pieces))
    for piece in pieces:
        match piece:
            case Chunk():
                nester.text(piece)
            case Written():
                nester.tag(piece)
    return nester.finish(), tuple(nester.problems)


def _closed(pieces: list[Chunk | Written]) -> frozenset[int]:
    """Where the tags begin that have a closing one of their own: these have a body."""
    found = set()
    coming: Counter[str] = Counter()
    for piece in reversed(pieces):
        if isinstance(piece, Chunk) or piece.selfclosing:
            continue
        if piece.closing:
            coming[piece.name] += 1
        elif coming[piece.name] > 0:
            coming[piece.name] -= 1
            found.add(piece.begin)
    return frozenset(found)


def _part(node: Node) -> None:
    """Make calls of ``part`` of the pieces of a body, if it has the separator."""
    separator = node.signature.separator
    if not any(isinstance(p, Chunk) and separator in p.text for p in node.inside):
        return
    parts: list[Node] = []

    def begin(at: int, end: int) -> None:
        mark = replace(node.tag, name=INNER, delimiter="<", positional=(), named={})
        opening = replace(mark, begin=at, end=end)
        parts.append(Node(opening, PART, replace(mark, begin=end, end=end)))

    begin(node.tag.end, node.tag.end)
    for piece in node.inside:
        if isinstance(piece, Node):
            parts[-1].inside.append(piece)
            continue
        at = piece.at
        for number, text in enumerate(piece.text.split(separator)):
            if number:
                begin(at - len(separator), at)
            parts[-1].inside.append(Chunk(text, at))
            at += len(text) + len(separator)
    node.inside = list(parts)
