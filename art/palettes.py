"""The colours of each hand in each weather: fair, cold, night, spring and summer."""

from dataclasses import dataclass
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]
Fill: TypeAlias = str | int
"""A colour by what it is for (a field of the palette), or one of its tones by number."""

SNOW = 5
"""The tone of snow, in weathers that have any."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a hand, by what they are for."""

    sky: tuple[Colour, Colour]
    """Top and bottom of the background."""
    tones: tuple[Colour, ...]
    """From the farthest shape to the nearest; then snow."""
    line: Colour
    """Outlines and wires."""
    light: Colour
    """Paper, and what is written on in the picture."""
    dark: Colour
    """What is written with, on ``light``."""
    glow: Colour
    """Suns, lamps and lines of light."""
    accent: Colour
    """The one thing to look at."""

    def colour(self, fill: Fill) -> Colour:
        """A tone, or what the palette has a name for."""
        named: Colour = self.tones[fill] if isinstance(fill, int) else getattr(self, fill)
        return named


def palette(sky: str, tones: str, line: str, light: str, rest: str) -> Palette:
    """From ``#rrggbb`` codes with blanks between; ``rest`` is dark, glow and accent."""
    top, bottom = map(colour, sky.split())
    dark, glow, accent = map(colour, rest.split())
    shades = tuple(map(colour, tones.split()))
    return Palette((top, bottom), shades, colour(line), colour(light), dark, glow, accent)


def colour(code: str) -> Colour:
    """``#rrggbb`` as three numbers."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


INK = {
    "fair": palette(
        "#10202b #10202b",
        "#2a4352 #345464 #456a78 #5f8791 #86a9ab",
        "#c9d6cf",
        "#f3ecd8",
        "#10202b #f3ecd8 #f2a541",
    ),
    "cold": palette(
        "#16273d #16273d",
        "#2c4463 #3a5678 #4d6c90 #6c8bad #93aecb #bdd0e2",
        "#dbe6f0",
        "#f4f8fb",
        "#16273d #f4f8fb #f2a541",
    ),
    "night": palette(
        "#0c1122 #0c1122",
        "#262f52 #323d66 #46527e #626f9c #8b97bf #aab6d6",
        "#c8cfe6",
        "#f3ecd8",
        "#0c1122 #f6e7bd #f2a541",
    ),
    "spring": palette(
        "#0f2620 #0f2620",
        "#274a3d #33604c #47795c #67966f #95b88b",
        "#d3e0c6",
        "#f5f0da",
        "#0f2620 #f5f0da #f59a5b",
    ),
    "summer": palette(
        "#2a1717 #2a1717",
        "#4f2b27 #683930 #874d3b #ab6b4c #d09a6c",
        "#ead6bd",
        "#fbeed3",
        "#2a1717 #fbeed3 #ffb545",
    ),
}
DUSK = {
    "fair": palette(
        "#2d2a5a #f0a27f",
        "#b7627a #8c4a74 #63396b #422a5a #281d42",
        "#1f1736",
        "#ffe3ae",
        "#422a5a #ffe3ae #ff8552",
    ),
    "cold": palette(
        "#3b5178 #d9d3dd",
        "#9aa9c6 #7a8db3 #566b98 #38497a #222f58 #eef2f7",
        "#1b2749",
        "#fff6e0",
        "#222f58 #fff1c9 #f2713f",
    ),
    "night": palette(
        "#0f1336 #51407f",
        "#4c4789 #3b3876 #2d2b60 #211f4c #151436 #a3a9d6",
        "#0e0d28",
        "#ffe3ae",
        "#211f4c #ffe3ae #ff8552",
    ),
    "spring": palette(
        "#1f5560 #f6d894",
        "#a3bb83 #6f9f7e #478273 #2c6262 #18434d",
        "#123740",
        "#fff3c4",
        "#18434d #fff3c4 #f2693f",
    ),
    "summer": palette(
        "#8c2f4f #ffc873",
        "#d9704f #b54c4b #8a3549 #5f2643 #381839",
        "#2c1230",
        "#fff0c2",
        "#5f2643 #fff0c2 #ffdf57",
    ),
}
PAPER = {
    "fair": palette(
        "#efe6d2 #f7f1e3",
        "#cfd8c9 #a9c0b4 #7fa39b #4f7f80 #2c5560",
        "#23424c",
        "#fffaf0",
        "#23424c #e3a83f #d4573b",
    ),
    "cold": palette(
        "#d5dfe8 #e9eff3",
        "#b9cad9 #98afc4 #7590ab #4c6a88 #2b4562 #fbfcfc",
        "#23384f",
        "#fffdf6",
        "#23384f #e3a83f #d4573b",
    ),
    "night": palette(
        "#31456b #41577f",
        "#54698f #485c84 #3a4c73 #2b3a5e #1d2947 #c9d3e6",
        "#18223c",
        "#fffaf0",
        "#1d2947 #f3c65c #ec6f4c",
    ),
    "spring": palette(
        "#eaf0d8 #f8f7e6",
        "#cfdcab #a9c387 #7ba36d #4a7d5c #265743",
        "#1f4637",
        "#fffdf0",
        "#1f4637 #ecb23c #dd5a3c",
    ),
    "summer": palette(
        "#f7dcb4 #fcefd8",
        "#efc795 #e2a274 #c27656 #924e40 #5d2e30",
        "#4a2428",
        "#fffaf0",
        "#4a2428 #eda93a #c63d2f",
    ),
}
