"""Texts of several pages on one: each keeps its ids, and none takes another's."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from urllib.parse import unquote

from markupsafe import Markup

from press.frozen import frozen
from press.markdown.beginning import beginning
from press.render.typesetter import Resolved, Typesetter
from press.values.document import Body, Prose
from press.values.view import Part

TAG = re.compile(r"<[a-zA-Z][^<>]*>")
NAMED = re.compile(r"""\sid="([^"]*)\"""")
NAMES = re.compile(
    r"""(\s(?:id|for|interestfor|aria-(?:labelledby|describedby|controls))="|\shref="#)([^"]*)"""
)
TEASER = 256
"""Characters of a post in a list, as in hugo-book."""
OPENING = re.compile(r"\s*<h1[ >].*?</h1>\s*", re.DOTALL)
LEAD = re.compile(r"\s*<p[ >].*?</p>\s*", re.DOTALL)


@frozen
class SetPart:
    """The text of a page among others."""

    id: str
    """Of its section; empty where it needs none, or one of its headings has that name."""
    body: Markup
    rest: Markup
    """The body without a first-level heading it starts with, for lists that show the title."""


def opening(html: str) -> int:
    """Where a first-level heading ends that a text starts with; 0 without one."""
    found = OPENING.match(html)
    return found.end() if found else 0


def lead(html: str) -> int:
    """Where the first paragraph ends that a text starts with; 0 when it starts otherwise."""
    found = LEAD.match(html)
    return found.end() if found else 0


def parts(setter: Typesetter, prose: Mapping[str, Prose]) -> tuple[SetPart, ...]:
    """The texts of other pages on this one. Shortcodes are counted through all of them."""
    view = setter.view
    names = Names({part.id for part in view.parts if part.id})
    made = []
    for part in view.parts:
        known = setter.resolved.parts.get(part.view.url, Resolved())
        own = Typesetter(part.view, setter.setting.sealed, setter.setting.layouts, known, setter)
        html = str(own.body(_shown(part, prose.get(part.view.source, Prose()), setter)))
        named = part.id in set(_ids(html))
        html = names.apart(html, part.id)
        body, rest = Markup(html), Markup(html[opening(html) :])  # noqa: S704 -- our own HTML
        made.append(SetPart("" if named else part.id, body, rest))
    return tuple(made)


def _shown(part: Part, prose: Prose, setter: Typesetter) -> Body:
    """The whole text of a part, or its first words."""
    if not part.teaser:
        return prose.body
    own = part.view.front.summary
    return beginning((f"<p>{setter.setting.markdown(own)}</p>",) if own else prose.summary, TEASER)


def _ids(html: str) -> Iterator[str]:
    for tag in TAG.finditer(html):
        yield from NAMED.findall(tag[0])


class Names:
    """The ids of a page that are taken.

    Args:
        taken: From the beginning.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._free: dict[str, int] = {}
        """Where the search for a number goes on: smaller ones are taken."""

    def apart(self, html: str, own: str = "") -> str:
        """A text with other ids than those that are taken; its own links follow them.

        Args:
            html: The text; from now on its ids are taken, too.
            own: An id that was kept free for this text.

        >>> names = Names({"a"})
        >>> names.apart('<h2 id="a">A</h2><a href="#a">up</a>')
        '<h2 id="a-1">A</h2><a href="#a-1">up</a>'
        >>> names.apart('<h2 id="a">A</h2>')
        '<h2 id="a-2">A</h2>'
        """
        ids = dict.fromkeys(_ids(html))
        renamed = {id_: self._new(id_, ids) for id_ in ids if id_ in self._taken and id_ != own}
        self._taken.update(renamed.get(id_, id_) for id_ in ids)

        def named(match: re.Match[str]) -> str:
            name = match[2] if match[2] in renamed else unquote(match[2])
            return match[1] + renamed.get(name, match[2])

        return TAG.sub(lambda tag: NAMES.sub(named, tag[0]), html) if renamed else html

    def _new(self, id_: str, beside: Container[str]) -> str:
        number = self._free.get(id_, 1)
        while (name := f"{id_}-{number}") in self._taken or name in beside:
            number += 1
        self._free[id_] = number + 1
        return name
