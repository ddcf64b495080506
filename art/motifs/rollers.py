"""The manual: loose sheets fly in between two rollers, a bound book lies on the other side."""

from math import cos, pi, sin

import numpy as np

from art.motifs.outlines import ellipse
from art.motifs.pages import page
from art.sheet import HEIGHT, WIDTH, Point, Sheet


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """From left to right: loose, pressed, bound."""
    sheet.sky()
    sheet.disc((1330, 150), 56)
    floor = [(-20.0, 540.0), (WIDTH + 20.0, 540.0), (WIDTH + 20.0, HEIGHT + 20.0)]
    sheet.shape([*floor, (-20.0, HEIGHT + 20.0)], 1)
    for number in range(11):
        share = number / 10
        x = 90 + 500 * share + float(rng.normal(0, 16))
        y = 300 + (1 - share) * float(rng.normal(0, 120)) + 40 * share
        page(sheet, (x, y), 0.75 + 0.35 * share, float(rng.normal(0, 0.55)) * (1 - share))
    for x in (660, 860):
        sheet.shape([(x - 16, 180), (x + 16, 180), (x + 30, 560), (x - 30, 560)], 3)
    sheet.shape([(620, 150), (900, 150), (900, 196), (620, 196)], 4)
    roller(sheet, (760, 268), 74)
    roller(sheet, (760, 422), 74)
    sheet.mark([(600, 340), (960, 340), (960, 350), (600, 350)], "light")
    book(sheet, (1200, 540))


def roller(sheet: Sheet, centre: Point, radius: float) -> None:
    """A cylinder seen from its end."""
    sheet.shape(ellipse(centre, radius, radius), 4)
    sheet.shape(ellipse(centre, radius * 0.7, radius * 0.7), 3, edge=False)
    for spoke in range(3):
        turn = pi * spoke / 3 + 0.3
        x, y = radius * 0.62 * cos(turn), radius * 0.62 * sin(turn)
        sheet.line([(centre[0] - x, centre[1] - y), (centre[0] + x, centre[1] + y)], 4, light=0.5)
    sheet.disc(centre, 11, accent=True)


def book(sheet: Sheet, foot: Point) -> None:
    """Three bound volumes, one on the other, the last one open on top."""
    x, y = foot
    for number, (left, right) in enumerate(((-190, 190), (-170, 176))):
        top = y - 44 * (number + 1)
        sheet.shape(
            [(x + left, top), (x + right, top), (x + right, top + 42), (x + left, top + 42)],
            4 - number,
        )
        sheet.mark(
            [
                (x + left + 26, top),
                (x + left + 40, top),
                (x + left + 40, top + 42),
                (x + left + 26, top + 42),
            ]
        )
    top = y - 92
    for side in (-1, 1):
        leaf = [
            (x, top),
            (x + side * 60, top - 34),
            (x + side * 175, top - 22),
            (x + side * 175, top + 2),
        ]
        sheet.shape([*leaf, (x, top + 4)], 0)
        sheet.mark([*leaf, (x, top + 4)], "light")
        for line in range(3):
            start = (x + side * 40, top - 20 + line * 7)
            sheet.thread([start, (x + side * 150, top - 15 + line * 6)], 2.5, "dark")
