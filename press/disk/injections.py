"""What a Hugo site puts into the theme's pages: HTML in ``layouts/partials/docs/inject/``."""

import re
from collections.abc import Iterable, Iterator

from press.disk.layouts import is_go
from press.errors import Place, Problem, warning
from press.values.source import Source

_PLACE = re.compile(r"layouts/_?partials/docs/(?:inject/([\w-]+)|(comments))\.html")
_COMMENT = re.compile(r"\{\{-?\s*/\*.*?\*/\s*-?\}\}", re.DOTALL)


def place_of(layout: Source) -> str:
    """The place in a page that a partial is for; empty for other layouts.

    >>> place_of(Source("layouts/_partials/docs/inject/head.html", ""))
    'head'
    """
    found = _PLACE.fullmatch(layout.path)
    return (found[1] or found[2]) if found else ""


def html_of(layout: Source) -> str | None:
    """The partial without comments of Hugo's; None when more of it is written in Go.

    >>> html_of(Source("a.html", "{{/* why */}}<b>x</b>"))
    '<b>x</b>'
    """
    plain = _COMMENT.sub("", layout.text)
    return None if is_go(plain) else plain


def unread(injections: Iterable[Source]) -> Iterator[Problem]:
    """A warning for each partial that is written in Go."""
    for one in injections:
        if html_of(one) is None:
            message = "a Go template, which is not put into the pages"
            hint = f"write it as plain HTML, or in Jinja as layouts/inject/{place_of(one)}.html"
            yield warning(Place(one.path), "inject-go", message, hint)
