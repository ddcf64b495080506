"""What a Markdown engine is here: markdown-it with our parsers of blocks and running text."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock

from press.markdown.inlines import Inlines
from press.markdown.openers import Openers, Rule
from press.values.grammar import MarkdownSettings

DEEPEST = 100
"""Levels of blocks in blocks; a list in a list is two of them."""


class Blocks(ParserBlock):
    """The block parser; what is nested too deeply stays text and is noted.

    The stock parser leaves out whatever lies deeper than its limit.
    """

    ruler: Openers

    def __init__(self) -> None:
        super().__init__()
        rules = self.ruler.__rules__
        self.ruler = Openers()
        self.ruler.__rules__ = rules

    def add(
        self, name: str, rule: Rule, *, before: str, first: str = "", ends: Iterable[str] = ()
    ) -> None:
        """Take a rule in.

        Args:
            name: For rules that want to stand before it.
            rule: As markdown-it wants it.
            before: Name of a rule that is asked later.
            first: The characters it begins with; empty when it may begin with any.
            ends: The blocks that end where it begins.
        """
        if first:
            self.ruler.first[name] = first
        self.ruler.before(before, name, rule, {"alt": [*ends]})

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Tokens of these lines; past the limit one paragraph, noted in ``env["deep"]``."""
        if state.level >= DEEPEST:
            self._shallow(state, startLine, endLine)
            return
        self.ruler.getRules()
        line, blank = startLine, False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                return
            for rule in self.ruler.asked(state, line):
                if rule(state, line, endLine, False):
                    break
            if state.line <= line:
                message = "a rule of blocks that stands still"
                raise RuntimeError(message)
            state.tight = not blank
            line = state.line
            blank = blank or (line <= endLine and state.isEmpty(line - 1))
            if line < endLine and state.isEmpty(line):
                blank = True
                line += 1
                state.line = line

    def _shallow(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """A paragraph of lines that are nested too deeply."""
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
