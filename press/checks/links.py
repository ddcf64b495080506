"""Every address of every finished page: is the file there, and the heading on it?

The build asks this of links whose text it read. Here the pages are asked as published, so that
raw HTML, layouts, menus and shortcodes answer too. What the build said already is not repeated.
"""

from collections.abc import Iterable, Iterator

from press.checks.facts import Reference
from press.checks.inspection import Inspection, Sheet
from press.checks.rule import Rule
from press.checks.web import Target
from press.errors import Place, Problem, Severity, did_you_mean, warning

SAID = frozenset({"link-missing", "anchor-missing", "image-missing", "link-empty", "link-broken"})
"""Codes by which the build tells of the same."""


def find(inspection: Inspection) -> Iterator[Problem]:
    """Addresses of the book at which nothing is, each once for each place it is written at."""
    ids = {sheet.path: frozenset(sheet.facts.ids) for sheet in inspection.sheets}
    told = {(one.place.file, one.place.line) for one in inspection.known if one.code in SAID}
    heard: set[tuple[Place, str]] = set()
    for sheet in inspection.sheets:
        for problem in _of(sheet, inspection, ids):
            key = problem.place, problem.message
            if key not in heard and (problem.place.file, problem.place.line) not in told:
                heard.add(key)
                yield problem


def _of(sheet: Sheet, inspection: Inspection, ids: dict[str, frozenset[str]]) -> Iterator[Problem]:
    for reference in dict.fromkeys(sheet.facts.references):
        address = reference.address
        if not address or address == "#":
            continue
        target = inspection.web.follow(sheet.path, address)
        if target.kind == "missing":
            yield _dead(reference, target, sheet, inspection)
        elif target.kind == "file" and target.fragment:
            yield from _anchor(reference, target, sheet, inspection, ids)


def _dead(reference: Reference, target: Target, sheet: Sheet, inspection: Inspection) -> Problem:
    place = _place(reference, sheet, inspection)
    message = f"nothing is published at '{target.path}' (<{reference.tag}> on /{_url(sheet)})"
    return Problem(
        place, "address-dead", message, _below(target, sheet, inspection), Severity.ERROR
    )


def _below(target: Target, sheet: Sheet, inspection: Inspection) -> str:
    """A hint for an address that forgets the path under which the book stands."""
    base = inspection.web.base_path
    inside = base + target.path.lstrip("/")
    if base != "/" and inspection.web.follow(sheet.path, inside).kind == "file":
        return f"the book stands below '{base}': write '{inside}'"
    return ""


def _anchor(
    reference: Reference,
    target: Target,
    sheet: Sheet,
    inspection: Inspection,
    ids: dict[str, frozenset[str]],
) -> Iterator[Problem]:
    known = ids.get(target.path)
    if known is None or _understood(target.fragment) or target.fragment in known:
        return
    place = _place(reference, sheet, inspection)
    message = f"no id '{target.fragment}' on '/{target.path.removesuffix('index.html')}'"
    near = did_you_mean(target.fragment, known)
    hint = near if near.startswith("did you mean") else ""
    yield warning(place, "anchor-dead", message, hint)


def _understood(fragment: str) -> bool:
    """Whether browsers need no id for it."""
    return fragment == "top" or fragment.startswith(":~:")


def _url(sheet: Sheet) -> str:
    return sheet.path.removesuffix("index.html")


def _place(reference: Reference, sheet: Sheet, inspection: Inspection) -> Place:
    return inspection.anywhere(sheet.origin, *spellings(reference.address))


def spellings(address: str) -> Iterable[str]:
    """How an author may have written an address of a page, the surest first."""
    bare = address.rstrip("/")
    return tuple(dict.fromkeys(one for one in (address, bare, bare.rpartition("/")[2]) if one))


RULE = Rule("links", "addresses of the book that lead nowhere, raw HTML included", find)
