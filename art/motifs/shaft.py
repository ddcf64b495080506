"""Expert systems: a narrow shaft, sunk deep into one spot; its galleries branch like rules."""

from itertools import pairwise

import numpy as np

from art.motifs.land import crown, ground, height_at, ridge
from art.motifs.outlines import rectangle
from art.sheet import Point, Sheet

MOUTH = 980
LEVELS = ((292, -1, 236), (276, 1, 150), (352, 1, 268), (392, -1, 168), (452, 1, 188))
DEEPER = ((486, -1, 262), (548, 1, 258), (560, -1, 120))
"""How deep each gallery lies, to which side it goes and how far."""


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """A wide country, of which one corner is known to the bottom."""
    sheet.sky()
    sheet.disc((430, 92), 44)
    top = ridge(rng, 200, 12, waves=3)
    sheet.shape(ground(ridge(rng, 190, 22)), 0)
    sheet.shape(ground(top), 1)
    for x in (150, 208, 620, 1480):
        crown(sheet, (x, height_at(top, x) + 6), 34, 3)
    for tone, base in ((2, 310), (3, 420), (4, 530)):
        sheet.shape(ground(ridge(rng, base, 17)), tone)
    derrick(sheet, (MOUTH, height_at(top, MOUTH) + 4))
    for level, side, reach in (*LEVELS, *DEEPER):
        gallery(sheet, rng, (MOUTH, level), side * reach)
    sheet.thread([(MOUTH, 190), (MOUTH, 598)], 18, "glow")
    sheet.disc((MOUTH, 596), 25, accent=True)


def gallery(sheet: Sheet, rng: np.random.Generator, start: Point, reach: float) -> None:
    """A side road that forks once; where it ends, a rule is stored."""
    x, level = start
    fork = (x + reach * 0.42, level + 4)
    sheet.thread([start, fork], 7, "glow")
    for down in (-21, 25):
        end = (x + reach * float(rng.uniform(0.74, 1.12)), level + down)
        knee = (fork[0] + reach * 0.12, end[1])
        sheet.thread([fork, knee, end], 4, "glow")
        card(sheet, end)


def card(sheet: Sheet, at: Point) -> None:
    """A slip with two lines on it: if, then."""
    x, y = at
    sheet.mark(rectangle(x - 25, y - 15, x + 25, y + 15), "light")
    sheet.thread([(x - 16, y - 5), (x + 15, y - 5)], 3, "dark")
    sheet.thread([(x - 8, y + 5), (x + 9, y + 5)], 3, "dark")


def derrick(sheet: Sheet, foot: Point) -> None:
    """A tower of laths over the shaft."""
    x, y = foot
    rungs = [(58 - 9.6 * step, y - 30 * step) for step in range(6)]
    for side in (-1, 1):
        sheet.line([(x + side * rungs[0][0], y), (x + side * rungs[-1][0], rungs[-1][1])], 6)
    for (half, low), (less, high) in pairwise(rungs):
        sheet.line([(x - half, low), (x + less, high)], 3)
        sheet.line([(x + half, low), (x - less, high)], 3)
        sheet.line([(x - less, high), (x + less, high)], 3)
    sheet.shape(rectangle(x - 26, rungs[-1][1] - 16, x + 26, rungs[-1][1]), 4)
