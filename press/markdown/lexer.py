"""Takes the shortcodes out of a chapter's Markdown and leaves a sign for each.

``lex`` gives a ``Lexed``: Markdown that a Markdown parser can read, in which every call is

- a *word* of ASCII letters and digits, for shortcodes that give plain text (``text: true`` in
  their signature: ref, relref, param, i18n). It passes unharmed through link targets,
  attributes, code and highlighting; replace it in the finished HTML with ``Lexed.split``;
- one *sign* (``SIGN``), for a call whose body is no part of the page's own Markdown: it has
  none, or it is raw (``Tag.parts``), or it is Markdown read on its own (``Tag.body``);
- two signs (``SIGN`` and ``SHUT``) around a body that is part of the page's own Markdown
  (``Tag.joined``).

The last is Hugo's rule: the body of an outermost ``{{% %}}`` is pasted into the page, so that
its headings, footnotes and references belong to the page; the body of a nested ``{{% %}}`` is
rendered on its own; the body of ``{{< >}}`` is pasted into what is around it if that is
Markdown, else it stays as written. With ``legacy`` (hugo-book up to version 10) every body
that may be Markdown is Markdown read on its own.

Signs are made of noncharacters, which are reported and taken out of the author's text first.
``Lexed.place`` leads from a line and column of the lexed text back to the file.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Literal, TypeAlias

from press.decode.text import Lines, lines
from press.errors import Place, Problem
from press.markdown.lexed import SIGN, Lexed, Tag, shut, sign
from press.markdown.margins import NO_MARGIN, Margin, margin_of, outdented
from press.markdown.nesting import PART, Chunk, Node, Piece, nest
from press.markdown.signatures import bind
from press.markdown.written import OPENING, RIGHT, Written, read_tag
from press.values.grammar import Signature

FORBIDDEN = re.compile("[\x00\ufdd0-\ufdef\ufffe\uffff]")
BREAK = re.compile(r"\r\n?")
Around: TypeAlias = Literal["page", "markdown", "raw"]
"""What a call stands in: the page's own Markdown, the body of another call, or text that
goes out as it is."""


def lex(
    text: str, shortcodes: Mapping[str, Signature], start: Place, *, legacy: bool = False
) -> Lexed:
    """A chapter's Markdown with a sign for each shortcode, and everything wrong with them.

    Args:
        text: The Markdown of one file, without its front matter.
        shortcodes: What each shortcode accepts, by name.
        start: Where the text's first character stands in the file.
        legacy: The body of ``{{< >}}`` is Markdown too, as in hugo-book up to version 10.
    """
    text = BREAK.sub("\n", text)
    where = lines(text, start)
    problems = [
        Problem(
            where.at(found.start()),
            "character-forbidden",
            f"forbidden character U+{ord(found[0]):04X}",
            "delete it",
        )
        for found in FORBIDDEN.finditer(text)
    ]
    text = FORBIDDEN.sub("\ufffd", text)
    pieces = list(_pieces(text, where, problems))
    tree, strays = nest(pieces, shortcodes)
    writer = _Writer(text, where, legacy, _prefix(text), problems=[*problems, *strays])
    return replace(writer.lexed(tree, "page"), problems=tuple(writer.problems))


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


def _prefix(text: str) -> str:
    """How words begin: letters that the text does not hold."""
    low, prefix = text.lower(), "pressword"
    while prefix in low:
        prefix += "x"
    return prefix


@dataclass(slots=True)
class _Writer:
    """Writes pieces as text with signs."""

    text: str
    where: Lines
    legacy: bool
    prefix: str
    tags: dict[int, Tag] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def lexed(self, pieces: list[Piece], around: Around, margin: Margin = NO_MARGIN) -> Lexed:
        """Pieces as a text of their own, without the margin they stand in."""
        runs = outdented(self._runs(pieces, around), margin)
        text = "".join(run.text for run in runs)
        ends = accumulate((len(run.text) for run in runs), initial=0)
        spans = tuple((begin, run.at) for begin, run in zip(ends, runs, strict=False))
        words = re.compile(self.prefix + "([0-9]+)z")
        begins = lines(text, self.where.start).begins
        return Lexed(text, self.tags, words, self.where, spans or ((0, 0),), begins)

    def _runs(self, pieces: list[Piece], around: Around) -> Iterator[Chunk]:
        for piece in pieces:
            if isinstance(piece, Chunk):
                yield piece
            elif piece.lost:
                yield from self._runs(piece.inside, around)
            else:
                yield from self._call(piece, around)

    def _call(self, node: Node, around: Around) -> Iterator[Chunk]:
        tag = self._tag(node, around)
        if tag.signature.text:
            yield Chunk(f"{self.prefix}{tag.number}z", node.tag.begin)
            return
        yield Chunk(sign(tag.number), node.tag.begin)
        if tag.joined and node.closing:
            yield from self._runs(node.inside, "markdown")
            yield Chunk(shut(tag.number), node.closing.begin)

    def _tag(self, node: Node, around: Around) -> Tag:
        """The call as a value; the body of a joined one is still to be written."""
        number = len(self.tags)
        written = node.tag
        arguments, misfits = bind(written, node.signature)
        self.problems.extend(misfits)
        margin = margin_of(self.text, written.begin)
        inner = outdented([Chunk("".join(map(self._source, node.inside)), 0)], margin)
        shut = node.closing
        tag = Tag(
            number,
            written.name,
            written.delimiter,
            node.signature,
            arguments,
            written.place,
            self.text[written.begin : written.end],
            self.text[shut.begin : shut.end] if shut else "",
            "".join(chunk.text for chunk in inner),
            closing=shut.place if shut else None,
        )
        self.tags[number] = tag
        if shut:
            self.tags[number] = tag = self._with_body(tag, node, around, margin)
        return tag

    def _with_body(self, tag: Tag, node: Node, around: Around, margin: Margin) -> Tag:
        if node.signature.body == "raw":
            return replace(tag, parts=tuple(self._parts(node.inside, margin)))
        tag = replace(tag, bare=self.legacy or "\n" not in tag.inner)
        part, pasted = node.signature is PART, tag.delimiter == "%" and not self.legacy
        apart = not part and (self.legacy or pasted)
        if (around == "page" and pasted) or (around == "markdown" and not apart):
            return replace(tag, joined=True)
        self._check_margin(tag, node, margin)
        if apart:
            return replace(tag, body=self.lexed(node.inside, "markdown", margin))
        return replace(tag, parts=tuple(self._parts(node.inside, margin)))

    def _parts(self, pieces: list[Piece], margin: Margin) -> Iterator[str | Tag]:
        """A raw body: text, in which text shortcodes are words, and calls."""
        text = ""
        for run in outdented(self._runs(pieces, "raw"), margin):
            if found := SIGN.fullmatch(run.text):
                if text:
                    yield text
                text = ""
                yield self.tags[int(found[1])]
            else:
                text += run.text
        if text:
            yield text

    def _check_margin(self, tag: Tag, node: Node, margin: Margin) -> None:
        """Report a call that begins in a list item and ends outside of it."""
        begin = node.closing.begin if node.closing else 0
        before = self.text[self.text.rfind("\n", 0, begin) + 1 : begin]
        apart = begin > self.text.find("\n", node.tag.end) > 0
        if tag.closing and margin.item and apart and not before.strip():
            if len(before.expandtabs(4)) >= margin.indent:
                return
            message = f"'/{tag.name}' stands outside the list item in which '{tag.name}' was opened"
            hint = f"indent it like the text of the item in line {tag.place.line}"
            self.problems.append(Problem(tag.closing, "shortcode-crossed", message, hint))

    def _source(self, piece: Piece) -> str:
        """A piece as the author wrote it, escapes resolved."""
        if isinstance(piece, Chunk):
            return piece.text
        left = self.text[piece.tag.begin : piece.tag.end]
        right = self.text[piece.closing.begin : piece.closing.end] if piece.closing else ""
        return left + "".join(map(self._source, piece.inside)) + right
