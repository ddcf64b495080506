"""Outlines that several motifs are cut from: boxes, rounds, curves and bands."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin

import numpy as np

from art.sheet import Point


def rectangle(left: float, top: float, right: float, bottom: float) -> list[Point]:
    """Four corners."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def ellipse(centre: Point, across: float, deep: float, down: float = 0) -> list[Point]:
    """A round thing seen from the side."""
    turns = np.linspace(0, 2 * pi, 72, endpoint=False)
    return [(centre[0] + across * cos(t), centre[1] + deep * sin(t) + down) for t in turns]


def placed(points: Sequence[Point], at: Point, turn: float = 0, size: float = 1) -> list[Point]:
    """An outline that was drawn around (0, 0), moved to its place, turned clockwise and grown."""
    c, s = cos(turn) * size, sin(turn) * size
    return [(at[0] + x * c - y * s, at[1] + x * s + y * c) for x, y in points]


def curve(start: Point, out: Point, into: Point, end: Point, steps: int = 32) -> list[Point]:
    """A soft line that leaves towards ``out`` and arrives from ``into`` (a cubic Bézier)."""
    points = []
    for step in range(steps + 1):
        t = step / steps
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        corners = (start, out, into, end)
        x, y = (sum(s * p[i] for s, p in zip(shares, corners, strict=True)) for i in (0, 1))
        points.append((x, y))
    return points


def band(path: Sequence[Point], first: float, last: float) -> list[Point]:
    """The outline of a path that is ``first`` wide at its beginning and ``last`` at its end."""
    left, right = [], []
    for number, (x, y) in enumerate(path):
        before, after = path[max(0, number - 1)], path[min(len(path) - 1, number + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        half = (first + (last - first) * number / (len(path) - 1)) / 2 / (hypot(dx, dy) or 1)
        left.append((x - dy * half, y + dx * half))
        right.append((x + dy * half, y - dx * half))
    return [*left, *reversed(right)]
