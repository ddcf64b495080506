"""Where tokens come from: places in the author's file for what stands in running text."""

from bisect import bisect_right
from functools import cached_property

from markdown_it.token import Token

from press.decode.text import begins
from press.errors import Place
from press.markdown.lexed import Lexed

NEAR = 1000
"""How far behind its beginning the target of a link is looked for, in characters."""


class Origin:
    """Finds places in the text that tokens were made from."""

    def __init__(self, lexed: Lexed) -> None:
        self.lexed = lexed
        self._text: Token | None = None
        """The last token that was asked about; a long one is asked about often."""
        self._begins: tuple[int, ...] = ()
        self._margins: dict[int, int] = {}

    @cached_property
    def _lines(self) -> list[str]:
        return self.lexed.text.split("\n")

    def block(self, token: Token) -> Place:
        """Where a block begins."""
        return self.line(token.map[0] if token.map else 0)

    def line(self, line: int) -> Place:
        """Where the text of a line begins; lines count from 0."""
        text = self._lines[line] if line < len(self._lines) else ""
        return self.lexed.place(line, len(text) - len(text.lstrip()))

    def within(self, text: Token, pos: int, what: str = "") -> Place:
        """Where something in an ``inline`` token was written.

        Args:
            text: The token; its content is the source without margins and quote marks.
            pos: Where it begins in ``content``.
            what: What to point at, if it stands at ``pos`` or soon after; else the spot itself.
        """
        length = 1
        if what and (found := text.content.find(what, pos, pos + len(what) + NEAR)) >= 0:
            pos, length = found, len(what)
        if self._text is not text:
            self._text, self._margins = text, {}
            self._begins = begins(text.content)
        number = bisect_right(self._begins, pos) - 1
        begin = self._begins[number]
        line = (text.map[0] if text.map else 0) + number
        if number not in self._margins:
            end = text.content.find("\n", begin)
            piece = text.content[begin : end if end >= 0 else None].rstrip()
            whole = self._lines[line] if line < len(self._lines) else ""
            self._margins[number] = max(0, whole.find(piece))
        return self.lexed.place(line, self._margins[number] + pos - begin, length)
