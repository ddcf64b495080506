"""Links that were never filled in: ``#``, and nothing at all."""

from collections.abc import Iterator

from press.checks.inspection import Inspection
from press.checks.rule import Rule
from press.errors import Problem, warning

EMPTY = ("#", "", "#!", "javascript:void(0)", "javascript:;", "http://", "https://", "TODO")


def find(inspection: Inspection) -> Iterator[Problem]:
    """A warning for each of them, once for each place."""
    heard = {one.place for one in inspection.known if one.code == "link-empty"}
    hint = "write the address, or take the link away"
    for sheet in inspection.sheets:
        for anchor in sheet.facts.anchors:
            if anchor.address not in EMPTY:
                continue
            words = (f'href="{anchor.address}"', f"href='{anchor.address}'", f"]({anchor.address})")
            place = inspection.anywhere(sheet.origin, *words)
            if place not in heard:
                heard.add(place)
                name = f" of '{anchor.name}'" if anchor.name else ""
                message = f"the link{name} has no address yet: '{anchor.address}'"
                yield warning(place, "link-placeholder", message, hint)


RULE = Rule("placeholders", "links that were never filled in", find)
