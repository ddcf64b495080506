"""Models that take their time: a stair of paper, step by step; other flights end in the air."""

from math import pi

import numpy as np

from art.motifs.land import ground, ridge
from art.motifs.outlines import rectangle
from art.motifs.pages import page
from art.motifs.people import walker
from art.palettes import SNOW
from art.sheet import HEIGHT, Point, Sheet

FIRST, STEPS, TREAD, RISE = 470, 8, 116, 52
FLOOR = 582
DEAD_ENDS = ((300, 3, -1), (640, 7, -1))
"""Where a wrong flight begins, how many steps it has and to which side it goes."""

FALLING = ((70, 330), (118, 150), (226, 96), (330, 400), (420, 170), (478, 300), (196, 470))
"""Pages that were written and thrown away."""


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Somebody with a lantern on the fifth step; the answer is a lamp at the top."""
    sheet.sky()
    sheet.shape(ground(ridge(rng, 500, 22)), 0)
    for x, steps, side in DEAD_ENDS:
        flight(sheet, x, steps, side)
    sheet.shape(rectangle(-20, FLOOR, 1620, HEIGHT + 20), 2)
    for number in range(STEPS):
        stack(sheet, FIRST + number * TREAD, FLOOR - (number + 1) * RISE)
    for at in FALLING:
        page(sheet, at, float(rng.uniform(0.5, 0.7)), float(rng.uniform(-pi, pi)))
    lamp(sheet, (FIRST + (STEPS - 0.5) * TREAD, FLOOR - STEPS * RISE))
    foot = (FIRST + 3.45 * TREAD, FLOOR - 4 * RISE)
    sheet.line([(foot[0] + 28, foot[1] - 46), (foot[0] + 64, foot[1] - 84)], 4)
    sheet.disc((foot[0] + 64, foot[1] - 66), 15)
    walker(sheet, foot, 1.5)


def stack(sheet: Sheet, left: float, top: float) -> None:
    """One step: a pile of written paper, as high as it takes."""
    sheet.shape(rectangle(left, top, left + TREAD, FLOOR + 4), 0)
    sheet.mark(rectangle(left, top, left + TREAD, top + 15), "light")
    for number, y in enumerate(np.arange(top + 34, FLOOR, 17)):
        sheet.thread([(left + 8, y), (left + TREAD - 8 - 13 * (number % 3), y)], 3, 3)


def flight(sheet: Sheet, start: float, steps: int, side: int) -> None:
    """Steps without a floor below them, that lead nowhere."""
    outline: list[Point] = [(start, FLOOR + 10)]
    x, y = start, float(FLOOR)
    for _ in range(steps):
        y -= 58
        outline += [(x, y), (x + side * 64, y)]
        x += side * 64
    sheet.shape([*outline, (x, y + 44), (start + side * 64, FLOOR + 10)], 3)
    for (left, top), (right, _) in zip(outline[1::2], outline[2::2], strict=True):
        sheet.mark(rectangle(min(left, right), top, max(left, right), top + 9), SNOW)


def lamp(sheet: Sheet, foot: Point) -> None:
    """What was looked for."""
    x, y = foot
    sheet.thread([(x, y), (x, y - 62)], 6, "line")
    sheet.disc((x, y - 84), 27, accent=True)
