"""One page as a record."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from press.hugo.addresses import Base
from press.hugo.words import folded
from tests.yardsticks.parity.content import Resolve, content, image
from tests.yardsticks.parity.menu import ICONS, Menu, menu
from tests.yardsticks.parity.selectors import Selectors, alike, first
from tests.yardsticks.parity.text import words


@dataclass(frozen=True, slots=True)
class Leaf:
    """One HTML file of a site: a page, a redirect, or neither."""

    record: dict[str, Any] | None = None
    target: str | None = None
    """Where it redirects to."""
    menu: Menu | None = None


def page(html: str, url: str, selectors: Selectors, base: Base) -> Leaf:
    """What an HTML file says."""
    tree = LexborHTMLParser(html)
    resolve = partial(base.resolve, page=url)
    refresh = tree.css_first('meta[http-equiv="refresh" i]')
    if refresh is not None and tree.css_first("article") is None:
        found = re.search(r"url=(.*)$", refresh.attributes.get("content") or "", re.IGNORECASE)
        return Leaf(target=resolve((found[1] if found else "").strip("'\" ")))
    root = tree.root
    if root is None or first(root, selectors["page"]) is None:
        return Leaf()
    record: dict[str, Any] = {"url": url, **_head(root, selectors, resolve)}
    record["languages"] = _languages(root, selectors, resolve)
    read = menu(root, selectors, resolve)
    record |= {"menu_current": read.current, "menu_open": read.open}
    contents = first(root, selectors["toc"])
    record["toc"] = _contents(contents, 0) if contents is not None else []
    for side in ("prev", "next"):
        record[side] = _neighbour(first(root, selectors[side]), resolve)
    roots = alike(root, selectors["content"])
    record["banner"] = _banner(root, selectors, resolve)
    kinds, said = content(roots, selectors, resolve)
    record |= kinds
    record["text"] = said
    record["h1"] = next((text for level, _, text in record["headings"] if level == 1), "")
    return Leaf(record, menu=read)


def _head(root: LexborNode, selectors: Selectors, resolve: Resolve) -> dict[str, Any]:
    html, body = root.css_first("html") or root, root.css_first("body") or root
    named = re.search(r"book-kind-(\w+)", body.attributes.get("class") or "")
    title, about = root.css_first("head title"), root.css_first("meta[name=description]")
    direction = body.attributes.get("dir") or html.attributes.get("dir") or ""
    return {
        "lang": (html.attributes.get("lang") or "").lower(),
        "dir": direction.strip() or "ltr",
        "kind": body.attributes.get("data-kind") or (named[1] if named else ""),
        "title": _title(folded(title.text()) if title is not None else "", selectors),
        "description": folded(about.attributes.get("content")) if about is not None else "",
        "alternates": sorted(
            [link.attributes.get("hreflang") or "", resolve(link.attributes.get("href"))]
            for link in root.css("link[rel=alternate][hreflang]")
        ),
    }


def _title(title: str, selectors: Selectors) -> str:
    """The title with one sign between page and site, whichever it had."""
    separator = next((sign for sign in selectors["title_separators"] if sign in title), None)
    return " • ".join(title.rsplit(separator, 1)) if separator else title


def _languages(root: LexborNode, selectors: Selectors, resolve: Resolve) -> list[object]:
    return [
        [words(node), resolve(node.attributes.get("href"))]
        for node in alike(root, selectors["languages"])
        if node.attributes.get("href") is not None
    ]


def _contents(node: LexborNode, depth: int) -> list[object]:
    """The table of contents as rows: depth, fragment, title."""
    rows: list[object] = []
    child = node.child
    while child is not None:
        if child.tag == "a":
            fragment = unquote(urlsplit(child.attributes.get("href") or "").fragment)
            rows.append([depth, f"#{fragment}", words(child)])
        elif child.tag not in ("-text", "-comment"):
            rows += _contents(child, depth + (child.tag in ("ul", "ol")))
        child = child.next
    return rows


def _neighbour(node: LexborNode | None, resolve: Resolve) -> list[object] | None:
    if node is None:
        return None
    for icon in node.css(ICONS):
        icon.decompose()
    return [resolve(node.attributes.get("href")), words(node)]


def _banner(root: LexborNode, selectors: Selectors, resolve: Resolve) -> list[object]:
    """Pictures beside the text that are not in the page's furniture."""
    around = first(root, selectors["around"])
    if around is None:
        return []
    return [
        image(node, selectors, resolve)
        for node in around.css("img")
        if not _in_furniture(node, around, selectors)
    ]


def _in_furniture(node: LexborNode, around: LexborNode, selectors: Selectors) -> bool:
    parent = node.parent
    while parent is not None and parent.mem_id != around.mem_id:
        if parent.tag in selectors["around_drop"]:
            return True
        parent = parent.parent
    return False
