"""When each source last changed, and by whom, from one question to git.

A date we cannot know is left out: without git, outside a repository, for a file that was
never committed, and for a file whose last change lies below the edge of a shallow clone.
"""

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from press.frozen import frozen
from press.values.view import Change

MARK = "\x1e"
"""Opens a commit's line; what follows are its fields, then the files it touched."""
FIELD = "\x1f"
FORMAT = "%x1e" + "%x1f".join(("%H", "%aI", "%D", "%aN", "%s"))
QUESTION = (
    "git", "--no-pager", "-c", "core.quotePath=false", "-c", "i18n.logOutputEncoding=UTF-8",
    "log", "-z", f"--format={FORMAT}", "--name-status", "-M100%", "--relative",
    "--decorate=full", "--no-show-signature", "--no-color", "--", ".",
)  # fmt: skip
SURROUNDINGS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""Variables a git hook sets: they would lead git away from the folder we ask about."""


@frozen
class Commit:
    """One commit and the files it touched, newest first in a history."""

    change: Change
    edge: bool
    """The parents were not fetched, so what this commit changed is not known."""
    touched: tuple[tuple[str, str], ...]
    """Path, and the path before where the commit only moved the file (else the same)."""


def history(root: Path, paths: Iterable[str]) -> Mapping[str, Change]:
    """The last change of each path; those without a known one are left out.

    Moving a file without touching its text is not a change of it. A merge counts only
    through the commits it brought. Never fails: no git, no repository, no dates.

    Args:
        root: The project; it may lie in a folder of a larger repository.
        paths: Below ``root``, with forward slashes.
    """
    wanted = {path: path for path in paths}
    return last_changes(commits(_ask(root).split("\0")), wanted) if wanted else {}


def last_changes(log: Iterable[Commit], names: Mapping[str, str]) -> Mapping[str, Change]:
    """The newest commit of each file, followed back through its moves.

    Args:
        log: From new to old.
        names: Name in the newest commit, to the path it is asked by.
    """
    open_names, known = dict(names), dict[str, Change]()
    for commit in log:
        moved: dict[str, str] = {}
        for now, before in commit.touched:
            path = open_names.pop(now, None)
            if path is None:
                continue
            if before != now:
                moved[before] = path
            elif not commit.edge:
                known[path] = commit.change
        open_names |= moved
        if not open_names:
            break
    return {path: known[path] for path in names.values() if path in known}


def commits(fields: Iterable[str]) -> Iterator[Commit]:
    """What git printed, split at its NULs, as commits; damaged ones are passed over."""
    head, touched = "", list[tuple[str, str]]()
    rest = iter(fields)
    for word in rest:
        field = word.lstrip("\n")
        if field.startswith(MARK):
            yield from _commit(head, touched)
            head, touched = field, []
        elif field.startswith("R"):
            before = next(rest, "")
            touched.append((next(rest, ""), before))
        elif field:
            path = next(rest, "")
            touched.append((path, path))
    yield from _commit(head, touched)


def _commit(head: str, touched: Iterable[tuple[str, str]]) -> Iterator[Commit]:
    """One commit, or none when its line cannot be read."""
    parts = head.removeprefix(MARK).split(FIELD, 4)
    if len(parts) < 5:
        return
    name, written, decoration, author, subject = parts
    try:
        date = dt.datetime.fromisoformat(written)
    except ValueError:
        return
    # --decorate=full writes branches as refs/heads/…, so the bare word is git's own
    edge = "grafted" in decoration.split(", ")
    yield Commit(Change(date, name, author, subject), edge, tuple(touched))


def _ask(root: Path) -> str:
    """Git's answer; empty when there is none."""
    import subprocess

    kept = {key: value for key, value in os.environ.items() if key not in SURROUNDINGS}
    # a partial clone would fetch what it lacks: building a book asks nobody outside
    quiet = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    try:
        answer = subprocess.run(  # noqa: S603 -- our own words
            QUESTION, cwd=root, env=kept | quiet, capture_output=True, check=False
        )
    except OSError:
        return ""
    return answer.stdout.decode("utf-8", "replace") if answer.returncode == 0 else ""
