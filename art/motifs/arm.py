"""A robot's arm that ends in a claw, which two chapters share."""

from collections.abc import Sequence
from itertools import pairwise
from math import atan2, pi

from art.motifs.land import mound
from art.motifs.outlines import band, ellipse, placed
from art.sheet import Point, Sheet

FINGER = ((0, 6), (22, 42), (70, 54), (112, 30), (118, 8), (84, 26), (44, 18), (20, 0))
"""The lower finger of a claw that points to the right."""


def arm(sheet: Sheet, joints: Sequence[Point], size: float, pointing: float) -> None:
    """From the shoulder to the wrist, where the claw points where it is told (clockwise)."""
    for number, (start, end) in enumerate(pairwise(joints)):
        thick = (74 - 14 * number) * size
        sheet.shape(band([start, end], thick, thick * 0.66), 4 if number % 2 == 0 else 3)
    for number, joint in enumerate(joints[1:]):
        radius = (44 - 8 * number) * size
        sheet.shape(ellipse(joint, radius, radius), 4)
        sheet.dot(joint, radius * 0.4, "line")
        sheet.dot(joint, radius * 0.24, 1)
    wrist = joints[-1]
    for flip in (1, -1):
        finger = [(x + 14, y * flip) for x, y in FINGER]
        sheet.shape(placed(finger, wrist, pointing, size), 4)


def upper_side(start: Point, end: Point, thick: float, part: float) -> list[Point]:
    """What lies on top of a stretch of the arm: snow, seen from the side."""
    turn = atan2(end[1] - start[1], end[0] - start[0])
    turn = turn - pi if abs(turn) > pi / 2 else turn
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    half = ((start[0] - end[0]) ** 2 + (start[1] - end[1]) ** 2) ** 0.5 / 2 * part
    heap = mound(0, half, 6 - thick / 2, 24)
    return placed(heap, middle, turn)
