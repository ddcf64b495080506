"""Which files are published as they are."""

import io

from PIL import Image

from tests.conftest import CONFIG

HOME = "---\ntitle: Home\n---\n\n"


def photo(width=900, height=600):
    """A picture heavy enough to be offered in smaller sizes."""
    pixels = io.BytesIO()
    Image.effect_noise((width, height), 90).convert("RGB").save(pixels, "PNG")
    return pixels.getvalue()


def test_files_of_static_stand_at_the_top_of_the_site(book):
    workshop = book({"static/CNAME": "example.org\n", "static/a/b c.txt": "x"}).built()
    assert {"CNAME", "a/b c.txt"} <= set(workshop.files())


def test_files_of_a_bundle_stand_beside_its_page(book):
    files = {"content/docs/one/index.md": "---\ntitle: One\n---\n", "content/docs/one/d.csv": "1"}
    assert book(files).built().files()["docs/one/d.csv"] == b"1"


def test_a_picture_shown_in_smaller_sizes_is_not_published_whole(book):
    files = {"content/_index.md": HOME + "![A](/a.png)\n", "static/a.png": photo()}
    published = book(files).built().files()
    assert "a.png" not in published
    assert any(name.startswith("img/a-") for name in published)


def test_the_whole_picture_is_published_when_settings_ask_for_it(book):
    config = CONFIG.replace(
        "  BookSection: docs\n",
        "  BookSection: docs\n  press: {images: {publishOriginals: true}}\n",
    )
    files = {
        "config.yaml": config,
        "content/_index.md": HOME + "![A](/a.png)\n",
        "static/a.png": photo(),
    }
    assert "a.png" in book(files).built().files()


def test_the_whole_picture_is_published_when_a_page_links_to_it(book):
    files = {"content/_index.md": HOME + "[![A](/a.png)](/a.png)\n", "static/a.png": photo()}
    assert "a.png" in book(files).built().files()


def test_a_picture_nobody_shows_is_published_as_it_is(book):
    assert "a.png" in book({"static/a.png": photo()}).built().files()


def test_assets_are_published_only_where_a_page_names_them(book):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    files = {
        "content/_index.md": HOME + "![A](/shown.svg)\n",
        "assets/shown.svg": drawing,
        "assets/unused.svg": drawing,
    }
    published = set(book(files).built().files())
    assert "shown.svg" in published
    assert "unused.svg" not in published


def test_pictures_of_our_own_book_stay_out_of_others(book):
    published = set(book({}).built().files())
    kinds = {name.partition("/")[0] for name in published if "/" in name}
    assert kinds <= {"css", "js", "fonts", "img", "docs", "tags", "categories", "search", "offline"}


def test_the_stylesheet_is_one_file_named_by_its_content(book):
    workshop = book({"static/css/custom.css": "p { mask: url(../a.svg) }"}).built()
    (name,) = (name for name in workshop.files() if name.startswith("css/book"))
    assert workshop.text(name).endswith('p{mask:url("../a.svg")}\n')
    assert "p{mask:url(/a.svg)}" in workshop.text("").replace('"', "")
    linked = "params: {press: {inline_styles: 0}}\ntitle: A\nbaseURL: https://example.org/\n"
    workshop.write({"config.yaml": linked}).built()
    assert f'<link rel="stylesheet" href="/{name}">' in workshop.text("")


def test_sass_of_the_older_theme_is_named_instead_of_being_dropped_in_silence(book):
    run = book({"assets/_custom.scss": "$x: 1px;"}).build()
    assert run.code == 0
    assert "assets/_custom.scss:1:1: warning[stylesheet-unread]" in run.err
