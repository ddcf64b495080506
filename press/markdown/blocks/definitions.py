"""Definition lists: one or several terms, each in a line, and ``: what they mean``.

Source: Goldmark 1.8, ``extension/definition_list.go``.
"""

import re
from collections.abc import Set

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from press.markdown.blocks.paragraphs import FAR
from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings

INTERRUPTED = ("paragraph", "reference", "blockquote", "list")
UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*\Z")


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Add definition lists."""
    if settings.definition_list:
        md.block.add("deflist", _list, before="lheading")
        md.block.add("deflist_next", _next, before="lheading", first=":", ends=INTERRUPTED)


def _next(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: ARG001 -- markdown-it's signature
    """Within a definition, the colon of the next one ends whatever is open."""
    return silent and state.ddIndent >= 0 and _colon(state, line, {state.ddIndent})


def _list(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: ARG001 -- markdown-it's signature
    """Terms and definitions, as long as they follow each other."""
    colon = _terms_end(state, line, end)
    if colon < 0:
        return False
    opening = state.push("dl_open", "dl", 1)
    first = line
    while colon >= 0:
        _terms(state, line, colon)
        line = _definitions(state, colon, end)
        following = state.skipEmptyLines(line)
        more = following < end and not _interrupted(state, following, end, within="root")
        colon = _terms_end(state, following, end) if more else -1
        line = following if colon >= 0 else line
    state.push("dl_close", "dl", -1)
    opening.map = [first, line]
    state.line = line
    return True


def _colon(state: StateBlock, line: int, indents: Set[int]) -> bool:
    """Whether a line begins with a colon and a space, as far indented as a container."""
    begin = state.bMarks[line] + state.tShift[line]
    if state.sCount[line] not in indents or state.src[begin : begin + 1] != ":":
        return False
    return begin + 1 < state.eMarks[line] and state.src[begin + 1] in " \t"


def _terms_end(state: StateBlock, line: int, end: int) -> int:
    """The line of the colon that makes the paragraph beginning here terms; -1 without one."""
    if state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return -1
    first = line + 1
    while True:
        limit = min(end, first + FAR)
        last = _paragraph_end(state, first, limit)
        ended = last < limit or limit == end
        colon = state.skipEmptyLines(last) if ended else end
        if ended and (colon >= end or not _colon(state, colon, {state.blkIndent})):
            return -1
        inside = range(first, last)
        if any(_underlined(state, at) or _interrupted(state, at, end) for at in inside):
            return -1
        if ended:
            return colon
        first = last


def _paragraph_end(state: StateBlock, line: int, end: int) -> int:
    """The next line that ends a paragraph: an empty one, a colon, or one that leaves the container.

    What stays in the container is not looked at closely: most paragraphs have no colon below.
    """
    colons = {state.blkIndent, state.ddIndent}  # ours, or of the definition around us
    while line < end and not state.isEmpty(line) and not _colon(state, line, colons):
        if state.sCount[line] < state.blkIndent and _interrupted(state, line, end):
            return line
        line += 1
    return line


def _underlined(state: StateBlock, line: int) -> bool:
    """Whether a line makes a heading of those above."""
    begin = state.bMarks[line] + state.tShift[line]
    near = state.sCount[line] - state.blkIndent < 4
    return near and bool(UNDERLINE.match(state.src, begin, state.eMarks[line]))


def _interrupted(state: StateBlock, line: int, end: int, *, within: str = "paragraph") -> bool:
    """Whether another block begins with a line, in the middle of a paragraph or elsewhere."""
    if state.sCount[line] < 0 or state.sCount[line] - state.blkIndent >= 4:
        return False
    kept, state.parentType = state.parentType, within
    rules = state.md.block.ruler.getRules("paragraph")
    found = any(rule(state, line, end, True) for rule in rules)
    state.parentType = kept
    return found


def _terms(state: StateBlock, line: int, colon: int) -> None:
    for term in range(line, colon):
        if not state.isEmpty(term):
            state.push("dt_open", "dt", 1).map = [term, term + 1]
            text = state.push("inline", "", 0)
            text.content = state.src[state.bMarks[term] : state.eMarks[term]].strip()
            text.map, text.children = [term, term + 1], []
            state.push("dt_close", "dt", -1)


def _definitions(state: StateBlock, colon: int, end: int) -> int:
    """All definitions of the terms above; the line after them."""
    line = colon
    while line < end and _colon(state, line, {state.blkIndent}):
        loose = state.isEmpty(line - 1)
        after = _definition(state, line, end, loose=loose)
        following = state.skipEmptyLines(after)
        if following >= end or not _colon(state, following, {state.blkIndent}):
            return after
        line = following
    return line


def _definition(state: StateBlock, line: int, end: int, *, loose: bool) -> int:
    """The blocks of one definition; the line after them."""
    colon = state.bMarks[line] + state.tShift[line]
    rest = state.src[colon + 1 : state.eMarks[line]]
    space = rest[: len(rest) - len(rest.lstrip(" \t"))]
    at = state.sCount[line] + 1
    width = len((" " * (at % 4) + space).expandtabs(4)) - at % 4
    kept = (state.bMarks[line], state.tShift[line], state.sCount[line])
    around = (state.blkIndent, state.ddIndent, state.parentType, state.tight)
    state.ddIndent = state.blkIndent
    state.blkIndent = at + (1 if width >= 8 else width)
    state.bMarks[line], state.tShift[line] = colon + 1, len(space)
    state.sCount[line] = at + width
    state.parentType, state.tight = "deflist", True
    opening = state.push("dd_open", "dd", 1)
    first = len(state.tokens)
    state.md.block.tokenize(state, line, end)
    if not loose:
        _tighten(state.tokens[first:], opening.level + 1)
    state.push("dd_close", "dd", -1)
    state.bMarks[line], state.tShift[line], state.sCount[line] = kept
    state.blkIndent, state.ddIndent, state.parentType, state.tight = around
    opening.map = [line, state.line]
    return state.line


def _tighten(tokens: list[Token], level: int) -> None:
    """Show the paragraphs of a definition without their tags."""
    for token in tokens:
        if token.level == level and token.type in ("paragraph_open", "paragraph_close"):
            token.hidden = True
