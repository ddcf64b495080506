"""Files that hold a list where others hold keys: tables of words, rows of data."""

import io
import re
from dataclasses import replace
from pathlib import PurePosixPath

from press.decode.read import read
from press.errors import Place, Problem
from press.values.front import Plain

_LIST = re.compile(r"(?:\s*#[^\n]*\n|\s*---[ \t]*\n|\s)*(?:\[|- |-\n)")
KEY = "list"


def read_any(text: str, place: Place) -> tuple[Plain, tuple[Problem, ...]]:
    """The value of a data file: keys, a list, or the rows of a table."""
    ending = PurePosixPath(place.file).suffix.lower()
    if ending == ".csv":
        import csv

        return list(csv.reader(io.StringIO(text))), ()
    if not _LIST.match(text) or ending == ".toml":
        decoded, problems = read(text, place)
        return decoded.values, problems
    if ending == ".json":
        decoded, problems = read(f'{{"{KEY}": {text}}}', place)
    else:
        below = text.replace("---", "", 1) if text.lstrip().startswith("---") else text
        decoded, problems = read(f"{KEY}:\n{below}", place)
        problems = tuple(_up(problem) for problem in problems)
    return decoded.values.get(KEY, []), problems


def _up(problem: Problem) -> Problem:
    """The problem a line further up: where it stands without our own first line."""
    place = replace(problem.place, line=max(1, problem.place.line - 1))
    return replace(problem, place=place)
