"""Links to other sites: which of them lead nowhere today."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from press.checks.inspection import Inspection
from press.checks.visits import Answer, Visitor, archived
from press.errors import Problem, warning

FOLLOWED = frozenset({"a", "area"})


def visited(inspection: Inspection, visitor: Visitor) -> tuple[Problem, ...]:
    """A warning for each link of the text to a page that is gone or has moved."""
    places = dict(outside(inspection))
    answers = visitor.visit(places)
    return tuple(_told(places, answers, inspection))


def outside(inspection: Inspection) -> Iterator[tuple[str, str]]:
    """Each address on another server, and the file it was found in first."""
    seen: set[str] = set()
    for sheet in inspection.sheets:
        for reference in sheet.facts.references:
            address = reference.address
            if reference.tag not in FOLLOWED or address in seen:
                continue
            seen.add(address)
            target = inspection.web.follow(sheet.path, address)
            ours = _repository(inspection)
            if target.kind == "outside" and not (ours and address.startswith(ours)):
                yield address if "//" not in address[:2] else f"https:{address}", sheet.origin


def _repository(inspection: Inspection) -> str:
    """Where the book's own sources are: its links to edit and to commits are made, not written."""
    repo = inspection.config.languages[0].book.repo.rstrip("/")
    return f"{repo}/" if urlsplit(repo).netloc else ""


def _told(
    places: Mapping[str, str], answers: Mapping[str, Answer], inspection: Inspection
) -> Iterator[Problem]:
    for address, path in places.items():
        answer = answers.get(address.partition("#")[0])
        if answer is None:
            continue
        place = inspection.anywhere(path, address, address.removeprefix("https:"))
        if answer.lost:
            why = f"answers {answer.status}" if answer.status else f"is not there: {answer.said}"
            hint = f"a copy may be at {archived(address)}"
            yield warning(place, "link-lost", f"'{address}' {why}", hint)
        elif answer.moved:
            message = f"'{address}' leads on to '{answer.moved}'"
            yield warning(place, "link-moved", message, "write the new address")
