"""Code as HTML: words of the language in spans with classes, lines marked and numbered.

Source: Hugo 0.168, ``markup/highlight``, for what a fence may ask for.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape

from pygments.lexer import Lexer
from pygments.token import STANDARD_TYPES, Error, _TokenType
from pygments.util import ClassNotFound

from press.markdown.attributes import Attributes, Value, spelled, write

LONGEST = 20_000
"""Characters of code that are coloured; more is shown plain. Some rules of some languages look
through all that follows at every character, and nothing may take minutes to read."""
SHORT = 256
"""Characters of code that no lexer takes long over, whatever they say."""
PIECE = 8
_OPTIONS = frozenset(
    (
        *("hl_lines", "hl_style", "linenos", "linenostart", "linenumbersintable", "lineanchors"),
        *("anchorlinenos", "style", "tabwidth", "noclasses", "guesssyntax", "nohl"),
        *("wrapperclass", "filename", "href"),
    )
)
_RANGE = re.compile(r"(\d+)(?:-(\d+))?")


def highlight(code: str, language: str, attributes: Attributes) -> str:
    """A block of code; plain where the language is not known.

    Args:
        code: As written.
        language: Name or alias, as after the fence; kept as a class in any case.
        attributes: Of the fence: Hugo's options and HTML attributes.
    """
    options = {name.lower(): value for name, value in attributes.items()}
    lexer = lexer_for(language.lower()) if language and _is_readable(code) else None
    if lexer is None or options.get("nohl") is True:
        return _pre(escape(code, quote=False), language)
    lines = list(_lines(lexer, code))
    marked = _marked(options.get("hl_lines"))
    first = options.get("linenostart", 1)
    start = first if isinstance(first, int) else 1
    numbers = spelled(options.get("linenos", "")).lower() not in ("", "false")
    width = len(str(start + len(lines) - 1))
    html = [
        _line(line, marked=number in marked, label=f"{start + number - 1:>{width}}" * numbers)
        for number, line in enumerate(lines, 1)
    ]
    shown = {name: value for name, value in attributes.items() if name.lower() not in _OPTIONS}
    classes = f"highlight {spelled(shown.pop('class', ''))}".strip()
    return f'<div class="{escape(classes)}"{write(shown)}>{_pre("".join(html), language)}</div>'


@lru_cache(maxsize=256)
def lexer_for(language: str) -> Lexer | None:
    """Reads a language; None when it is not known."""
    from pygments.lexers import get_lexer_by_name

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def _is_readable(code: str) -> bool:
    """Whether a lexer is through with code in no time: it is not too long, and no stutter.

    The same few characters over and over make some lexers try every part against every other:
    five thousand blank lines keep that of reStructuredText busy for minutes. Code is called a
    stutter when not one in fifty of its pieces is a new one.
    """
    if len(code) < SHORT:
        return True
    pieces = {code[begin : begin + PIECE] for begin in range(len(code) - PIECE)}
    return len(code) < LONGEST and len(pieces) * 50 > len(code)


def _pre(html: str, language: str) -> str:
    name = escape(language)
    of = f' class="language-{name}" data-lang="{name}"' if name else ""
    return f'<pre tabindex="0"><code{of}>{html}</code></pre>'


def _lines(lexer: Lexer, code: str) -> Iterator[str]:
    """Lines of code as HTML, each with its line end."""
    line: list[str] = []
    for kind, text in lexer.get_tokens(code):
        name = _class(kind)
        for piece in text.splitlines(keepends=True):
            body = escape(piece.rstrip("\n"), quote=False)
            line.append(f'<span class="{name}">{body}</span>' if name and body.strip() else body)
            if piece.endswith("\n"):
                yield "".join(line) + "\n"
                line = []
    if line:
        yield "".join(line)


@lru_cache(maxsize=1024)
def _class(kind: _TokenType) -> str:
    """The short class of a kind of word; what the lexer did not understand has none."""
    if kind is Error:
        return ""
    while kind not in STANDARD_TYPES and kind.parent:
        kind = kind.parent
    return STANDARD_TYPES.get(kind, "")


def _line(html: str, *, marked: bool, label: str) -> str:
    if label:
        html = f'<span class="ln">{label}</span>{html}'
    return f'<span class="hl">{html}</span>' if marked else html


def _marked(value: Value) -> frozenset[int]:
    """The lines to mark, counted from the first line of the code.

    >>> sorted(_marked((2, "4-6"))), sorted(_marked("1 3"))
    ([2, 4, 5, 6], [1, 3])
    """
    found: set[int] = set()
    for first, last in _RANGE.findall(spelled(value)):
        begin, end = int(first), int(last or first)
        found.update(range(begin, min(end, begin + 10_000) + 1))
    return frozenset(found)
