"""Thinking machines: a chessboard that dissolves into a net; one rook where it ends."""

import numpy as np

from art.sheet import Point, Sheet

FILES, RANKS = 16, 8
LAST = 7
"""The file on which the board ends and the net begins."""


def on_board(file: float, rank: float) -> Point:
    """A point of the board in perspective; rank 0 is nearest."""
    depth = 1 / (1 + 0.19 * rank)
    return 150 + (file * 118 - 40) * depth + 330 * (1 - depth), 130 + 490 * depth


def draw(sheet: Sheet, rng: np.random.Generator) -> None:
    """Squares to the left, nodes and wires to the right, calm above."""
    sheet.sky()
    sheet.disc((1290, 150), 62)
    board(sheet)
    net(sheet, rng)
    rook(sheet, on_board(LAST - 0.5, 2.5), 1.15)


def board(sheet: Sheet) -> None:
    """Whole on the left; the last files lose their squares one by one."""
    edge = [on_board(-1.5, 0), on_board(LAST, 0), on_board(LAST, RANKS), on_board(-1.5, RANKS)]
    sheet.shape(edge, 1)
    for rank in range(RANKS):
        for file in range(-1, LAST):
            if (file + rank) % 2 == 0:
                corners = ((file, rank), (file + 1, rank), (file + 1, rank + 1), (file, rank + 1))
                sheet.shape([on_board(a, b) for a, b in corners], 3, edge=False)


def net(sheet: Sheet, rng: np.random.Generator) -> None:
    """Nodes where the squares would have been, drifting apart with the distance."""
    nodes: dict[tuple[int, int], Point] = {}
    for rank in range(RANKS):
        for file in range(LAST, FILES):
            drift = (file - LAST) * 2.6
            x, y = on_board(file + 0.5, rank + 0.5)
            nodes[file, rank] = (
                x + float(rng.normal(0, drift)),
                y - drift * 3.2 + float(rng.normal(0, drift)),
            )
    for (file, rank), node in nodes.items():
        for ahead, aside in ((1, -1), (1, 0), (1, 1)):
            other = nodes.get((file + ahead, rank + aside))
            if other and rng.random() < 0.72:
                sheet.line([node, other], 1.4, light=0.7)
    for (file, _), node in nodes.items():
        fires = rng.random() < 0.13 and file > LAST
        sheet.disc(node, 8 if fires else 5, accent=bool(fires))


def rook(sheet: Sheet, foot: Point, size: float) -> None:
    """A rook, in side view."""
    x, y = foot
    half = ((44, 0), (44, -14), (32, -24), (26, -104), (36, -116), (36, -150), (24, -150))
    crown = ((24, -138), (9, -138), (9, -150))
    right = [(x + a * size, y + b * size) for a, b in (*half, *crown)]
    left = [(2 * x - a, b) for a, b in reversed(right)]
    sheet.shape([*right, *left], 4)
    sheet.line([(x - 27 * size, y - 96 * size), (x + 27 * size, y - 96 * size)], 3, light=0.5)
