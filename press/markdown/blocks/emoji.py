"""Emoji by name: ``:rocket:``."""

import re
from functools import lru_cache

from markdown_it.rules_inline.state_inline import StateInline

from press.markdown.engines import Engine
from press.markdown.running import literal
from press.values.grammar import MarkdownSettings

NAME = re.compile(r":[a-z0-9_+-]+:")
KIND = "emoji"


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Replace known names when the book asks for it."""
    if settings.emoji:
        md.inline.add("emoji", _emoji, first=":", stops=[r":(?=[a-z0-9_+-]+:)"], before="link")


def _emoji(state: StateInline, silent: bool) -> bool:
    found = NAME.match(state.src, state.pos, state.posMax)
    sign = picture(found[0]) if found else ""
    if not found or not sign:
        return False
    if not silent:
        literal(state, sign, KIND).info = found[0].strip(":")
    state.pos = found.end()
    return True


@lru_cache(maxsize=4096)
def picture(name: str) -> str:
    """The emoji GitHub knows under this name, colons included; empty when there is none."""
    import emoji

    sign = emoji.emojize(name, language="alias")
    return "" if sign == name else sign
