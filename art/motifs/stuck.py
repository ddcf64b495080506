"""The second winter: a truck without a driver, snowed in beside the road; one lamp burns."""

import numpy as np

from art.motifs.land import ground, mound, ridge
from art.motifs.outlines import curve, ellipse, placed, rectangle
from art.palettes import SNOW
from art.sheet import HEIGHT, WIDTH, Point, Sheet

VANISHING = (930, 338)
LAMPS = (0.12, 0.47, 0.67, 0.8, 0.89)
"""How far along the road they stand."""


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """The road and its lamps run off to the horizon; the truck has left it."""
    sheet.sky()
    sheet.dot((1380, 104), 42, "light")
    sheet.shape(ground(ridge(rng, 300, 36)), 1)
    sheet.shape(ground(ridge(rng, 326, 14)), 0)
    sheet.shape(rectangle(-20, VANISHING[1], WIDTH + 20, HEIGHT + 20), SNOW)
    sheet.mark([(190, 660), VANISHING, (600, 660)], 3)
    sheet.thread([(392, 660), (740, 459)], 3, SNOW)
    for down in (0, 24):
        path = curve((650, 500 + down), (780, 470 + down), (860, 590 + down), (1100, 548 + down))
        sheet.thread(path, 6, 0)
    for share in LAMPS:
        foot = tuple(a + (b - a) * share for a, b in zip((30, 700), VANISHING, strict=True))
        lamp(sheet, (foot[0], foot[1]), 1 - share, lit=share == LAMPS[-1])
    truck(sheet, (1240, 550), 0.05)


def lamp(sheet: Sheet, foot: Point, size: float, *, lit: bool) -> None:
    """A post at the roadside; four of five are out."""
    head = placed(((0, -640), (30, -690), (90, -700), (150, -690)), foot, 0, size)
    sheet.thread([foot, *head[:3]], 15 * size, 4)
    lit_side = placed(((-7, 0), (-7, -640), (24, -694)), foot, 0, size)
    sheet.thread(lit_side, 3.5 * size, SNOW)
    sheet.mark(placed(((76, -708), (190, -690), (186, -668), (80, -684)), foot, 0, size), 4)
    if lit:
        sheet.disc((head[3][0], head[3][1]), 13, accent=True)
    else:
        sheet.mark(placed(mound(128, 56, -700, 30), foot, 0, size), SNOW)


def truck(sheet: Sheet, foot: Point, turn: float) -> None:
    """A box on eight wheels, four of them in sight, with its nose in the drift."""
    sheet.shape(placed(rectangle(-232, -96, 210, -48), foot, turn), 4)
    sheet.shape(placed(rectangle(-236, -268, 120, -90), foot, turn), 3)
    cab = ((222, -90), (214, -150), (186, -206), (126, -206), (126, -90))
    sheet.shape(placed(cab, foot, turn), 4)
    sheet.mark(placed(((200, -150), (178, -190), (144, -190), (144, -150)), foot, turn), 1)
    sheet.mark(placed(rectangle(8, -300, 40, -262), foot, turn), 4)
    for seam in (-118, 0):
        sheet.thread(placed(((seam, -262), (seam, -94)), foot, turn), 3, 4)
    for x in (-174, -70, 56, 160):
        hub = placed(((x, -44),), foot, turn)[0]
        sheet.shape(ellipse(hub, 48, 48), 4)
        sheet.dot(hub, 20, 1)
        sheet.dot(hub, 8, 4)
    sheet.mark(placed(mound(-58, 186, -262, 36), foot, turn), SNOW)
    sheet.mark(placed(mound(168, 36, -202, 16), foot, turn), SNOW)
    sheet.shape(mound(foot[0] + 70, 460, foot[1] + 40, 84), SNOW, edge=False)
