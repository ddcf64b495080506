"""Problems as text for a terminal."""

from collections.abc import Iterable, Mapping, Sequence

from press.errors import Problem, Severity

RED, YELLOW, BOLD, DIM, PLAIN = "\033[31m", "\033[33m", "\033[1m", "\033[2m", "\033[0m"


def report(problems: Iterable[Problem], texts: Mapping[str, str], *, color: bool) -> str:
    """All problems, one paragraph each, in the order given."""
    rows = {file: text.split("\n") for file, text in texts.items()}
    return "\n".join(describe(p, rows.get(p.place.file, ()), color=color) for p in problems)


def describe(problem: Problem, rows: Sequence[str] = (), *, color: bool = False) -> str:
    """One problem, quoting its line when ``rows`` (of the whole file) have it.

    >>> from press.errors import Place
    >>> print(describe(Problem(Place("a.md", 1, 3, 2), "x-y", "no", "try"), ["abcd"]))
    a.md:1:3: error[x-y]: no
         1 | abcd
           |   ^^
      hint: try
    """
    shade = RED if problem.severity is Severity.ERROR else YELLOW
    bold, dim, end = (BOLD, DIM, PLAIN) if color else ("", "", "")
    paint = shade if color else ""
    place = problem.place
    head = f"{paint}{problem.severity}[{problem.code}]{end}"
    lines = [f"{bold}{_safe(str(place))}{end}: {head}: {_safe(problem.message)}"]
    if place.line <= len(rows) and (row := rows[place.line - 1].rstrip("\r")).strip():
        shown, column = _window(row, place.column)
        length = max(1, min(place.length, len(shown) - column + 1))
        lines.append(f"{dim}{place.line:>6} |{end} {_safe(shown)}")
        pad = "".join("\t" if c == "\t" else " " for c in shown[: column - 1])
        lines.append(f"       {dim}|{end} {pad}{paint}{'^' * length}{end}")
    if problem.hint:
        lines.append(f"  hint: {_safe(problem.hint)}")
    return "\n".join(lines)


def _window(row: str, column: int, width: int = 110) -> tuple[str, int]:
    """A long line cut to what surrounds the spot, and the spot's column in the cut."""
    if len(row) <= width:
        return row, min(column, len(row) + 1)
    start = max(0, min(column - width // 2, len(row) - width))
    return row[start : start + width], column - start


def _safe(text: str) -> str:
    """Without characters that could drive a terminal or break its lines."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\t" else f"\\u{ord(c):04x}" for c in text)
