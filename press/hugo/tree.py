"""A piece of HTML as a tree, read as browsers do where it matters for words and links."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from press.hugo.words import BLOCKS

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
    | {"track", "wbr"}
)
_ENDS = {
    "li": ({"li"}, {"ul", "ol"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr"}, {"table"}),
    "td": ({"td", "th"}, {"tr"}),
    "th": ({"td", "th"}, {"tr"}),
}
"""Elements that end their forerunner, and the element in which they do."""
_NO_PARAGRAPH = BLOCKS - {"td", "th", "tr", "tbody", "thead", "tfoot", "option", "iframe", "video"}


@dataclass(slots=True, eq=False)
class Node:
    """An element; its children are elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute; empty when it is not there."""
        return self.attributes.get(name, "")

    @property
    def classes(self) -> frozenset[str]:
        """The words of ``class``."""
        return frozenset(self.get("class").split())

    def every(self, *tags: str) -> "Iterator[Node]":
        """All elements of these tags below this one, in reading order."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                yield from child.every(*tags)


def tree(html: str) -> Node:
    """The elements of a piece of HTML, below one that stands for the whole."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    """Puts every element into the one that is open; ends what its author left open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._make_room(tag)
        node = Node(tag, {name: value or "" for name, value in reversed(attrs)})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID and self._inside("svg", "math"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        names = [node.tag for node in self.open]
        if tag in names[1:]:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def _make_room(self, tag: str) -> None:
        """End the elements that cannot hold this one."""
        if tag in _NO_PARAGRAPH:
            self._end({"p"}, {"button", "table", "td", "th", "li", "div", "blockquote"})
        if tag in _ENDS:
            self._end(*_ENDS[tag])

    def _end(self, ended: set[str], border: set[str]) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag in border:
                return
            if self.open[depth].tag in ended:
                del self.open[depth:]
                return

    def _inside(self, *tags: str) -> bool:
        return any(node.tag in tags for node in self.open)
