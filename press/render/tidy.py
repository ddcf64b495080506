"""Finished HTML without the blank lines that layouts leave behind."""

import re

VERBATIM = re.compile(
    r"<([pP](?i:re)|[tT](?i:extarea)|[sS](?i:cript|tyle))\b.*?</(?i:\1)\s*>", re.DOTALL
)
"""A stretch whose white space means something. The first letters are told apart by hand: what
ignores case from the first sign on is tried at every tag of a page."""

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
    for stretch in VERBATIM.finditer(html):
        out += [BLANK.sub("\n", html[end : stretch.start()]), stretch[0]]
        end = stretch.end()
    return "".join((*out, BLANK.sub("\n", html[end:])))


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
