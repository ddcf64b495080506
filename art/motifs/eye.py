"""The perceptron: an eye of photocells, a tangle of cables, knobs, and one of two lamps."""

from math import cos, pi, sin

import numpy as np

from art.motifs.outlines import curve, ellipse, rectangle
from art.sheet import HEIGHT, WIDTH, Sheet

FLOOR = 552
CELLS = 10


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """The eye sees something on its left; on the other side the left lamp is lit."""
    sheet.sky()
    sheet.shape(rectangle(-20, FLOOR - 26, WIDTH + 20, HEIGHT + 20), 1)
    cables(sheet, rng)
    panel(sheet)
    cabinet(sheet, rng)


def panel(sheet: Sheet) -> None:
    """Ten rows of ten cells; a bar of light falls on the left of them."""
    for x in (236, 560):
        sheet.shape(rectangle(x, 480, x + 34, FLOOR + 22), 4)
    sheet.shape(rectangle(190, 88, 640, 538), 4)
    sheet.shape(rectangle(208, 106, 622, 520), 3, edge=False)
    for row in range(CELLS):
        for column in range(CELLS):
            seen = column in (1, 2, 3) and 1 <= row <= 8
            centre = (235.0 + 40 * column, 133.0 + 40 * row)
            sheet.dot(centre, 15 if seen else 11, "glow" if seen else 4)


def cables(sheet: Sheet, rng: np.random.Generator) -> None:
    """Connected at random, as a brain seems to be."""
    for number in range(26):
        start = (630.0, 120 + 15.2 * number)
        end = (1090.0, float(rng.uniform(200, 520)))
        sag = float(rng.uniform(-40, 210))
        path = curve(
            start,
            (start[0] + float(rng.uniform(90, 330)), start[1] + sag),
            (end[0] - float(rng.uniform(90, 330)), end[1] + sag * 0.7),
            end,
        )
        if number == 9:
            chosen = path
        sheet.thread(path, 3, "glow" if number % 6 == 2 else "line")
    sheet.thread(chosen, 6, "accent")


def cabinet(sheet: Sheet, rng: np.random.Generator) -> None:
    """Nine knobs that a motor turns, and above them the answer: left."""
    for x in (1150, 1300):
        sheet.shape(rectangle(x - 7, 120, x + 7, 190), 4)
    sheet.shape(rectangle(1066, 176, 1384, FLOOR + 22), 4)
    for row in range(3):
        for column in range(3):
            x, y = 1125 + 100 * column, 240 + 112 * row
            turn = float(rng.uniform(-0.8, 0.8)) * pi - pi / 2
            sheet.shape(ellipse((x, y), 38, 38), 2)
            tip = (x + 31 * cos(turn), y + 31 * sin(turn))
            sheet.thread([(x, y), tip], 7, "light")
    sheet.dot((1300, 104), 30, 4)
    sheet.dot((1300, 104), 23, 2)
    sheet.disc((1150, 104), 30, accent=True)
