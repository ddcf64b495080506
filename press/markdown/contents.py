"""The table of contents of a page, nested as Hugo nests it.

Source: Hugo 0.168, ``markup/tableofcontents``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from press.values.document import Heading
from press.values.grammar import MarkdownSettings
from press.values.view import TocEntry


@dataclass(slots=True)
class _Node:
    heading: Heading | None = None
    """None where a level was skipped."""
    children: list["_Node"] = field(default_factory=list)


def contents(headings: Iterable[Heading], settings: MarkdownSettings) -> tuple[TocEntry, ...]:
    """The headings between the configured levels, each with those below it.

    A level that is skipped on the way down leaves an entry without id and text; headings above
    the first level are left out and their children take their place.
    """
    entries = _rows(headings)
    for _ in range(1, settings.toc_start):
        entries = [child for entry in entries for child in entry.children]
    deepest = 6 if settings.toc_end < 0 else settings.toc_end
    return tuple(_entry(node, deepest - settings.toc_start) for node in entries)


def _rows(headings: Iterable[Heading]) -> list[_Node]:
    """Headings of the first level, and a stand-in for one if the page begins below it."""
    rows: list[_Node] = []
    for heading in headings:
        if heading.level == 1 or not rows:
            rows.append(_Node())
        if heading.level == 1:
            rows[-1].heading = heading
            continue
        node = rows[-1]
        for _ in range(1, heading.level - 1):
            if not node.children:
                node.children.append(_Node())
            node = node.children[-1]
        node.children.append(_Node(heading))
    return rows


def _entry(node: _Node, levels: int) -> TocEntry:
    below: Sequence[_Node] = node.children if levels > 0 else ()
    children = tuple(_entry(child, levels - 1) for child in below)
    if node.heading is None:
        return TocEntry("", "", children)
    return TocEntry(node.heading.id, node.heading.html, children)
