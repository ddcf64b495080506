"""What stands in the text of a page, kind by kind."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from selectolax.lexbor import LexborNode

from press.hugo.words import code_lines, folded, plain
from tests.yardsticks.parity.selectors import Selectors, alike, classes, every, remove, within
from tests.yardsticks.parity.text import text, words

Resolve: TypeAlias = Callable[[str | None], str | None]
Record: TypeAlias = dict[str, list[object]]

STYLES = "strong,b,em,i,del,s,sub,sup,mark,kbd,code,ins"
SAME_STYLE = {"b": "strong", "i": "em", "s": "del"}
NOTE_MARK = "data-fnref"


def content(roots: list[LexborNode], selectors: Selectors, resolve: Resolve) -> tuple[Record, str]:
    """Everything in these roots by kind, and their text.

    The roots are changed on the way: furniture is taken out.
    """
    found: Record = {kind: [] for kind in KINDS}
    texts: list[str] = []
    for root in roots:
        remove(root, selectors["drop"])
        remove(root, selectors["code_drop"])
        remove(root, selectors["footnote_backref"])
        for reference in every(root, selectors["footnote_ref"]):
            found["footnote_refs"].append(folded(reference.text()))
            reference.attrs[NOTE_MARK] = "1"
        for kind, read in KINDS.items():
            found[kind] += read(root, selectors, resolve)
        texts.append(text(root))
    return found, plain(" ".join(texts))


def image(node: LexborNode, selectors: Selectors, resolve: Resolve) -> list[object]:
    """Address of the original and alternative text."""
    alt = folded(node.attributes.get("alt"))
    values = (node.attributes.get(name) for name in selectors["image_attrs"])
    source = next((value for value in values if value), None)
    if source and source.startswith("data:"):
        return ["data:", alt]
    return [resolve(source), alt]


def _notes(root: LexborNode, selectors: Selectors, _: Resolve) -> Iterator[object]:
    for box in alike(root, selectors["footnotes"]):
        for item in box.css("li"):
            outer = item.parent.parent if item.parent is not None else None
            if item.attributes.get("id") or (outer is not None and outer.mem_id == box.mem_id):
                yield words(item)


def _tasks(root: LexborNode, selectors: Selectors, _: Resolve) -> Iterator[object]:
    for node in every(root, selectors["task"]):
        item = within(node, ("li",))
        known = node.attributes.get("class") in (None, "", "task-list-item-checkbox")
        if item is not None and known:
            yield ["checked" in node.attributes, words(item)[:200]]


def _headings(root: LexborNode, _: Selectors, __: Resolve) -> Iterator[object]:
    for node in root.css("h1,h2,h3,h4,h5,h6"):
        yield [int((node.tag or "h0")[1]), node.attributes.get("id"), words(node)]


def _links(root: LexborNode, _: Selectors, resolve: Resolve) -> Iterator[object]:
    for node in root.css("a"):
        if "href" in node.attributes and not node.attributes.get(NOTE_MARK):
            yield [resolve(node.attributes.get("href")), words(node)]


def _images(root: LexborNode, selectors: Selectors, resolve: Resolve) -> Iterator[object]:
    for node in root.css("img"):
        yield image(node, selectors, resolve)


def _media(root: LexborNode, _: Selectors, resolve: Resolve) -> Iterator[object]:
    for node in root.css("iframe,video,audio,source,embed,object"):
        if source := node.attributes.get("src") or node.attributes.get("data"):
            yield [node.tag, resolve(source)]


def _details(root: LexborNode, _: Selectors, __: Resolve) -> Iterator[object]:
    for node in root.css("details"):
        summary = node.css_first("summary")
        title, body = words(summary) if summary is not None else "", words(node)
        if title and body.startswith(title):
            body = body[len(title) :].strip()
        yield [title, "open" in node.attributes, plain(body)]


def _tables(root: LexborNode, _: Selectors, __: Resolve) -> Iterator[object]:
    for node in root.css("table"):
        numbered = "lntable" in (node.attributes.get("class") or "")
        if not (numbered or within(node, ("pre",)) is not None or _highlighted(node)):
            yield [list(_cells(row)) for row in node.css("tr")]


def _cells(row: LexborNode) -> Iterator[object]:
    for cell in row.css("td,th"):
        owner = within(cell, ("tr",))
        if owner is not None and owner.mem_id == row.mem_id:
            style = re.search(r"text-align:\s*(\w+)", cell.attributes.get("style") or "")
            aligned = style[1] if style else cell.attributes.get("align") or ""
            yield [cell.tag, words(cell), aligned]


def _highlighted(node: LexborNode) -> bool:
    parent = node.parent
    while parent is not None and "highlight" not in classes(parent):
        parent = parent.parent
    return parent is not None


def _diagrams(root: LexborNode, selectors: Selectors) -> list[LexborNode]:
    seen: set[int] = set()
    found: list[LexborNode] = []
    for node in every(root, selectors["mermaid"]):
        around = node.parent.mem_id if node.parent is not None else 0
        if not {node.mem_id, around} & seen:
            seen.add(node.mem_id)
            found.append(node)
    return found


def _mermaid(root: LexborNode, selectors: Selectors, _: Resolve) -> Iterator[object]:
    for node in _diagrams(root, selectors):
        yield folded(text(node, code=True))


def _code(root: LexborNode, selectors: Selectors, _: Resolve) -> Iterator[object]:
    drawn = {node.mem_id for node in _diagrams(root, selectors)}
    for box in root.css("pre"):
        inner = box.css_first("code")
        skipped = "mermaid" in (box.attributes.get("class") or "")
        if skipped or {box.mem_id, inner.mem_id if inner is not None else 0} & drawn:
            continue
        source = inner if inner is not None else box
        body = code_lines(text(source, code=True))
        if body or within(box, ("table",)) is None:
            yield [_language(source, named=inner is not None), body]


def _language(node: LexborNode, *, named: bool) -> str:
    found = re.search(r"language-(\S+)", node.attributes.get("class") or "")
    other = node.attributes.get("data-lang") if named else ""
    return (found[1] if found else other or "").lower()


def _hints(root: LexborNode, selectors: Selectors, _: Resolve) -> Iterator[object]:
    for node in every(root, selectors["hint"]):
        names = (node.attributes.get("class") or "").lower().split()
        names.append((node.attributes.get("data-type") or "").lower())
        kind = next((name for name in names if name in selectors["hint_types"]), "")
        if kind:
            yield [kind, plain(words(node))]


def _lists(root: LexborNode, _: Selectors, __: Resolve) -> Iterator[object]:
    for node in root.css("ul,ol"):
        if within(node, ("nav",)) is None:
            start = node.attributes.get("start") or ("1" if node.tag == "ol" else "")
            yield [node.tag, start, sum(child.tag == "li" for child in node.iter())]


def _quotes(root: LexborNode, _: Selectors, __: Resolve) -> Iterator[object]:
    for node in root.css("blockquote"):
        yield words(node)[:120]


def _deflists(root: LexborNode, _: Selectors, __: Resolve) -> Iterator[object]:
    for node in root.css("dl"):
        yield [[child.tag, words(child)] for child in node.iter() if child.tag in ("dt", "dd")]


def _styles(root: LexborNode, _: Selectors, __: Resolve) -> Iterator[object]:
    for node in root.css(STYLES):
        coded = node.tag == "code" and within(node, ("pre",)) is not None
        noted = node.tag == "sup" and node.css_first(f"[{NOTE_MARK}]") is not None
        if not coded and not noted and (said := words(node)):
            yield [SAME_STYLE.get(node.tag or "", node.tag), said]


def _none(_: LexborNode, __: Selectors, ___: Resolve) -> Iterator[object]:
    return iter(())


KINDS: Mapping[str, Callable[[LexborNode, Selectors, Resolve], Iterator[object]]] = {
    "headings": _headings,
    "links": _links,
    "images": _images,
    "media": _media,
    "details": _details,
    "tables": _tables,
    "code": _code,
    "mermaid": _mermaid,
    "hints": _hints,
    "footnotes": _notes,
    "footnote_refs": _none,
    "tasks": _tasks,
    "lists": _lists,
    "quotes": _quotes,
    "deflists": _deflists,
    "styles": _styles,
}
"""How each kind of thing is read; ``footnote_refs`` are read before all others."""
