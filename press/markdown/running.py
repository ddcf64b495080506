"""The state of reading one block's text, and what stands for itself in it."""

import re
from string import ascii_letters, digits, punctuation
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline.state_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

LOCAL = frozenset(f"{ascii_letters}{digits}.!#$%&'*+/=?^_`{{|}}~-")
"""What the part of an e-mail address before the ``@`` is made of."""

ESCAPABLE = frozenset(punctuation) | {"\n", ""}
ADDRESS = re.compile(r"(?<![^ \t\n\x0b\x0c(~])(?:https?:|ftp:|www\.)")
"""The beginning of an address, where one may begin."""


class Running(StateInline):
    """The text of one block while it is read."""

    said: list[str]
    """Text that is no token yet, in pieces."""
    singles = 0
    """Opened ``'`` that wait for their partner."""
    doubles = 0
    """Opened ``"`` that wait for their partner."""
    run_end = 0
    """Where the last run of quotes that was looked at ends."""
    last_bracket = -2
    """Where the last ``]`` of the text stands; -1 without one, -2 while nobody has looked."""
    labels = 0
    """``[`` that wait for ``]``: nothing becomes a link by itself between them."""
    mails: tuple[int, ...] = ()
    """Where something like ``name@`` begins."""
    begins: tuple[int, ...] = ()
    """Where something like an address begins."""
    addressed = False
    """There may be addresses, also where none of the above says so."""
    missing: frozenset[str] = frozenset()
    """Closing marks that do not occur in the rest of the text."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.said = []

    @property
    def pending(self) -> str:
        """Text that is no token yet."""
        return "".join(self.said)

    @pending.setter
    def pending(self, text: str) -> None:
        self.said = [text] if text else []

    def append_pending(self, text: str) -> None:
        """Add to the text that is no token yet."""
        self.said.append(text)

    def pushPending(self) -> Token:  # noqa: N802 -- markdown-it's name
        """Make a token of the text that is none yet."""
        token = Token("text", "", 0, level=self.pendingLevel, content="".join(self.said))
        self.tokens.append(token)
        self.said = []
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token behind the text that is none yet."""
        if self.said:
            self.pushPending()
        token = Token(ttype, tag, nesting)
        delimiters = None
        if nesting < 0:
            self.level -= 1
            self.delimiters = self._prev_delimiters.pop()
        token.level = self.level
        if nesting > 0:
            self.level += 1
            self._prev_delimiters.append(self.delimiters)
            self.delimiters = []
            delimiters = {"delimiters": self.delimiters}
        self.pendingLevel = self.level
        self.tokens.append(token)
        self.tokens_meta.append(delimiters)
        return token


def running(state: StateInline) -> Running:
    """The state as it always is here."""
    if not isinstance(state, Running):  # pragma: no cover -- only `Inlines.parse` makes states
        message = "inline rules run inside Inlines.parse"
        raise TypeError(message)
    return state


def literal(state: StateInline, text: str, kind: str = "text") -> Token:
    """Push text that is a piece of its own; neighbouring text does not join it."""
    token = state.push(kind, "", 0)
    token.content = text
    return token


def mails_in(src: str) -> tuple[int, ...]:
    """Where the words that end in ``@`` begin."""
    starts = []
    at = src.find("@")
    while at >= 0:
        start = at
        while start > 0 and src[start - 1] in LOCAL:
            start -= 1
        if start < at:
            starts.append(start)
        at = src.find("@", at + 1)
    return tuple(starts)


def addresses_in(src: str) -> tuple[int, ...]:
    """Where something like an address of the web begins."""
    return tuple(found.start() for found in ADDRESS.finditer(src))


def backslash(state: StateInline, silent: bool) -> bool:
    """A backslash that escapes nothing; what follows it is read as ever."""
    after = state.src[state.pos + 1 : state.pos + 2]
    if after in ESCAPABLE:
        return False
    if not silent:
        state.append_pending("\\")
    state.pos += 1
    return True


def bracket(state: StateInline, silent: bool) -> bool:
    """A bracket that makes no link stands for itself, but counts.

    Asked last. An opening one ends its piece of text, as in Goldmark, where the first piece
    alone gives a heading its id.
    """
    opens = state.src.startswith(("[", "!["), state.pos)
    if silent or not (opens or state.src[state.pos] == "]"):
        return False
    here = running(state)
    if not opens:
        here.labels = max(0, here.labels - 1)
        return False
    here.labels += 1
    mark = "[" if state.src[state.pos] == "[" else "!["
    state.append_pending(mark)
    state.pos += len(mark)
    state.pushPending()
    return True
