"""One build of the development server, told."""

from collections.abc import Callable
from dataclasses import dataclass

from press.errors import Problem
from press.values.request import Result


@dataclass(frozen=True, slots=True)
class Round:
    """What came of one build."""

    changed: tuple[str, ...]
    """The files that gave rise to it; none for the first."""
    seconds: float
    problems: tuple[Problem, ...]
    new: tuple[str, ...] = ()
    """Paths below the site whose bytes are others than before."""
    gone: tuple[str, ...] = ()
    result: Result | None = None
    fault: str = ""
    """A traceback: a mistake of ours, not of the author."""


Tell = Callable[[Round], None]
"""Hears of every build."""
