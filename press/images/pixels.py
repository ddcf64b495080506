"""Pictures measured and encoded, from bytes to bytes.

The only room that knows the picture library; it is loaded with this module,
so whoever may not need it imports this late.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from PIL import Image, ImageOps

from press.errors import Place, Problem, warning
from press.frozen import frozen
from press.images import svg
from press.images.colors import dominant, is_flat, opaque, standard, transparency
from press.images.opening import frames, kind, opened, orientation, refuse_pointers, upright
from press.images.reel import reel
from press.images.saving import moving, saved
from press.values.picture import Caption, Measure, Rendition

EXTRAS = ("exif", "xmp", "icc_profile", "XML:com.adobe.xmp", "photoshop")
"""Where the library keeps what a picture carries beside its pixels."""

PLAIN = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})
"""Modes that every browser shows alike."""

EXACT = frozenset({"bmp", "gif", "png", "tiff", "webp"})
"""Formats that can hold a picture without loss."""

SIDEWAYS = frozenset({5, 6, 7, 8})
"""Orientations that swap width and height."""

ABOVE = 0.66
"""Share of the height of a card that its picture has."""

SCALING = Image.Resampling.LANCZOS

REDUCED = 1.5
"""A picture is first made smaller in whole steps, by the mean of neighbouring pixels, as long as it
stays so many times as large as wanted. What differs is lost among what the encoder leaves out."""


def measure(data: bytes, name: str) -> Measure:
    """Size, format and colour of a picture; every pixel of a still has been decoded once.

    Args:
        data: The whole file.
        name: Its path below the project root, for warnings.

    Raises:
        PictureError: There is no usable picture in it.
    """
    refuse_pointers(data)
    if svg.is_drawing(data, name):
        return svg.measure(data, name)
    image = opened(data)
    count, turned = frames(image), orientation(image)
    width, height = image.size[::-1] if turned in SIDEWAYS else image.size
    return Measure(
        width,
        height,
        kind(image),
        count,
        "" if transparency(image) else dominant(standard(_sample(image))),
        bare=_is_bare(image),
        problems=tuple(_doubts(image, name)),
    )


def encode(data: bytes, rendition: Rendition) -> bytes:
    """The bytes of one rendition; the same on every run.

    Raises:
        PictureError: There is no usable picture in ``data``.
    """
    return next(encodings(data, (rendition,)))[1]


def encodings(
    data: bytes, renditions: Iterable[Rendition], faces: Mapping[str, bytes] = MappingProxyType({})
) -> Iterator[tuple[Rendition, bytes]]:
    """Each rendition with its bytes, from a single decoding of the original.

    Every one is made from the original's own pixels, so its bytes do not depend on which
    others are asked for. Those of one size in a row share the work of scaling.

    Args:
        data: The original.
        renditions: What is wanted of it.
        faces: By digest, the font files that captions are set in.

    Raises:
        PictureError: There is no usable picture in ``data``.
    """
    negative = _negative(data)
    shape: tuple[object, ...] = ()
    whole = fitted = negative.still
    for rendition in renditions:
        if negative.film is not None and rendition.format == "webp":
            yield rendition, _moving(negative.film, negative.turned, rendition)
            continue
        shown = None
        if rendition.caption and rendition.caption.digest in faces:
            upper = _upper(rendition)
            if whole.size != (size := _around(negative.still.size, upper)):
                whole = _scaled(negative.still, size)
            shown = _captioned(_cut(whole, upper), rendition, rendition.caption, faces)
        if shown is None:
            if (rendition.width, rendition.height, rendition.crop) != shape:
                shape = rendition.width, rendition.height, rendition.crop
                if whole.size != (size := _around(negative.still.size, rendition)):
                    whole = _scaled(negative.still, size)
                fitted = _cut(whole, rendition)
            shown = fitted
        made = saved(shown, rendition, flat=negative.flat)
        # Encoding again what is already in its final form only loses.
        final = negative.final == rendition.format and shown is negative.still
        yield rendition, min(data, made, key=len) if final else made


def _upper(rendition: Rendition) -> Rendition:
    """The picture of a card: what stands above its caption."""
    return replace(rendition, height=round(rendition.height * ABOVE), caption=None)


def _captioned(
    picture: Image.Image, rendition: Rendition, caption: Caption, faces: Mapping[str, bytes]
) -> Image.Image | None:
    from press.images.card import card  # few renditions have a caption

    above = opaque(picture, rendition.background)
    return card(above, rendition.height, caption, faces[caption.digest])


@frozen
class _Negative:
    """An original, ready to be printed from; the decoder's own copies are let go."""

    still: Image.Image
    """Upright, in sRGB."""
    film: Image.Image | None
    """The opened file when it moves."""
    turned: int
    flat: bool
    final: str
    """The format in which the file could be published as it is; empty when in none."""


def _negative(data: bytes) -> _Negative:
    image = opened(data)
    turned = orientation(image)
    still = upright(standard(image), turned)
    return _Negative(
        still,
        image if frames(image) > 1 else None,
        turned,
        # A grey photograph has few colours too; the format tells what was meant.
        kind(image) in EXACT and is_flat(still),
        kind(image) if turned == 1 and _is_bare(image) else "",
    )


def _moving(image: Image.Image, turned: int, rendition: Rendition) -> bytes:
    def develop(frame: Image.Image) -> Image.Image:
        still = upright(standard(frame), turned)
        return _cut(_scaled(still, _around(still.size, rendition)), rendition)

    film = reel(image, develop)
    return moving(film.images, film.durations, film.loop, rendition.quality)


def _around(original: tuple[int, int], rendition: Rendition) -> tuple[int, int]:
    """The size of the whole picture in a rendition: around its cut, or in the middle of its sheet.

    Hence a share card needs no scaling of its own beside a rendition that is as wide.
    """
    width, height = rendition.width, rendition.height
    across, down = width / original[0], height / original[1]
    if abs(original[1] * across - height) <= 1:
        return width, height
    scale = max(across, down) if rendition.crop else min(across, down)
    return max(1, round(original[0] * scale)), max(1, round(original[1] * scale))


def _scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    return image if image.size == size else image.resize(size, SCALING, reducing_gap=REDUCED)


def _cut(whole: Image.Image, rendition: Rendition) -> Image.Image:
    """In the size that is wanted: cut around the point to keep, or filled up."""
    size = rendition.width, rendition.height
    if whole.size == size:
        return whole
    if rendition.crop is None:
        return ImageOps.pad(whole.convert("RGBA"), size, SCALING, color=(0, 0, 0, 0))
    left = round((whole.width - size[0]) * rendition.crop[0])
    top = round((whole.height - size[1]) * rendition.crop[1])
    return whole.crop((left, top, left + size[0], top + size[1]))


def _is_bare(image: Image.Image) -> bool:
    return image.mode in PLAIN and not any(image.info.get(extra) for extra in EXTRAS)


def _sample(image: Image.Image) -> Image.Image:
    """Some of its pixels, enough to know its colours."""
    scale = min(1.0, 96 / min(image.size))
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    sample = image.resize((min(size[0], 960), min(size[1], 960)), Image.Resampling.NEAREST)
    sample.info = image.info.copy()
    return sample


def _doubts(image: Image.Image, name: str) -> Iterator[Problem]:
    if image.mode == "CMYK" and not image.info.get("icc_profile"):
        message = "the picture is in CMYK without a profile, so its colours are guessed"
        yield warning(Place(name), "image-cmyk", message, "save it in RGB")
