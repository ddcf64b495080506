"""Pictures for tests, drawn here so that their pixels are known."""

import io
from pathlib import Path

from PIL import Image

from press.digest import digest_bytes
from press.values.picture import Rendition
from press.values.source import File

CORNERS = {"red": (255, 0, 0), "green": (0, 160, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}


def corners(width: int = 64, height: int = 48) -> Image.Image:
    """Red, green, blue and white quarters, clockwise from the top left but for the last two."""
    image = Image.new("RGB", (width, height))
    for number, color in enumerate(CORNERS.values()):
        quarter = Image.new("RGB", (width // 2, height // 2), color)
        image.paste(quarter, ((number % 2) * (width // 2), (number // 2) * (height // 2)))
    return image


def photograph(width: int = 1000, height: int = 600) -> Image.Image:
    """Soft shapes and a little grain: more colours than a drawing has."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.radial_gradient("L").resize((width, height), Image.Resampling.BICUBIC)
    grain = Image.effect_mandelbrot((width, height), (-2.0, -1.2, 1.0, 1.2), 60)
    return Image.merge("RGB", (across, down, grain))


def data_of(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The picture as a file."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def image_of(data: bytes) -> Image.Image:
    """A file as a picture, decoded."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def file_of(data: bytes, name: str) -> File:
    """What scanning a file below ``static`` tells."""
    return File(f"static/{name}", name, "static", digest_bytes(data), len(data))


def rendition_of(
    data: bytes,
    size: tuple[int, int],
    kind: str = "png",
    quality: int = 80,
    crop: tuple[float, float] | None = None,
    background: str = "",
    source: str = "static/a.png",
) -> Rendition:
    """One wanted file."""
    path = f"img/a.{kind}"
    return Rendition(source, digest_bytes(data), *size, kind, quality, path, crop, background)


def put(root: Path, name: str, data: bytes) -> File:
    """A file below ``static`` on disk."""
    file = file_of(data, name)
    path = root / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return file


def close(color: object, wanted: tuple[int, ...], by: int = 12) -> bool:
    """Whether two colours look alike."""
    assert isinstance(color, tuple)
    return all(abs(a - b) <= by for a, b in zip(color, wanted, strict=True))
