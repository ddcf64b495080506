"""The Transformer: words as blocks over still water; one of them looks at all the others."""

from math import cos, pi, sin

import numpy as np

from art.motifs.outlines import rectangle
from art.sheet import HEIGHT, WIDTH, Point, Sheet

WORDS = (64, 118, 50, 150, 84, 104, 58, 140, 74, 46, 122)
WEIGHTS = (2, 5, 2, 13, 2, 0, 2, 9, 3, 2, 4)
"""How much the word in the middle takes from each of the others."""
LOOKING = 5
SHORE = 508


def draw(sheet: Sheet, rng: np.random.Generator) -> None:  # noqa: ARG001 -- nothing here is left to chance
    """Arcs rise from block to block and are mirrored below."""
    sheet.sky()
    sheet.shape(rectangle(-20, SHORE, WIDTH + 20, HEIGHT + 20), 1)
    places, x = [], 225.0
    for width in WORDS:
        places.append((x, x + width))
        x += width + 16
    middles = [(left + right) / 2 for left, right in places]
    for one, first in enumerate(middles):
        for second in middles[one + 1 :]:
            sheet.thread(arc(first, second, -0.405), 1.6, 2)
    for other, weight in sorted(enumerate(WEIGHTS), key=lambda pair: pair[1]):
        if other != LOOKING:
            path = arc(middles[LOOKING], middles[other], -0.405)
            sheet.thread(path, weight + 1.5, "accent" if weight > 8 else "glow")
            sheet.thread(arc(middles[LOOKING], middles[other], 0.12, 34), 2, 0)
    for number, (left, right) in enumerate(places):
        sheet.mark(rectangle(left, SHORE + 10, right, SHORE + 34), 2)
        sheet.shape(rectangle(left, SHORE - 56, right, SHORE + 4), 4)
        if number == LOOKING:
            sheet.mark(rectangle(left, SHORE - 56, right, SHORE + 4))


def arc(first: float, second: float, rise: float, down: float = -56) -> list[Point]:
    """Half a round from one word to another, the higher the farther they are apart."""
    middle, half = (first + second) / 2, abs(second - first) / 2
    turns = np.linspace(0, pi, 49)
    return [
        (middle - half * cos(turn), SHORE + down + 2 * half * rise * sin(turn)) for turn in turns
    ]
