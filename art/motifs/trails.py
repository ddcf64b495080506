"""Backpropagation: a valley in contours; four trails come down to the same water."""

from math import cos, pi, sin

import numpy as np

from art.motifs.outlines import curve, rectangle
from art.motifs.people import footprints, walker
from art.palettes import SNOW
from art.sheet import HEIGHT, WIDTH, Point, Sheet

BOTTOM = (930, 372)
RADII = (590, 455, 335, 226, 128)
TRAILS = (
    ((-30, 250), (260, 190), (480, 420), (836, 374)),
    ((520, 670), (560, 520), (740, 520), (872, 420)),
    ((1630, 520), (1400, 610), (1180, 420), (1020, 388)),
)
FOUND = ((1290, -30), (1260, 150), (1060, 130), (966, 318))
"""The one that somebody noticed."""


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Seen from above, the deeper the darker; a light on the water."""
    sheet.shape(rectangle(-20, -20, WIDTH + 20, HEIGHT + 20), SNOW, edge=False)
    shape = rng.uniform(0, 2 * pi, 4)
    for tone, radius in enumerate(RADII):
        sheet.pit(basin(shape, radius), tone)
    sheet.mark(basin(shape, 58), "glow")
    for trail in TRAILS:
        footprints(sheet, curve(*trail, steps=300), "line" if trail[0][0] < 0 else "light")
    found = curve(*FOUND, steps=300)
    footprints(sheet, found, "accent")
    walker(sheet, found[232], 1.25)


def basin(shape: np.ndarray, radius: float) -> list[Point]:
    """A level line around the bottom, the rounder the deeper."""
    points = []
    for step in range(140):
        turn = 2 * pi * step / 140
        wave = sum(cos((n + 2) * turn + phase) / (n + 2) for n, phase in enumerate(shape))
        reach = radius * (1 + wave * 0.2 * (radius / 590) ** 0.6)
        points.append((BOTTOM[0] + 1.62 * reach * cos(turn), BOTTOM[1] + 0.78 * reach * sin(turn)))
    return points
