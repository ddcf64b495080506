"""The bill: two cooling towers and a hall that hums, for one lit window at the other end."""

from itertools import pairwise

import numpy as np

from art.motifs.land import ground, height_at, ridge
from art.motifs.outlines import curve, ellipse, placed, rectangle
from art.sheet import HEIGHT, WIDTH, Point, Sheet

CLOUDS = (
    (1176, 100, 112),
    (1050, 62, 128),
    (868, 30, 150),
    (1440, 124, 92),
    (1330, 88, 118),
)
HOUSE = 262
PYLONS = ((500, 0.62), (716, 0.8), (930, 1.0))


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """From right to left: heat, halls, wires, and somebody who has asked a question."""
    sheet.sky()
    for x, y, wide in CLOUDS:
        sheet.shape(ellipse((x, y), wide, wide * 0.54), 0)
    sheet.shape(ground(ridge(rng, 470, 26)), 1)
    tower(sheet, (1420, 530), 0.86)
    tower(sheet, (1150, 548), 1.0)
    bank = ridge(rng, 546, 8)
    sheet.shape(ground(bank), 3)
    hall(sheet)
    wires(sheet, bank)
    house(sheet, (HOUSE, height_at(bank, HOUSE) + 4))
    sheet.shape(rectangle(-20, 590, WIDTH + 20, HEIGHT + 20), 4)
    for x, wide in ((1010, 150), (1290, 210), (170, 70), (640, 110), (1500, 90)):
        sheet.thread([(x, 612), (x + wide, 612)], 4, 2)


def tower(sheet: Sheet, foot: Point, size: float) -> None:
    """Wide at the foot, narrow at the waist, open above."""
    height = np.linspace(0, 420, 40)
    half = 84 * np.sqrt(1 + ((height - 300) / 215) ** 2)
    right = [(float(x), float(-y)) for x, y in zip(half, height, strict=True)]
    left = [(-x, y) for x, y in reversed(right)]
    sheet.shape(placed([*right, *left], foot, 0, size), 2)
    sheet.shape(placed(ellipse((0, -420), 96, 14), foot, 0, size), 4)


def hall(sheet: Sheet) -> None:
    """Long, low, without windows that open; every slit is a rack."""
    sheet.shape(rectangle(960, 452, 1640, 590), 4)
    for row in range(3):
        for slit in range(30):
            x = 986 + 22 * slit
            sheet.mark(rectangle(x, 474 + 36 * row, x + 11, 494 + 36 * row), "glow")


def wires(sheet: Sheet, bank: list[Point]) -> None:
    """Three masts with three arms each; the last wire goes to the house."""
    tips: list[list[Point]] = [[(HOUSE + 0.0, 488.0)] * 3]
    for x, size in PYLONS:
        foot = (float(x), height_at(bank, x) + 20)
        for side in (-1, 1):
            sheet.line(placed(((side * 40, 0), (side * 6, -330)), foot, 0, size), 5 * size)
        for level in range(5):
            low, high = (40 - 6.2 * level, -60 * level), (33.8 - 6.2 * level, -60 * level - 60)
            sheet.line(placed(((-low[0], low[1]), (high[0], high[1])), foot, 0, size), 2.5)
            sheet.line(placed(((low[0], low[1]), (-high[0], high[1])), foot, 0, size), 2.5)
        for arm in (-210, -260, -310):
            sheet.line(placed(((-74, arm), (74, arm)), foot, 0, size), 5 * size)
        tips.append([placed(((-70, arm),), foot, 0, size)[0] for arm in (-210, -260, -310)])
    tips.append([(1040.0, 452.0)] * 3)
    for near, far in pairwise(tips):
        for (x, y), (u, v) in zip(near, far, strict=True):
            sag = 26 + 0.06 * abs(u - x)
            middle = (
                ((x + u) / 2, max(y, v) + sag)
                if far is not tips[-1]
                else ((x + u) / 2, (y + v) / 2 + sag)
            )
            sheet.line(curve((x, y), middle, middle, (u, v)), 2)


def house(sheet: Sheet, foot: Point) -> None:
    """Small, at the end of the line."""
    x, y = foot
    sheet.shape(rectangle(x - 44, y - 52, x + 44, y), 4)
    sheet.shape([(x - 58, y - 50), (x, y - 96), (x + 58, y - 50)], 4)
    sheet.mark(rectangle(x - 13, y - 40, x + 13, y - 14))
