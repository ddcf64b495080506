"""Images from noise: specks on the left that find their places; on the right it is a tree."""

from math import hypot

import numpy as np

from art.palettes import Fill
from art.sheet import HEIGHT, WIDTH, Sheet

GRID = 17
CROWN = ((1090, 160, 100), (988, 226, 100), (1192, 226, 100), (1030, 296, 96), (1150, 296, 96))
SUN = (1377, 127.84, 72)


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Nothing is added from left to right; only the disorder is taken away."""
    sheet.sky()
    rows = range(-1, HEIGHT // GRID + 5)
    specks = [
        (column * GRID + (row % 2) * GRID / 2, row * GRID * 0.94)
        for row in rows
        for column in range(-1, WIDTH // GRID + 2)
    ]
    rng.shuffle(specks)
    for x, y in specks:
        order = float(np.clip((x - 240) / 620, 0, 1)) ** 0.8
        fill = seen(x, y)
        if rng.random() > order:
            fill = ("accent", "glow", 1, 2, 3, 4, None, None, None)[int(rng.integers(0, 9))]
        if fill is None:
            continue
        stray = 46 * (1 - order)
        place = (x + float(rng.normal(0, 1)) * stray, y + float(rng.normal(0, 1)) * stray)
        sheet.dot(place, float(rng.uniform(3, 8)) * (1 - order) + 7.8 * order, fill)


def seen(x: float, y: float) -> Fill | None:
    """What is there in the finished picture; nothing where the sky is."""
    if any(hypot(x - a, y - b) < reach for a, b, reach in CROWN):
        return "accent"
    if y > 555 - 44 * np.cos((x - 1090) / 330):
        return 4
    if abs(x - 1090) < 24 + (y > 500) * 12 and y > 360:
        return 4
    if y > 488 + 34 * np.sin(x / 210):
        return 2
    return "glow" if hypot(x - SUN[0], y - SUN[1]) < SUN[2] else None
