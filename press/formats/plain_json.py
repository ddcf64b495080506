"""Problems as JSON: a list of plain objects, for scripts and editors."""

import json
from collections.abc import Sequence

from press.errors import Problem


def written(problems: Sequence[Problem], base: str) -> str:
    """A list; lines and columns count from 1, in characters."""
    rows = [
        {
            "file": base + problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "length": problem.place.length,
            "severity": str(problem.severity),
            "code": problem.code,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False)
