"""What the banners show: one motif a file, each a function that draws on a sheet."""

from collections.abc import Callable

import numpy as np

from art.motifs import cover, dartmouth, doors, gambit, rollers, seasons, senses
from art.sheet import Sheet

MOTIFS: dict[str, Callable[[Sheet, np.random.Generator], None]] = {
    "cover": cover.draw,
    "preface": seasons.draw,
    "thinking-machines": gambit.draw,
    "can-machines-think": doors.draw,
    "dartmouth": dartmouth.draw,
    "every-sense": senses.draw,
    "press": rollers.draw,
}

MANUAL = ("press",)
"""Motifs that belong to the manual, not to the book."""
