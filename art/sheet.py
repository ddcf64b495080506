"""What a motif draws on: shapes, lines and discs, given in pixels of the finished banner.

Drawing happens at twice the size and is scaled down once, which is what makes
the edges smooth.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from PIL import Image, ImageDraw

from art.palettes import Colour, Fill, Palette

WIDTH, HEIGHT = 1600, 640
SCALE = 2
COLOURS = 72
"""In the saved palette: enough for smooth edges, few enough for a small file."""

Point: TypeAlias = tuple[float, float]


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """``share`` of the second colour in the first; 0 is all first, 1 all second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


class Sheet:
    """A banner in the making; subclasses are hands and decide how things are drawn."""

    def __init__(self, width: int, height: int, palette: Palette) -> None:
        self.width, self.height, self.palette = width, height, palette
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), palette.sky[0])
        self.pen = ImageDraw.Draw(self.image)

    def sky(self, bands: int = 9) -> None:
        """Fill the background from top to bottom."""
        top, bottom = self.palette.sky
        for band in range(bands):
            start = self.height * SCALE * band // bands
            shade = mixed(top, bottom, band / max(1, bands - 1))
            self.pen.rectangle((0, start, self.width * SCALE, self.height * SCALE), shade)

    def shape(self, points: Sequence[Point], tone: int, *, edge: bool = True) -> None:
        """A filled shape of one of the palette's tones, 0 the farthest."""
        raise NotImplementedError

    def pit(self, points: Sequence[Point], tone: int) -> None:
        """A shape that lies deeper than what is around it."""
        self.shape(points, tone)

    def line(self, points: Sequence[Point], width: float = 2, *, light: float = 0.0) -> None:
        """A line; ``light`` from 0 (drawn) to 1 (glowing)."""
        self._stroke(points, width, mixed(self.palette.line, self.palette.glow, light))

    def thread(self, points: Sequence[Point], width: float, fill: Fill) -> None:
        """A line in one of the palette's colours, as ``mark`` is a shape."""
        self._stroke(points, width, self.palette.colour(fill))

    def _stroke(self, points: Sequence[Point], width: float, ink: Colour) -> None:
        self.pen.line(scaled(points), ink, max(1, round(width * SCALE)), joint="curve")

    def disc(self, centre: Point, radius: float, *, accent: bool = False) -> None:
        """A bright round thing, or the one thing to look at."""
        fill = self.palette.accent if accent else self.palette.glow
        self.pen.ellipse(box(centre, radius), fill)

    def dot(self, centre: Point, radius: float, fill: Fill = "glow") -> None:
        """A small round thing in one of the palette's colours, alike in every hand."""
        self.pen.ellipse(box(centre, radius), self.palette.colour(fill))

    def mark(self, points: Sequence[Point], fill: Fill = "accent") -> None:
        """A flat shape in one of the palette's colours, alike in every hand."""
        self.pen.polygon(scaled(points), self.palette.colour(fill))

    def beam(self, points: Sequence[Point], share: float, fill: Fill = "glow") -> None:
        """Light that falls on what is there; ``share`` from 0 (nothing) to 1 (all light)."""
        mask = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(mask).polygon(scaled(points), round(255 * share))
        self.image.paste(self.palette.colour(fill), mask=mask)

    def tint(self, points: Sequence[Point], warmth: float) -> None:
        """A flat shape between the second tone, at warmth 0, and the accent, at 1."""
        self.pen.polygon(scaled(points), mixed(self.palette.tones[1], self.palette.accent, warmth))

    def finished(self) -> Image.Image:
        """The banner at its final size."""
        return self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)


def scaled(points: Sequence[Point]) -> list[Point]:
    """The points on the double-size drawing."""
    return [(x * SCALE, y * SCALE) for x, y in points]


def box(centre: Point, radius: float) -> tuple[float, float, float, float]:
    """The square around a circle, on the double-size drawing."""
    x, y = centre
    return (x - radius) * SCALE, (y - radius) * SCALE, (x + radius) * SCALE, (y + radius) * SCALE


def save(banner: Image.Image, palette: Palette, target: Path) -> int:
    """Write a PNG of few colours and return its size in bytes.

    The hand's own colours are always among them: a small lamp must not lose its
    colour to the shades of a large sky.
    """
    own = {*palette.tones, palette.line, palette.light, palette.dark, palette.glow, palette.accent}
    drawn = banner.quantize(COLOURS - len(own), method=Image.Quantize.MEDIANCUT)
    codes = [*(drawn.getpalette() or []), *(part for code in sorted(own) for part in code)]
    few = Image.new("P", (1, 1))
    few.putpalette(codes)
    target.parent.mkdir(parents=True, exist_ok=True)
    banner.quantize(palette=few, dither=Image.Dither.NONE).save(target, "PNG", optimize=True)
    return target.stat().st_size
