"""Pictures: as found, as offered to a browser, as encoded."""

from press.errors import Problem
from press.frozen import frozen


@frozen
class Measure:
    """What a look into a picture file tells, before any encoding."""

    width: int
    """In pixels, as shown: after the EXIF rotation."""
    height: int
    format: str
    """``jpeg``, ``png``, ``webp``, ``avif``, ``gif``, ``bmp``, ``tiff``, ``ico`` or ``svg``."""
    frames: int = 1
    """More than one when it moves."""
    color: str = ""
    """The dominant colour, ``#rrggbb``; empty for pictures with transparent parts and SVG."""
    bare: bool = True
    """False when it carries metadata, a colour profile, or colours that browsers show in
    different ways, so that it cannot be passed through."""
    problems: tuple[Problem, ...] = ()
    """Warnings about the file itself."""


@frozen
class Caption:
    """What a share card says below its picture."""

    title: str
    """Plain text, as all of it."""
    below: str
    """Whose the title is: the book, or who wrote it; may be empty."""
    paper: str
    """``#rrggbb`` it is written on."""
    face: str
    """Path of the font file it is set in."""
    digest: str
    """Of the font file's bytes."""


@frozen
class Rendition:
    """One file to be encoded; everything its bytes depend on."""

    source: str
    """Path of the original below the project root."""
    digest: str
    """Of the original's bytes."""
    width: int
    height: int
    format: str
    """``avif``, ``webp``, ``jpeg``, ``png`` or ``ico``."""
    quality: int
    """0 to 100; without meaning for PNG and ICO."""
    path: str
    """Below the output folder: ``img/wall-780.3f2a90bc12de.avif``; known before encoding."""
    crop: tuple[float, float] | None = None
    """Point to keep when the picture is cut to another shape, in shares of width and height
    from the top left. None keeps the whole picture: another shape is filled up at the sides."""
    background: str = ""
    """``#rrggbb`` laid under transparent parts; empty keeps them where the format can."""
    caption: Caption | None = None
    """Written below the picture, which then is cut to what is left of the height; the whole is
    the picture alone where the face lacks a letter of it."""


@frozen
class Picture:
    """A picture as a page offers it."""

    original: str
    """Address of the original as Hugo would publish it, site-relative: ``/banners/06.webp``."""
    width: int
    """Of the largest rendition, in pixels; 0 when unknown (SVG without a size)."""
    height: int
    color: str = ""
    avif: tuple[Rendition, ...] = ()
    """From narrow to wide; empty when the format brings nothing (SVG, animation)."""
    webp: tuple[Rendition, ...] = ()
    src: str = ""
    """Path below the output folder of the file for ``<img src>``."""


@frozen
class StyledPicture:
    """One banner in each of the book's visual styles."""

    styles: tuple[tuple[str, Picture], ...]
    """Style name and picture; the first is the default. A picture without styles has one
    entry with an empty name."""
    alike: bool = False
    """It comes in each of the book's styles, and the names of its files differ in the number of
    the style alone: ``….0.avif``, ``….1.avif``."""

    @property
    def default(self) -> Picture:
        """The picture shown without JavaScript."""
        return self.styles[0][1]
