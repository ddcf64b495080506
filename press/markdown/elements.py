"""Tokens that are finished HTML by themselves."""

from collections.abc import Callable, Mapping
from html import escape

from markdown_it.token import Token

from press.markdown import typographer
from press.markdown.attributes import write
from press.markdown.blocks import emoji


def text(token: Token) -> str:
    """Running text."""
    content = token.content
    if "&" in content or "<" in content or ">" in content:
        return escape(content, quote=False)
    return content


def element(token: Token) -> str:
    """A tag with its attributes; nothing for what is hidden, as paragraphs in tight lists."""
    if token.hidden:
        return "\n" if token.nesting < 0 else ""
    if token.nesting < 0:
        return f"</{token.tag}>\n" if token.block else f"</{token.tag}>"
    after = "\n" if token.block and token.tag not in INLINE_INSIDE else ""
    return f"<{token.tag}{attributes(token)}>{after}"


def attributes(token: Token) -> str:
    """The attributes of a token, as in a tag."""
    return write(token.attrs) if token.attrs else ""


def checkbox(label: str, *, ticked: bool) -> str:
    """The box of a task; it says what is to do to those who cannot see it."""
    checked = 'checked="" ' if ticked else ""
    label = escape(" ".join(label.split()))
    return f'<input {checked}disabled="" type="checkbox" aria-label="{label}"> '


def _code(token: Token) -> str:
    return f"<code>{escape(token.content, quote=False)}</code>"


def _code_block(token: Token) -> str:
    return f"<pre><code>{escape(token.content, quote=False)}</code></pre>\n"


def _note_ref(token: Token) -> str:
    number, use = token.meta["number"], token.meta["use"] or ""
    return (
        f'<sup id="fnref{use}:{number}"{"" if use else _beside(number)}><a href="#fn:{number}" '
        f'class="footnote-ref" role="doc-noteref" interestfor="fn:{number}">{number}</a></sup>'
    )


def _note_back(token: Token) -> str:
    number, use = token.meta["number"], token.meta["use"] or ""
    return (
        f'&#160;<a href="#fnref{use}:{number}" class="footnote-backref" role="doc-backlink">↩︎</a>'
    )


def _note(token: Token) -> str:
    number = token.meta["number"]
    return f'<li id="fn:{number}"{_beside(number)} popover>\n'


def _beside(number: int) -> str:
    """What a stylesheet finds the note of a number and its first mark by."""
    return f' style="--a:--n{number}"'


INLINE_INSIDE = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "dt", "li", "dd"))
"""Blocks whose text begins right after the tag."""

ELEMENTS: Mapping[str, Callable[[Token], str]] = {
    "text": text,
    "text_special": text,
    typographer.KIND: text,
    emoji.KIND: text,
    "hardbreak": lambda _: "<br>\n",
    "code_inline": _code,
    "code_block": _code_block,
    "table_open": lambda token: (
        f'<div class="table-scroll" tabindex="0">\n<table{attributes(token)}>\n'
    ),
    "table_close": lambda _: "</table>\n</div>\n",
    "footnote_ref": _note_ref,
    "footnote_back": _note_back,
    "footnotes_open": lambda _: '<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n',
    "footnotes_close": lambda _: "</ol>\n</div>\n",
    "footnote_item_open": _note,
    "footnote_item_close": lambda _: "</li>\n",
}
"""By type of token; others are written by `element`."""
