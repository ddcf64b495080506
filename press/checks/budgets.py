"""Budgets: how many bytes a page may cost its reader, by kind (``params.press.budgets``).

Counted is what a browser that knows every format fetches for the page when it is opened: of a
picture in several sizes the widest, and each file once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from press.checks.facts import addresses_in
from press.checks.inspection import Inspection, Sheet
from press.checks.requests import FETCHED
from press.checks.rule import Rule
from press.errors import Problem

KINDS = {
    "css": ("css",), "fonts": ("otf", "ttf", "woff", "woff2"), "html": ("html", "htm"),
    "js": ("js", "mjs"),
    "pictures": ("apng", "avif", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp"),
}  # fmt: skip

LATER = frozenset({"dns-prefetch", "prefetch"})
"""What a browser does when it has nothing else to do."""

PARTS = frozenset({"audio", "embed", "iframe", "object", "script", "video"})
"""Elements that bring a file with them."""


def find(inspection: Inspection) -> Iterator[Problem]:
    """An error for each kind of which a page has more than the budget, the biggest file named."""
    budgets = inspection.config.press.budgets
    limits = {one.name: getattr(budgets, one.name) for one in fields(budgets)}
    if not any(limits.values()):
        return
    for sheet in inspection.sheets:
        if sheet.page is None:
            continue
        cost = _cost(sheet, inspection)
        for kind, limit in limits.items():
            files = {p: s for p, s in cost.items() if kind in ("total", _kind(p))}
            if limit and sum(files.values()) > limit:
                yield _over(sheet, kind, limit, files, inspection)


def _over(
    sheet: Sheet, kind: str, limit: int, files: Mapping[str, int], inspection: Inspection
) -> Problem:
    most, size = max(files.items(), key=lambda item: (item[1], item[0]))
    what = "altogether" if kind == "total" else f"of {kind}"
    message = (
        f"'/{sheet.path.removesuffix('index.html')}' costs {sum(files.values()):,} bytes {what}, "
        f"{limit:,} are allowed; the most is '{most}' with {size:,}"
    )
    return Problem(inspection.spot(sheet.origin), "budget-exceeded", message, _way(kind))


def _way(kind: str) -> str:
    if kind == "pictures":
        return "a smaller picture, fewer of them, or params.press.images.widths"
    return f"params.press.budgets.{kind} is the limit"


def _cost(sheet: Sheet, inspection: Inspection) -> dict[str, int]:
    """Files a browser fetches for a page, each with its size."""
    own = sum(len(css.encode()) for css in sheet.facts.css)
    found = {sheet.path: sheet.size - own}
    if own:
        found[f"{sheet.path} <style>"] = own
    for address in _asked(sheet):
        target = inspection.web.follow(sheet.path, address)
        if target.kind == "file" and target.path not in found:
            found[target.path] = inspection.sizes[target.path]
            for inner in addresses_in(inspection.css.get(target.path, "")):
                below = inspection.web.follow(target.path, inner)
                if below.kind == "file":
                    found[below.path] = inspection.sizes[below.path]
    return found


def _asked(sheet: Sheet) -> Iterator[str]:
    """Addresses a page asks for at once."""
    for one in sheet.facts.references:
        fetched = one.tag == "link" and (FETCHED - LATER) & set(one.rel.split())
        if fetched or one.tag in PARTS:
            yield one.address
    for shown in sheet.facts.pictures:
        yield shown.candidates[-1] if shown.candidates else shown.src
    for css in sheet.facts.css:
        yield from addresses_in(css)


def _kind(path: str) -> str:
    end = "css" if path.endswith("<style>") else path.rpartition(".")[2].lower()
    return next((kind for kind, ends in KINDS.items() if end in ends), "")


RULE = Rule("budgets", "pages that cost their readers more than params.press.budgets", find)
