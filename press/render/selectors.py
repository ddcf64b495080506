"""What selectors ask for: the classes and elements without which they can match nothing."""

import re
from collections.abc import Iterator
from typing import TypeAlias

Demand: TypeAlias = tuple[frozenset[str], ...]
"""One selector: of each set at least one name has to be there, ``.hint`` or ``table``."""

PIECES = re.compile(
    r"""\[[^\]]*\]|"[^"]*"|'[^']*'"""
    r"""|::?(?P<pseudo>-?[\w-]+)(?P<open>\()?"""
    r"""|\.(?P<class>-?[_a-zA-Z][\w-]*)|\#[\w-]+"""
    r"""|(?P<element>[a-zA-Z][\w-]*)|(?P<comma>,)|(?P<close>\))|(?P<bracket>\()"""
)
ALTERNATIVES = frozenset({"is", "where", "has", "matches", "-webkit-any"})
"""In their brackets stand selectors of which one has to match."""


def demands(head: str) -> tuple[Demand, ...]:
    """What each selector of a list asks for; nothing, where it is hard to read.

    >>> [[sorted(names) for names in demand] for demand in demands(".a b:not(.c), d:is(.e, f g)")]
    [[['.a'], ['b']], [['d'], ['.e', 'f']]]
    """
    if "\\" in head:
        return ((),)
    return tuple(_list(PIECES.finditer(head)))


def _list(pieces: Iterator[re.Match[str]]) -> Iterator[Demand]:
    """The selectors up to the bracket that closes them."""
    found: list[frozenset[str]] = []
    for piece in pieces:
        if name := piece["class"]:
            found.append(frozenset({f".{name}"}))
        elif name := piece["element"]:
            found.append(frozenset({name.lower()}))
        elif piece["open"] or piece["bracket"]:
            inside = list(_list(pieces))
            if piece["pseudo"] in ALTERNATIVES and all(inside):
                # the first thing that each of them asks for tells enough
                found.append(frozenset().union(*(demand[0] for demand in inside)))
        elif piece["comma"]:
            yield tuple(found)
            found = []
        elif piece["close"]:
            break
    yield tuple(found)
