"""East Asian text: lines that end between wide characters, and spaces that are not shown.

Source: Goldmark 1.8, ``extension/cjk.go``.
"""

import re

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline.state_inline import StateInline
from markdown_it.token import Token

from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings

WIDE = (
    "[\u1100-\u11ff\u3000-\u303f\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b16f"
    "\U00020000-\U0003ffff]"
)
"""Han, kana, hangul and their punctuation; compiled only for books that ask for it."""


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Add what the settings ask for."""
    if settings.cjk and settings.east_asian_line_breaks:
        md.core.ruler.after("inline", "east_asian_breaks", _join_lines)
    if settings.cjk and settings.escaped_space:
        md.inline.add("escaped_space", _escaped_space, first="\\", before="backslash")


def _join_lines(state: StateCore) -> None:
    for token in state.tokens:
        children = token.children or []
        if any(child.type == "softbreak" for child in children):
            token.children = [
                child
                for number, child in enumerate(children)
                if child.type != "softbreak" or not _between_wide(children, number)
            ]


def _between_wide(tokens: list[Token], number: int) -> bool:
    """Whether text in wide characters goes on; an emphasis or a quote after it counts."""
    before, after = tokens[number - 1 : number], tokens[number + 1 : number + 2]
    if not before or before[0].type != "text" or not re.match(WIDE, before[0].content[-1:]):
        return False
    return not after or after[0].type != "text" or bool(re.match(WIDE, after[0].content[:1]))


def _escaped_space(state: StateInline, silent: bool) -> bool:  # noqa: ARG001 -- theirs
    """A backslash and a space vanish; they only kept two characters apart."""
    if not state.src.startswith("\\ ", state.pos):
        return False
    state.pos += 2
    return True
