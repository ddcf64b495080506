"""HTML without what only leads to it: names of paragraphs, and what shows notes."""

import re

from press.markdown.naming import FORM

NAMED = re.compile(rf'(<p) id="{FORM.pattern}"')
SHOWN = re.compile(
    r'(<(?:sup|li) id="fn(?:ref)?:\d+") style="--a:--n\d+"(?: popover)?'
    r'|(?<="doc-noteref") interestfor="[^"]+"'
)


def without_names(html: str) -> str:
    """The same text; ids that its author chose stay."""
    return SHOWN.sub(r"\1", NAMED.sub(r"\1", html))
