"""A page as a record of what it means: the same from Hugo's HTML as from ours."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from urllib.parse import unquote

from press.frozen import frozen
from press.hugo.addresses import Base
from press.hugo.tree import Node, tree
from press.hugo.words import BLOCKS, code_lines, folded, plain

SKIPPED = frozenset({"script", "style", "noscript", "template", "link", "annotation-xml"})
FURNITURE = frozenset({"anchor", "footnote-backref", "book-video", "book-qr", "lnt", "ln"})
"""Classes of what either program adds around the author's words in its own way."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

Value = object
"""Text, number, truth value, or a tuple of these."""


@frozen
class Row:
    """An entry of the sidebar."""

    depth: int
    title: str
    url: str


@frozen
class Record:
    """One page."""

    url: str
    """Below the top of the site."""
    kind: str
    language: str
    file: str
    """Its source below the project; empty for a list no file stands for."""
    title: str
    listed: tuple[str, ...] = ()
    """Addresses of the pages listed in it, in order."""
    menu: tuple[Row, ...] = ()
    """The sidebar of its language; home pages only."""
    content: Mapping[str, Value] = field(default_factory=dict)
    """What stands in its text, by kind; see `content`."""


def content(html: str, url: str, base: Base) -> Mapping[str, Value]:
    """What stands in a text: ``headings ids text links images details code``."""
    root = tree(html)
    _clean(root)

    def lead(target: str) -> str:
        return unquote(base.resolve(target, url) or "")

    found = {kind: tuple(read(root, lead)) for kind, read in _KINDS.items()}
    return {**found, "text": plain(words(root))}


def words(node: Node, *, code: bool = False) -> str:
    """The text of a node; blocks stand on lines of their own, a formula is its TeX."""
    parts: list[str] = []
    for child in node.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag == "br":
            parts.append("\n")
        else:
            edge = "\n" if child.tag in BLOCKS and not code else ""
            parts += [edge, _formula(child) or words(child, code=code), edge]
    return "".join(parts)


def _clean(node: Node) -> None:
    """Take out what is no part of the text."""
    kept = [child for child in node.children if isinstance(child, str) or not _furniture(child)]
    node.children = kept
    for child in kept:
        if isinstance(child, Node):
            _clean(child)


def _furniture(node: Node) -> bool:
    """Whether a node is no word of the author's; line numbers cannot be selected, either."""
    number = "user-select:none" in node.get("style").replace(" ", "")
    return number or node.tag in SKIPPED or bool(FURNITURE & node.classes)


def _formula(node: Node) -> str:
    """The TeX of a formula that was set when the book was built; else nothing."""
    if node.tag != "math":
        return ""
    sources = (n for n in node.every("annotation") if "tex" in n.get("encoding"))
    return next((f" {words(source)} " for source in sources), "")


def _headings(root: Node, _: Callable[[str], str]) -> Iterator[Value]:
    for node in root.every(*HEADINGS):
        yield (int(node.tag[1]), plain(words(node)))


def _ids(root: Node, _: Callable[[str], str]) -> Iterator[Value]:
    for node in root.every(*HEADINGS):
        yield _without_placeholder(node.get("id"))


def _without_placeholder(name: str) -> str:
    """An id without the placeholder Hugo leaves of a shortcode in a heading; its number varies."""
    return re.sub(r"hahahugoshortcode\d+s\d+hbhb", "", name)


def _links(root: Node, lead: Callable[[str], str]) -> Iterator[Value]:
    for node in root.every("a"):
        if "href" in node.attributes and "footnote-ref" not in node.classes:
            yield (lead(node.get("href")), plain(words(node)))


def _images(root: Node, lead: Callable[[str], str]) -> Iterator[Value]:
    for node in root.every("img"):
        source = node.get("data-original") or node.get("src")
        yield (lead(source), folded(node.get("alt")))


def _details(root: Node, _: Callable[[str], str]) -> Iterator[Value]:
    for node in root.every("details"):
        summary = next(node.every("summary"), None)
        yield (plain(words(summary)) if summary else "", "open" in node.attributes)


def _code(root: Node, _: Callable[[str], str]) -> Iterator[Value]:
    for node in root.every("pre"):
        inner = next(node.every("code"), node)
        named = re.search(r"language-(\S+)", inner.get("class"))
        mermaid = "mermaid" in node.classes
        language = "mermaid" if mermaid else named[1].lower() if named else ""
        if body := code_lines(words(inner, code=True)):  # a column of line numbers is none
            yield (language, body)


_KINDS: Mapping[str, Callable[[Node, Callable[[str], str]], Iterator[Value]]] = {
    "headings": _headings,
    "ids": _ids,
    "links": _links,
    "images": _images,
    "details": _details,
    "code": _code,
}
