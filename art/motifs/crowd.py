"""The ChatGPT shock: one of the two doors stands open, and everybody is on the way to it."""

import numpy as np

from art.motifs.land import ground, ridge
from art.motifs.outlines import curve, rectangle
from art.palettes import SNOW, Fill
from art.sheet import Point, Sheet

DOOR = (1000, 398)
ROADS = (
    ((-60, 610), (420, 640), (520, 440), (968, 420)),
    ((1680, 600), (1330, 640), (1280, 450), (1048, 420)),
    ((1210, 720), (1080, 620), (1060, 500), (1004, 424)),
    ((420, 700), (700, 610), (820, 520), (1000, 424)),
    ((-60, 470), (260, 420), (640, 470), (962, 410)),
)


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Night; the light of the door falls far into the country."""
    sheet.sky()
    sheet.shape(ground(ridge(rng, 350, 34)), 1)
    sheet.shape(ground(ridge(rng, 402, 10)), 3)
    x, y = DOOR
    sheet.beam([(x - 56, y), (x + 56, y), (x + 560, 680), (x - 560, 680)], 0.34)
    door(sheet)
    people = [spot for road in ROADS for spot in queue(rng, curve(*road, steps=400))]
    for foot in sorted(people, key=lambda spot: spot[1]):
        person(sheet, foot)


def door(sheet: Sheet) -> None:
    """A frame full of light, and the leaf with its slot turned out to the right."""
    x, y = DOOR
    sheet.shape(rectangle(x - 74, y - 272, x + 74, y), 1)
    sheet.mark(rectangle(x - 56, y - 254, x + 56, y), "glow")
    leaf = [(x + 56, y - 254), (x + 142, y - 290), (x + 142, y + 34), (x + 56, y)]
    sheet.shape(leaf, 0)
    sheet.mark([(x + 76, y - 116), (x + 124, y - 122), (x + 124, y - 106), (x + 76, y - 102)])
    strip = [(x + 84, y - 108), (x + 114, y - 112), (x + 117, y - 42), (x + 88, y - 40)]
    sheet.mark(strip, "light")
    for line in (-90, -74, -58):
        sheet.thread([(x + 92, y + line), (x + 108, y + line - 2)], 3, "dark")


def queue(rng: np.random.Generator, road: list[Point]) -> list[Point]:
    """Where people stand on a road: the nearer to us, the farther apart."""
    spots, at = [], 0.0
    while at < len(road) - 1:
        x, y = road[round(at)]
        near = (y - 380) / 200
        aside = 26 * max(0.1, near)
        spots.append((x + float(rng.normal(0, aside)), y + float(rng.normal(0, aside / 3))))
        at += 6 + 12 * max(0.0, near) + float(rng.uniform(0, 5))
    return spots


def person(sheet: Sheet, foot: Point) -> None:
    """Seen from behind; those in the light are dark, the others are lit at the edge."""
    x, y = foot
    size = max(0.24, (y - 352) / 190)
    lit = abs(x - DOOR[0]) < 56 + (y - DOOR[1]) * 1.75
    fill: Fill = "dark" if lit else SNOW
    body = [(-9, 0), (-13, -34), (-8, -46), (8, -46), (13, -34), (9, 0)]
    sheet.mark([(x + a * size, y + b * size) for a, b in body], fill)
    sheet.dot((x, y - 55 * size), 9 * size, fill)
