"""Open weights: a dandelion behind a garden wall; its seeds are already on the other side."""

from math import cos, pi, sin

import numpy as np

from art.motifs.land import ground, height_at, ridge
from art.motifs.outlines import band, curve, placed, rectangle
from art.palettes import Fill
from art.sheet import HEIGHT, Point, Sheet

HEAD = (452, 236)
WALL = 690
SEEDS = (
    (650, 130),
    (706, 268),
    (806, 96),
    (842, 226),
    (948, 142),
    (986, 312),
    (1076, 84),
    (1120, 222),
    (1218, 128),
    (1268, 296),
    (1352, 92),
    (1398, 214),
    (1500, 146),
    (1540, 330),
)


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """The wind blows from the left; over there the first ones are in flower."""
    sheet.sky()
    sheet.shape(ground(ridge(rng, 470, 34)), 0)
    meadow = ridge(rng, 540, 18)
    sheet.shape(ground(meadow), 1)
    for x in (790, 868, 1010, 1085, 1240, 1390, 1450, 1530):
        flower(sheet, (x, height_at(meadow, x) + float(rng.uniform(20, 52))))
    clock(sheet, rng)
    wall(sheet)
    for number, at in enumerate(SEEDS):
        size = float(rng.uniform(0.85, 1.25))
        fill = "accent" if number % 5 == 2 else "glow"
        seed(sheet, at, size, float(rng.normal(0.5, 0.2)), fill)


def clock(sheet: Sheet, rng: np.random.Generator) -> None:
    """The round head, of which the wind has taken the right side."""
    stem = curve((380, 660), (400, 520), (470, 420), HEAD)
    sheet.shape(band(stem, 17, 12), 3)
    for ring, reach in ((0, 74), (1, 112), (2, 146)):
        for spoke in range(26):
            turn = 2 * pi * (spoke + ring / 3) / 26
            if cos(turn - 5.9) < 0.62 + float(rng.uniform(-0.3, 0.1)) or ring == 0:
                at = (HEAD[0] + reach * cos(turn), HEAD[1] + reach * sin(turn))
                sheet.line([HEAD, at], 1.6)
                tuft(sheet, at, turn, 0.62, "glow")
    sheet.dot(HEAD, 27, 4)


def tuft(sheet: Sheet, at: Point, turn: float, size: float, fill: Fill) -> None:
    """A parachute of fine hairs that opens outward."""
    for hair in range(-3, 4):
        angle = turn + hair * 0.36
        tip = (at[0] + 44 * size * cos(angle), at[1] + 44 * size * sin(angle))
        sheet.thread([at, tip], 2.2 * size, fill)
        sheet.dot(tip, 4 * size, fill)


def seed(sheet: Sheet, at: Point, size: float, lean: float, fill: Fill) -> None:
    """A single one in the air."""
    tuft(sheet, at, lean - pi / 2, size, fill)
    foot = placed(((0, 62),), at, lean, size)[0]
    sheet.thread([at, foot], 2.4 * size, 4)
    grain = ((-4, 56), (4, 56), (3, 78), (0, 84), (-3, 78))
    sheet.mark(placed(grain, at, lean, size), 4)


def flower(sheet: Sheet, foot: Point) -> None:
    """What comes up where a seed has come down."""
    x, y = foot
    sheet.thread([(x, y), (x, y - 34)], 4, 3)
    sheet.dot((x, y - 38), 11, "glow")


def wall(sheet: Sheet) -> None:
    """Stones in courses, and a coping."""
    sheet.shape(rectangle(-20, 486, WALL, HEIGHT + 20), 3)
    for course in range(4):
        y = 524 + 38 * course
        sheet.thread([(-20, y), (WALL, y)], 3, 4)
        for joint in range(-1, 6):
            x = 60 + 124 * joint + (course % 2) * 62
            if x < WALL - 20:
                sheet.thread([(x, y - 38), (x, y)], 3, 4)
    sheet.shape(rectangle(-20, 462, WALL + 16, 490), 4)
