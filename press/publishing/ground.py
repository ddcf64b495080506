"""The folder a site is published to: whether it is ours, and where its name says."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from press.errors import BookError, Place, Problem

MANIFEST = ".press-manifest.json"
"""Lists our files in the output folder with their digests; proves that the folder is ours."""


def refuse_unsafe(out: Path, sources: Path) -> None:
    """Do nothing when the folder can hold a site and nothing else is lost.

    Raises:
        BookError: It is a link or a file, or the book lies in it.
    """
    _refuse_link(out, sources)
    message = ""
    if out.exists() and not out.is_dir():
        message = f"'{out.name}' is a file, not a folder"
    elif sources.is_relative_to(out):
        message = f"'{out.name}' holds the book's own sources"
    if message:
        problem = Problem(Place(out.name), "output-unsafe", message, "name another folder with -d")
        raise BookError(problem)


def _refuse_link(out: Path, sources: Path) -> None:
    """Do nothing when the folder is where its name says.

    Raises:
        BookError: It is a link, or lies in the book behind one.
    """
    behind = out.is_relative_to(sources) and out.resolve() != out
    if out.is_symlink() or behind:
        message = f"'{out.name}' is a symbolic link, or lies behind one"
        problem = Problem(Place(out.name), "output-link", message, "name the real folder")
        raise BookError(problem)


def refuse_foreign(
    out: Path, keep: tuple[str, ...] = (), there: Iterable[str] | None = None
) -> None:
    """Do nothing when the folder is new, empty or ours.

    Args:
        out: The folder.
        keep: Names at its top that are not ours and stay.
        there: The files in it, where they are known.

    Raises:
        BookError: It holds something else.
    """
    if out.is_dir() and (strangers := foreign(out, keep, there)):
        others = f" and {len(strangers) - 1} more" if len(strangers) > 1 else ""
        message = f"'{out.name}' holds files we did not make: {strangers[0]}{others}"
        hint = "move them, name another folder with -d, or list them in params.press.keep"
        raise BookError(Problem(Place(out.name), "output-foreign", message, hint))


def foreign(
    out: Path, keep: tuple[str, ...] = (), there: Iterable[str] | None = None
) -> tuple[str, ...]:
    """Files in the output folder that no build of ours made, sorted; empty for a new folder."""
    ours = {*manifest(out), MANIFEST}
    if there is None:
        paths = (path for path in out.rglob("*") if not path.is_dir())
        there = (path.relative_to(out).as_posix() for path in paths)
    strangers = (name for name in there if name not in ours and name.partition("/")[0] not in keep)
    return tuple(sorted(strangers))


def manifest(out: Path) -> Mapping[str, str]:
    """Digests of the files we made in ``out``; empty when it is not ours."""
    try:
        files = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return files if isinstance(files, dict) else {}
