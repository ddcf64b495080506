"""Sheets of paper with lines of writing on them, seen from too far away to be read."""

from art.motifs.outlines import placed, rectangle
from art.sheet import Point, Sheet


def page(
    sheet: Sheet, centre: Point, size: float = 1.0, turn: float = 0.0, deep: float = 46
) -> None:
    """One sheet, turned by an angle in radians; ``deep`` is its length below the middle."""
    leaf = placed(rectangle(-34, -46, 34, deep), centre, turn, size)
    sheet.shape(leaf, 0)
    sheet.mark(leaf, "light")
    for line, end in enumerate((22, 26, 14, 26, 20)):
        y = -30 + 14 * line
        sheet.thread(placed(((-24, y), (end, y)), centre, turn, size), 2.5 * size, "dark")
