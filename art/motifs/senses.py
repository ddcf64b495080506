"""Every sense at once: waves, lights and writing run in, braid into one cord, fan out."""

from math import pi, sin

import numpy as np

from art.sheet import WIDTH, Point, Sheet

STRANDS = 7
LEFT = (150, 330, 510)
RIGHT = (140, 500, 330)
MIDDLE = 330
FILLS = ("accent", "glow", "line")


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Three bundles of strands, and what each of them carries."""
    sheet.sky()
    for bundle in range(3):
        for strand in range(STRANDS):
            path = [course(bundle, strand, float(x)) for x in range(-20, WIDTH + 30, 10)]
            sheet.thread(path, 3.4 if strand == STRANDS // 2 else 1.6, FILLS[bundle])
    sounds(sheet)
    sights(sheet, rng)
    words(sheet, rng)
    for x in range(716, 900, 23):
        sheet.disc((x, MIDDLE + 30 * sin(x / 21)), 7)


def course(bundle: int, strand: int, x: float) -> Point:
    """Where a strand runs: apart at the edges, wound around the others in the middle."""
    share = min(1.0, max(0.0, (x - 300) / 440)) if x < 800 else max(0.0, 1 - (x - 860) / 440)
    joined = min(1.0, share) ** 2 * (3 - 2 * min(1.0, share))
    home = LEFT[bundle] if x < 800 else RIGHT[bundle]
    spread = (strand - (STRANDS - 1) / 2) * (15 - 12 * joined)
    braid = 44 * sin(x / 34 + bundle * 2 * pi / 3)
    return x, home + (MIDDLE + braid - home) * joined + spread


def sounds(sheet: Sheet) -> None:
    """A wave that swells and dies on the first bundle."""
    points = []
    for x in range(20, 430, 3):
        swell = sin(pi * (x - 20) / 410) ** 2
        points.append((float(x), LEFT[0] + 62 * swell * sin(x / 9.5) * sin(x / 61)))
    sheet.thread(points, 3.6, "accent")
    tail = []
    for x in range(1180, WIDTH, 3):
        swell = sin(pi * (x - 1180) / 420) ** 2
        tail.append((float(x), RIGHT[0] + 52 * swell * sin(x / 9.5)))
    sheet.thread(tail, 3.6, "accent")


def sights(sheet: Sheet, rng: np.random.Generator) -> None:
    """Squares of light, like the pieces into which a picture is cut, on the second bundle."""
    for column in range(10):
        for row in range(4):
            for left, centre, chance in ((36, LEFT[1], 0.62), (1230, RIGHT[1], 0.5)):
                if rng.random() < chance:
                    x, y = left + column * 34, centre - 62 + row * 34
                    square = [(x, y), (x + 26, y), (x + 26, y + 26), (x, y + 26)]
                    sheet.mark(square, "accent" if rng.random() < 0.1 else "glow")


def words(sheet: Sheet, rng: np.random.Generator) -> None:
    """Lines of short strokes, like writing seen from far away, on the third bundle."""
    for line in range(5):
        for left, centre, end in ((30, LEFT[2], 400), (1220, RIGHT[2], 1560)):
            x, y = float(left), centre - 50 + line * 25
            while x < end - rng.uniform(0, 60):
                length = float(rng.uniform(10, 46))
                sheet.thread([(x, y), (x + length, y)], 6, "line")
                x += length + 13
