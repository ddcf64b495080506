"""Small figures, seen from far away."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from art.motifs.outlines import placed
from art.palettes import Fill
from art.sheet import Point, Sheet


def walker(sheet: Sheet, foot: Point, size: float = 1.0, fill: Fill = "accent") -> None:
    """Somebody on the way up, with a stick."""
    coat = ((-7, -44), (7, -44), (10, -16), (-9, -16))
    strokes = (
        (((-5, -17), (-11, 2)), 4),
        (((4, -17), (11, -6)), 4),
        (((6, -38), (20, -28)), 3),
        (((20, -42), (22, -8)), 2),
    )
    sheet.mark(placed(coat, foot, 0, size), fill)
    for stroke, width in strokes:
        sheet.line(placed(stroke, foot, 0, size), width * size)
    sheet.dot(placed(((1, -53),), foot, 0, size)[0], 8 * size)


def footprints(sheet: Sheet, trail: Sequence[Point], fill: Fill) -> None:
    """Where somebody has walked: left and right, at equal distances."""
    gone, side = 0.0, 1
    for (x, y), (ahead, down) in pairwise(trail):
        length = hypot(ahead - x, down - y)
        gone += length
        if gone > 21:
            gone, side = 0.0, -side
            aside = 6 * side / length
            sheet.dot((x - (down - y) * aside, y + (ahead - x) * aside), 4.6, fill)
