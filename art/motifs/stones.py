"""Two moves: a go board with a stone where none is expected, and the answer to it."""

from math import cos, sin

import numpy as np

from art.motifs.outlines import ellipse
from art.palettes import Fill
from art.sheet import Point, Sheet

YAW = 0.42
BLACK = (
    (3, 2),
    (2, 5),
    (5, 2),
    (16, 3),
    (15, 5),
    (16, 8),
    (3, 16),
    (5, 16),
    (2, 13),
    (13, 16),
    (15, 15),
)
WHITE = (
    (2, 3),
    (4, 4),
    (15, 2),
    (13, 3),
    (16, 11),
    (16, 13),
    (3, 14),
    (6, 15),
    (15, 16),
    (16, 15),
    (9, 3),
)
STRANGE, ANSWER = (14, 9), (10, 10)
"""Move 37 of the second game, on the fifth line, and move 78 of the fourth."""


def on_board(u: float, v: float) -> tuple[float, float, float]:
    """A crossing of the board in perspective, and how large things are there."""
    across = (u - 12) * cos(YAW) - (v - 9.5) * sin(YAW)
    away = (u - 12) * sin(YAW) + (v - 9.5) * cos(YAW)
    near = 1 / (1 + 0.036 * away)
    return 850 + across * 76 * near, 340 - away * 37 * near, near


def point(u: float, v: float) -> Point:
    """The same, without the size."""
    return on_board(u, v)[:2]


def draw(sheet: Sheet, rng: np.random.Generator) -> None:  # noqa: ARG001 -- every stone has its place
    """The board runs out of the picture; the strange stone speaks to the others."""
    sheet.sky()
    corners = [point(u, v) for u, v in ((-1, -1), (19, -1), (19, 19), (-1, 19))]
    sheet.shape([(x, y + 34) for x, y in corners], 3)
    sheet.shape(corners, 0)
    for line in range(19):
        sheet.thread([point(line, 0), point(line, 18)], 2, 3)
        sheet.thread([point(0, line), point(18, line)], 2, 3)
    for u in (3, 9, 15):
        for v in (3, 9, 15):
            sheet.dot(point(u, v), 5 * on_board(u, v)[2], 3)
    for other in (BLACK[4], BLACK[5], *BLACK[9:], WHITE[4], ANSWER):
        sheet.thread([point(*STRANGE), point(*other)], 4.5, "accent")
    stones: list[tuple[tuple[int, int], Fill]] = [(place, "dark") for place in BLACK]
    stones += [(place, "light") for place in WHITE]
    stones += [(STRANGE, "accent"), (ANSWER, "glow")]
    for place, fill in sorted(stones, key=lambda stone: on_board(*stone[0])[1]):
        stone(sheet, place, fill)


def stone(sheet: Sheet, place: tuple[int, int], fill: Fill) -> None:
    """A lens of slate or shell, with its edge."""
    x, y, near = on_board(*place)
    grown = near * (1.18 if fill in {"accent", "glow"} else 1.0)
    sheet.shape(ellipse((x, y), 35 * grown, 19 * grown), 4)
    sheet.mark(ellipse((x, y - 11 * grown), 35 * grown, 19 * grown), fill)
    if fill == "dark":
        sheet.mark(ellipse((x - 10 * grown, y - 17 * grown), 11 * grown, 4 * grown), 2)
