"""Problems: what went wrong, where, and what to try next.

A problem is a value. Stages return problems beside their result, so that one
run reports every mistake, and a remembered result repeats its warnings.
Exceptions are kept for the one case where there is no result: ``BookError``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from press.frozen import frozen


class Severity(StrEnum):
    """How bad: an error stops publishing, a warning does not (unless ``--strict``)."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a source file; lines and columns count from 1, in characters."""

    file: str
    """Path below the project root, with forward slashes."""
    line: int = 1
    column: int = 1
    length: int = 1
    """How many characters to underline, all on ``line``."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@frozen
class Problem:
    """One complaint about the book, addressed to its author."""

    place: Place
    code: str
    """Stable kebab-case name, e.g. ``link-missing``: searchable, silenceable, testable."""
    message: str
    """What is wrong, in the author's words: lower case, no full stop."""
    hint: str = ""
    """What to do about it, if we can know."""
    severity: Severity = Severity.ERROR

    @property
    def order(self) -> tuple[Place, str, str]:
        """Sorts problems as an author reads: by file, line, column, then code."""
        return self.place, self.code, self.message


class BookError(Exception):
    """The build cannot go on; carries every problem found so far."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{p.place}: {p.message}" for p in problems))
        self.problems = problems


def warning(place: Place, code: str, message: str, hint: str = "") -> Problem:
    """A problem that does not stop the book from being published."""
    return Problem(place, code, message, hint, Severity.WARNING)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint naming the closest known word, or the short list, or nothing.

    >>> did_you_mean("detials", ["details", "hint"])
    "did you mean 'details'?"
    """
    from difflib import get_close_matches

    names = sorted(set(known))
    if close := get_close_matches(word, names, n=1):
        return f"did you mean '{close[0]}'?"
    return f"choose from: {', '.join(names)}" if 0 < len(names) <= 12 else ""
