"""Attribute lists: ``## Title {#id .class}``, and ``{.class}`` in the line after a block."""

import re
from collections.abc import Mapping

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from press.markdown.attributes import Attributes, at_end, parse, spelled
from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings

CLOSING = re.compile(r"(?:^|[ \t]+)#+$")
INTERRUPTED = ("paragraph", "reference", "blockquote", "list", "deflist")
WITH_THEIR_OWN = {"fence", "heading_open"}


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Move attribute lists from the text to the tokens they are about."""
    if settings.attribute_title:
        md.core.ruler.before("inline", "heading_attributes", _headings)
    if settings.attribute_block:
        md.block.add("block_attributes", _block, before="fence", first="{", ends=INTERRUPTED)
        md.core.ruler.before("inline", "block_attributes", _blocks)


def _headings(state: StateCore) -> None:
    lines: list[str] = []
    for number, token in enumerate(state.tokens):
        if token.type != "heading_open" or not token.map:
            continue
        text = state.tokens[number + 1]
        if not text.content.endswith("}"):
            continue
        lines = lines or state.src.split("\n")
        if not lines[token.map[1] - 1 - (token.markup in "=-")].rstrip().endswith("}"):
            continue  # a closing ## comes after the brace
        above, newline, last = text.content.rpartition("\n")
        if found := at_end(last):
            last, attributes = found
            if token.markup.startswith("#"):
                last = CLOSING.sub("", last)
            text.content = above + newline + last
            _dress(token, attributes)


def _block(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: ARG001 -- markdown-it's signature
    """A line that holds an attribute list and nothing else."""
    begin = state.bMarks[line] + state.tShift[line]
    if state.is_code_block(line) or not state.src.startswith("{", begin):
        return False
    text = state.src[begin : state.eMarks[line]]
    parsed = parse(text)
    if not parsed or text[parsed[1] :].strip():
        return False
    if not silent:
        token = state.push("block_attributes", "", 0)
        token.map, token.hidden = [line, line + 1], True
        token.meta = {"attributes": parsed[0]}
        state.line = line + 1
    return True


def _blocks(state: StateCore) -> None:
    """Give each attribute list to the block that ends in the line before."""
    lines = state.src.split("\n")
    openings: list[Token] = []
    last: dict[int, Token] = {}
    for token in state.tokens:
        if token.type == "block_attributes" and token.map:
            owner = last.get(token.level)
            if owner and owner.type not in WITH_THEIR_OWN and lines[token.map[0] - 1].strip(" \t>"):
                _dress(owner, token.meta["attributes"])
        elif token.nesting > 0:
            openings.append(token)
            last.pop(token.level + 1, None)
        else:
            last[token.level] = openings.pop() if token.nesting < 0 else token
    state.tokens = [token for token in state.tokens if token.type != "block_attributes"]


def _dress(token: Token, attributes: Attributes) -> None:
    """Add attributes the token has not got yet."""
    given: Mapping[str, str] = {name: spelled(value) for name, value in attributes.items()}
    token.attrs = {**given, **token.attrs}
