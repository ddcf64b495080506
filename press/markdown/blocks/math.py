r"""Maths: ``$$ ... $$`` and whatever else the settings name as delimiters.

Hugo hands such text through unharmed (its *passthrough* extension) when the
configuration says so; else it is read as Markdown and a script finds what is
left of the delimiters, so that authors write ``\\( x \\)``. Both become MathML.

Source: hugo-goldmark-extensions, ``passthrough``.
"""

import re
from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline.state_inline import StateInline
from markdown_it.token import Token

from press.markdown.engines import Engine
from press.markdown.mathml import mathml as to_mathml
from press.markdown.running import running
from press.values.grammar import MarkdownSettings

BY_SCRIPT = (("$$", "$$"), (r"\\[", r"\\]"), (r"\\(", r"\\)"))
"""What hugo-book's maths script finds, as an author has to write it."""
KIND = "math"


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Add the delimiters; those of blocks split the paragraph they stand in."""
    if settings.passthrough:
        pairs = settings.passthrough_block + settings.passthrough_inline
        Delimiters(pairs, len(settings.passthrough_block), passed=True).add_to(md)
        if settings.passthrough_block:
            md.core.ruler.after("inline", KIND, _split)
    elif settings.math:
        Delimiters(BY_SCRIPT, 2, passed=False).add_to(md)


def mathml(tex: str, display: bool = False) -> str:
    """TeX as MathML, for layouts; TeX that cannot be read is shown as it is."""
    return to_mathml(tex, display=display)[0]


class Delimiters:
    """The rule for a set of delimiters; the first ones are for displayed formulas."""

    def __init__(self, pairs: tuple[tuple[str, str], ...], displayed: int, *, passed: bool) -> None:
        self.passed = passed
        """Hugo would hand the formula through instead of reading it as Markdown."""
        self.pairs = [(a, b, number < displayed) for number, (a, b) in enumerate(pairs) if a and b]

    def add_to(self, md: Engine) -> None:
        """Ask before the backslash is understood as an escape."""
        stops = [re.escape(pair[0]) for pair in self.pairs]
        first = "".join({pair[0][0] for pair in self.pairs} | {"\\"})
        if self.pairs:
            md.inline.add(KIND, self.rule, first=first, stops=stops, before="escape")

    def rule(self, state: StateInline, silent: bool) -> bool:
        """A formula up to its closing delimiter, which may stand in a later line."""
        found = self._opened(state, state.pos)
        if found is None:
            return self._escaped(state, silent)
        opening, closing, display = found
        here = running(state)
        begin = state.pos + len(opening)
        end = -1
        if closing not in here.missing:
            end = state.src.find(closing, begin, state.posMax)
        if end < 0:
            here.missing |= {closing}
            return False
        if end == begin:
            return False
        end += len(closing)
        if silent:
            state.pos = end
            return True
        tex = state.src[begin : end - len(closing)]
        if not tex.strip():
            state.append_pending(state.src[state.pos : end])
        else:
            token = state.push(KIND, "", 0)
            token.content, token.markup = tex, opening
            token.meta = {"display": display, "pos": state.pos, "passed": self.passed}
        state.pos = end
        return True

    def _opened(self, state: StateInline, pos: int) -> tuple[str, str, bool] | None:
        end = state.posMax
        return next((pair for pair in self.pairs if state.src.startswith(pair[0], pos, end)), None)

    def _escaped(self, state: StateInline, silent: bool) -> bool:
        r"""``\\`` before a delimiter: both are text."""
        if not state.src.startswith("\\\\", state.pos):
            return False
        found = self._opened(state, state.pos + 2)
        if not found or found[0].startswith("\\"):
            return False
        if not silent:
            state.append_pending("\\" + found[0])
        state.pos += 2 + len(found[0])
        return True


def _split(state: StateCore) -> None:
    """Let displayed formulas stand between paragraphs, as blocks of their own."""
    if not any(token.type == "inline" and _displayed(token) for token in state.tokens):
        return
    tokens: list[Token] = []
    skip = False
    for token in state.tokens:
        before = tokens[-1] if tokens else token
        if before.type == "paragraph_open" and not before.hidden and _displayed(token):
            tokens.pop()
            tokens.extend(_parts(before, token))
            skip = True
        elif skip:
            skip = False
        else:
            tokens.append(token)
    state.tokens = tokens


def _displayed(token: Token) -> bool:
    return any(display for _, display in _outermost(token))


def _outermost(text: Token) -> Iterator[tuple[Token, bool]]:
    """The tokens of a text, and which of them are displayed formulas outside of all others."""
    depth = 0
    for child in text.children or ():
        depth += child.nesting
        yield child, depth == 0 and child.type == KIND and child.meta["display"]


def _parts(opening: Token, text: Token) -> list[Token]:
    """Paragraphs with the formulas between them."""
    parts: list[Token] = []
    piece: list[Token] = []

    def paragraph() -> Iterator[Token]:
        if piece:
            yield opening
            yield Token("inline", "", 0, map=text.map, content=text.content, children=[*piece])
            yield Token("paragraph_close", "p", -1, level=opening.level, block=True)
            piece.clear()

    for child, display in _outermost(text):
        if not display:
            piece.append(child)
            continue
        parts.extend(paragraph())
        formula = Token("inline", "", 0, map=text.map, content=text.content, children=[child])
        parts.append(formula)
    return [*parts, *paragraph()]
