"""Finished HTML without the blank lines that layouts leave behind."""

import re

BLANK = re.compile(
    r"(<(pre|textarea|script|style)\b.*?</\2\s*>)|\n[ \t]*(?:\n[ \t]*)+",
    re.DOTALL | re.IGNORECASE,
)
"""A stretch whose white space means something, or a run of blank lines."""


def tidy(html: str) -> str:
    r"""The same page on fewer lines; a reader sees no difference.

    A page that sets ``white-space`` itself is left as it is.

    >>> tidy("<p>\n\n  a\n</p><pre>\n\n b</pre>")
    '<p>\na\n</p><pre>\n\n b</pre>'
    """
    if "white-space" in html:
        return html
    return BLANK.sub(lambda match: match[1] or "\n", html)


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
