"""Requests to other servers: each tells somebody who reads the book, and may go unanswered."""

from collections.abc import Iterator

from press.checks.facts import Reference, addresses_in
from press.checks.inspection import Inspection, Sheet
from press.checks.rule import Rule
from press.checks.web import Target
from press.errors import Place, Problem, warning

FOLLOWED = frozenset({"a", "area", "form"})
"""Elements whose addresses wait for a reader."""

FETCHED = frozenset(
    {"dns-prefetch", "icon", "manifest", "modulepreload", "preconnect", "prefetch", "preload"}
    | {"stylesheet", "apple-touch-icon", "mask-icon"}
)
"""What makes a browser act on a ``<link>``."""


def find(inspection: Inspection) -> Iterator[Problem]:
    """A warning for each address that a page fetches from elsewhere, once for each place."""
    heard: set[tuple[Place, str]] = set()
    asked: set[tuple[str, str]] = set()
    for sheet in inspection.sheets:
        for target, address in _fetched(sheet, inspection):
            place = inspection.anywhere(sheet.origin, address, target.host)
            if (place, target.host) not in heard:
                heard.add((place, target.host))
                yield _told(place, target.host)
    for path, css in inspection.css.items():
        for address in addresses_in(css):
            target = inspection.web.follow(path, address)
            if target.kind == "outside" and (path, target.host) not in asked:
                asked.add((path, target.host))
                place = inspection.anywhere(path, address, target.host)
                yield _told(place, target.host)


def _fetched(sheet: Sheet, inspection: Inspection) -> Iterator[tuple[Target, str]]:
    addresses = [one.address for one in sheet.facts.references if _at_once(one)]
    addresses += [address for css in sheet.facts.css for address in addresses_in(css)]
    for address in dict.fromkeys(addresses):
        target = inspection.web.follow(sheet.path, address)
        if target.kind == "outside":
            yield target, address


def _at_once(reference: Reference) -> bool:
    """Whether a browser asks for it without being told to."""
    if reference.tag == "link":
        return bool(FETCHED & set(reference.rel.split()))
    return reference.tag not in FOLLOWED


def _told(place: Place, host: str) -> Problem:
    message = f"pages fetch this from '{host}'"
    hint = "keep a copy in static/: readers are not told to others, and it is always there"
    return warning(place, "request-outside", message, hint)


RULE = Rule("requests", "what pages fetch from other servers", find)
