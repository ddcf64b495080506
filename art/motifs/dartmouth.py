"""Dartmouth: an empty table under summer trees; lines of light from chair to chair."""

from math import cos, pi, sin

import numpy as np

from art.motifs.land import ground, ridge
from art.motifs.outlines import ellipse
from art.sheet import Point, Sheet

TABLE: Point = (930, 478)
CHAIRS = 10


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Trees at the back and the edges, the table right of the middle, lawn in front."""
    sheet.sky()
    sheet.disc((520, 150), 46)
    sheet.shape(ground(ridge(rng, 330, 18)), 0)
    for x, tone in ((60, 2), (300, 1), (1290, 1), (1500, 2)):
        elm(sheet, rng, x, tone)
    sheet.shape(ground(ridge(rng, 402, 7)), 1)
    sheet.shape(ground(ridge(rng, 470, 9)), 2)
    seats = [seat(number, float(rng.uniform(0, 30))) for number in range(CHAIRS)]
    for place in (s for s in seats if s[1] < TABLE[1]):
        chair(sheet, place)
    sheet.shape(ellipse(TABLE, 300, 62, 8), 4)
    sheet.shape(ellipse(TABLE, 300, 62), 3)
    for place in sorted((s for s in seats if s[1] >= TABLE[1]), key=lambda s: s[1]):
        chair(sheet, place)
    threads(sheet, rng, seats)


def seat(number: int, pushed: float) -> Point:
    """Where a chair stands; most have been pushed back a little."""
    angle = 2 * pi * (number + 0.5) / CHAIRS
    return TABLE[0] + (372 + pushed) * cos(angle), TABLE[1] + (98 + pushed / 3) * sin(angle)


def chair(sheet: Sheet, place: Point) -> None:
    """A plain garden chair with two legs in sight."""
    x, y = place
    size = 0.62 + 0.62 * (y - 360) / 230
    front = y >= TABLE[1]
    for side in (-24, 24):
        sheet.line([(x + side * size, y - 8 * size), (x + side * size, y + 44 * size)], 4 * size)
    sheet.shape(ellipse((x, y - 4 * size), 34 * size, 13 * size), 4)
    rise = 66 * size
    lean = 0 if front else -4 * size
    back = [(x - 28 * size, y - 6), (x - 26 * size, y - rise), (x + 26 * size, y - rise)]
    sheet.shape([*back, (x + 28 * size, y - 6 + lean)], 3 if front else 4)


def threads(sheet: Sheet, rng: np.random.Generator, seats: list[Point]) -> None:
    """Arcs between chairs: what was left of the summer."""
    for first in range(CHAIRS):
        for second in range(first + 2, CHAIRS):
            if rng.random() < 0.42:
                arc(sheet, seats[first], seats[second])
    for number, (x, y) in enumerate(seats):
        sheet.disc((x, y - 46), 7, accent=number % 3 == 0)


def arc(sheet: Sheet, start: Point, end: Point) -> None:
    """A line that rises between two places."""
    t = np.linspace(0, 1, 24)
    lift = 70 + 0.18 * abs(end[0] - start[0])
    x = start[0] + (end[0] - start[0]) * t
    y = start[1] - 46 + (end[1] - start[1]) * t - lift * 4 * t * (1 - t) * 0.62
    sheet.line([(float(a), float(b)) for a, b in zip(x, y, strict=True)], 1.5, light=0.75)


def elm(sheet: Sheet, rng: np.random.Generator, x: float, tone: int) -> None:
    """A tall trunk and a crown of overlapping rounds that leaves the banner at the top."""
    sheet.shape([(x - 15, 470), (x - 9, 84), (x + 9, 84), (x + 15, 470)], tone + 1)
    for _ in range(9):
        centre = (x + float(rng.uniform(-104, 104)), float(rng.uniform(-6, 108)))
        sheet.shape(ellipse(centre, float(rng.uniform(60, 110)), float(rng.uniform(42, 70))), tone)
