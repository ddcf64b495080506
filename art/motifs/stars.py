"""Words as vectors: stars in clusters over quiet hills, and the same step taken twice."""

from math import atan2, dist

import numpy as np

from art.motifs.land import ground, height_at, ridge
from art.motifs.outlines import ellipse, placed
from art.palettes import SNOW
from art.sheet import Point, Sheet

CLUSTERS = ((250, 130), (455, 330), (1395, 135), (1480, 350), (880, 95), (1250, 430))
STEP = (132, -128)
STARTS = ((640, 372), (1010, 318))
"""From one word to another, and from a third to a fourth."""


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """A chart of the sky, with somebody who reads it."""
    sheet.sky()
    for reach in range(260, 1300, 170):
        sheet.thread(ellipse((380, 700), reach * 1.25, reach), 1.5, 1)
    for centre in CLUSTERS:
        cluster(sheet, rng, centre)
    steps(sheet)
    sheet.shape(ground(ridge(rng, 530, 22)), 2)
    hill = ridge(rng, 578, 22)
    sheet.shape(ground(hill), 4)
    observer(sheet, (420, height_at(hill, 420) + 6))


def cluster(sheet: Sheet, rng: np.random.Generator, centre: Point) -> None:
    """Words that keep the same company."""
    stars = [(centre[0] + float(x), centre[1] + float(y)) for x, y in rng.normal(0, 52, (11, 2))]
    for star in stars:
        near = sorted(stars, key=lambda other: dist(star, other))[1]
        sheet.thread([star, near], 1.3, SNOW)
    for number, star in enumerate(stars):
        sheet.dot(star, float(rng.uniform(3.4, 5)) + (3 if number == 0 else 0), SNOW)


def steps(sheet: Sheet) -> None:
    """Two arrows of one length and direction; the second arrives just beside a star."""
    for start in STARTS:
        end = (start[0] + STEP[0], start[1] + STEP[1])
        turn = atan2(STEP[1], STEP[0])
        sheet.thread([start, placed(((-30, 0),), end, turn)[0]], 8, "accent")
        sheet.mark(placed(((-44, -20), (-8, 0), (-44, 20)), end, turn))
    tips = [(x + STEP[0], y + STEP[1]) for x, y in STARTS]
    for one, other in (STARTS, tips):
        for dash in range(1, 24, 2):
            ends = ((dash + shift) / 24 for shift in (0, 0.8))
            line = [
                (one[0] + (other[0] - one[0]) * s, one[1] + (other[1] - one[1]) * s) for s in ends
            ]
            sheet.thread(line, 2, SNOW)
    for point in (*STARTS, tips[0]):
        sheet.disc(point, 12)
    sheet.disc((tips[1][0] + 26, tips[1][1] - 12), 12)


def observer(sheet: Sheet, foot: Point) -> None:
    """Somebody small at a telescope that points at the arrows."""
    x, y = foot
    for leg in (-20, 0, 20):
        sheet.thread([(x + 46, y - 46), (x + 46 + leg, y)], 4, "line")
    tube = ((-50, -6), (56, -11), (56, 11), (-50, 6))
    sheet.mark(placed(tube, (x + 46, y - 52), -0.62), SNOW)
    sheet.mark([(x - 12, y), (x - 7, y - 38), (x + 5, y - 38), (x + 10, y)])
    sheet.dot((x, y - 46), 9)
