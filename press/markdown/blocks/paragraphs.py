"""Paragraphs and underlined headings: CommonMark's, found without looking at every line twice."""

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock, lheading

from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings

FAR = 64
"""Lines that are looked at in haste, for paragraphs are seldom longer. Without such a limit a
text of many paragraphs and no empty line would be looked at as often as it has paragraphs."""


def plugin(md: Engine, settings: MarkdownSettings) -> None:  # noqa: ARG001 -- a plugin's signature
    """Take the place of markdown-it's rules."""
    md.block.ruler.at("lheading", underlined)
    md.block.ruler.at("paragraph", _paragraph)


def underlined(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """An underlined heading; markdown-it is asked only if a line may be an underline."""
    begins, shifts, ends, src = state.bMarks, state.tShift, state.eMarks, state.src
    limit = min(end, line + FAR)
    for after in range(line + 1, limit):
        begin = begins[after] + shifts[after]
        if begin >= ends[after]:
            return False
        if src[begin] in "-=":
            return lheading(state, line, end, silent)
    return limit < end and lheading(state, line, end, silent)


def _paragraph(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: ARG001 -- markdown-it's signature
    """Lines up to an empty one, or to one where another block begins."""
    after = line + 1
    if after >= state.lineMax or state.isEmpty(after):
        content = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    else:
        after = _end(state, after)
        content = state.getLines(line, after, state.blkIndent, keepLastLF=False)
    state.line = after
    state.push("paragraph_open", "p", 1).map = [line, after]
    text = state.push("inline", "", 0)
    text.content, text.map, text.children = mdTrim(content), [line, after], []
    state.push("paragraph_close", "p", -1)
    return True


def _end(state: StateBlock, line: int) -> int:
    """The line after a paragraph that may go on in this line."""
    outer, state.parentType = state.parentType, "paragraph"
    [ending] = state.md.block.ruler.getRules("paragraph")
    while line < state.lineMax and not state.isEmpty(line):
        # a line that is indented more goes on, and so does one that a quotation took in
        near = 0 <= state.sCount[line] <= state.blkIndent + 3
        if near and ending(state, line, state.lineMax, True):
            break
        line += 1
    state.parentType = outer
    return line
