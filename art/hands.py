"""The three hands: white ink on night, flat colours at dusk, cut paper by day."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from art.palettes import DUSK, INK, PAPER, SNOW, Palette
from art.sheet import SCALE, Point, Sheet, box, mixed, scaled


class Ink(Sheet):
    """Outlines and hatching in pale ink on a dark ground."""

    def sky(self, bands: int = 9) -> None:  # noqa: ARG002 -- ink leaves the ground as it is
        """A plain ground."""
        self.pen.rectangle((0, 0, *self.image.size), self.palette.sky[0])

    def shape(self, points: Sequence[Point], tone: int, *, edge: bool = True) -> None:
        """The ground again, so that it hides what is behind, hatched the closer the nearer.

        Snow is left plain and bright.
        """
        mask = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(mask).polygon(scaled(points), 255)
        share = 0.62 if tone == SNOW else 0.35
        self.image.paste(mixed(self.palette.sky[0], self.palette.tones[tone], share), mask=mask)
        if tone != SNOW:
            hatching = ImageChops.multiply(mask, self._hatching(tone))
            self.image.paste(self.palette.tones[tone], mask=hatching)
        if edge:
            self.line([*points, points[0]], 1.6)

    def disc(self, centre: Point, radius: float, *, accent: bool = False) -> None:
        """A sun takes the accent, so that pale branches show in front of it."""
        super().disc(centre, radius, accent=accent or radius > 30)

    def _hatching(self, tone: int) -> Image.Image:
        """Slanted lines over the whole sheet; near shapes are steeper and closer."""
        hatching = Image.new("L", self.image.size, 0)
        pen = ImageDraw.Draw(hatching)
        width, height = self.image.size
        gap = max(5, 13 - 2 * tone) * SCALE
        slant = height * (0.9 - 0.16 * tone)
        for start in range(-height, width + height, gap):
            pen.line((start, height, start + slant, 0), 255, SCALE)
        return hatching


class Dusk(Sheet):
    """Flat shapes without outlines, a sky in bands, lights with a halo."""

    def shape(self, points: Sequence[Point], tone: int, *, edge: bool = True) -> None:  # noqa: ARG002 -- no outlines here
        """A flat fill."""
        self.pen.polygon(scaled(points), self.palette.tones[tone])

    def disc(self, centre: Point, radius: float, *, accent: bool = False) -> None:
        """With a halo in two steps, mixed from what lies behind it."""
        fill = self.palette.accent if accent else self.palette.glow
        for grown, share in ((1.55, 0.18), (1.25, 0.34)):
            mask = Image.new("L", self.image.size, 0)
            ImageDraw.Draw(mask).ellipse(box(centre, radius * grown + 2), round(255 * share))
            self.image.paste(fill, mask=mask)
        self.pen.ellipse(box(centre, radius), fill)


class Paper(Sheet):
    """Coloured paper, cut and laid in layers: every shape throws a small shadow."""

    def shape(self, points: Sequence[Point], tone: int, *, edge: bool = True) -> None:
        """A sheet of paper above the others."""
        if edge:
            self._shadow(lambda pen: pen.polygon(scaled(points), 90))
        self.pen.polygon(scaled(points), self.palette.tones[tone])

    def pit(self, points: Sequence[Point], tone: int) -> None:
        """A hole in the sheet; its upper edge throws a shadow into it."""
        self.mark(points, tone)
        hole = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(hole).polygon(scaled(points), 110)
        lower = ImageChops.offset(hole, 4 * SCALE, 6 * SCALE)
        rim = ImageChops.subtract(hole, lower).reduce(4)
        soft = rim.filter(ImageFilter.GaussianBlur(1.5)).resize(hole.size)
        self.image.paste((40, 32, 28), mask=ImageChops.darker(soft, hole))

    def disc(self, centre: Point, radius: float, *, accent: bool = False) -> None:
        """A punched-out round piece; small ones are too light to throw a shadow."""
        if radius > 12:
            self._shadow(lambda pen: pen.ellipse(box(centre, radius), 90))
        super().disc(centre, radius, accent=accent)

    def _shadow(self, draw: Callable[[ImageDraw.ImageDraw], None]) -> None:
        cut = Image.new("L", self.image.size, 0)
        draw(ImageDraw.Draw(cut))
        mask = Image.new("L", self.image.size, 0)
        mask.paste(cut, (2 * SCALE, 3 * SCALE))
        small = mask.reduce(4).filter(ImageFilter.GaussianBlur(1.5)).resize(mask.size)
        self.image.paste((40, 32, 28), mask=small)


@dataclass(frozen=True, slots=True)
class Hand:
    """A way of drawing, with the colours that belong to it."""

    name: str
    draws: type[Sheet]
    palettes: Mapping[str, Palette]
    """By weather."""

    def sheet(self, width: int, height: int, weather: str) -> Sheet:
        """An empty banner in this hand."""
        return self.draws(width, height, self.palettes[weather])


HANDS = (
    Hand("ink", Ink, INK),
    Hand("dusk", Dusk, DUSK),
    Hand("paper", Paper, PAPER),
)
