"""Style sheets that end in ``.scss`` but are plain CSS, as most of hugo-book's sites have them."""

import re

_CUT = re.compile(
    r"""(?P<kept>/\*.*?\*/|url\([^)]*\))|(?P<quoted>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|//[^\n]*""",
    re.DOTALL,
)
"""What keeps its slashes, or a comment of Sass."""
_WORDS = (
    "at-root|debug|each|else|error|extend|for|forward|function|if|include|mixin|return|use|warn"
    "|while"
)
_SASS = re.compile(rf"\$[\w-]+|#\{{|&[\w-]|@(?:{_WORDS})\b|^\s*%[\w-]+\s*\{{", re.MULTILINE)
_IMPORT = re.compile(r"@import\s+[\"'](?!https?:|//)[^\"']*(?<!\.css)[\"']")
"""Another file of Sass."""


def plain_css(text: str) -> str | None:
    """The style sheet as CSS, comments of Sass left out; None when it needs a Sass compiler.

    >>> plain_css("a { color: red; } // why"), plain_css("a { color: $ink; }")
    ('a { color: red; } ', None)
    """
    css = _CUT.sub(lambda found: found["kept"] or found["quoted"] or "", text)
    bare = _CUT.sub("", css)
    return None if _SASS.search(bare) or _IMPORT.search(css) else css
