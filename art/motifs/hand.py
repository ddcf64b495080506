"""Hands: the claw of the first winter, thawed, above a desk of buttons; the key hangs apart."""

from math import pi

import numpy as np

from art.motifs.arm import arm
from art.motifs.outlines import ellipse, rectangle
from art.sheet import HEIGHT, Point, Sheet

JOINTS = ((1690, 470), (1410, 128), (968, 232))
PRESSED = (2, 0)
"""Which button is down: column and row."""


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Everything on the desk can be reached, the key on the wall cannot."""
    sheet.sky()
    key(sheet, (330, 120))
    sheet.shape([(300, 400), (1500, 400), (1680, HEIGHT + 30), (120, HEIGHT + 30)], 3)
    sheet.shape(rectangle(300, 384, 1500, 402), 4)
    for row in range(3):
        for column in range(-1, 6):
            button(sheet, rng, column, row)
    arm(sheet, JOINTS, 1.62, pi / 2)


def button(sheet: Sheet, rng: np.random.Generator, column: int, row: int) -> None:
    """Round, with a rim; most are up, some have a light in them, one is being pressed."""
    near = 1 + 0.27 * row
    x, y = 968 + (column - PRESSED[0]) * 178 * near, 446 + 66 * row + 10 * row * row
    down = (column, row) == PRESSED
    sheet.shape(ellipse((x, y + 8), 56 * near, 20 * near), 4)
    top = y + 2 if down else y - 7 * near
    fill = "accent" if down else "glow" if rng.random() < 0.14 else 1
    sheet.mark(ellipse((x, top + 7), 43 * near, 15 * near), 2)
    sheet.mark(ellipse((x, top), 43 * near, 15 * near), fill)


def key(sheet: Sheet, nail: Point) -> None:
    """On a nail, as one keeps it from children."""
    x, y = nail
    sheet.shape(ellipse((x, y + 34), 34, 34), 4)
    sheet.shape(rectangle(x - 8, y + 60, x + 8, y + 196), 4)
    for down, wide in ((150, 42), (176, 34)):
        sheet.mark(rectangle(x, y + down, x + wide, y + down + 14), 4)
    sheet.dot((x, y + 30), 18, 0)
    sheet.dot((x, y + 12), 6, "line")
