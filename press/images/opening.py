"""From a picture file to pixels, or to a clear word why not."""

import io
import re
import warnings

from PIL import Image, UnidentifiedImageError

from press.images.fault import PictureError, broken, foreign, pointer, too_large, undecodable
from press.images.plugins import PLUGINS, ready

LIMIT = 50_000_000
"""Pixels in one picture; a file of a few kilobytes can claim many more."""

REEL_LIMIT = 250_000_000
"""Pixels in all frames of a moving picture together."""

FORMATS = tuple(PLUGINS)
"""The decoders we trust with a stranger's bytes; the library has some that start programs."""

ORIENTATION = 0x0112
"""The EXIF tag that says which way is up. Source: EXIF 3.0, 4.6.5.1."""

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

KNOWN = (
    (re.compile(rb"\x89PNG"), "PNG"),
    (re.compile(rb"\xff\xd8"), "JPEG"),
    (re.compile(rb"GIF8"), "GIF"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "WebP"),
    (re.compile(rb"....ftypavi[fs]", re.DOTALL), "AVIF"),
    (re.compile(rb"BM.{4}\0{4}", re.DOTALL), "BMP"),
    (re.compile(rb"II\*\0|MM\0\*"), "TIFF"),
)
"""How files of the formats we read begin."""

ELSEWHERE = (
    (re.compile(rb"%PDF"), "a PDF"),
    (re.compile(rb"8BPS"), "a Photoshop file"),
    (re.compile(rb"%!PS"), "a PostScript file"),
    (re.compile(rb"\xff\x0a|\0\0\0\x0cJXL "), "a JPEG XL picture"),
    (re.compile(rb"\0\0\0\x0cjP  "), "a JPEG 2000 picture"),
    (re.compile(rb"....ftyp(?:hei|hev|mif|msf)", re.DOTALL), "a HEIC picture"),
    (re.compile(rb"....ftyp|\x1aE\xdf\xa3", re.DOTALL), "a film"),
    (re.compile(rb"PK\x03\x04"), "a ZIP archive"),
    (re.compile(rb"\x1f\x8b"), "a compressed file"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head)", re.IGNORECASE), "a web page"),
)
"""How files begin that authors mistake for pictures."""

Image.MAX_IMAGE_PIXELS = LIMIT
# Above the limit the library only warns, up to twice of it; we look at the size ourselves too.
warnings.simplefilter("error", Image.DecompressionBombWarning)


def opened(data: bytes) -> Image.Image:
    """The picture with its first frame decoded, as it lies in the file.

    Raises:
        PictureError: The bytes are no picture, not a whole one, or too large a one.
    """
    refuse_pointers(data)
    try:
        image = Image.open(io.BytesIO(data), formats=_formats(data))
        refuse_giants(image)
        image.load()
    except PictureError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
        size = f"more than {LIMIT // 1_000_000} million pixels"
        raise too_large(size, LIMIT) from None
    except UnidentifiedImageError:
        raise _unknown(data) from None
    except Exception as fault:  # noqa: BLE001 -- decoders fail in many ways on bad bytes
        raise undecodable(fault) from None
    return image


def kind(image: Image.Image) -> str:
    """The format in lower case; a JPEG with a second picture behind it is a JPEG."""
    name = (image.format or "").lower()
    return "jpeg" if name == "mpo" else name


def frames(image: Image.Image) -> int:
    """How many frames move; 1 for the pages of a TIFF and the extra pictures of a camera."""
    if kind(image) not in {"gif", "png", "webp", "avif"}:
        return 1
    try:
        count = int(getattr(image, "n_frames", 1))
    except Exception as fault:  # noqa: BLE001 -- counting reads on in the file
        raise undecodable(fault) from None
    # An animated PNG may bring a still for those who cannot show it move.
    return count - 1 if image.info.get("default_image") and count > 1 else count


def orientation(image: Image.Image) -> int:
    """How the camera was held, 1 to 8; 1 when it does not say."""
    try:
        return int(image.getexif().get(ORIENTATION, 1))
    except Exception:  # noqa: BLE001 -- broken metadata does not make a broken picture
        return 1


def upright(image: Image.Image, turned: int) -> Image.Image:
    """The picture as it was meant to be seen."""
    return image.transpose(TURNS[turned]) if turned in TURNS else image


def refuse_pointers(data: bytes) -> None:
    """Raise for what stands in a picture's place without being one."""
    if not data:
        message = "the picture file is empty"
        raise broken(message)
    if data.startswith(b"version https://git-lfs.github.com/spec/"):
        raise pointer()


def refuse_giants(image: Image.Image) -> None:
    """Raise before the pixels of a picture are made that would fill the memory."""
    width, height = image.size
    if width * height > LIMIT:
        size = f"{width} × {height} pixels"
        raise too_large(size, LIMIT)
    count = frames(image)
    if width * height * count > REEL_LIMIT:
        size = f"{count} frames of {width} × {height} pixels"
        raise too_large(size, REEL_LIMIT)


def _formats(data: bytes) -> tuple[str, ...]:
    """The format a file begins as; all of ours where that says nothing."""
    begins = next((name for magic, name in KNOWN if magic.match(data)), "")
    return (ready(begins.upper()),) if begins else tuple(map(ready, FORMATS))


def _unknown(data: bytes) -> PictureError:
    """Why no decoder wants these bytes."""
    for magic, name in KNOWN:
        if magic.match(data):
            return broken(f"the picture begins as {name} but cannot be decoded")
    for magic, name in ELSEWHERE:
        if magic.match(data):
            return foreign(f"is {name}")
    return foreign("is not a picture")
