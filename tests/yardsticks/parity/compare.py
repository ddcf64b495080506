"""Two records side by side, field by field."""

import json
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tests.yardsticks.parity.record import Site
from tests.yardsticks.parity.redaction import loose, redacted

CORE = (
    *("exists", "title", "h1", "headings", "heading_ids", "toc", "menu", "prev", "next"),
    *("text", "links", "images", "details", "tables", "code_text", "footnotes", "tasks", "hints"),
)
"""The fields that carry the book."""

FIELDS = (
    *("exists", "kind", "lang", "dir", "title", "h1", "headings", "heading_ids", "toc", "menu"),
    *("menu_current", "menu_open", "prev", "next", "languages", "alternates", "text"),
    *("text_loose", "links", "link_targets", "images", "banner", "media", "details", "tables"),
    *("code", "code_text", "mermaid", "hints", "footnotes", "footnote_refs", "tasks", "lists"),
    *("deflists", "quotes", "styles", "description"),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one field compares over all pages."""

    field: str
    equal: int
    pages: int
    likeness: float
    """Mean over all pages, from 0 to 1."""
    used: int
    """Pages on which the reference has any."""
    differences: tuple[tuple[str, str], ...]
    """Address and the first difference there."""

    @property
    def share(self) -> float:
        return self.equal / self.pages if self.pages else 1.0


def compare(
    reference: Site, ours: Site, kinds: Collection[str], fields: Collection[str] = FIELDS
) -> tuple[Outcome, ...]:
    """Every field over the reference's pages of these kinds.

    A page that we do not have differs in every field.
    """
    if reference.redacted and not ours.redacted:
        ours = replace(ours, pages={url: redacted(page) for url, page in ours.pages.items()})
    urls = [url for url, page in reference.pages.items() if page["kind"] in kinds]
    return tuple(_field(name, urls, reference, ours) for name in fields)


def core(outcomes: Collection[Outcome]) -> float:
    """The mean share of equal pages over the fields of `CORE`."""
    shares = [outcome.share for outcome in outcomes if outcome.field in CORE]
    return sum(shares) / len(shares) if shares else 1.0


def _field(name: str, urls: list[str], reference: Site, ours: Site) -> Outcome:
    equal, likeness, used = 0, 0.0, 0
    differences: list[tuple[str, str]] = []
    for url in urls:
        wanted = value(reference, url, name)
        used += wanted not in (None, "", [], False)
        if url not in ours.pages:
            differences.append((url, "we have no such page"))
            continue
        made = value(ours, url, name)
        likeness += similar(wanted, made)
        equal += wanted == made
        if wanted != made:
            differences.append((url, difference(wanted, made)))
    mean = likeness / len(urls) if urls else 1.0
    return Outcome(name, equal, len(urls), mean, used, tuple(differences))


def value(site: Site, url: str, field: str) -> Any:
    """A field of a page; some are parts of others."""
    page = site.pages[url]
    menu = site.menus.get(page.get("menu") or "", [])
    match field:
        case "exists":
            return True
        case "heading_ids":
            return [id_ for _, id_, _ in page["headings"]]
        case "headings":
            return [[level, text] for level, _, text in page["headings"]]
        case "text_loose":
            return page["text_loose"] if "text_loose" in page else loose(page["text"])
        case "link_targets":
            return [link[0] for link in page["links"]]
        case "code_text":
            return [code[1] for code in page["code"]]
        case "menu":
            return menu
        case "menu_current":
            return [menu[row][2] for row in page.get("menu_current", []) if row < len(menu)]
        case "menu_open":
            return [menu[row][1] for row in page.get("menu_open", []) if row < len(menu)]
        case _:
            return page.get(field)


def similar(wanted: Any, made: Any) -> float:
    """How much two values have in common, from 0 to 1: words of texts, items of lists."""
    if wanted == made:
        return 1.0
    if isinstance(wanted, str) and isinstance(made, str):
        wanted, made = wanted.split(), made.split()
    if not isinstance(wanted, list) or not isinstance(made, list):
        return 0.0
    left, right = (Counter(map(_spelled, items)) for items in (wanted, made))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 1.0


def difference(wanted: Any, made: Any) -> str:
    """The first place at which two values part, in words."""
    if isinstance(wanted, str) and isinstance(made, str):
        at = sum(1 for _ in _same_start(wanted, made))
        start = max(0, at - 25)
        return f"at {at}: Hugo …{wanted[start : at + 60]!r}, ours …{made[start : at + 60]!r}"
    if isinstance(wanted, list) and isinstance(made, list):
        at = sum(1 for _ in _same_start(wanted, made))
        left, right = (
            _spelled(items[at]) if at < len(items) else "nothing" for items in (wanted, made)
        )
        return f"item {at} of {len(wanted)}/{len(made)}: Hugo {left[:170]}, ours {right[:170]}"
    return f"Hugo {_spelled(wanted)[:150]}, ours {_spelled(made)[:150]}"


def _same_start(wanted: Any, made: Any) -> Iterator[int]:
    """Positions up to the first at which two sequences part."""
    for at, (left, right) in enumerate(zip(wanted, made, strict=False)):
        if left != right:
            return
        yield at


def _spelled(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
