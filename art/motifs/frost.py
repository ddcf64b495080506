"""The first winter: a claw stopped in the snow, short of its toy; three reports stand by."""

import numpy as np

from art.motifs.arm import arm, upper_side
from art.motifs.land import ground, height_at, mound, ridge, tree
from art.motifs.outlines import placed, rectangle
from art.motifs.pages import page
from art.palettes import SNOW
from art.sheet import HEIGHT, WIDTH, Point, Sheet

JOINTS = ((1270, 610), (1180, 190), (884, 250))


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Far off somebody is indoors, with a light; in front it is cold."""
    sheet.sky()
    far, near = ridge(rng, 330, 26), ridge(rng, 415, 20)
    sheet.shape(ground(far), 0)
    for x in (90, 156, 1400, 1475, 1540):
        tree(sheet, rng, (x, height_at(far, x) + 60), 34, width=4)
    sheet.shape(ground(near), SNOW)
    house(sheet, (560, height_at(near, 560) + 14))
    arm(sheet, JOINTS, 1.2, 2.0)
    sheet.mark(upper_side(JOINTS[1], JOINTS[2], 66, 0.76), SNOW)
    sheet.mark(mound(JOINTS[1][0], 58, JOINTS[1][1] - 20, 46), SNOW)
    car(sheet, (772, 506))
    drift = [
        (float(x), 524 + 13 * float(np.sin(x / 62)) * min(1, 400 / (x + 200)) - heap)
        for x in range(-20, WIDTH + 21, 20)
        for heap in (70 * float(np.exp(-(((x - 1270) / 210) ** 2))),)
    ]
    for number, x in enumerate((150, 286, 412)):
        page(sheet, (x, 452 + 10 * number), 1.35, (-0.1, 0.05, 0.16)[number], deep=90)
    sheet.shape(ground(drift), SNOW)
    for _ in range(70):
        flake = (float(rng.uniform(0, WIDTH)), float(rng.uniform(0, HEIGHT)))
        sheet.dot(flake, float(rng.uniform(2, 4.5)), "light")


def house(sheet: Sheet, foot: Point) -> None:
    """Small and warm."""
    x, y = foot
    sheet.shape(rectangle(x - 34, y - 36, x + 34, y), 4)
    sheet.shape([(x - 44, y - 36), (x, y - 72), (x + 44, y - 36)], SNOW)
    sheet.mark(rectangle(x - 10, y - 27, x + 10, y - 9))


def car(sheet: Sheet, foot: Point) -> None:
    """A toy that the claw could put together, half under the snow."""
    body = ((-62, 0), (-62, -26), (-34, -30), (-20, -54), (22, -54), (38, -30), (62, -26), (62, 0))
    sheet.mark(placed(body, foot, 0.06), "accent")
    sheet.mark(placed(mound(2, 26, -51, 11), foot, 0.06), SNOW)
    window = ((-22, -32), (-14, -47), (16, -47), (25, -32))
    sheet.mark(placed(window, foot, 0.06), "light")
    for x in (-36, 36):
        wheel = placed(((x, 2),), foot, 0.06)[0]
        sheet.dot(wheel, 15, "dark")
        sheet.dot(wheel, 6, "light")
