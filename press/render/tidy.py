"""Finished HTML without the blank lines that layouts leave behind."""

import re
from collections.abc import Iterator
from functools import cache

VERBATIM = re.compile(r"<([pP](?i:re)|[tT](?i:extarea)|[sS](?i:cript|tyle))\b")
"""Begins a stretch whose white space means something. The first letters are told apart by hand:
what ignores case from the first sign on is tried at every tag of a page."""

BLANK = re.compile(r"\n[ \t]*\n[ \t\n]*")
"""A run of blank lines, with the indentation of the line that follows."""


def tidy(html: str) -> str:
    r"""The same page on fewer lines; a reader sees no difference.

    A page that sets ``white-space`` itself is left as it is.

    >>> tidy("<p>\n\n  a\n</p><pre>\n\n b</pre>")
    '<p>\na\n</p><pre>\n\n b</pre>'
    """
    if "white-space" in html:
        return html
    out: list[str] = []
    end = 0
    for begin, after in _verbatim(html):
        out += [BLANK.sub("\n", html[end:begin]), html[begin:after]]
        end = after
    return "".join((*out, BLANK.sub("\n", html[end:])))


def _verbatim(html: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each stretch in which white space means something."""
    at, open_ended = 0, set[str]()
    while found := VERBATIM.search(html, at):
        at, kind = found.end(), found[1].lower()
        # what is not closed here is not closed further on: it is not looked for again
        closed = None if kind in open_ended else _closing(kind).search(html, at)
        if closed:
            at = closed.end()
            yield found.start(), at
        else:
            open_ended.add(kind)


@cache
def _closing(kind: str) -> re.Pattern[str]:
    return re.compile(rf"</{kind}\s*>", re.IGNORECASE)


def minified(html: str) -> str:
    """As small as it can be while it stays the same document (``--minify``)."""
    import minify_html

    return minify_html.minify(
        html,
        keep_closing_tags=True,
        keep_html_and_head_opening_tags=True,
        minify_css=False,
        minify_js=False,
    )
