"""Where tokens come from: places in the author's file for what stands in running text."""

from functools import cached_property

from markdown_it.token import Token

from press.errors import Place
from press.markdown.lexed import Lexed


class Origin:
    """Finds places in the text that tokens were made from."""

    def __init__(self, lexed: Lexed) -> None:
        self.lexed = lexed

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
            what: What to point at, if it stands at ``pos`` or after it; else the spot itself.
        """
        content = text.content
        length = 1
        if what and (found := content.find(what, pos)) >= 0:
            pos, length = found, len(what)
        begin = content.rfind("\n", 0, pos) + 1
        line = (text.map[0] if text.map else 0) + content.count("\n", 0, begin)
        end = content.find("\n", begin)
        piece = content[begin : end if end >= 0 else len(content)].rstrip()
        whole = self._lines[line] if line < len(self._lines) else ""
        margin = max(0, whole.find(piece))
        return self.lexed.place(line, margin + pos - begin, length)
