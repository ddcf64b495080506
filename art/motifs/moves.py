"""Deep Blue: a king laid down under the tree of all moves; one branch was a way out."""

from math import cos, pi, sin

import numpy as np

from art.motifs.outlines import placed
from art.palettes import SNOW
from art.sheet import HEIGHT, WIDTH, Point, Sheet

ROOT = (900, 548)
REACH = (0, 150, 278, 382, 462, 520)
KING = ((66, 0), (66, -20), (48, -36), (34, -62), (24, -150), (42, -162), (42, -178), (30, -184))
CROWN = ((46, -236), (22, -250), (8, -252), (8, -264), (20, -264), (20, -280), (8, -280), (8, -296))


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """The tree fills the night; the board is a strip at its foot."""
    sheet.sky()
    sheet.shape([(-20, 556), (WIDTH + 20, 556), (WIDTH + 20, HEIGHT + 20), (-20, HEIGHT + 20)], 4)
    for file in range(-9, 12):
        for rank, top, bottom in ((0, 556, 588), (1, 588, 642)):
            left, right = (880 + (2 * file + rank + edge) * 74 for edge in (0, 1))
            high, low = ((y - 556) / 150 + 1 for y in (top, bottom))
            square = ((left, high), (right, high), (right, low), (left, low))
            sheet.mark([(880 + (x - 880) * y, 556 + (y - 1) * 150) for x, y in square], 1)
    escape = grow(sheet, rng, 0, ROOT, (-pi * 0.985, -pi * 0.015))
    sheet.thread(escape, 5, "accent")
    for knot in escape[:-1]:
        sheet.dot(knot, 6, "accent")
    sheet.disc(escape[-1], 15, accent=True)
    half = (*KING, *CROWN)
    king = [*half, *((-x, y) for x, y in reversed(half))]
    sheet.shape(placed(king, (840, 570), -pi / 2 + 0.06, 1.1), 4)
    sheet.mark(placed(king, (840, 564), -pi / 2 + 0.06, 1.1), "light")
    sheet.thread(placed(((-36, -66), (36, -66)), (840, 564), -pi / 2 + 0.06, 1.1), 4, "dark")


def grow(
    sheet: Sheet, rng: np.random.Generator, depth: int, at: Point, fan: tuple[float, float]
) -> list[Point]:
    """All replies to a move, and all replies to those; returns the path that leads out."""
    if depth == len(REACH) - 1:
        sheet.dot(at, 2.8, SNOW)
        return [at]
    out: list[Point] = []
    replies = 5 if depth == 0 else 3
    for reply in range(replies):
        low = fan[0] + (fan[1] - fan[0]) * reply / replies
        high = fan[0] + (fan[1] - fan[0]) * (reply + 1) / replies
        turn = (low + high) / 2 + float(rng.uniform(-0.12, 0.12)) * (high - low)
        reach = REACH[depth + 1] * float(rng.uniform(0.96, 1.03))
        tip = (ROOT[0] + 1.34 * reach * cos(turn), ROOT[1] + reach * sin(turn))
        sheet.thread([at, tip], 4.2 - 0.75 * depth, SNOW if depth < 3 else 0)
        if depth and rng.random() < 0.16 and (depth, reply) != (1, 1):
            sheet.dot(tip, 3.4, SNOW)
            continue
        path = grow(sheet, rng, depth + 1, tip, (low, high))
        if path and (reply == (3 if depth == 0 else 1) or not out):
            out = [at, *path]
    return out
