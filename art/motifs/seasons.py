"""Preface: the temperature of a field as a chain of hills, with a walker in one of its valleys."""

import numpy as np

from art.motifs.land import ground, height_at, ridge
from art.motifs.people import walker
from art.sheet import HEIGHT, WIDTH, Point, Sheet

SEASONS = ((0, 560), (190, 400), (330, 330), (470, 500), (610, 560), (760, 420), (880, 300))
MORE = ((1000, 430), (1090, 540), (1200, 500), (1330, 330), (1460, 190), (1640, 120))


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Bars under a curve: low and cold, high and warm; two valleys are two winters."""
    sheet.sky()
    sheet.disc((1180, 130), 54)
    curve = smooth((*SEASONS, *MORE))
    sheet.shape(ground(ridge(rng, 440, 60)), 0)
    for start in range(-10, WIDTH + 20, 20):
        top = height_at(curve, start + 8) + float(rng.uniform(-3, 3))
        bar = [(start, top), (start + 16, top), (start + 16, HEIGHT + 10), (start, HEIGHT + 10)]
        sheet.tint(bar, float(np.clip((560 - top) / 330, 0, 1)) ** 1.4)
    sheet.line(curve, 4)
    walker(sheet, (676, height_at(curve, 676)), 1.3)


def smooth(points: tuple[tuple[int, int], ...]) -> list[Point]:
    """A soft curve through the points, without overshooting them."""
    xs, ys = np.array(points, float).T
    x = np.arange(0, WIDTH + 1, 8)
    slot = np.clip(np.searchsorted(xs, x, side="right") - 1, 0, len(xs) - 2)
    share = (x - xs[slot]) / (xs[slot + 1] - xs[slot])
    ease = share * share * (3 - 2 * share)
    y = ys[slot] + (ys[slot + 1] - ys[slot]) * ease
    return [(float(a), float(b)) for a, b in zip(x, y, strict=True)]
