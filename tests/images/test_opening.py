"""What is no picture is said to be none, whatever its bytes."""

import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image

from press.images.fault import PictureError
from press.images.pixels import encodings, measure
from tests.images.negatives import data_of, photograph, rendition_of

POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
WHOLE = {
    kind: data_of(photograph(120, 80), kind) for kind in ("PNG", "JPEG", "WEBP", "AVIF", "GIF")
}


def refusal(data: bytes, name: str = "a.png") -> PictureError:
    with pytest.raises(PictureError) as caught:
        measure(data, name)
    return caught.value


def png_of(width: int, height: int, color: int = 0) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, color, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1000)
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_cut_off_anywhere_is_broken(kind):
    data = WHOLE[kind]
    for share in (0.02, 0.3, 0.6, 0.9):
        fault = refusal(data[: max(13, int(len(data) * share))])
        assert fault.code == "image-broken", (share, fault)


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"", "image-broken", "empty"),
        (POINTER, "image-lfs-pointer", "Git LFS"),
        (b"hello", "image-format", "not a picture"),
        (b"\0" * 500, "image-format", "not a picture"),
        (b"<!DOCTYPE html><html><body>404</body></html>", "image-format", "web page"),
        (b"\xef\xbb\xbf\n <html lang=en>", "image-format", "web page"),
        (b"%PDF-1.7\n", "image-format", "PDF"),
        (b"8BPS\0\1", "image-format", "Photoshop"),
        (b"\0\0\0\x1cftypheic\0\0\0\0mif1", "image-format", "HEIC"),
        (b"\0\0\0\x1cftypisom\0\0\0\0", "image-format", "film"),
        (b"\x1f\x8b\x08\0", "image-format", "compressed"),
        (b"PK\x03\x04....", "image-format", "ZIP"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "image-format", "PostScript"),
        (b"\x89PNG\r\n\x1a\n", "image-broken", "PNG"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image-broken", ""),
        (b"GIF89a", "image-broken", ""),
        (b"\xff\xd8\xff", "image-broken", ""),
    ],
)
@pytest.mark.parametrize("name", ["a.png", "a.webp"])
def test_what_stands_in_a_pictures_place_is_called_by_its_name(data, code, says, name):
    fault = refusal(data, name)
    assert fault.code == code
    assert says in fault.message
    assert fault.message[0].islower()
    assert not fault.message.endswith(".")
    assert fault.hint or says == "empty"


@pytest.mark.parametrize("size", [(60_000, 60_000), (12_000, 12_000), (50_000, 1001)])
def test_a_bomb_is_refused_before_it_goes_off(size):
    fault = refusal(png_of(*size))
    assert fault.code == "image-too-large"
    assert "pixels" in fault.message
    assert "50 million" in fault.hint


def test_a_size_of_nothing_is_broken():
    assert refusal(png_of(0, 0)).code in {"image-broken", "image-format"}


def test_a_moving_picture_may_not_be_a_bomb_either():
    screen = b"GIF89a" + struct.pack("<HHBBB", 7000, 7000, 0x80, 0, 0) + bytes(6)
    frame = b"\x21\xf9\x04\0\x05\0\0\0" + b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0)
    fault = refusal(screen + (frame + b"\x02\x02D\x01\0") * 10 + b";", "a.gif")
    assert fault.code == "image-too-large"
    assert "10 frames" in fault.message


def test_a_large_picture_below_the_limit_is_measured():
    large = data_of(Image.new("1", (7000, 7000)), compress_level=1)
    assert measure(large, "a.png").width == 7000


def test_a_name_that_promises_another_format_does_no_harm():
    assert measure(WHOLE["JPEG"], "a.png").format == "jpeg"
    assert measure(WHOLE["WEBP"], "a.jpg").format == "webp"


@settings(deadline=None)
@given(
    some.sampled_from(sorted(WHOLE)),
    some.lists(some.tuples(some.floats(0, 0.999), some.integers(0, 255)), max_size=12),
)
def test_no_byte_can_bring_a_decoder_to_fail_in_its_own_words(kind, changes):
    data = bytearray(WHOLE[kind])
    for at, value in changes:
        data[int(at * len(data))] = value
    wanted = (rendition_of(bytes(data), (60, 40), "webp"),)
    with suppress(PictureError):
        measure(bytes(data), f"a.{kind.lower()}")
        assert all(made for _, made in encodings(bytes(data), wanted))


@settings(deadline=None)
@given(some.binary(max_size=300))
def test_any_bytes_are_a_picture_or_a_picture_error(data):
    with suppress(PictureError):
        assert measure(data, "a.webp").width >= 1
