"""Hills and trees, which several motifs stand on."""

from math import cos, sin

import numpy as np

from art.sheet import HEIGHT, WIDTH, Point, Sheet


def ridge(
    rng: np.random.Generator, base: float, rise: float, waves: int = 4, step: int = 20
) -> list[Point]:
    """The outline of a range of hills across the whole banner, from left to right."""
    x = np.arange(-step, WIDTH + step + 1, step)
    y = np.zeros(len(x))
    for wave in range(waves):
        length = 1100 / (1.7**wave)
        y += np.sin(x / length * 6.28 + rng.uniform(0, 6.28)) / (1.9**wave)
    return [(float(a), float(base - rise * b)) for a, b in zip(x, y, strict=True)]


def ground(outline: list[Point]) -> list[Point]:
    """A shape that fills everything below an outline."""
    return [*outline, (outline[-1][0], HEIGHT + 20.0), (outline[0][0], HEIGHT + 20.0)]


def mound(middle: float, reach: float, foot: float, rise: float) -> list[Point]:
    """The outline of a single heap: a drift of snow, say."""
    x = np.linspace(middle - reach, middle + reach, 41)
    y = foot - rise * np.cos((x - middle) / reach * 1.5708) ** 2
    return [(float(a), float(b)) for a, b in zip(x, y, strict=True)]


def height_at(outline: list[Point], x: float) -> float:
    """How far down the outline is at ``x``."""
    xs, ys = zip(*outline, strict=True)
    return float(np.interp(x, xs, ys))


def tree(
    sheet: Sheet,
    rng: np.random.Generator,
    foot: Point,
    length: float,
    *,
    angle: float = -1.57,
    width: float = 9.0,
    light: float = 0.0,
) -> list[Point]:
    """A bare tree; returns the tips of its twigs."""
    tip = (foot[0] + cos(angle) * length, foot[1] + sin(angle) * length)
    sheet.line([foot, tip], width, light=light)
    if length < 16:
        return [tip]
    tips: list[Point] = []
    for turn in (-0.42, 0.38) if length < 40 else (-0.5, 0.05, 0.46):
        bend = angle + turn * rng.uniform(0.6, 1.25)
        shorter = length * rng.uniform(0.62, 0.78)
        tips += tree(sheet, rng, tip, shorter, angle=bend, width=max(1.0, width * 0.6), light=light)
    return tips


def crown(sheet: Sheet, foot: Point, size: float, tone: int) -> None:
    """A small tree in leaf, far away."""
    x, y = foot
    sheet.thread([(x, y + 2), (x, y - size)], max(2.0, size / 9), tone)
    sheet.dot((x, y - 1.3 * size), size * 0.62, tone)
