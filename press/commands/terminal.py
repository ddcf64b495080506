"""What a person sees: problems, progress, one summary."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from press.errors import Problem, Severity
from press.quotes import quoted
from press.report import report

BAR = 24
"""Characters of the progress bar."""


def colored() -> bool:
    """Whether stderr wants colour (no-color.org; ``FORCE_COLOR``; a terminal)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stderr.isatty()


def complain(problems: Sequence[Problem], root: Path, shipped: Path) -> None:
    """Print every problem to stderr, each with its line of the source."""
    if problems:
        texts = quoted(problems, root, shipped)
        print(report(problems, texts, color=colored()), file=sys.stderr)


def count(problems: Sequence[Problem]) -> str:
    """How many of each kind, in words.

    >>> count(())
    'no problems'
    """
    errors = sum(p.severity is Severity.ERROR for p in problems)
    warnings = len(problems) - errors
    parts = [number(errors, "error")] * bool(errors) + [number(warnings, "warning")] * bool(
        warnings
    )
    return " and ".join(parts) or "no problems"


def size(octets: int) -> str:
    """A number of bytes for people.

    >>> size(1_234_567), size(800)
    ('1.2 MB', '800 B')
    """
    for unit, scale in (("MB", 1_000_000), ("kB", 1_000)):
        if octets >= scale:
            return f"{octets / scale:.1f} {unit}"
    return f"{octets} B"


class Progress:
    """A bar on stderr for long work; ``Progress.none`` elsewhere."""

    def __init__(self, label: str) -> None:
        self.label, self.shown = label, False

    def __call__(self, done: int, total: int) -> None:
        """Show how far the work is."""
        if total:
            filled = BAR * done // total
            bar = "█" * filled + "░" * (BAR - filled)
            print(f"\r{self.label} {bar} {done}/{total}", end="", file=sys.stderr, flush=True)
            self.shown = True

    def clear(self) -> None:
        """Take the bar away."""
        if self.shown:
            print("\r\033[2K", end="", file=sys.stderr, flush=True)
            self.shown = False


def number(count: int, noun: str) -> str:
    """A count with its noun."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
