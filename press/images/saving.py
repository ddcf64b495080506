"""Pixels to files: one way a format, every option that matters pinned.

The library ignores options it does not know, and its defaults change between
releases and with the number of processors; nothing here is left to them.
"""

import io
from collections.abc import Sequence

from PIL import Image

from press.images.colors import opaque
from press.images.fault import unwritable
from press.images.plugins import ready
from press.values.picture import Rendition

AVIF_SPEED = 7
"""8 takes 0.6 of the time, but leaves a grain in plain areas that can be seen without a glass;
6 takes twice the time for little more."""

WEBP_METHOD = 4
"""6 saves 4 % of the bytes for three times the time."""

ICON_SIZES = ((16, 16), (32, 32), (48, 48))


def saved(image: Image.Image, rendition: Rendition, *, flat: bool) -> bytes:
    """The file's bytes; the same for the same pixels and rendition on every run.

    Args:
        image: In its final size, ``RGB`` or ``RGBA``, without metadata.
        rendition: What is wanted.
        flat: The original has few colours, so a lossless WebP is tried too.

    Raises:
        PictureError: The format cannot hold the picture, or cannot be written on this machine.
    """
    if rendition.background or rendition.format == "jpeg":
        image = opaque(image, rendition.background or "#ffffff")
    try:
        return _encoded(image, rendition, flat=flat)
    except (KeyError, OSError, ValueError) as fault:
        raise unwritable(rendition.format, fault) from None


def _encoded(image: Image.Image, rendition: Rendition, *, flat: bool) -> bytes:
    match rendition.format:
        case "avif":
            return _avif(image, rendition.quality)
        case "webp":
            return _webp(image, rendition.quality, flat=flat)
        case "jpeg":
            return _written(
                image,
                "JPEG",
                quality=rendition.quality,
                progressive=True,
                optimize=True,
                subsampling="4:2:0",
            )
        case "png":
            return _written(image, "PNG", optimize=True)
        case "ico":
            return _written(image, "ICO", sizes=ICON_SIZES)
        case _:
            message = f"no way to write {rendition.format}"
            raise ValueError(message)


def moving(
    images: Sequence[Image.Image], durations: Sequence[int], loop: int, quality: int
) -> bytes:
    """An animated WebP.

    Args:
        images: At least one, all of one size.
        durations: Of each frame, in milliseconds.
        loop: How often it is shown; 0 without end.
        quality: 0 to 100.
    """
    return _written(
        images[0],
        "WEBP",
        save_all=True,
        append_images=list(images[1:]),
        duration=list(durations),
        loop=loop,
        quality=quality,
        method=WEBP_METHOD,
        allow_mixed=True,
        background=(0, 0, 0, 0),
    )


def _avif(image: Image.Image, quality: int) -> bytes:
    return _written(
        image,
        "AVIF",
        quality=quality,
        speed=AVIF_SPEED,
        subsampling="4:4:4",  # thin red and blue lines keep their colour for 4 % more bytes
        codec="aom",
        range="full",
        max_threads=1,  # more threads cut the picture into tiles: other bytes on other machines
        autotiling=False,
        advanced={"tune": "iq"},  # the default differs between releases
    )


def _webp(image: Image.Image, quality: int, *, flat: bool) -> bytes:
    lossy = _written(image, "WEBP", quality=quality, method=WEBP_METHOD)
    if not flat:
        return lossy
    exact = _written(image, "WEBP", lossless=True, quality=80, method=WEBP_METHOD)
    return min(exact, lossy, key=len)


def _written(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, ready(kind), **options)
    return out.getvalue()
