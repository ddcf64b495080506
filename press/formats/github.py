"""Problems as GitHub's workflow commands: annotations at the lines of a pull request.

Source: GitHub Docs, "Workflow commands for GitHub Actions"; escapes as in ``actions/toolkit``,
``packages/core/src/command.ts``.
"""

from collections.abc import Sequence

from press.errors import Problem, Severity

DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY = DATA | {":": "%3A", ",": "%2C"}


def written(problems: Sequence[Problem], base: str) -> str:
    """One command for each problem.

    >>> from press.errors import Place, warning
    >>> print(written([warning(Place("a,b.md", 2, 3, 4), "x-y", "50 % off", "try: it")], "docs/"))
    ::warning file=docs/a%2Cb.md,line=2,col=3,endColumn=7,title=x-y::50 %25 off%0Atry: it
    """
    return "\n".join(_command(problem, base) for problem in problems)


def _command(problem: Problem, base: str) -> str:
    place = problem.place
    kind = "error" if problem.severity is Severity.ERROR else "warning"
    properties = {
        "file": base + place.file,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + max(1, place.length)),
        "title": problem.code,
    }
    given = ",".join(f"{key}={_escaped(value, PROPERTY)}" for key, value in properties.items())
    text = "\n".join(part for part in (problem.message, problem.hint) if part)
    return f"::{kind} {given}::{_escaped(text, DATA)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(char, char) for char in text)
