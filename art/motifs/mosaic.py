"""Seeing: a wall of small pictures of all kinds, in which, from afar, there is an eye."""

from math import hypot

import numpy as np

from art.motifs.outlines import rectangle
from art.palettes import Fill
from art.sheet import HEIGHT, WIDTH, Sheet

TILE = 32
EYE = (864, 320)


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Every tile is a picture of something; its colour is decided by where it hangs."""
    sheet.sky()
    for row in range(HEIGHT // TILE):
        for column in range(WIDTH // TILE):
            x, y = column * TILE + 1, row * TILE + 1
            tile(sheet, rng, x, y, shade(rng, x + TILE / 2 - EYE[0], y + TILE / 2 - EYE[1]))


def shade(rng: np.random.Generator, x: float, y: float) -> Fill | None:
    """What colour a tile has, so far from the middle of the eye; none leaves the wall bare."""
    lid = 218 * max(0.0, 1 - (x / 500) ** 2) ** 0.8
    from_pupil = hypot(x, y)
    if abs(y) < lid - 10:
        if from_pupil < 70:
            return "glow" if hypot(x - 16, y + 16) < 9 else "dark"
        return "accent" if from_pupil < 156 else "light"
    if abs(y) < lid + (46 if y < 0 else 18) and abs(x) < 520:
        return 4
    near = 1 - (hypot(x / 1.7, y) - 150) / 330
    return (int(rng.integers(0, 3)) if rng.random() < near else None) if near > 0 else None


def tile(sheet: Sheet, rng: np.random.Generator, x: float, y: float, fill: Fill | None) -> None:
    """A picture of a hill, a ball, a tree, a house or a wave."""
    kind = int(rng.integers(0, 5))
    if fill is None:
        return
    size = TILE - 3
    sheet.mark(rectangle(x, y, x + size, y + size), fill)
    pale: dict[Fill, Fill] = {"accent": 4, "glow": 3, "light": 1, "dark": 3, 4: 3, 0: 1, 1: 2, 2: 3}
    thing = pale[fill]
    if kind == 0:
        sheet.mark([(x, y + size), (x + 11, y + 12), (x + 19, y + 20), (x + size, y + size)], thing)
    elif kind == 1:
        sheet.dot((x + size / 2, y + size / 2), 7, thing)
    elif kind == 2:
        sheet.mark(rectangle(x + 13, y + 17, x + 16, y + 27), thing)
        sheet.dot((x + size / 2, y + 12), 7, thing)
    elif kind == 3:
        sheet.mark(
            [(x + 5, y + 14), (x + 14, y + 6), (x + 24, y + 14), (x + 24, y + 25), (x + 5, y + 25)],
            thing,
        )
    else:
        sheet.thread(
            [(x + 3, y + 18), (x + 9, y + 12), (x + 18, y + 19), (x + 26, y + 12)], 3, thing
        )
