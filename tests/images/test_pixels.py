"""What is measured and what is encoded."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image

from press.config.press_settings import PictureSettings
from press.images.fault import PictureError
from press.images.pixels import encode, encodings, measure
from press.images.plan import icons, offer, share
from tests.images.negatives import (
    close,
    corners,
    data_of,
    file_of,
    image_of,
    photograph,
    rendition_of,
)

SETTINGS = PictureSettings(widths=(100, 200, 400))
TURNED_BACK = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera stores what was seen, by orientation."""


@pytest.mark.parametrize("orientation", TURNED_BACK)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_a_picture_stands_upright_whichever_way_the_camera_was_held(orientation, kind):
    seen, turn = corners(64, 48), TURNED_BACK[orientation]
    stored = seen if turn is None else seen.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = data_of(stored, kind, exif=exif)
    told = measure(data, "a.jpg")
    assert (told.width, told.height) == (64, 48)
    shown = image_of(encode(data, rendition_of(data, (64, 48), "png"))).convert("RGB")
    assert shown.size == (64, 48)
    assert close(shown.getpixel((8, 8)), (255, 0, 0), 30)
    assert close(shown.getpixel((56, 8)), (0, 160, 0), 30)
    assert close(shown.getpixel((8, 40)), (0, 0, 255), 30)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")  # the library's; the darkroom is quiet
def test_broken_exif_does_not_stop_a_picture():
    data = data_of(corners(), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff garbage")
    assert measure(data, "a.jpg").width == 64


def test_an_orientation_that_does_not_exist_is_upright():
    exif = Image.Exif()
    exif[0x0112] = 77
    assert measure(data_of(corners(), "JPEG", exif=exif), "a.jpg").width == 64


@pytest.mark.parametrize("kind", ["avif", "webp", "jpeg", "png", "ico"])
def test_the_same_bytes_come_out_every_time_and_in_any_company(kind):
    data = data_of(photograph(300, 200), "JPEG", quality=95)
    wanted = rendition_of(data, (48, 48) if kind == "ico" else (150, 100), kind)
    other = rendition_of(data, (300, 200), "webp"), rendition_of(data, (75, 50), "webp")
    alone = encode(data, wanted)
    assert alone == encode(data, wanted)
    assert dict(encodings(data, (other[0], wanted, other[1])))[wanted] == alone
    assert image_of(alone).format == kind.upper()


@settings(max_examples=25, deadline=None)
@given(some.integers(1, 300), some.integers(1, 300))
def test_every_offer_is_kept_to_the_pixel(width, height):
    data = data_of(photograph(width, height))
    file = file_of(data, "a.png")
    picture = offer(file, measure(data, file.path), SETTINGS)
    for rendition, made in encodings(data, picture.webp):
        assert image_of(made).size == (rendition.width, rendition.height)


def test_few_colours_are_kept_exactly_where_that_is_smaller():
    image = Image.new("RGB", (400, 300), (240, 240, 250))
    for x in range(0, 400, 8):
        image.paste((20, 40, 90), (x, x % 60, x + 3, 200))
    data = data_of(image)
    made = encode(data, rendition_of(data, (400, 300), "webp", 60))
    assert image_of(made).convert("RGB").tobytes() == image.tobytes()


def test_a_photograph_is_not_kept_exactly():
    data = data_of(photograph(400, 300))
    made = encode(data, rendition_of(data, (400, 300), "webp", 60))
    assert len(made) < len(data) // 2


def test_encoding_again_never_makes_a_finished_file_larger():
    data = data_of(photograph(400, 300), "WEBP", quality=20, method=6)
    assert encode(data, rendition_of(data, (400, 300), "webp", 90)) == data
    assert encode(data, rendition_of(data, (200, 150), "webp", 90)) != data


def test_a_finished_file_with_metadata_is_encoded_again():
    exif = Image.Exif()
    exif[0x010E] = "where I live"
    data = data_of(photograph(400, 300), "WEBP", quality=20, exif=exif)
    assert b"where I live" not in encode(data, rendition_of(data, (400, 300), "webp", 90))


def test_a_share_card_shows_what_matters():
    image = Image.new("RGB", (4000, 1000), "white")
    image.paste((255, 0, 0), (0, 0, 500, 1000))
    data = data_of(image)
    file = file_of(data, "a.png")
    for focal, color in (((0, 50), (255, 0, 0)), ((100, 50), (255, 255, 255))):
        card = share(file, measure(data, file.path), focal)
        assert card is not None
        shown = image_of(encode(data, card))
        assert (shown.format, shown.size) == ("JPEG", (1200, 630))
        assert close(shown.getpixel((20, 300)), color)


def test_icons_are_square_and_keep_the_whole_of_the_master():
    image = Image.new("RGBA", (600, 300), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 600, 300))
    data = data_of(image)
    file = file_of(data, "logo.png")
    made = {one.path: image_of(encode(data, one)) for one in icons(file, measure(data, file.path))}
    assert made["favicon.ico"].info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    assert made["icon-512.png"].size == (512, 512)
    assert made["icon-512.png"].getpixel((256, 10))[3] == 0  # type: ignore[index]
    assert close(made["icon-512.png"].getpixel((4, 256)), (255, 0, 0, 255))
    touch = made["apple-touch-icon.png"]
    assert (touch.mode, touch.size) == ("RGB", (180, 180))
    assert touch.getpixel((90, 4)) == (255, 255, 255)


def test_a_very_tall_picture_fits_into_its_format():
    data = data_of(Image.new("RGB", (300, 20_000), (9, 99, 9)), "PNG", compress_level=1)
    file = file_of(data, "a.png")
    (webp,) = offer(file, measure(data, file.path), SETTINGS).webp[-1:]
    assert image_of(encode(data, webp)).height <= 16383


def test_a_format_that_cannot_hold_the_picture_is_said_to_the_author():
    data = data_of(Image.new("1", (4, 17_000)))
    with pytest.raises(PictureError) as caught:
        encode(data, rendition_of(data, (4, 17_000), "webp"))
    assert caught.value.code == "image-unwritable"
    assert "webp" in caught.value.message


def test_the_extra_pictures_of_a_camera_do_not_make_a_film():
    data = data_of(photograph(300, 200), "MPO", save_all=True, append_images=[corners()])
    told = measure(data, "a.jpg")
    assert (told.format, told.frames) == ("jpeg", 1)
    pages = data_of(photograph(300, 200), "TIFF", save_all=True, append_images=[corners()])
    assert measure(pages, "a.tif").frames == 1


def test_an_icon_file_is_measured():
    told = measure(data_of(corners(48, 48), "ICO"), "favicon.ico")
    assert (told.format, told.width) == ("ico", 48)
