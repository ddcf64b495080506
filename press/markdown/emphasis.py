"""Runs of ``*`` and ``_``: what is before and after them says whether they open or close."""

from functools import lru_cache
from typing import Final

from markdown_it.common.utils import isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Delimiter, StateInline

from press.markdown.running import literal

SPACE: Final = 0
SIGN: Final = 1
LETTER: Final = 2


@lru_cache(maxsize=4096)
def kind(char: str) -> int:
    """What a character is to its neighbours: `SPACE`, `SIGN` or `LETTER`."""
    if isWhiteSpace(ord(char)):
        return SPACE
    return SIGN if isPunctChar(char) else LETTER


def flanks(before: str, after: str) -> tuple[bool, bool]:
    """Whether a run of marks between these characters is left-flanking, and right-flanking.

    Source: CommonMark 0.31, "Emphasis and strong emphasis".
    """
    left, right = kind(before), kind(after)
    return (
        right == LETTER or (right == SIGN and left != LETTER),
        left == LETTER or (left == SIGN and right != LETTER),
    )


def run_at(state: StateInline) -> tuple[int, str, str]:
    """How long the run of marks at ``state.pos`` is, and the characters around it.

    The text begins and ends with a space, as it were.
    """
    src, pos, end = state.src, state.pos, state.posMax
    mark, after = src[pos], pos + 1
    while after < end and src[after] == mark:
        after += 1
    before = src[pos - 1] if pos else " "
    return after - pos, before, src[after] if after < end else " "


def delimit(state: StateInline, length: int, *, opens: bool, closes: bool) -> None:
    """Push the marks of a run, each a piece of text that may turn out to be a tag."""
    mark = state.src[state.pos]
    for _ in range(length):
        literal(state, mark)
        number = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord(mark), length, number, -1, opens, closes))
    state.pos += length


def emphasis(state: StateInline, silent: bool) -> bool:
    """A run of ``*`` or ``_``; the latter is nothing inside of a word."""
    if silent:
        return False
    length, before, after = run_at(state)
    left, right = flanks(before, after)
    opens, closes = left, right
    if state.src[state.pos] == "_":
        opens = left and (not right or kind(before) == SIGN)
        closes = right and (not left or kind(after) == SIGN)
    delimit(state, length, opens=opens, closes=closes)
    return True
