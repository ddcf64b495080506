"""Icons and the manifest through the front door."""

import io
import json

from PIL import Image

from tests.conftest import CONFIG


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


def test_the_manifest_names_the_book_and_serves_under_any_path(book):
    here = json.loads(book({}).built().text("manifest.json"))
    assert here["name"] == "A Test Book"
    assert here["short_name"] == "A Test Book"
    assert (here["start_url"], here["scope"]) == ("./", "./")
    below = book({}).built("-b", "https://example.org/some/path/").text("manifest.json")
    assert json.loads(below) == here


def test_an_authors_manifest_is_published_instead(book):
    assert book({"static/manifest.json": "{}"}).built().text("manifest.json") == "{}"
