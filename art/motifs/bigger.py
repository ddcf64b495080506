"""Bigger: balls that grow along a straight line until they leave the picture; a parrot on it."""

from math import asin, sqrt, tan

import numpy as np

from art.motifs.land import ground, ridge
from art.motifs.outlines import ellipse, placed, rectangle
from art.motifs.people import walker
from art.sheet import HEIGHT, WIDTH, Point, Sheet

FLOOR = 566
GROWTH = 1.66
BALLS = 7
START = 150


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """All of them stand on the ground and touch one line."""
    sheet.sky()
    sheet.shape(ground(ridge(rng, 500, 24)), 0)
    sheet.shape(rectangle(-20, FLOOR, WIDTH + 20, HEIGHT + 20), 2)
    slope = 2 * asin((GROWTH - 1) / (GROWTH + 1))
    radius = 14.0
    x = START + radius / tan(slope / 2)
    for number in range(BALLS):
        tone = (1, 1, 2, 2, 3, 3, 4)[number]
        sheet.shape(ellipse((x, FLOOR - radius), radius, radius), tone)
        x += 2 * radius * sqrt(GROWTH)
        radius *= GROWTH
    end = 1300.0
    sheet.thread([(START, FLOOR), (end, FLOOR - (end - START) * tan(slope))], 5, "glow")
    perch = 560.0
    parrot(sheet, (perch, FLOOR - (perch - START) * tan(slope)), 1.3)
    walker(sheet, (96, FLOOR), 0.95, "line")


def parrot(sheet: Sheet, foot: Point, size: float) -> None:
    """It repeats what it has heard."""
    tail = ((-14, -16), (-36, 52), (-22, 55), (4, -8))
    beak = ((24, -88), (38, -84), (45, -72), (40, -56), (34, -66), (24, -66))
    sheet.mark(placed(tail, foot, 0, size), 3)
    for outline, fill in (
        (placed(ellipse((0, 0), 17, 36), (0, -38), 0.24), "accent"),
        (ellipse((12, -76), 18, 18), "accent"),
        (beak, 4),
        (placed(ellipse((0, 0), 11, 32), (-9, -30), 0.34), 3),
        (ellipse((17, -80), 5, 5), "light"),
    ):
        sheet.mark(placed(outline, foot, 0, size), fill)
