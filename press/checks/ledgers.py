"""The ledger: what was published once must lead somewhere, and what is new must be noted."""

from collections.abc import Iterator

from press.checks.inspection import Inspection
from press.checks.rule import Rule
from press.errors import Place, Problem, warning
from press.records.ledger import NAME, published, unknown


def find(inspection: Inspection) -> Iterator[Problem]:
    """A warning when addresses are not noted yet; the build itself tells of lost ones."""
    if inspection.ledger is None:
        return
    new = unknown(inspection.ledger, published(inspection.book, inspection.sizes))
    if new:
        some = ", ".join(new[:3]) + (" …" if len(new) > 3 else "")
        message = f"{len(new)} new addresses are not in the ledger: {some}"
        hint = "python3 build.py check --ledger adds them; commit the file"
        yield warning(Place(NAME), "address-unrecorded", message, hint)


RULE = Rule("ledger", "addresses that the ledger does not know yet", find)
