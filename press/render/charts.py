"""Charts drawn from tables: SVG in which lengths are shares of the width, and letters stay letters.

Whatever the width of the page, a chart fills it and its words are as large as those around it.
Colours are classes; the stylesheet gives them those of the book.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape

from markupsafe import Markup, escape

from press.frozen import frozen

ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)
NUMBER = re.compile(r"[-+\u2212]?\d+(?:\.\d+)?")
COLOURS = 4
TICKS = 4
"""Lines of a grid, at most one more."""
BAR = 1.1
"""Height of a bar, in letters; of the words above it, and of the white below."""
WORDS, GAP = 1.5, 0.5
HIGH = 16
"""Height of a line chart, in letters."""


@frozen
class Series:
    """One column of numbers."""

    name: str
    values: tuple[float, ...]
    said: tuple[str, ...]
    """The same as the author wrote them."""


@frozen
class Data:
    """A table whose first column says what the numbers in the others are about."""

    labels: tuple[str, ...]
    series: tuple[Series, ...]


def chart(table: object, kind: str = "bar", decimal: str = ".", **how: object) -> Markup:
    """A table as a drawing.

    Args:
        table: Its HTML.
        kind: ``bar`` or ``line``.
        decimal: The sign before the decimals.
        how: ``unit`` behind numbers, ``label`` for those who cannot see it, and the flags
            ``log`` and ``rtl``.

    Raises:
        ValueError: There is no table, or something in it is no number.
    """
    data = read(str(table), decimal)
    unit = f"\u00a0{how['unit']}" if how.get("unit") else ""
    if kind == "line":
        height, parts = HIGH + 2.5, _lines(data, unit, log=bool(how.get("log")))
    else:
        height = len(data.labels) * (WORDS + BAR * len(data.series) + GAP)
        parts = _bars(data, unit, rtl=bool(how.get("rtl")))
    label = escape(str(how.get("label") or ""))
    opening = f'<svg role="img" aria-label="{label}" width="100%" height="{_short(height)}em">'
    return Markup(opening + "".join(parts) + "</svg>")  # noqa: S704 -- all words are escaped


def read(html: str, decimal: str = ".") -> Data:
    """The numbers of a table.

    Raises:
        ValueError: There are none, or something is no number.
    """
    rows = [[_text(cell) for cell in CELL.findall(row)] for row in ROW.findall(html)]
    if len(rows) < 2 or len(rows[0]) < 2:
        message = "a chart needs a table with a column of names and one of numbers"
        raise ValueError(message)
    head, *body = rows
    columns = range(1, min(len(head), COLOURS + 1))
    series = tuple(
        Series(
            head[column],
            tuple(number(row[column], decimal) for row in body),
            tuple(row[column] for row in body),
        )
        for column in columns
    )
    return Data(tuple(row[0] for row in body), series)


def number(text: str, decimal: str = ".") -> float:
    """A number as people write it.

    >>> number("1 500"), number("1,500.5"), number("−1.500,5", ",")
    (1500.0, 1500.5, -1500.5)

    Raises:
        ValueError: It is none.
    """
    grouping = "," if decimal == "." else "."
    plain = re.sub(rf"[\s'’{re.escape(grouping)}]", "", text).replace(decimal, ".")
    found = NUMBER.search(plain)
    if not found:
        message = f"'{text}' is no number"
        raise ValueError(message)
    return float(found[0].replace("\u2212", "-"))


def ticks(low: float, high: float) -> tuple[float, ...]:
    """Round numbers from below the lowest to above the highest.

    >>> ticks(0, 175)
    (0.0, 50.0, 100.0, 150.0, 200.0)
    """
    span = (high - low) or abs(high) or 1
    power = 10.0 ** math.floor(math.log10(span / TICKS))
    step = next(one * power for one in (1, 2, 2.5, 5, 10) if one * power * TICKS >= span)
    first = math.floor(low / step)
    last = math.ceil(high / step)
    return tuple(round(at * step, 10) for at in range(first, last + 1))


def _text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<sup\b.*?</sup>|<[^>]+>", "", html)).split())


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _bars(data: Data, unit: str, *, rtl: bool) -> Iterator[str]:
    """Each row: its name, and below it a bar for each column, from the side where lines begin."""
    values = [value for one in data.series for value in one.values]
    if min(values) < 0:
        message = "bars begin at nothing, so no number may be below it; use a line"
        raise ValueError(message)
    longest = max(values) or 1
    widest = max(len(said) for one in data.series for said in one.said) + len(unit)
    room = max(20, 100 - 2.7 * widest)  # a number stands behind its bar, on a phone too
    top = 0.0
    for row, label in enumerate(data.labels):
        begin = "100%" if rtl else "0"
        yield f'<text x="{begin}" y="{_short(top + 1)}em">{escape(label)}</text>'
        top += WORDS
        for colour, one in enumerate(data.series, 1):
            share = room * one.values[row] / longest
            at, behind = (100 - share, 100 - share - 1) if rtl else (0, share + 1)
            y, line = _short(top), _short(top + 0.88)
            yield (
                f'<rect class="chart__{colour}" x="{_short(at)}%" y="{y}em" '
                f'width="{_short(share)}%" height="{BAR - 0.1}em"/>'
                f'<text class="chart__number" x="{_short(behind)}%" y="{line}em">'
                f"{escape(one.said[row] + unit)}</text>"
            )
            top += BAR
        top += GAP


def _lines(data: Data, unit: str, *, log: bool) -> Iterator[str]:
    """A grid with words, and each column as a line over it."""
    values = [value for one in data.series for value in one.values]
    marks = _powers(values) if log else ticks(min(0, *values), max(values))
    low, high = (_scaled(one, log=log) for one in (marks[0], marks[-1]))

    def up(value: float) -> float:
        return 100 - 100 * (_scaled(value, log=log) - low) / ((high - low) or 1)

    for mark in marks:
        y = _short(1.2 + HIGH * up(mark) / 100)
        yield f'<line class="chart__grid" x1="0" x2="100%" y1="{y}em" y2="{y}em"/>'
    places = _places(data.labels)
    shape = f'x="0" y="1.2em" width="100%" height="{HIGH}em" viewBox="0 0 100 100"'
    yield f'<svg {shape} preserveAspectRatio="none">'
    for colour, one in enumerate(data.series, 1):
        points = " ".join(
            f"{_short(x)},{_short(up(y))}" for x, y in zip(places, one.values, strict=True)
        )
        yield f'<polyline class="chart__line chart__{colour}" points="{points}"/>'
    yield "</svg>"
    for mark in marks:  # over the lines, so that they can be read
        y, said = _short(0.9 + HIGH * up(mark) / 100), f"{mark:,.10g}".replace(",", "\u202f")
        yield f'<text class="chart__number" x="0" y="{y}em">{escape(said + unit)}</text>'
    for at, anchor, label in _below(data.labels, places):
        side = f' text-anchor="{anchor}"' if anchor != "start" else ""
        yield f'<text{side} x="{_short(at)}%" y="{HIGH + 2.3}em">{escape(label)}</text>'


def _scaled(value: float, *, log: bool) -> float:
    return math.log10(value) if log else value


def _powers(values: Sequence[float]) -> tuple[float, ...]:
    """Powers of ten around numbers; every second or third where there are many."""
    if min(values) <= 0:
        message = "a logarithmic scale knows no nought and nothing below it"
        raise ValueError(message)
    first, last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    step = max(1, -(-(last - first) // TICKS))
    return tuple(10.0**at for at in range(first, last + step, step))


def _places(labels: Sequence[str]) -> list[float]:
    """Where each row stands, in hundredths of the width: years as far apart as they are."""
    years = [float(one) if re.fullmatch(r"-?\d+(\.\d+)?", one) else None for one in labels]
    known = [one for one in years if one is not None]
    if len(known) == len(labels) and known == sorted(set(known)) and len(known) > 1:
        return [100 * (one - known[0]) / (known[-1] - known[0]) for one in known]
    return [100 * row / max(1, len(labels) - 1) for row in range(len(labels))]


def _below(labels: Sequence[str], places: Iterable[float]) -> Iterator[tuple[float, str, str]]:
    """The names that have room below a chart: the first, the last and some between them."""
    room = max(14.0, 3.2 * max(map(len, labels)))
    last, before = 100.0, -room
    for at, label in zip(places, labels, strict=True):
        if at == last:
            yield at, "end", label
        elif at == 0:
            before = at
            yield at, "start", label
        elif at - before >= room and last - at >= room:
            before = at
            yield at, "middle", label
