"""Moving pictures: their frames and their time."""

from collections.abc import Callable

from PIL import Image

from press.frozen import frozen
from press.images.fault import undecodable
from press.images.opening import frames, kind


@frozen
class Reel:
    """All frames of a moving picture, ready to be written."""

    images: tuple[Image.Image, ...]
    durations: tuple[int, ...]
    """Of each frame, in milliseconds."""
    loop: int
    """How often it is shown; 0 without end."""


def reel(image: Image.Image, develop: Callable[[Image.Image], Image.Image]) -> Reel:
    """Every frame developed, with its own time.

    Raises:
        PictureError: A frame cannot be decoded.
    """
    count = frames(image)
    first = 1 if image.info.get("default_image") else 0
    images, durations = [], []
    for number in range(first, first + count):
        try:
            image.seek(number)
            image.load()
        except Exception as fault:  # noqa: BLE001 -- decoders fail in many ways on bad bytes
            raise undecodable(fault) from None
        durations.append(round(image.info.get("duration", 0)))
        images.append(develop(image))
    if len({picture.mode for picture in images}) > 1:
        images = [picture.convert("RGBA") for picture in images]
    return Reel(tuple(images), tuple(durations), _loop(image))


def _loop(image: Image.Image) -> int:
    """In WebP's way of counting: how often, not how often again.

    Source: the Netscape block of a GIF counts repetitions, and none means once; WebP
    Container Specification, "Animation", counts showings.
    """
    if kind(image) != "gif":
        return int(image.info.get("loop", 0))
    loop = image.info.get("loop")
    if loop is None:
        return 1
    return 0 if loop == 0 else min(int(loop) + 1, 65535)
