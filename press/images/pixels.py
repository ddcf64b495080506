"""Pictures measured and encoded, from bytes to bytes.

The only room that knows the picture library; it is loaded with this module,
so whoever may not need it imports this late.
"""

from collections.abc import Iterable, Iterator

from PIL import Image, ImageOps

from press.errors import Place, Problem, warning
from press.frozen import frozen
from press.images import svg
from press.images.colors import dominant, is_flat, standard, transparency
from press.images.opening import frames, kind, opened, orientation, refuse_pointers, upright
from press.images.reel import reel
from press.images.saving import moving, saved
from press.values.picture import Measure, Rendition

EXTRAS = ("exif", "xmp", "icc_profile", "XML:com.adobe.xmp", "photoshop")
"""Where the library keeps what a picture carries beside its pixels."""

PLAIN = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})
"""Modes that every browser shows alike."""

EXACT = frozenset({"bmp", "gif", "png", "tiff", "webp"})
"""Formats that can hold a picture without loss."""

SIDEWAYS = frozenset({5, 6, 7, 8})
"""Orientations that swap width and height."""

SCALING = Image.Resampling.LANCZOS


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


def encodings(data: bytes, renditions: Iterable[Rendition]) -> Iterator[tuple[Rendition, bytes]]:
    """Each rendition with its bytes, from a single decoding of the original.

    Every one is made from the original's own pixels, so its bytes do not depend on which
    others are asked for. Those of one size in a row share the work of scaling.

    Raises:
        PictureError: There is no usable picture in ``data``.
    """
    negative = _negative(data)
    shape: tuple[object, ...] = ()
    fitted = negative.still
    for rendition in renditions:
        if negative.film is not None and rendition.format == "webp":
            yield rendition, _moving(negative.film, negative.turned, rendition)
            continue
        if (rendition.width, rendition.height, rendition.crop) != shape:
            shape = rendition.width, rendition.height, rendition.crop
            fitted = _fitted(negative.still, rendition)
        made = saved(fitted, rendition, flat=negative.flat)
        # Encoding again what is already in its final form only loses.
        final = negative.final == rendition.format and fitted is negative.still
        yield rendition, min(data, made, key=len) if final else made


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
        return _fitted(upright(standard(frame), turned), rendition)

    film = reel(image, develop)
    return moving(film.images, film.durations, film.loop, rendition.quality)


def _fitted(image: Image.Image, rendition: Rendition) -> Image.Image:
    """In the size that is wanted: scaled, cut around the point to keep, or filled up."""
    size = rendition.width, rendition.height
    if image.size == size:
        return image
    if rendition.crop is not None:
        return ImageOps.fit(image, size, SCALING, centering=rendition.crop)
    if abs(image.height * rendition.width / image.width - rendition.height) <= 1:
        return image.resize(size, SCALING, reducing_gap=3.0)
    return ImageOps.pad(image.convert("RGBA"), size, SCALING, color=(0, 0, 0, 0))


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
