"""Problems for people where there may be many of one kind: each kind is explained once."""

from collections.abc import Mapping, Sequence

from press.errors import Problem
from press.report import describe

SHOWN = 6
"""Places that are named after the first."""


def grouped(problems: Sequence[Problem], texts: Mapping[str, str], *, color: bool) -> str:
    """All problems in their order; the same one in other places follows the first in one line."""
    kinds: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault((problem.code, problem.message, problem.hint), []).append(problem)
    rows = {file: text.split("\n") for file, text in texts.items()}
    parts = []
    for first, *others in kinds.values():
        parts.append(describe(first, rows.get(first.place.file, ()), color=color))
        if others:
            places = [f"{one.place.file}:{one.place.line}" for one in others]
            more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
            parts.append(f"  also: {', '.join(places[:SHOWN])}{more}")
    return "\n".join(parts)
