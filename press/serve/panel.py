"""Mistakes as they stand in the browser: the terminal's words, and a way into the editor."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from press.errors import Problem
from press.quotes import found, quoted
from press.report import report
from press.serve.standing import Standing

MOST = 20
"""Problems that are shown; the terminal has all."""

EDITORS = {
    "cursor": "cursor://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
    "zed": "zed://file{path}:{line}:{column}",
}
"""Addresses that open a file, by the name of the program."""

GOOD = "What you see is the last good edition."
POOR = "There is no good edition yet."

PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<h1>{title}</h1>
<pre>{text}</pre>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the author works."""

    root: Path
    shipped: Path
    editor: str = EDITORS["vscode"]
    """Address that opens a file, with ``{path}``, ``{line}`` and ``{column}``."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One problem for the panel."""

    text: str
    """As on the terminal."""
    place: str = ""
    """What the text begins with, where that is a place an editor can open."""
    link: str = ""
    """Opens the place."""


def notices(problems: Sequence[Problem], desk: Desk) -> tuple[Notice, ...]:
    """The first problems, in the order given, and how many more there are."""
    first = problems[:MOST]
    texts = quoted(first, desk.root, desk.shipped)
    told = [_notice(problem, report([problem], texts, color=False), desk) for problem in first]
    if more := len(problems) - len(first):
        told.append(Notice(f"… and {more} more, on the terminal"))
    return tuple(told)


def message(standing: Standing, desk: Desk) -> str:
    """What the browser is sent, on one line of ASCII."""
    errors = standing.errors
    what = {
        "title": f"{len(errors)} error{'s' * (len(errors) != 1)} in the book",
        "about": POOR if standing.poor or not standing.files else GOOD,
        "notices": [[one.text, one.place, one.link] for one in notices(errors, desk)],
    }
    return json.dumps(what)


def bare_page(standing: Standing, desk: Desk) -> bytes:
    """Stands in for a book of which there is no edition yet."""
    text = "\n".join(one.text for one in notices(standing.errors, desk))
    return PAGE.format(title=POOR, text=escape(text)).encode()


def _notice(problem: Problem, text: str, desk: Desk) -> Notice:
    place, path = str(problem.place), found(problem.place, desk.root, desk.shipped)
    if path is None or not text.startswith(f"{place}:"):
        return Notice(text)
    return Notice(text, place, _link(desk.editor, path, problem))


def _link(editor: str, path: Path, problem: Problem) -> str:
    """Where the editor opens the spot; Windows' ``C:`` begins with a slash in an address."""
    whole = quote("/" + path.as_posix().removeprefix("/"), safe="/:")
    spot = {"line": problem.place.line, "column": problem.place.column}
    return editor.format(path=whole, **spot)
