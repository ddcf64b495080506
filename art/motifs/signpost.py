"""Open questions: a signpost with seven blank boards where no road goes on."""

import numpy as np

from art.motifs.land import ground, ridge
from art.motifs.outlines import curve, placed, rectangle
from art.motifs.people import footprints, walker
from art.sheet import HEIGHT, Point, Sheet

POST = (980, 590)
HORIZON = 400
BOARDS = ((-1, 190), (1, 210), (1, 150), (-1, 160), (1, 195), (-1, 140), (1, 120))
"""To which side each board points, and how long it is."""


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Whether the sun rises or sets is not to be seen."""
    sheet.sky()
    sheet.disc((430, HORIZON), 150)
    sheet.shape(ground(ridge(rng, HORIZON - 4, 16)), 0)
    sheet.shape(rectangle(-20, HORIZON + 8, 1620, HEIGHT + 20), 1)
    for tone, down in ((2, 482), (3, 604)):
        sheet.shape(ground(ridge(rng, down, 7)), tone)
    footprints(sheet, curve((-30, 560), (220, 520), (520, 610), (POST[0] - 165, 606), 300), "light")
    x, y = POST
    sheet.shape(rectangle(x - 10, y - 492, x + 10, y + 30), 4)
    for number, (side, length) in enumerate(BOARDS):
        board(sheet, (x, y - 462 + 44 * number), side, length)
    walker(sheet, (x - 150, y + 16), 1.9)


def board(sheet: Sheet, at: Point, side: int, length: float) -> None:
    """It points, and says nothing."""
    outline = ((-34, -16), (length - 22, -16), (length, 0), (length - 22, 16), (-34, 16))
    leaf = placed([(x * side, y) for x, y in outline], at, 0.03 * side)
    sheet.shape(leaf, 0)
    sheet.mark(leaf, "light")
