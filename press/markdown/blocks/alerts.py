"""Alerts: a quotation whose first line is ``[!NOTE]``."""

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings

MARKER = re.compile(r"\[!([a-zA-Z]+)\][-+]?[ \t]*([^\n]*)(?:\n|\Z)")


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Note kind and title of an alert at its quotation; take their line out."""
    hints = settings.quote_hints

    def alerts(state: StateCore) -> None:
        for number, token in enumerate(state.tokens):
            if token.type == "blockquote_open":
                kind = _marked(state.tokens, number)
                if kind or hints:
                    token.attrs["class"] = f"book-hint {kind}".strip()

    md.core.ruler.before("inline", "alerts", alerts)


def _marked(tokens: list[Token], number: int) -> str:
    """The kind of alert a quotation is; empty for an ordinary one."""
    text = tokens[number + 2] if number + 2 < len(tokens) else tokens[number]
    found = MARKER.match(text.content) if text.type == "inline" else None
    if not found or tokens[number + 1].type != "paragraph_open":
        return ""
    if title := found[2].rstrip("\\ \t"):
        tokens[number].attrs["data-title"] = title
    tokens[number].meta["alert"] = found[0].strip()
    text.content = text.content[found.end() :]
    if text.map:
        text.map = [text.map[0] + 1, text.map[1]]
    if not text.content:
        for part in tokens[number + 1 : number + 4]:
            part.hidden = True
    return found[1].lower()
