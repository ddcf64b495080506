"""Learning from data: two books of rules in one pan, a heap of grains in the other."""

from math import cos, pi, sin

import numpy as np

from art.motifs.outlines import placed, rectangle
from art.sheet import HEIGHT, WIDTH, Point, Sheet

PIVOT = (870, 150)
REACH = 350
TILT = 0.2
TABLE = 584


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """The grains are heavier, and more are coming."""
    sheet.sky()
    sheet.shape(rectangle(-20, TABLE - 24, WIDTH + 20, HEIGHT + 20), 1)
    post = ((-13, 0), (13, 0), (20, 388), (74, 420), (74, 436), (-74, 436), (-74, 420), (-20, 388))
    sheet.shape(placed(post, PIVOT), 4)
    left, right = placed(((-REACH, 0), (REACH, 0)), PIVOT, TILT)
    pan(sheet, left, 190)
    book(sheet, (left[0] + 4, left[1] + 186), 3, 0.0)
    book(sheet, (left[0] - 6, left[1] + 136), 2, -0.04)
    heap(sheet, rng, (right[0], right[1] + 206))
    pan(sheet, right, 210)
    beam = (
        (-REACH - 14, -7),
        (0, -20),
        (REACH + 14, -7),
        (REACH + 14, 7),
        (0, 20),
        (-REACH - 14, 7),
    )
    sheet.shape(placed(beam, PIVOT, TILT), 4)
    sheet.dot(PIVOT, 30, 4)
    sheet.dot(PIVOT, 15, "glow")


def pan(sheet: Sheet, end: Point, drop: float) -> None:
    """A shallow bowl on two strings."""
    x, y = end
    for side in (-158, 158):
        sheet.line([end, (x + side, y + drop)], 3)
    bowl = [(160 * cos(turn), 54 * sin(turn)) for turn in np.linspace(0, pi, 33)]
    sheet.shape(placed(bowl, (x, y + drop)), 3)


def book(sheet: Sheet, foot: Point, tone: int, turn: float) -> None:
    """A thick volume that lies on its side; nobody opens it any more."""
    sheet.shape(placed(rectangle(-104, -50, 104, 0), foot, turn), tone)
    sheet.mark(placed(rectangle(-92, -42, 104, -8), foot, turn), "light")
    for line in (-34, -25, -16):
        sheet.thread(placed(((-84, line), (102, line)), foot, turn), 1.5, tone)
    sheet.mark(placed(rectangle(-104, -50, -84, 0), foot, turn), 4)


def heap(sheet: Sheet, rng: np.random.Generator, foot: Point) -> None:
    """Grains, each of them next to nothing; a thin stream of them falls from above."""
    x, y = foot
    for row in range(13):
        half = 142 * (1 - row / 13) ** 0.55
        for at in np.arange(-half, half + 1, 12.5):
            spot = (
                x + float(at + rng.uniform(-4, 4)),
                y - 8 - 9.5 * row + float(rng.uniform(-3, 3)),
            )
            sheet.dot(spot, float(rng.uniform(5, 8)), "accent" if rng.random() < 0.07 else "glow")
    for drop in range(26):
        spot = (x + 62 + float(rng.normal(0, 6)), -8 + drop * (y - 80) / 26)
        sheet.dot(spot, float(rng.uniform(4.5, 7)), "accent" if drop % 8 == 3 else "glow")
