"""Where the parts of a page are found: CSS selectors, by part.

The names of the parts are those of the oracle the figures are compared with, so that one
file of selectors points either program at a generator's HTML.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from selectolax.lexbor import LexborNode

Selectors: TypeAlias = Mapping[str, Sequence[str]]

OURS = Path(__file__).parents[1] / "selectors.json"
"""How to read what Press makes."""

SHARED: Selectors = {
    "drop": ["script", "style", "noscript", "template", "link", "a.anchor", "svg title"],
    "around_drop": ["header", "footer", "article"],
    "menu_drop": ["script", "style"],
    "menu_label": ["a", "span"],
    "menu_flat": ["book-section-flat"],
    "footnotes": ["section.footnotes", "div.footnotes"],
    "footnote_ref": ["a.footnote-ref"],
    "footnote_backref": ["a.footnote-backref"],
    "hint_types": [
        *("note", "tip", "important", "warning", "caution"),
        *("info", "success", "danger", "default"),
    ],
    "mermaid": ["pre.mermaid", "code.language-mermaid", ".mermaid"],
    "code_drop": [".lnt", ".ln", ".lnlinks", "pre span[style*='user-select:none']"],
    "image_attrs": ["data-original", "src", "data-src"],
    "title_separators": [" • ", " | ", " · ", " — ", " – "],
    "task": ["input[type=checkbox]"],
}
"""Parts that look alike in all generators we read."""


def selectors(path: Path = OURS) -> Selectors:
    """The selectors of a file, with those all generators share."""
    return {**SHARED, **json.loads(path.read_text(encoding="utf-8"))}


def first(root: LexborNode, wanted: Sequence[str]) -> LexborNode | None:
    """The first node that the first fitting selector finds."""
    found = (root.css_first(selector) for selector in wanted)
    return next((node for node in found if node is not None), None)


def every(root: LexborNode, wanted: Sequence[str]) -> list[LexborNode]:
    """All nodes that any selector finds."""
    return [node for selector in wanted for node in root.css(selector)]


def alike(root: LexborNode, wanted: Sequence[str]) -> list[LexborNode]:
    """All nodes of the first selector that finds any."""
    found = (root.css(selector) for selector in wanted)
    return next((nodes for nodes in found if nodes), [])


def remove(root: LexborNode, wanted: Sequence[str]) -> None:
    """Take out what these selectors find."""
    for node in every(root, wanted):
        node.decompose()


def classes(node: LexborNode) -> list[str]:
    """The classes of a node."""
    return (node.attributes.get("class") or "").split()


def within(node: LexborNode, tags: Sequence[str]) -> LexborNode | None:
    """The nearest element of these tags around a node."""
    parent = node.parent
    while parent is not None and parent.tag not in tags:
        parent = parent.parent
    return parent
