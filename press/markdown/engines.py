"""What a Markdown engine is here: markdown-it with our parsers of blocks and running text."""

from collections.abc import Callable
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock

from press.markdown.inlines import Inlines
from press.values.grammar import MarkdownSettings

DEEPEST = 100
"""Levels of blocks in blocks; a list in a list is two of them."""


class Blocks(ParserBlock):
    """The block parser; what is nested too deeply stays text and is noted.

    The stock parser leaves out whatever lies deeper than its limit.
    """

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Tokens of these lines; past the limit one paragraph, noted in ``env["deep"]``."""
        if state.level < DEEPEST:
            super().tokenize(state, startLine, endLine)
            return
        state.env.setdefault("deep", []).append((state.env.get("lexed"), startLine))
        last = startLine + 1
        while last < endLine and state.sCount[last] >= state.blkIndent:
            last += 1
        state.push("paragraph_open", "p", 1).map = [startLine, last]
        text = state.push("inline", "", 0)
        text.content = state.getLines(startLine, last, state.blkIndent, keepLastLF=False).strip()
        text.map, text.children = [startLine, last], []
        state.push("paragraph_close", "p", -1)
        state.line = last


class Engine(MarkdownIt):
    """CommonMark, with link targets left as the author wrote them."""

    inline: Inlines
    block: Blocks

    def __init__(self) -> None:
        super().__init__("commonmark")
        self.inline = Inlines()
        self.block = Blocks()
        # block levels are bounded above; this bounds links in links and pictures in pictures
        self.configure("commonmark", {"maxNesting": DEEPEST + 2})
        # the lexer of shortcodes has made line ends alike; pieces of text stay apart
        self.disable(["normalize", "text_join", "fragments_join"])
        self.inline.ruler.enable(["bracket", "backslash"])

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 -- markdown-it's signature
        """Every target is a link; whether it is safe is decided where it is written."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 -- markdown-it's name
        """The target as written: it is looked up in the book before it is encoded."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 -- markdown-it's name
        """The text of ``<https://x.org>`` as written."""
        return link


Plugin: TypeAlias = Callable[[Engine, MarkdownSettings], None]
"""Adds one construct to an engine, if the settings ask for it."""
