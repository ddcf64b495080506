"""Link reference definitions: ``[name]: target``.

In Goldmark a definition is the beginning of a paragraph until that ends: what
follows without a blank line goes on as a paragraph would, so that a list that
begins with 10 does not begin there.
"""

from markdown_it.rules_block import StateBlock, reference

from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings

GOES_ON_AS = ("deflist", "lheading", "paragraph")
"""Rules for text that may follow; the last of them always fits."""


def plugin(md: Engine, settings: MarkdownSettings) -> None:  # noqa: ARG001 -- a plugin's signature
    """Let definitions be the beginning of a paragraph."""
    md.block.ruler.at("reference", _reference)


def _reference(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Definitions, and the paragraph they begin."""
    if not reference(state, line, end, silent):
        return False
    while not silent and _goes_on(state, state.line, end):
        if not reference(state, state.line, end, False):
            _paragraph(state, end)
            break
    return True


def _paragraph(state: StateBlock, end: int) -> None:
    rules = state.md.block.ruler
    named = zip(rules.get_active_rules(), rules.getRules(""), strict=True)
    for name, rule in named:
        if name in GOES_ON_AS and rule(state, state.line, end, False):
            return


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    """Whether a line would belong to a paragraph that is open before it."""
    if line >= end or state.isEmpty(line):
        return False
    if state.sCount[line] < 0 or state.sCount[line] - state.blkIndent > 3:
        return True
    kept, state.parentType = state.parentType, "paragraph"
    rules = state.md.block.ruler.getRules("paragraph")
    ended = any(rule(state, line, end, True) for rule in rules)
    state.parentType = kept
    return not ended
