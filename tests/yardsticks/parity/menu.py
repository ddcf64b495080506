"""The menu of a page as rows, and which of them are open or current."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from selectolax.lexbor import LexborNode

from tests.yardsticks.parity.selectors import Selectors, alike, classes, every, remove
from tests.yardsticks.parity.text import words

Row: TypeAlias = list[object]
"""Depth, label, address or None, and ``flat``, ``collapse`` or nothing."""

ICONS = ".book-icon,.material-symbols-rounded,svg"


@dataclass(slots=True)
class Menu:
    """A menu as read."""

    rows: list[Row] = field(default_factory=list)
    current: list[int] = field(default_factory=list)
    """Numbers of the rows for the page itself."""
    open: list[int] = field(default_factory=list)


def menu(
    root: LexborNode, selectors: Selectors, resolve: Callable[[str | None], str | None]
) -> Menu:
    """The first menu of a page; empty when there is none."""
    found = Menu()
    for nav in alike(root, selectors["menu"])[:1]:
        remove(nav, selectors["menu_drop"])
        current = {node.mem_id for node in every(nav, selectors["menu_current"])}
        for depth, item in _items(nav, 0):
            _add(found, depth, item, current, selectors, resolve)
    return found


def _items(node: LexborNode, depth: int) -> Iterator[tuple[int, LexborNode]]:
    """The items of a menu with their depth, in reading order."""
    child = node.child
    while child is not None:
        if child.tag == "li":
            yield depth, child
            yield from _items(child, depth + 1)
        elif child.tag in ("ul", "ol") or child.tag in ("div", "details", "nav", "p"):
            yield from _items(child, depth)
        child = child.next


def _add(
    menu: Menu,
    depth: int,
    item: LexborNode,
    current: set[int],
    selectors: Selectors,
    resolve: Callable[[str | None], str | None],
) -> None:
    label = _label(item, selectors)
    fold = next((node for node in item.iter() if _folds(node)), None)
    flat = any(name in classes(item) for name in selectors["menu_flat"])
    style = "collapse" if fold is not None else "flat" if flat else ""
    address = None
    if label is not None:
        anchor = label if label.tag == "a" else label.css_first("a")
        href = anchor.attributes.get("href") if anchor is not None else None
        address = resolve(href) if href else None
        for icon in label.css(ICONS):
            icon.decompose()
        here = {label.mem_id, *(node.mem_id for node in label.css("a"))}
        if here & current:
            menu.current.append(len(menu.rows))
    if fold is not None and {"checked", "open"} & fold.attributes.keys():
        menu.open.append(len(menu.rows))
    menu.rows.append([depth, words(label) if label is not None else "", address, style])


def _folds(node: LexborNode) -> bool:
    """Whether this makes the item one that opens and closes."""
    return node.tag == "details" or (node.tag == "input" and "toggle" in classes(node))


def _label(item: LexborNode, selectors: Selectors) -> LexborNode | None:
    """The first named link or text of an item, before the items below it."""
    waiting = [item.child]
    while waiting:
        node = waiting.pop()
        while node is not None:
            if node.tag in ("ul", "ol"):
                return None
            if node.tag in selectors["menu_label"] and words(node):
                return node
            if node.child is not None and node.tag != "svg":
                if node.next is not None:
                    waiting.append(node.next)
                node = node.child
            else:
                node = node.next
    return None
