"""What the banners show: one motif a file, each a function that draws on a sheet."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from art.motifs import (
    arcs,
    bigger,
    cover,
    crowd,
    dandelion,
    dartmouth,
    doors,
    eye,
    frost,
    gambit,
    hand,
    mosaic,
    moves,
    noise,
    rollers,
    scales,
    seasons,
    senses,
    shaft,
    signpost,
    stairs,
    stars,
    stones,
    stuck,
    towers,
    trails,
)
from art.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Motif:
    """A picture, and the weather in it."""

    draw: Callable[[Sheet, np.random.Generator], None]
    weather: str = "fair"


MOTIFS = {
    "cover": Motif(cover.draw),
    "preface": Motif(seasons.draw),
    "thinking-machines": Motif(gambit.draw),
    "can-machines-think": Motif(doors.draw),
    "dartmouth": Motif(dartmouth.draw),
    "perceptron": Motif(eye.draw),
    "first-winter": Motif(frost.draw, "cold"),
    "expert-systems": Motif(shaft.draw, "summer"),
    "second-winter": Motif(stuck.draw, "night"),
    "backpropagation": Motif(trails.draw, "cold"),
    "learning-from-data": Motif(scales.draw, "spring"),
    "deep-blue": Motif(moves.draw, "night"),
    "seeing": Motif(mosaic.draw),
    "alphago": Motif(stones.draw, "spring"),
    "words-as-vectors": Motif(stars.draw, "night"),
    "transformer": Motif(arcs.draw, "spring"),
    "scaling": Motif(bigger.draw, "summer"),
    "images-from-noise": Motif(noise.draw),
    "the-chatgpt-shock": Motif(crowd.draw, "night"),
    "open-weights": Motif(dandelion.draw, "spring"),
    "every-sense": Motif(senses.draw),
    "reasoning": Motif(stairs.draw, "night"),
    "agents": Motif(hand.draw),
    "the-bill": Motif(towers.draw, "summer"),
    "open-questions": Motif(signpost.draw),
    "press": Motif(rollers.draw),
}

MANUAL = ("press",)
"""Motifs that belong to the manual, not to the book."""
