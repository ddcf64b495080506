"""Every kind of pixel arrives as the colour it stands for."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from press.images.colors import standard
from press.images.pixels import encode, measure
from tests.images.negatives import close, corners, data_of, image_of, photograph, rendition_of


def printed(data: bytes, kind: str = "png", size: tuple[int, int] = (64, 48)) -> Image.Image:
    return image_of(encode(data, rendition_of(data, size, kind, 90)))


def deep_png(values: tuple[int, ...], channels: int, color: int) -> bytes:
    """A PNG of 64 × 48 pixels with sixteen bits a channel, all of one colour."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", 64, 48, 16, color, 0, 0, 0)
    row = b"\0" + struct.pack(f">{channels}H", *values) * 64
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row * 48)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize(
    "mode", ["RGB", "RGBA", "RGBX", "RGBa", "P", "CMYK", "YCbCr", "HSV", "LAB"]
)
def test_colours_survive_every_mode(mode):
    shown = standard(corners().convert("RGBA").convert(mode) if mode == "RGBa" else in_mode(mode))
    assert shown.mode == "RGB"
    by = {"LAB": 30, "P": 10}.get(mode, 3)
    assert close(shown.getpixel((8, 8)), (255, 0, 0), by)
    assert close(shown.getpixel((56, 8)), (0, 160, 0), by)
    assert close(shown.getpixel((8, 40)), (0, 0, 255), by)
    assert close(shown.getpixel((56, 40)), (255, 255, 255), by)


def in_mode(mode: str) -> Image.Image:
    """The four corners in a mode that has colours."""
    if mode != "LAB":
        return corners().convert(mode)
    profiles = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    transform = ImageCms.buildTransform(*profiles, "RGB", "LAB")
    return ImageCms.applyTransform(corners(), transform) or corners()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "PA", "F", "I", "I;16", "I;16B"])
def test_greys_survive_every_mode(mode):
    grey = corners().convert("L")
    if mode.startswith("I"):
        grey = grey.convert("I").point(lambda value: value * 256)
    shown = standard(grey.convert("RGBA").convert(mode) if mode == "PA" else grey.convert(mode))
    assert shown.mode == "RGB"
    assert close(shown.getpixel((56, 40)), (255, 255, 255), 2)
    if mode != "1":
        assert close(shown.getpixel((8, 8)), (76, 76, 76), 2)


@pytest.mark.parametrize("kind", ["png", "webp", "avif", "jpeg"])
@pytest.mark.parametrize("mode", ["RGB", "P", "CMYK", "LA", "1"])
def test_files_of_every_kind_can_be_made_from_every_kind(mode, kind):
    data = data_of(corners().convert(mode), "TIFF" if mode == "CMYK" else "PNG")
    assert close(printed(data, kind).convert("RGB").getpixel((56, 40)), (255, 255, 255), 5)


def test_sixteen_bits_of_grey_do_not_turn_white():
    data = deep_png((40_000,), 1, 0)
    assert image_of(data).mode.startswith("I")
    for kind in ("png", "webp", "avif"):
        assert close(printed(data, kind).convert("RGB").getpixel((9, 9)), (156, 156, 156), 3)
    assert measure(data, "a.png").color == "#9c9c9c"
    assert not measure(data, "a.png").bare


def test_sixteen_bits_of_colour_keep_their_colour():
    data = deep_png((65_535, 32_768, 0), 3, 2)
    assert close(printed(data).getpixel((9, 9)), (255, 128, 0), 2)
    assert measure(data, "a.png").color in {"#ff8000", "#ff7f00"}


def test_sixteen_bits_with_transparency_keep_both():
    shown = printed(deep_png((65_535, 0, 0, 32_768), 4, 6))
    assert shown.mode == "RGBA"
    assert close(shown.getpixel((9, 9)), (255, 0, 0, 128), 2)


@pytest.mark.parametrize("kind", ["png", "webp", "avif"])
def test_transparent_parts_stay_transparent(kind):
    image = corners().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 32, 24))
    shown = printed(data_of(image), kind)
    assert shown.mode == "RGBA"
    assert close(shown.getpixel((8, 8))[3:], (0,), 3)  # type: ignore[index]
    assert close(shown.getpixel((56, 8)), (0, 160, 0, 255))
    assert measure(data_of(image), "a.png").color == ""


def test_one_transparent_colour_of_a_palette_is_transparent():
    image = corners().quantize(8)
    data = data_of(image, "PNG", transparency=image.getpixel((8, 8)))
    shown = printed(data, "webp")
    assert shown.convert("RGBA").getpixel((8, 8))[3] == 0  # type: ignore[index]
    assert shown.convert("RGBA").getpixel((56, 40))[3] == 255  # type: ignore[index]
    assert measure(data, "a.png").color == ""


def test_a_transparent_edge_does_not_darken_when_scaled():
    image = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
    image.paste((255, 255, 255, 255), (0, 0, 101, 200))
    shown = printed(data_of(image), "png", (40, 40))
    assert all(shown.getpixel((x, 20))[0] > 240 for x in range(20))  # type: ignore[index]
    edge = shown.getpixel((20, 20))
    assert edge[0] > 240  # type: ignore[index]


def test_an_alpha_channel_that_hides_nothing_is_left_out():
    data = data_of(photograph(64, 48).convert("RGBA"))
    assert printed(data, "webp").mode == "RGB"
    assert measure(data, "a.png").color


def test_a_jpeg_of_a_transparent_picture_lies_on_white():
    image = Image.new("RGBA", (64, 48), (255, 0, 0, 0))
    assert close(printed(data_of(image), "jpeg").getpixel((9, 9)), (255, 255, 255), 2)


def test_a_background_is_laid_under_transparent_parts():
    data = data_of(Image.new("RGBA", (64, 48), (255, 0, 0, 0)))
    laid = encode(data, rendition_of(data, (64, 48), "png", background="#102030"))
    assert image_of(laid).convert("RGB").getpixel((9, 9)) == (16, 32, 48)


def test_a_profile_is_applied_and_then_dropped():
    gamma = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = data_of(corners(), "PNG", icc_profile=gamma)
    assert not measure(plain, "a.png").bare
    for kind in ("png", "webp", "avif", "jpeg"):
        shown = printed(plain, kind)
        assert "icc_profile" not in shown.info
        assert close(shown.convert("RGB").getpixel((8, 8)), (255, 0, 0))


def linear_profile() -> bytes:
    """A grey profile whose numbers are light itself, so that 55 stands for 127 in sRGB."""
    curve = b"curv" + bytes(4) + struct.pack(">I", 0)
    white = b"XYZ " + bytes(4) + struct.pack(">iii", 63190, 65536, 54061)
    text = b"desc" + bytes(4) + struct.pack(">I", 5) + b"grey\0" + bytes(78)
    tags = {b"desc": text, b"wtpt": white, b"kTRC": curve}
    table, body = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", 128 + 4 + 12 * len(tags) + len(body), len(data))
        body += padded
    size = 128 + len(table) + len(body)
    head = struct.pack(">I", size) + b"lcms" + b"\x02\x10\0\0" + b"mntrGRAYXYZ " + bytes(12)
    head += b"acsp" + bytes(28) + struct.pack(">iii", 63190, 65536, 54061)
    return head + bytes(128 - len(head)) + table + body


def test_grey_by_a_profile_of_its_own_becomes_the_grey_it_means():
    data = data_of(Image.new("L", (64, 48), 55), "PNG", icc_profile=linear_profile())
    assert close(printed(data).getpixel((9, 9)), (127, 127, 127), 3)


@pytest.mark.parametrize("profile", [b"nonsense", linear_profile()[:100], linear_profile()])
def test_a_profile_that_does_not_fit_is_left_aside(profile):
    data = data_of(corners(), "PNG", icc_profile=profile)
    assert close(printed(data).getpixel((8, 8)), (255, 0, 0), 2)


def test_cmyk_without_a_profile_is_shown_and_doubted():
    data = data_of(corners().convert("CMYK"), "JPEG", quality=95)
    told = measure(data, "static/a.jpg")
    assert [problem.code for problem in told.problems] == ["image-cmyk"]
    assert told.problems[0].place.file == "static/a.jpg"
    assert not told.bare
    assert close(printed(data).getpixel((8, 8)), (255, 0, 0), 20)


def test_the_dominant_colour_is_that_of_the_largest_part():
    image = Image.new("RGB", (300, 200), (200, 30, 60))
    image.paste((10, 10, 200), (0, 0, 100, 200))
    assert measure(data_of(image), "a.png").color == "#c81e3c"


def test_metadata_stays_behind():
    exif = Image.Exif()
    exif[0x010E] = "where I live"
    buffer = io.BytesIO()
    photograph(300, 200).save(buffer, "JPEG", exif=exif, xmp=b"<x>where I live</x>", comment=b"me")
    data = buffer.getvalue()
    assert not measure(data, "a.jpg").bare
    for kind in ("png", "webp", "avif", "jpeg"):
        made = encode(data, rendition_of(data, (300, 200), kind))
        assert b"where I live" not in made
        assert not image_of(made).getexif()
