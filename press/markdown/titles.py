"""What running text says, in plain words and as a table of contents shows it."""

import re
from collections.abc import Iterable
from html import escape

from markdown_it.token import Token

from press.markdown.blocks import math
from press.markdown.elements import ELEMENTS, element
from press.markdown.mathml import mathml

LEFT_OUT = frozenset(("link_open", "link_close", "footnote_ref", "note_mark", "shortcode"))
TAG = re.compile(
    r"<(/?)(abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small"
    r"|span|strong|sub|sup|time|u|var|wbr)\b",
    re.IGNORECASE,
)
"""Raw HTML that a table of contents may show, as Hugo's."""


def plain_text(tokens: Iterable[Token]) -> str:
    """What running text says, without markup."""
    said: list[str] = []
    for token in tokens:
        if token.type == "image":
            said.append(plain_text(token.children or ()))
        elif token.type in ("softbreak", "hardbreak"):
            said.append("\n")
        elif token.type != "html_inline":
            said.append(token.content)
    return "".join(said)


def contents_html(tokens: Iterable[Token], *, unsafe: bool) -> str:
    """The text of a heading as a table of contents shows it: without links and notes.

    Pictures are there as their text; raw HTML, where it is kept at all, only as plain tags.
    """
    shown: list[str] = []
    for token in tokens:
        if token.type in LEFT_OUT:
            continue
        if token.type == "html_inline":
            tag = TAG.match(token.content) if unsafe else None
            shown.append(f"<{tag[1]}{tag[2].lower()}>" if tag else "")
        elif token.type == "image":
            shown.append(escape(plain_text([token]), quote=False))
        elif token.type == math.KIND:
            shown.append(mathml(token.content, display=False)[0])
        elif plain := ELEMENTS.get(token.type):
            shown.append(plain(token))
        else:
            shown.append(" " if token.type == "softbreak" else element(token))
    return "".join(shown).strip(" \n")
