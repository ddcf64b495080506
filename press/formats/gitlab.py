"""Problems as GitLab's Code Quality report: remarks at the lines of a merge request.

Source: GitLab Docs, "Code Quality", report format.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from press.errors import Problem, Severity

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def written(problems: Sequence[Problem], base: str) -> str:
    """A list of findings; one that only moved to another line is still the same finding."""
    seen = Counter[tuple[str, str, str]]()
    rows = []
    for problem in problems:
        path = base + problem.place.file
        name = (path, problem.code, problem.message)
        seen[name] += 1
        mark = "\0".join((*name, str(seen[name])))
        rows.append(
            {
                "description": " – ".join(filter(None, (problem.message, problem.hint))),
                "check_name": problem.code,
                "fingerprint": hashlib.sha256(mark.encode("utf-8", "replace")).hexdigest(),
                "severity": SEVERITIES[problem.severity],
                "location": {"path": path, "lines": {"begin": problem.place.line}},
            }
        )
    return json.dumps(rows, indent=2, ensure_ascii=False)
