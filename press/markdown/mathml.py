"""TeX as MathML, which browsers show and read aloud without a script."""

import re
from functools import lru_cache
from html import escape, unescape
from typing import Any

DEEPEST = 60
"""Of each way to nest; together they stay within the smallest stack a thread may have."""
LONGEST = 20_000
"""Characters of one formula."""

_OPENS = re.compile(r"\\(?:left|begin)\b|[{\[]")
_CLOSES = re.compile(r"\\(?:right|end)\b|[}\]]")
_NESTING = re.compile(rf"{_OPENS.pattern}|{_CLOSES.pattern}|\\.", re.DOTALL)
_CHAIN = re.compile(r"(?:(?:\\[a-zA-Z]+|[_^])\s*)+")
_LINK = re.compile(r"\\[a-zA-Z]+|[_^]")
_SWITCH = re.compile(r"\\(?:color|[a-z]*style|rm|bf|it|tt|sf|cal|frak|over|atop|choose)\b")
_DEFINITION = re.compile(r"\\(?:[a-z]*def|let|(?:re|provide)?newcommand|DeclareMath)")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot);)[a-zA-Z]+;")
_MACROS = {"mbox": r"\text{#1}", "R": r"\mathbb{R}", "N": r"\mathbb{N}", "Z": r"\mathbb{Z}"}


def mathml(tex: str, *, display: bool) -> tuple[str, str]:
    r"""A ``<math>`` element that keeps its TeX in an annotation, and an empty text.

    TeX that cannot be read is shown as it is; the second text then says why.

    >>> mathml("1}", display=True)
    ('<code class="math-source">1}</code>', 'unmatched closing token: "}"')
    """
    from math_core import LatexError  # an engine only books with formulas wait for

    tex = tex.strip()
    defines = bool(_DEFINITION.search(tex))
    if _too_deep(tex, DEEPEST // 20 if defines else DEEPEST):
        return _shown(tex), "too long or too deeply nested"
    try:
        html = _converter(20 if defines else 1000).convert_with_local_state(
            tex, displaystyle=display
        )
    except LatexError as error:
        reason = str(error).partition(": ")[2].rstrip(".")
        return _shown(tex), reason[:1].lower() + reason[1:]
    return _ENTITY.sub(lambda found: unescape(found[0]), html), ""


def _shown(tex: str) -> str:
    return f'<code class="math-source">{escape(tex, quote=False)}</code>'


@lru_cache(maxsize=2)
def _converter(expansions: int) -> Any:
    """A converter; commands that are defined in the formula may expand into each other."""
    from math_core import LatexToMathML

    return LatexToMathML(
        macros=_MACROS,
        xml_namespace=True,
        annotation=True,
        allow_unreliable_rendering=True,
        fancy_error=False,
        max_expansions=expansions,
    )


def _too_deep(tex: str, deepest: int) -> bool:
    """Whether reading it could need more stack than a thread has."""
    if len(tex) > LONGEST or len(_SWITCH.findall(tex)) > deepest:
        return True
    depth = 0
    for found in _NESTING.finditer(tex):
        depth += bool(_OPENS.fullmatch(found[0])) - bool(_CLOSES.fullmatch(found[0]))
        if depth > deepest:
            return True
    return any(len(_LINK.findall(chain[0])) > deepest for chain in _CHAIN.finditer(tex))
