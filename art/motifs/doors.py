"""Can machines think: two doors, one answer; and a long tape across the floor."""

import numpy as np

from art.motifs.outlines import rectangle
from art.sheet import HEIGHT, WIDTH, Sheet

FLOOR = 430


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Two doors right of the middle, calm wall to the left, the tape in front."""
    sheet.sky()
    sheet.shape(rectangle(-20, FLOOR, WIDTH + 20, HEIGHT + 20), 2)
    sheet.shape(rectangle(-20, FLOOR, WIDTH + 20, FLOOR + 16), 1, edge=False)
    for x in (860, 1190):
        door(sheet, x)
    tape(sheet, rng)


def door(sheet: Sheet, x: float) -> None:
    """A door with a lit slot from which a strip of paper hangs."""
    sheet.shape(rectangle(x - 16, 84, x + 206, FLOOR), 1)
    sheet.shape(rectangle(x, 100, x + 190, FLOOR), 4)
    for top, bottom in ((122, 214), (292, 408)):
        sheet.shape(rectangle(x + 24, top, x + 166, bottom), 3)
    sheet.mark(rectangle(x + 40, 238, x + 150, 256))
    strip = [(x + 62, 250), (x + 128, 250), (x + 134, 356), (x + 68, 352)]
    sheet.mark(strip, "light")
    for line, end in enumerate((116, 108, 120, 96)):
        y = 272 + 20 * line
        sheet.thread([(x + 74 + line, y), (x + end, y)], 3, "dark")
    sheet.disc((x + 172, 266), 7)


def tape(sheet: Sheet, rng: np.random.Generator) -> None:
    """A ribbon that comes from the left, winds once, and runs out under the doors."""
    x = np.linspace(-40, WIDTH + 40, 240)
    y = 545 + 34 * np.sin(x / 205) + 16 * np.sin(x / 83 + 1)
    top = [(float(a), float(b) - 24) for a, b in zip(x, y, strict=True)]
    bottom = [(float(a), float(b) + 24) for a, b in zip(x, y, strict=True)]
    sheet.mark([*top, *reversed(bottom)], "light")
    sheet.thread(top, 2, "dark")
    sheet.thread(bottom, 2, "dark")
    for place in range(4, 236, 3):
        at, down = float(x[place]), float(y[place])
        kind = rng.random()
        if kind < 0.36:
            sheet.thread([(at - 5, down), (at + 5, down)], 9, "dark")
        elif kind < 0.62:
            sheet.thread([(at - 1, down - 9), (at + 1, down + 9)], 4, "dark")
    at, down = float(x[150]), float(y[150])
    sheet.mark([(at, down - 30), (at - 15, down - 62), (at + 15, down - 62)])
