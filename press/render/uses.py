"""Which layouts a page depends on, found without laying it out.

A page begins from one layout, and from one for each shortcode in its text; those name others in
``extends`` and ``include``. Whatever lies in other folders (``partials/``, ``blocks/``,
``icons/``, ``inject/``) any page may come to use.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from press.digest import digest
from press.render.layouts import Layouts, name_of
from press.spell import Sealed
from press.values.source import Source

SHORTCODES = "shortcodes/"

_NAMES = re.compile(
    r"""\{%[-+]?\s*(?:extends|include|import|from)\b\s*
    (?:(["'])([^"'\[\]]+)\1\s*(?=[-+]?%\}|(?:ignore|with|without|import|as)\b))?""",
    re.VERBOSE,
)
"""Where a layout names another; the name is missing where it is computed."""


class Uses:
    """The layouts of a book, and what each of them leads to.

    Args:
        layouts: All of them.
    """

    def __init__(self, layouts: Sealed[Layouts]) -> None:
        self._all = layouts
        self._by_name: dict[str, list[Source]] = {}
        for source in layouts.value:
            self._by_name.setdefault(name_of(source), []).append(source)
        self._known: dict[tuple[str, ...], str] = {}

    def digest(self, roots: tuple[str, ...]) -> str:
        """Names all that these layouts can come to use; the same while none of it changes."""
        if roots not in self._known:
            reached = self._reached(roots)
            self._known[roots] = (
                self._all.seal
                if reached is None
                else digest(self._common, *(self._by_name.get(name, ()) for name in reached))
            )
        return self._known[roots]

    def _reached(self, roots: Iterable[str]) -> list[str] | None:
        """The layouts that a page may not come to use; None where a name is computed."""
        found: set[str] = set()
        waiting = list(roots)
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found.add(name)
            for source in self._by_name.get(name, ()):
                for other in _named(source.text):
                    if not other:
                        return None
                    waiting.append(other.removeprefix("shipped/"))
        return sorted(found)

    @cached_property
    def _common(self) -> str:
        """Names the layouts that any page may come to use."""
        common = (one for one in self._all.value if not _apart(name_of(one)))
        return digest(*common)


def _apart(name: str) -> bool:
    """Whether a layout is for one kind of page or for one shortcode."""
    return "/" not in name or name.startswith(SHORTCODES)


def _named(text: str) -> Iterator[str]:
    """The layouts a layout names; an empty name for one that is computed."""
    return (found[2] or "" for found in _NAMES.finditer(text))
