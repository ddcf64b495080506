"""Cover: winter trees on the left whose branches become a network in leaf on the right."""

from math import dist

import numpy as np

from art.motifs.land import ground, height_at, ridge, tree
from art.sheet import Point, Sheet


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Cold to the left, warm to the right, the sky above left calm for a title."""
    sheet.sky()
    sheet.disc((1110, 322), 124)
    for tone, (base, rise) in enumerate(((420, 46), (470, 36), (525, 26))):
        hills = ridge(rng, base, rise)
        sheet.shape(ground(hills), tone)
    for x, length in ((110, 70), (285, 88), (480, 76), (700, 90)):
        tree(sheet, rng, (x, height_at(hills, x) + 8), length, width=8)
    crown: list[Point] = []
    for x, length in ((890, 96), (1090, 104), (1285, 94), (1480, 98)):
        crown += tree(sheet, rng, (x, height_at(hills, x) + 8), length, width=8, light=0.25)
    weave(sheet, rng, crown)
    sheet.shape(ground(ridge(rng, 600, 14)), 4)


def weave(sheet: Sheet, rng: np.random.Generator, tips: list[Point]) -> None:
    """Join neighbouring tips and set a leaf or a lamp on some of them."""
    chosen = [tip for tip in tips if rng.random() < 0.26]
    for tip in chosen:
        near = sorted(chosen, key=lambda other: dist(tip, other))[1:4]
        for other in near:
            if dist(tip, other) < 150:
                sheet.line([tip, other], 1.2, light=0.7)
    for tip in chosen:
        ripe = rng.random() < 0.12 + 0.3 * (tip[0] - 700) / 900
        sheet.disc(tip, 6.5 if ripe else 4, accent=bool(ripe))
