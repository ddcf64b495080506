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

from press.decode.text import Lines
from press.errors import Place, Problem
from press.markdown.foreign import holes
from press.markdown.lexed import SIGN, Lexed, Tag, shut, sign
from press.markdown.margins import NO_MARGIN, Margin, margin_of, outdented
from press.markdown.nesting import PART, Chunk, Node, Piece
from press.markdown.parsed import FORBIDDEN, parsed
from press.markdown.signatures import bind
from press.values.grammar import Signature

Around: TypeAlias = Literal["page", "markdown", "raw", "apart"]
"""What a call stands in: the page's own Markdown, the body of another call, text that goes
out as it is, or such text in which a body that may be Markdown is Markdown on its own."""


def lex(
    text: str,
    shortcodes: Mapping[str, Signature],
    start: Place,
    *,
    legacy: bool = False,
    answers: Mapping[int, str] | None = None,
) -> Lexed:
    """A chapter's Markdown with a sign for each shortcode, and everything wrong with them.

    Args:
        text: The Markdown of one file, without its front matter.
        shortcodes: What each shortcode accepts, by name.
        start: Where the text's first character stands in the file.
        legacy: The body of ``{{< >}}`` is Markdown too, as in hugo-book up to version 10.
        answers: What Hugo made of calls of Go templates, by where they begin in the text.
    """
    found = parsed(text, shortcodes, start)
    answers = answers or {}
    prefix = _prefix("".join((found.text, *answers.values())))
    writer = _Writer(found.text, found.where, legacy, prefix, answers)
    lexed = writer.lexed(found.tree, "page")
    return replace(lexed, problems=(*found.problems, *writer.problems))


def _prefix(text: str) -> str:
    """How words begin: letters that the text does not hold."""
    low, prefix = text.encode("utf-8", "surrogatepass").lower(), "pressword"
    while prefix.encode() in low:
        prefix += "x"
    return prefix


@dataclass(slots=True)
class _Writer:
    """Writes pieces as text with signs."""

    text: str
    where: Lines
    legacy: bool
    prefix: str
    answers: Mapping[int, str] = field(default_factory=dict)
    tags: dict[int, Tag] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def lexed(self, pieces: list[Piece], around: Around, margin: Margin = NO_MARGIN) -> Lexed:
        """Pieces as a text of their own, without the margin they stand in."""
        runs = outdented(self._runs(pieces, around), margin)
        text = "".join(run.text for run in runs)
        ends = accumulate((len(run.text) for run in runs), initial=0)
        spans = tuple((begin, run.at) for begin, run in zip(ends, runs, strict=False))
        words = re.compile(self.prefix + "([0-9]+)z")
        return Lexed(text, self.tags, words, self.where, spans or ((0, 0),))

    def _runs(self, pieces: list[Piece], around: Around) -> Iterator[Chunk]:
        for piece in pieces:
            if isinstance(piece, Chunk):
                yield piece
            elif piece.lost:
                yield from self._runs(piece.inside, around)
            else:
                yield from self._call(piece, around)

    def _answered(self, node: Node, around: Around) -> Iterator[Chunk]:
        """What Hugo made of a call: a hole in the page, or text in what the call stands in.

        A call without a body that nobody has answered says nothing.

        Without calls of ours in it the hole is a word, as in Hugo, so that it works in code
        and addresses too.
        """
        answer = re.sub(FORBIDDEN, "\ufffd", self.answers.get(node.tag.begin, ""))
        pieces = holes(answer, node)
        if around != "page" or node.tag.delimiter == "%":
            yield from self._runs(pieces, "markdown" if around == "page" else around)
            return
        tag, number = self._bare_tag(node), len(self.tags)
        self.tags[number] = tag
        tag = replace(tag, parts=tuple(self._parts(pieces, NO_MARGIN, "apart")))
        whole = not any(isinstance(part, Tag) for part in tag.parts)
        signature = replace(tag.signature, text=whole, inline=whole)
        self.tags[number] = replace(tag, signature=signature)
        yield Chunk(f"{self.prefix}{number}z" if whole else sign(number), node.tag.begin)

    def _call(self, node: Node, around: Around) -> Iterator[Chunk]:
        open_ = node.signature.foreign and not node.closing
        if node.tag.begin in self.answers or open_:
            yield from self._answered(node, around)
            return
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
        tag = self._bare_tag(node)
        self.tags[tag.number] = tag
        if node.closing:
            margin = margin_of(self.text, node.tag.begin)
            self.tags[tag.number] = tag = self._with_body(tag, node, around, margin)
        return tag

    def _bare_tag(self, node: Node) -> Tag:
        """The call without its body."""
        written = node.tag
        arguments, misfits = bind(written, node.signature)
        self.problems.extend(misfits)
        margin = margin_of(self.text, written.begin)
        inner = outdented([Chunk("".join(map(self._source, node.inside)), 0)], margin)
        shut = node.closing
        return Tag(
            len(self.tags),
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

    def _with_body(self, tag: Tag, node: Node, around: Around, margin: Margin) -> Tag:
        if node.signature.body == "raw":
            return replace(tag, parts=tuple(self._parts(node.inside, margin)))
        tag = replace(tag, bare=self.legacy or "\n" not in tag.inner)
        part, pasted = node.signature is PART, tag.delimiter == "%" and not self.legacy
        apart = around == "apart" or (not part and (self.legacy or pasted))
        if (around == "page" and pasted) or (around == "markdown" and not apart):
            return replace(tag, joined=True)
        self._check_margin(tag, node, margin)
        if apart:
            return replace(tag, body=self.lexed(node.inside, "markdown", margin))
        return replace(tag, parts=tuple(self._parts(node.inside, margin)))

    def _parts(
        self, pieces: list[Piece], margin: Margin, around: Around = "raw"
    ) -> Iterator[str | Tag]:
        """A raw body: text, in which text shortcodes are words, and calls."""
        text = ""
        for run in outdented(self._runs(pieces, around), margin):
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
