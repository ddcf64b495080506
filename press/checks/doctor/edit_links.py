"""Links to the sources: the branch they name must be there."""

import re
from collections.abc import Iterator

from press.checks.doctor.workflows import awaited
from press.checks.inspection import Inspection
from press.checks.rule import Rule
from press.errors import Place, Problem, warning

BRANCH = re.compile(r"/(?:edit|blob|tree|raw|src/branch)/([\w.-]+)/")
KEYS = ("params.bookeditlink", "params.bookeditpath", "params.bookrepo")


def look(inspection: Inspection) -> Iterator[Problem]:
    """A branch that readers are sent to and that nobody has."""
    repository = inspection.repository
    known = repository.branches if repository.git else _awaited(inspection)
    for language in inspection.config.languages[:1]:
        book = language.book
        for key, template in zip(KEYS, (book.edit_link, book.edit_path, book.repo), strict=True):
            found = BRANCH.search(f"{template}/")
            if found and known and found[1] not in known:
                place = inspection.config.places.get(key, Place("config.yaml"))
                message = f"edit links lead to the branch '{found[1]}', and there is none"
                hint = f"the branch is '{repository.head or min(known)}'"
                yield warning(place, "edit-link-branch", message, hint)


def _awaited(inspection: Inspection) -> frozenset[str]:
    """Branches that workflows wait for, where git tells of none."""
    texts = inspection.repository.workflows.values()
    return frozenset(name for text in texts for name in awaited(text))


RULE = Rule("edit links", "links to sources on a branch that is not there", look)
