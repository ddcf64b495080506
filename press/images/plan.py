"""Which files a picture is offered as: arithmetic and names, no pixels touched."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from press.config.press_settings import PictureSettings
from press.digest import digest
from press.images.codecs import codecs
from press.values.picture import Caption, Measure, Picture, Rendition
from press.values.source import File

NEAR = 0.8
"""A width above this share of the original's is not worth a file beside the original's own."""

ICON = 200
"""Pixels. Smaller pictures are icons and are shown as they are."""

TALLEST = 16383
"""Pixels. A WebP file cannot be higher or wider."""

SHOWN = frozenset({"jpeg", "png", "webp", "avif", "gif", "ico"})
"""Formats every browser shows, so that an original can be published as it is."""

SHARE = (1200, 630)
"""Of the picture on a share card; what the large networks ask for."""

SHARE_QUALITY = 80

CAPTION = 1
"""Count up when the same caption shall look different."""

PAPER = "#fdfcf9"
"""Of the pages in daylight, and of what is written below a picture."""


def offer(file: File, measure: Measure, settings: PictureSettings, address: str = "") -> Picture:
    """The picture as a page offers it: every rendition with its name, none encoded yet.

    Nothing is made wider than the original. SVG and small pictures are offered as they are; a
    moving picture becomes one animated WebP.

    Args:
        file: The original.
        measure: What a look into it told.
        settings: Widths, formats and qualities.
        address: Where Hugo would publish the original, site-relative; below ``static`` and
            ``assets`` its own name.
    """
    original = address or f"/{file.name}"
    if passes(measure):
        path = original.lstrip("/")
        return Picture(original, measure.width, measure.height, measure.color, src=path)
    sizes = [_size(measure, width) for width in widths(measure, settings.widths)]
    if measure.frames > 1:
        sizes = sizes[-1:]
    webp = tuple(_rendition(file, size, "webp", settings.webp_quality) for size in sizes)
    avif = tuple(_rendition(file, size, "avif", settings.avif_quality) for size in sizes)
    return Picture(
        original=original,
        width=sizes[-1][0],
        height=sizes[-1][1],
        color=measure.color,
        avif=avif if settings.avif and measure.frames == 1 else (),
        webp=webp,
        src=_middle(webp).path,
    )


def passes(measure: Measure) -> bool:
    """Whether the original is published as it is: a drawing, or an icon."""
    if measure.format in {"svg", "ico"}:
        return True
    small = max(measure.width, measure.height) < ICON and measure.frames == 1
    return small and measure.bare and measure.format in SHOWN


def widths(measure: Measure, wanted: Iterable[int]) -> tuple[int, ...]:
    """The widths to offer, from narrow to wide; never empty, never wider than the original.

    When the original is narrower than the widest wanted, its own width is offered, and those
    within a fifth of it are not.

    >>> widths(Measure(2464, 1856, "webp"), (780, 1200, 1600))
    (780, 1200, 1600)
    >>> widths(Measure(1300, 900, "png"), (780, 1200, 1600))
    (780, 1300)
    """
    widest = min(measure.width, max(1, TALLEST * measure.width // measure.height), TALLEST)
    fitting = sorted({width for width in wanted if 0 < width <= widest})
    if fitting and (fitting[-1] == max(wanted) or fitting[-1] == widest):
        return tuple(fitting)
    return (*(width for width in fitting if width <= NEAR * widest), widest)


def share(
    file: File,
    measure: Measure,
    focal: tuple[float, float] | None = None,
    caption: Caption | None = None,
) -> Rendition | None:
    """A JPEG for share cards, cut to their shape around the point that matters.

    A smaller original gives a smaller card of the same shape, on which nothing is written. None
    for drawings and icons, of which no card can be made.

    Args:
        file: The original.
        measure: What a look into it told.
        focal: The point to keep, in percent from left and top; the middle when None.
        caption: What is written below the picture.
    """
    scale = min(1.0, measure.width / SHARE[0], measure.height / SHARE[1])
    size = round(SHARE[0] * scale), round(SHARE[1] * scale)
    if measure.format in {"svg", "ico"} or min(measure.width, measure.height) < ICON:
        return None
    left, top = focal or (50, 50)
    crop = min(max(left / 100, 0.0), 1.0), min(max(top / 100, 0.0), 1.0)
    written = caption if size == SHARE else None
    return _rendition(file, size, "jpeg", SHARE_QUALITY, crop, "#ffffff", written)


def icons(file: File, measure: Measure) -> tuple[Rendition, ...]:
    """The icons of a site from one square master, under the names browsers ask for.

    Sizes the master cannot fill are left out; empty for a drawing, which is its own icon.
    """
    if measure.format in {"svg", "ico"}:
        return ()
    wanted = (
        ("favicon.ico", "ico", 48, ""),
        ("apple-touch-icon.png", "png", 180, "#ffffff"),
        ("icon-192.png", "png", 192, ""),
        ("icon-512.png", "png", 512, ""),
    )
    side = max(measure.width, measure.height)
    return tuple(
        Rendition(file.path, file.digest, size, size, kind, 0, path, background=background)
        for path, kind, size, background in wanted
        if size <= side or kind == "ico"
    )


def seal(rendition: Rendition) -> str:
    """A name for the bytes of a rendition, whatever path they are published under."""
    made = (rendition.format, rendition.width, rendition.height, rendition.quality)
    written = (CAPTION, rendition.caption) if rendition.caption else ()
    whole = (*made, rendition.crop, rendition.background, codecs(), *written)
    return digest(rendition.digest, *whole)


def _rendition(
    file: File,
    size: tuple[int, int],
    kind: str,
    quality: int,
    crop: tuple[float, float] | None = None,
    background: str = "",
    caption: Caption | None = None,
) -> Rendition:
    nameless = Rendition(
        file.path, file.digest, *size, kind, quality, "", crop, background, caption
    )
    suffix = {"jpeg": "jpg"}.get(kind, kind)
    path = f"img/{_stem(file.name)}-{size[0]}.{seal(nameless)[:12]}.{suffix}"
    return replace(nameless, path=path)


def _size(measure: Measure, width: int) -> tuple[int, int]:
    return width, max(1, round(measure.height * width / measure.width))


def _middle(renditions: tuple[Rendition, ...]) -> Rendition:
    """What a browser without ``srcset`` gets: neither a stamp nor a poster."""
    return renditions[len(renditions) // 2]


def _stem(name: str) -> str:
    """The original's name in plain letters: safe in addresses, ``srcset`` and on any disk."""
    plain = unicodedata.normalize("NFKD", PurePosixPath(name).stem)
    plain = plain.encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-")[:40] or "picture"
