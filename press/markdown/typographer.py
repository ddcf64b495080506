"""Typographic punctuation, decided as Goldmark decides it.

Goldmark looks at a quote and a few bytes around it, never at its partner;
what it leaves straight we leave straight. It reads UTF-8, so "the second
character" below is the second *byte*: of a longer character, one that is
neither a space nor punctuation.

Source: Goldmark 1.8, ``extension/typographer.go``.
"""

import unicodedata
from html import unescape

from markdown_it.common.utils import isPunctChar
from markdown_it.rules_inline.state_inline import StateInline

from press.markdown.emphasis import flanks
from press.markdown.inlines import Inlines
from press.markdown.running import Running, literal, running
from press.values.grammar import MarkdownSettings

SPACE = frozenset(b" \t\n\r\x0b\x0c")
PUNCTUATION = frozenset(b"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
KIND = "typographic"
"""Type of the tokens made here: text, but a piece of its own."""


class Typographer:
    """The rule for one choice of signs; an empty sign leaves its source alone."""

    def __init__(self, settings: MarkdownSettings) -> None:
        signs = [unescape(s) for s in (*settings.quotes, *settings.dashes, *settings.guillemets)]
        self.left, self.right, self.left2, self.right2, self.apostrophe = signs[:5]
        self.runs = {"---": signs[6], "--": signs[5], "...": signs[7], "<<": signs[8]}
        self.runs[">>"] = signs[9]

    def add_to(self, inlines: Inlines) -> None:
        """Ask this rule after all others."""
        stops = ("'", '"', "--", r"\.\.\.", ">>", "<")
        inlines.add("typographer", self.rule, first="'\"-.<>", stops=stops)

    def rule(self, state: StateInline, silent: bool) -> bool:
        """A sign in place of the punctuation at ``state.pos``."""
        if silent:
            return False
        mark = state.src[state.pos]
        if mark in "'\"":
            return self._quote(running(state), mark)
        for length in (3, 2):
            run = state.src[state.pos : min(state.pos + length, state.posMax)]
            if sign := self.runs.get(run):
                return _put(state, sign, len(run))
        return False

    def _quote(self, state: Running, mark: str) -> bool:
        before = state.src[state.pos - 1] if state.pos else "\n"
        line = _line(state)
        opens, closes = _flanks(state, mark, before)
        if mark == '"':
            sign = self._double(state, before, line, opens=opens, closes=closes)
        else:
            sign = self._single(state, before, line, opens=opens, closes=closes)
        return _put(state, sign, 1)

    def _double(
        self, state: Running, before: str, line: bytes, *, opens: bool, closes: bool
    ) -> str:
        if self.left2 and opens and not closes:
            state.doubles += 1
            return self.left2
        if not (self.right2 and state.doubles and _ends(state, line, opens=opens, closes=closes)):
            return ""
        if line[1:2] == b'"' and before.isdecimal():  # 21"" is a size in inches, then a quote
            return ""
        state.doubles -= 1
        return self.right2

    def _single(
        self, state: Running, before: str, line: bytes, *, opens: bool, closes: bool
    ) -> str:
        only_opens = opens and not closes
        if self.apostrophe and _is_apostrophe(state, before, line, only_opens=only_opens):
            return self.apostrophe
        if self.left and only_opens:
            if _is_contraction(line):
                return self.right
            state.singles += 1
            return self.left
        if self.right and len(line) > 2 and not _after(state).isdecimal():
            return self.right
        if self.right and state.singles and _ends(state, line, opens=opens, closes=closes):
            state.singles -= 1
            return self.right
        return ""


def _flanks(state: Running, mark: str, before: str) -> tuple[bool, bool]:
    """Whether the run of quotes that goes on here may open and may close."""
    if state.run_end <= state.pos:
        end = state.pos
        while end < state.posMax and state.src[end] == mark:
            end += 1
        state.run_end = end
    after = state.src[state.run_end] if state.run_end < state.posMax else " "
    return flanks(before, after)


def _put(state: StateInline, sign: str, length: int) -> bool:
    if not sign:
        return False
    literal(state, sign, KIND)
    state.pos += length
    return True


def _line(state: Running) -> bytes:
    """The next few bytes of the line, its end of line included."""
    end = state.src.find("\n", state.pos, state.pos + 5)
    end = state.pos + 5 if end < 0 else end + 1
    return state.src[state.pos : end].encode("utf-8", "replace")


def _after(state: Running) -> str:
    return state.src[state.pos + 1 : state.pos + 2] or " "


def _breaks(line: bytes, at: int) -> bool:
    """The line ends before this byte, or has a space or ASCII punctuation there."""
    return len(line) <= at or line[at] in SPACE or line[at] in PUNCTUATION


def _is_apostrophe(state: Running, before: str, line: bytes, *, only_opens: bool) -> bool:
    if only_opens and len(line) > 3 and line[1:3].isdigit() and line[3:4] == b"s":  # '90s
        then = state.src[state.pos + 4 : state.pos + 5] or " "
        if then.isspace() or isPunctChar(then):
            return True
    if len(line) < 2:
        return False
    if line[1:2] in (b"t", b"e", b"n", b"l") and (_is_punctuation(before) or before.isspace()):
        return True  # 'twas 'em 'net
    return (before.isdecimal() or before.isalpha()) and _after(state).isalpha()


def _is_contraction(line: bytes) -> bool:
    """An ``'s`` or ``'ll`` that stands alone, away from its word."""
    if line[1:2] in (b"s", b"m", b"t", b"d"):
        return _breaks(line, 2)
    return line[1:3] in (b"ve", b"ll", b"re") and _breaks(line, 3)


def _ends(state: Running, line: bytes, *, opens: bool, closes: bool) -> bool:
    """Whether a quote here may close one that is open."""
    if closes and not opens:
        return True
    if not (closes and len(line) > 1 and _is_punctuation(_after(state))):
        return False
    return _breaks(line, 2)


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char).startswith("P")
