"""The sources that problems speak of, read once more so that their lines can be quoted.

A door.
"""

from collections.abc import Iterable
from pathlib import Path

from press.errors import Place, Problem

LARGEST = 20_000_000
"""Bytes of the largest file that is quoted."""


def quoted(problems: Iterable[Problem], root: Path, shipped: Path) -> dict[str, str]:
    """The text of every file that a problem names; empty where it cannot be read."""
    files = sorted({problem.place.file for problem in problems})
    return {file: _text(root, shipped, file) for file in files}


def found(place: Place, root: Path, shipped: Path) -> Path | None:
    """The file of a place on this disk; None when there is none, or it lies elsewhere."""
    ours = place.file.startswith("press:")
    path = shipped / place.file.removeprefix("press:") if ours else root / place.file
    try:
        whole = path.resolve()
        inside = whole.is_relative_to(root) or whole.is_relative_to(shipped)
        return path if inside and path.is_file() else None
    except (OSError, RuntimeError, ValueError):  # a link to itself, a name no disk takes
        return None


def _text(root: Path, shipped: Path, file: str) -> str:
    path = found(Place(file), root, shipped)
    try:
        if path is None or path.stat().st_size > LARGEST:
            return ""
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):  # unreadable, not UTF-8
        return ""
