"""HTML as a tree that is equal when the meaning is.

Left out: white space at the edges of blocks, classes and styles other than a
table cell's alignment and a hint's kind, scripts, highlighting, line numbers,
the permalink of a heading.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

KEPT = frozenset(
    (
        *("id", "href", "src", "alt", "title", "start", "checked", "open", "colspan", "rowspan"),
        *("name", "width", "loading"),
    )
)
BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
        ),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table"),
        *("tbody", "td", "tfoot", "th", "thead", "tr", "ul", "iframe", "svg", "root"),
    )
)
DROPPED = frozenset(("script", "style", "link", "noscript", "template"))
FURNITURE = "a.anchor, input.toggle, pre span[style*='user-select:none'], span.ln, span.lnt"
HINTS = frozenset(
    ("note", "tip", "important", "warning", "caution", "info", "success", "danger", "default")
)
GENERATED = re.compile(r"(tabs-|book-|h-rh-)")
SPACE = re.compile(r"\s+")
ALIGN = re.compile(r"text-align:\s*(\w+)")
LANGUAGE = re.compile(r"language-(\S+)")


@dataclass(frozen=True, slots=True)
class Element:
    """A tag with what counts of it."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple["Element | str", ...]

    @property
    def block(self) -> bool:
        """White space beside it does not count."""
        return self.name in BLOCKS


def tree(html: str) -> Element:
    """The whole of some HTML; its own tag is ``root``."""
    body = LexborHTMLParser(f'<!doctype html><body><div id="tree-root">{html}</div>')
    root = body.css_first("#tree-root")
    assert root is not None
    for node in root.css(FURNITURE):
        node.decompose()
    return Element("root", (), _tidy(list(_children(root)), at_edges=True))


def text(element: Element | str) -> str:
    """What is visible, white space folded."""
    return SPACE.sub(" ", "".join(_texts(element))).strip()


def _texts(element: Element | str) -> Iterator[str]:
    if isinstance(element, str):
        yield element
        return
    apart = " " if element.block or element.name == "br" else ""
    yield apart
    for child in element.children:
        yield from _texts(child)
    yield apart


def _children(node: LexborNode) -> Iterator[Element | str]:
    child = node.child
    while child is not None:
        yield from _read(child)
        child = child.next


def _read(node: LexborNode) -> Iterator[Element | str]:
    classes = _classes(node)
    name = node.tag or ""
    if name == "-text":
        yield node.text_content or ""
    elif name in DROPPED or name == "-comment":
        return
    elif (name == "table" and "lntable" in classes) or (name == "div" and "highlight" in classes):
        yield from (_code(pre) for pre in node.css("pre")[-1:])
    elif name == "pre":
        yield _code(node)
    elif name in ("thead", "tbody"):
        yield from _children(node)
    elif name == "svg":
        yield Element("svg", (), ())
    else:
        name = "div" if name == "section" and "footnotes" in classes else name
        children = _tidy(list(_children(node)), at_edges=name in BLOCKS)
        yield Element(name, tuple(sorted(_attributes(node, name).items())), children)


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split()


def _code(pre: LexborNode) -> Element:
    code = pre.css_first("code")
    classes = " ".join((*(_classes(code) if code is not None else ()), *_classes(pre)))
    language = "mermaid" if "mermaid" in _classes(pre) else ""
    if not language and (found := LANGUAGE.search(classes)):
        language = found[1]
    words = (code if code is not None else pre).text(deep=True)
    return Element("pre", (("language", language),), (words.strip("\n"),))


def _attributes(node: LexborNode, name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in node.attributes.items():
        if key not in KEPT or (key == "id" and GENERATED.match(value or "")):
            continue
        found[key] = "" if key in ("checked", "open") else value or ""
        if key in ("href", "src"):
            found[key] = unquote(value or "")
    if name == "input":
        found["type"] = node.attributes.get("type") or ""
    if aligned := ALIGN.search(node.attributes.get("style") or ""):
        found["align"] = aligned[1]
    elif name in ("td", "th", "p", "div") and node.attributes.get("align"):
        found["align"] = node.attributes["align"] or ""
    if name == "blockquote" and "book-hint" in _classes(node):
        found["hint"] = " ".join(kind for kind in _classes(node) if kind in HINTS)
    return found


def _tidy(children: list[Element | str], *, at_edges: bool) -> tuple[Element | str, ...]:
    """Neighbouring texts joined, white space folded and taken away beside blocks."""
    joined: list[Element | str] = []
    for child in children:
        if isinstance(child, str) and joined and isinstance(joined[-1], str):
            joined[-1] += child
        else:
            joined.append(child)
    tidy: list[Element | str] = []
    for number, child in enumerate(joined):
        if isinstance(child, str):
            folded = SPACE.sub(" ", child)
            if at_edges and (number == 0 or _parts(joined[number - 1])):
                folded = folded.lstrip()
            if at_edges and (number == len(joined) - 1 or _parts(joined[number + 1])):
                folded = folded.rstrip()
            if not folded:
                continue
            child = folded  # noqa: PLW2901 -- the same text, folded
        tidy.append(child)
    return tuple(tidy)


def _parts(neighbour: Element | str) -> bool:
    return isinstance(neighbour, Element) and (neighbour.block or neighbour.name == "br")
