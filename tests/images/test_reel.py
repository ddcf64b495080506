"""Pictures that move keep their time."""

import pytest
from PIL import Image

from press.images.fault import PictureError
from press.images.pixels import encode, encodings, measure
from tests.images.negatives import close, data_of, image_of, rendition_of

COLORS = ((255, 0, 0), (0, 160, 0), (0, 0, 255), (250, 240, 10))
DURATIONS = [100, 300, 50, 1000]
SIZE = (40, 30)


def film(kind: str, **options: object) -> bytes:
    frames = [Image.new("RGB", (80, 60), color) for color in COLORS]
    options = {"duration": DURATIONS, **options}
    return data_of(frames[0], kind, save_all=True, append_images=frames[1:], **options)


def shown(data: bytes) -> tuple[list[tuple[int, object]], Image.Image]:
    """Duration and middle colour of each frame."""
    image = image_of(data)
    found: list[tuple[int, object]] = []
    for number in range(getattr(image, "n_frames", 1)):
        image.seek(number)
        image.load()
        found.append((image.info["duration"], image.convert("RGB").getpixel((20, 15))))
    return found, image


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "AVIF"])
def test_every_frame_keeps_its_time_and_colour(kind):
    data = film(kind, loop=0)
    assert measure(data, "a.gif").frames == 4
    frames, image = shown(encode(data, rendition_of(data, SIZE, "webp")))
    assert (image.format, image.size) == ("WEBP", SIZE)
    assert [duration for duration, _ in frames] == DURATIONS
    assert all(close(seen, color, 30) for (_, seen), color in zip(frames, COLORS, strict=True))


@pytest.mark.parametrize(
    ("kind", "loop", "times"),
    # A GIF counts repetitions, WebP counts showings.
    [("GIF", 0, 0), ("GIF", 4, 5), ("GIF", None, 1), ("WEBP", 0, 0), ("WEBP", 3, 3), ("PNG", 2, 2)],
)
def test_a_film_is_shown_as_often_as_it_was(kind, loop, times):
    data = film(kind) if loop is None else film(kind, loop=loop)
    _, image = shown(encode(data, rendition_of(data, SIZE, "webp")))
    assert image.info["loop"] == times


def test_transparent_frames_stay_transparent():
    frames = [Image.new("RGBA", (80, 60), (0, 0, 0, 0)) for _ in range(3)]
    for number, frame in enumerate(frames):
        frame.paste((255, 0, 0, 255), (number * 20, 0, number * 20 + 20, 60))
        frame.paste((255, 0, 0, 255), (0, 50, 60, 60))
    data = data_of(
        frames[0], "GIF", save_all=True, append_images=frames[1:], duration=90, disposal=2
    )
    made = image_of(encode(data, rendition_of(data, (80, 60), "webp")))
    for number in range(3):
        made.seek(number)
        seen = made.convert("RGBA")
        assert close(seen.getpixel((number * 20 + 10, 30)), (255, 0, 0, 255), 40)
        assert close(seen.getpixel((75, 30)), (0, 0, 0, 0))


def test_the_still_of_an_animated_png_is_no_frame_of_it():
    still = Image.new("RGB", (80, 60), (9, 9, 9))
    frames = [Image.new("RGB", (80, 60), color) for color in COLORS[:2]]
    data = data_of(
        still, "PNG", save_all=True, default_image=True, append_images=frames, duration=[70, 90]
    )
    assert measure(data, "a.png").frames == 2
    seen, _ = shown(encode(data, rendition_of(data, SIZE, "webp")))
    assert [duration for duration, _ in seen] == [70, 90]
    assert close(seen[0][1], COLORS[0], 30)


def test_a_still_is_made_of_the_first_frame():
    data = film("GIF")
    wanted = (rendition_of(data, SIZE, "webp"), rendition_of(data, SIZE, "jpeg"))
    jpeg = dict(encodings(data, wanted))[wanted[1]]
    assert close(image_of(jpeg).getpixel((20, 15)), COLORS[0])


def test_a_film_that_ends_too_early_is_broken():
    frames = [Image.effect_noise((80, 60), 90 + number) for number in range(4)]
    data = data_of(frames[0], "GIF", save_all=True, append_images=frames[1:])
    cut = data[: len(data) * 2 // 3]
    with pytest.raises(PictureError) as caught:
        encode(cut, rendition_of(cut, SIZE, "webp"))
    assert caught.value.code == "image-broken"


def test_the_same_film_gives_the_same_bytes():
    data = film("GIF")
    wanted = rendition_of(data, SIZE, "webp")
    assert encode(data, wanted) == encode(data, wanted)
