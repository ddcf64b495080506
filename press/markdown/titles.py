"""What running text says, in plain words and as a table of contents shows it."""

from collections.abc import Iterable

from markdown_it.token import Token

from press.markdown.blocks import math
from press.markdown.elements import ELEMENTS, element, text
from press.markdown.mathml import mathml


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


def contents_html(tokens: Iterable[Token]) -> str:
    """The text of a heading as a table of contents shows it: without links and notes."""
    shown: list[str] = []
    for token in tokens:
        if token.type in ("link_open", "link_close", "footnote_ref", "shortcode", "html_inline"):
            continue
        if token.type == "image":
            shown.append(text(Token("text", "", 0, content=plain_text([token]))))
        elif token.type == math.KIND:
            shown.append(mathml(token.content, display=False)[0])
        elif plain := ELEMENTS.get(token.type):
            shown.append(plain(token))
        else:
            shown.append(" " if token.type == "softbreak" else element(token))
    return "".join(shown).strip()
