"""Small drawings of the author's for menus: ``bookIcon: NAME`` is ``assets/icons/NAME.svg``."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from press.errors import Place, Problem, did_you_mean, warning
from press.render.layouts import Layouts, names
from press.values.book import Book
from press.values.source import Source

_START = re.compile(r"<svg\b([^>]*)>", re.IGNORECASE)
_OURS = re.compile(r"""\s(?:class|width|height|aria-hidden|role|id)\s*=\s*("[^"]*"|'[^']*')""")


def drawings_of(
    book: Book, icons: Iterable[Source], layouts: Layouts
) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """The drawings that menus ask for, as HTML by name, and those that are nowhere."""
    known = {PurePosixPath(icon.path).stem: icon.text for icon in icons}
    asked = dict(reversed(list(_asked(book))))
    lost = sorted(n for n in asked if n not in known and f"icons/{n}.svg" not in names(layouts))
    problems = tuple(
        warning(asked[name], "icon-missing", f"no drawing '{name}'", _hint(name, known))
        for name in lost
    )
    return {name: inline(known[name]) for name in sorted(asked) if name in known}, problems


def inline(svg: str) -> str:
    """A drawing as it stands in a line of text; empty when it is none.

    >>> inline('<?xml version="1.0"?><svg width="9" viewBox="0 0 9 9"><path d="M0 0"/></svg>')
    '<svg class="drawing" aria-hidden="true" viewBox="0 0 9 9"><path d="M0 0"/></svg>'
    """
    found = _START.search(svg)
    if not found:
        return ""
    kept = _OURS.sub("", found[1])
    return f'<svg class="drawing" aria-hidden="true"{kept}>{svg[found.end() :].strip()}'


def _asked(book: Book) -> Iterator[tuple[str, Place]]:
    """The names of drawings, and where they are asked for."""
    for volume in book.volumes:
        for page in volume.pages:
            if page.front.book_icon:
                path = page.document.value.path if page.document else page.name
                yield page.front.book_icon, page.front.places.get("bookicon", Place(path))
        for entries in volume.menus.values():
            for entry in entries:
                if isinstance(name := entry.params.get("bookicon"), str):
                    yield name, entry.place


def _hint(name: str, known: Mapping[str, str]) -> str:
    near = did_you_mean(name, known)
    return near if near.startswith("did you mean") else f"draw it in assets/icons/{name}.svg"
