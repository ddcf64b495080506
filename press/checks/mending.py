"""What a program may mend by itself: spellings that can only be meant in one way."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from press.errors import Problem
from press.frozen import frozen

MEANT = re.compile(r"did you mean '([^']+)'\?")
SPELLED = frozenset({"link-missing", "anchor-missing", "anchor-dead", "address-dead"})
"""Problems whose hint names what is there."""

BRACES = (
    (re.compile(r"\{ ([{%])"), r"{\1"),
    (re.compile(r"([}%]) \}"), r"\1}"),
)
QUOTED = re.compile(r"""(["'])\s*(.*?)\s*\1""")


@frozen
class Edit:
    """One piece of text that another takes the place of."""

    path: str
    line: int
    column: int
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: '{self.old}' is '{self.new}' now"


def edits(problems: Iterable[Problem], texts: dict[str, str]) -> Iterator[Edit]:
    """What may be mended safely.

    Args:
        problems: As found.
        texts: Of the files they name.
    """
    for problem in problems:
        lines = texts.get(problem.place.file, "").split("\n")
        if problem.place.line > len(lines):
            continue
        row = lines[problem.place.line - 1]
        if problem.code in SPELLED:
            yield from _capitals(problem, row)
        elif problem.code == "template-damaged":
            yield from _together(problem, row)


def _capitals(problem: Problem, row: str) -> Iterator[Edit]:
    """A name that is right but for its capital letters."""
    meant = MEANT.search(problem.hint)
    if not meant:
        return
    place, name = problem.place, meant[1]
    start = place.column - 1
    at = row.casefold().find(name.casefold(), start, start + max(place.length, len(name)) + 1)
    if at >= 0 and (old := row[at : at + len(name)]) != name:
        yield Edit(place.file, place.line, at + 1, old, name)


def _together(problem: Problem, row: str) -> Iterator[Edit]:
    """Braces and values that a formatter took apart."""
    place = problem.place
    old = row[place.column - 1 : place.column - 1 + place.length]
    new = old
    for pattern, whole in BRACES:
        new = pattern.sub(whole, new)
    if new == old and "{" not in old:
        new = QUOTED.sub(r"\1\2\1", old)
    if new != old:
        yield Edit(place.file, place.line, place.column, old, new)


def mend(root: Path, wanted: Iterable[Edit]) -> tuple[Edit, ...]:
    """Put the edits into their files; those whose text is not there any more are left out."""
    by_file: defaultdict[str, list[Edit]] = defaultdict(list)
    for edit in wanted:
        by_file[edit.path].append(edit)
    done: list[Edit] = []
    for name, some in sorted(by_file.items()):
        path = root / name
        if not path.resolve().is_relative_to(root) or not path.is_file():
            continue
        text = path.read_bytes().decode("utf-8")
        lines = text.split("\n")
        made = _put(lines, some)
        if made:
            path.write_bytes("\n".join(lines).encode())
            done += made
    return tuple(done)


def _put(lines: list[str], some: Sequence[Edit]) -> list[Edit]:
    """Change the lines, from the back so that columns stay right."""
    made = []
    for edit in sorted(set(some), key=lambda one: (-one.line, -one.column)):
        row, start = lines[edit.line - 1], edit.column - 1
        if row[start : start + len(edit.old)] == edit.old:
            lines[edit.line - 1] = row[:start] + edit.new + row[start + len(edit.old) :]
            made.append(edit)
    return made[::-1]
