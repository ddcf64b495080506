"""Icons and the manifest through the front door."""

import io
import json
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from press.desk.icons import OURS, PIXELS, folder_of
from press.digest import digest_bytes
from press.images.pixels import encodings, measure
from press.images.plan import icons
from press.values.source import File
from tests.conftest import CONFIG

STATIC = Path(__file__).parents[2] / "static"
READY = {"favicon.ico", "apple-touch-icon.png", "icon-192.png", "icon-512.png"}


def pictures(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def shown(data):
    """The pixels of every picture in a file."""
    with Image.open(io.BytesIO(data)) as image:
        return image.format, sorted(image.info.get("sizes", ())), image.convert("RGBA").tobytes()


def square(side):
    pixels = io.BytesIO()
    Image.new("RGBA", (side, side), "#a03020").save(pixels, "PNG")
    return pixels.getvalue()


def test_a_book_without_icons_gets_ours_in_every_size(book):
    workshop = book({}).built()
    names = {"favicon.ico", "icon.svg", "apple-touch-icon.png", "icon-192.png", "icon-512.png"}
    assert names <= set(workshop.files())
    with Image.open(io.BytesIO(workshop.files()["apple-touch-icon.png"])) as picture:
        assert picture.size == (180, 180)


def test_the_authors_favicon_is_the_master_of_all_sizes(book):
    workshop = book({"static/favicon.png": square(512)}).built()
    assert "icon.svg" not in workshop.files()
    with Image.open(io.BytesIO(workshop.files()["icon-192.png"])) as picture:
        assert picture.convert("RGB").getpixel((96, 96)) == (160, 48, 32)


def test_icons_the_author_ships_are_published_as_they_are(book):
    own = square(180)
    files = {"static/favicon.png": square(512), "static/apple-touch-icon.png": own}
    assert book(files).built().files()["apple-touch-icon.png"] == own


def test_a_drawing_is_its_own_icon(book):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    config = CONFIG.replace("BookSection: docs", "BookSection: docs\n  BookFavicon: sign.svg")
    workshop = book({"config.yaml": config, "static/sign.svg": drawing}).built()
    assert '<link rel="icon" href="/sign.svg"' in workshop.text("")


def test_every_icon_a_page_or_the_manifest_names_is_there(book):
    workshop = book({"static/favicon.png": square(512)}).built()
    manifest = json.loads(workshop.text("manifest.json"))
    named = [icon["src"] for icon in manifest["icons"]]
    assert named == ["icon-192.png", "icon-512.png"]
    assert set(named) <= set(workshop.files())


def test_a_book_with_our_icons_makes_none(book):
    assert "0 pictures made and 0 reused" in book({}).build().out


def test_an_authors_picture_in_the_place_of_ours_is_the_master(book):
    workshop = book({"static/icons/icon.svg": "<svg/>", "static/icons/icon.png": square(512)})
    with Image.open(io.BytesIO(workshop.built().files()["icon-192.png"])) as picture:
        assert picture.convert("RGB").getpixel((96, 96)) == (160, 48, 32)


def test_nothing_is_published_twice_where_our_static_is_the_books_own(book):
    ours = {f"static/{p.relative_to(STATIC)}": p.read_bytes() for p in pictures(STATIC / "icons")}
    workshop = book(ours).built()
    assert READY.isdisjoint(PurePosixPath(name).name for name in workshop.files() if "/" in name)
    assert set(workshop.files()) >= READY


@pytest.mark.filterwarnings("ignore:Palette images with Transparency")
def test_our_ready_icons_show_what_their_master_shows():
    """Else run ``python -m art.icons``."""
    masters = [(STATIC / name).read_bytes() for name in OURS]
    measures = [measure(data, name) for data, name in zip(masters, OURS, strict=True)]
    assert [(m.width, m.height, m.format) for m in measures] == [
        (m.width, m.height, m.format) for m in OURS.values()
    ]
    folder = STATIC / "icons" / folder_of(map(digest_bytes, masters))
    master = File(PIXELS, PIXELS, "static", digest_bytes(masters[1]), len(masters[1]))
    wanted = icons(master, OURS[PIXELS])
    assert {path.name for path in pictures(folder)} == {one.path for one in wanted} == READY
    for rendition, made in encodings(masters[1], wanted):
        assert shown((folder / rendition.path).read_bytes()) == shown(made)


def test_the_manifest_names_the_book_and_serves_under_any_path(book):
    here = json.loads(book({}).built().text("manifest.json"))
    assert here["name"] == "A Test Book"
    assert here["short_name"] == "A Test Book"
    assert (here["start_url"], here["scope"]) == ("./", "./")
    below = book({}).built("-b", "https://example.org/some/path/").text("manifest.json")
    assert json.loads(below) == here


def test_an_authors_manifest_is_published_instead(book):
    assert book({"static/manifest.json": "{}"}).built().text("manifest.json") == "{}"
