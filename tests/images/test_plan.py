from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from press.config.press_settings import PictureSettings
from press.images.plan import icons, offer, share, widths
from press.values.picture import Measure
from press.values.source import File

SETTINGS = PictureSettings()
BANNER = File("static/art/06 la Ñata.webp", "art/06 la Ñata.webp", "static", "0" * 32, 830_000)
WANTED = (780, 1200, 1600)


@pytest.mark.parametrize(
    ("width", "offered"),
    [
        (2464, (780, 1200, 1600)),
        (1600, (780, 1200, 1600)),
        (1599, (780, 1200, 1599)),
        (1400, (780, 1400)),
        (1200, (780, 1200)),
        (1199, (780, 1199)),
        (960, (960,)),
        (781, (781,)),
        (780, (780,)),
        (300, (300,)),
    ],
)
def test_widths_too_near_the_original_are_left_out(width, offered):
    assert widths(Measure(width, 500, "png"), WANTED) == offered


@settings(deadline=None)
@given(some.integers(1, 20_000), some.integers(1, 20_000), some.sets(some.integers(1, 5000)))
def test_no_rendition_is_wider_than_its_original_or_too_tall_for_its_format(width, height, wanted):
    assume(height <= 16383 * width)  # beyond, none can be made: `image-unwritable`
    offered = widths(Measure(width, height, "png"), tuple(wanted))
    assert offered
    assert list(offered) == sorted(set(offered))
    assert max(offered) <= width
    assert all(one >= 1 and one * height // width <= 16383 for one in offered)


def test_a_picture_keeps_its_shape_in_every_width():
    picture = offer(BANNER, Measure(2464, 1856, "webp"), SETTINGS)
    assert [(one.width, one.height) for one in picture.avif] == [
        (780, 588),
        (1200, 904),
        (1600, 1205),
    ]
    assert (picture.width, picture.height) == (1600, 1205)
    assert picture.src == picture.webp[1].path


def test_a_name_is_safe_in_an_address_and_tells_its_origin():
    first = offer(BANNER, Measure(2464, 1856, "webp"), SETTINGS).avif[0]
    stem, digest, suffix = first.path.split(".")
    assert stem == "img/06-la-Nata-780"
    assert len(digest) == 12
    assert suffix == "avif"


def test_a_name_changes_with_everything_its_bytes_depend_on():
    measure = Measure(2464, 1856, "webp")
    first = offer(BANNER, measure, SETTINGS).webp[0].path
    other_source = offer(replace(BANNER, digest="1" * 32), measure, SETTINGS).webp[0].path
    other_quality = offer(BANNER, measure, PictureSettings(webp_quality=50)).webp[0].path
    other_shape = offer(BANNER, Measure(2464, 1800, "webp"), SETTINGS).webp[0].path
    assert len({first, other_source, other_quality, other_shape}) == 4


def test_a_name_does_not_change_with_what_its_bytes_do_not_depend_on():
    measure = Measure(2464, 1856, "webp")
    first = offer(BANNER, measure, SETTINGS).webp[0].path
    assert offer(BANNER, measure, PictureSettings(avif_quality=9)).webp[0].path == first
    assert offer(BANNER, measure, PictureSettings(widths=(780,))).webp[0].path == first


def test_avif_can_be_switched_off():
    picture = offer(BANNER, Measure(2464, 1856, "webp"), PictureSettings(avif=False))
    assert picture.avif == ()
    assert len(picture.webp) == 3


def test_a_drawing_and_an_icon_are_offered_as_they_are():
    for measure in (Measure(0, 0, "svg"), Measure(40, 30, "svg"), Measure(199, 20, "png")):
        picture = offer(BANNER, measure, SETTINGS)
        assert picture.src == "art/06 la Ñata.webp"
        assert (picture.avif, picture.webp) == ((), ())
        assert (picture.width, picture.height) == (measure.width, measure.height)


@pytest.mark.parametrize(
    "measure",
    [
        Measure(64, 64, "png", bare=False),
        Measure(64, 64, "tiff"),
        Measure(64, 64, "bmp"),
        Measure(64, 64, "gif", frames=3),
        Measure(200, 20, "png"),
    ],
)
def test_a_small_picture_is_encoded_when_browsers_or_readers_gain_by_it(measure):
    assert offer(BANNER, measure, SETTINGS).src.startswith("img/")


def test_a_moving_picture_is_one_animated_webp():
    picture = offer(BANNER, Measure(2000, 1000, "gif", frames=3), SETTINGS)
    assert picture.avif == ()
    assert [one.width for one in picture.webp] == [1600]


def test_the_original_keeps_the_address_it_is_given():
    measure = Measure(2464, 1856, "webp")
    assert offer(BANNER, measure, SETTINGS).original == "/art/06 la Ñata.webp"
    assert offer(BANNER, measure, SETTINGS, "/es/a/b.webp").original == "/es/a/b.webp"


@settings(deadline=None)
@given(some.integers(200, 6000), some.integers(200, 6000))
def test_a_share_card_has_the_shape_networks_ask_for_and_is_never_scaled_up(width, height):
    card = share(BANNER, Measure(width, height, "jpeg"))
    assert card is not None
    assert card.format == "jpeg"
    assert card.path.endswith(".jpg")
    assert card.width <= min(width, 1200)
    assert card.height <= min(height, 630)
    assert abs(card.width * 630 - card.height * 1200) <= 1200


def test_a_share_card_is_cut_around_the_focal_point():
    measure = Measure(2464, 1856, "webp")
    first, second = share(BANNER, measure), share(BANNER, measure, (70, 20))
    assert first is not None
    assert second is not None
    assert second.crop == (0.7, 0.2)
    assert first.path != second.path


def test_no_share_card_is_made_of_a_drawing_or_an_icon():
    assert share(BANNER, Measure(1200, 630, "svg")) is None
    assert share(BANNER, Measure(180, 900, "png")) is None


def test_icons_have_the_names_browsers_ask_for_and_no_size_the_master_lacks():
    whole = [one.path for one in icons(BANNER, Measure(1024, 1024, "png"))]
    assert whole == ["favicon.ico", "apple-touch-icon.png", "icon-192.png", "icon-512.png"]
    small = [one.path for one in icons(BANNER, Measure(190, 190, "png"))]
    assert small == ["favicon.ico", "apple-touch-icon.png"]
    assert icons(BANNER, Measure(64, 64, "svg")) == ()
