"""Fenced code: highlighted, or a diagram, or a formula."""

import re
from html import escape

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from press.errors import Place, Problem, warning
from press.markdown.attributes import Attributes, parse, spelled
from press.markdown.mathml import mathml
from press.markdown.raw import is_local
from press.values.document import Hole, Link

MATHS = frozenset(("math", "katex"))
_LANGUAGE = re.compile(r"[^\s{]*")


def fence(token: Token, place: Place) -> tuple[list[str | Hole], str, tuple[Problem, ...]]:
    """The block, the feature it needs, and what is wrong with it."""
    language, attributes = asked(token.info)
    if language == "mermaid":
        source = escape(token.content.rstrip("\n"), quote=False)
        return [f'<pre class="mermaid">{source}</pre>\n'], "mermaid", ()
    if language in MATHS:
        html, wrong = mathml(token.content, display=True)
        problems = (unreadable(place, wrong),) if wrong else ()
        return [html, "\n"], "math", problems
    from press.markdown.highlight import highlight  # Pygments is for chapters with code

    html = highlight(token.content, language, attributes)
    return [*_header(attributes, place), html, "\n"], "code", ()


def asked(info: str) -> tuple[str, Attributes]:
    """The language and the attributes after a fence.

    >>> asked('go {filename="main.go"}')
    ('go', {'filename': 'main.go'})
    """
    found = _LANGUAGE.match(info.strip())
    brace = info.find("{")
    parsed = parse(info, brace) if brace >= 0 else None
    return unescapeAll(found[0]) if found else "", parsed[0] if parsed else {}


def unreadable(place: Place, why: str) -> Problem:
    """A formula that could not be read, so that its source is shown."""
    hint = "its source is shown instead"
    return warning(place, "math-unreadable", f"the formula cannot be read: {why}", hint)


def _header(attributes: Attributes, place: Place) -> list[str | Hole]:
    """The name of the file the code is from, as hugo-book shows it."""
    name, href = spelled(attributes.get("filename")), spelled(attributes.get("href"))
    if not name:
        return []
    target: list[str | Hole] = []
    if href:
        target = [' href="', Link(href, place) if is_local(href) else escape(href), '"']
    before = '<code class="book-codeblock-filename">\n<a'
    return [before, *target, f">{escape(name, quote=False)}</a>\n</code>"]
