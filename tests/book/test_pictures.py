"""Where pictures are found."""

import pytest

FILES = {
    "content/docs/a.md": "x",
    "content/docs/near.png": b"x",
    "content/top.png": b"x",
    "content/docs/b/index.md": "x",
    "content/docs/b/pic.png": b"x",
    "content/docs/b/My Pic.png": b"x",
    "static/img/s.png": b"x",
    "assets/img/a.png": b"x",
    "assets/img/s.png": b"x",
    "static/night/banners/06.webp": b"x",
    "static/day/banners/06.webp": b"x",
    "assets/dusk/banners/06.webp": b"x",
    "static/other/icons/06.webp": b"x",
}


@pytest.fixture(scope="module")
def book(bind):
    return bind(FILES)


@pytest.mark.parametrize(
    ("page", "target", "file"),
    [
        ("docs/b/index.md", "pic.png", "content/docs/b/pic.png"),
        ("docs/b/index.md", "My%20Pic.png", "content/docs/b/My Pic.png"),
        ("docs/b/index.md", "./pic.png?v=1#x", "content/docs/b/pic.png"),
        ("docs/b/index.md", "../near.png", "content/docs/near.png"),
        ("docs/a.md", "near.png", "content/docs/near.png"),
        ("docs/a.md", "b/pic.png", "content/docs/b/pic.png"),
        ("docs/a.md", "top.png", "content/top.png"),
        ("docs/a.md", "/img/s.png", "static/img/s.png"),
        ("docs/a.md", "img/s.png", "static/img/s.png"),
        ("docs/a.md", "img/a.png", "assets/img/a.png"),
    ],
)
def test_a_picture_is_found_beside_the_page_and_in_the_root_folders(book, page, target, file):
    assert book.picture(target, page) == {"": file}


@pytest.mark.parametrize(
    "target",
    ["", "nope.png", "https://e.org/img/s.png", "../../../../etc/passwd", "..%2f..%2fhugo.yaml"],
)
def test_nothing_else_is_found(book, target):
    assert book.picture(target, "docs/a.md") == {}


def test_every_style_has_its_own_file(book):
    assert book.picture("_din_style/banners/06.webp", "docs/a.md") == {
        "day": "static/day/banners/06.webp",
        "dusk": "assets/dusk/banners/06.webp",
        "night": "static/night/banners/06.webp",
    }


def test_the_site_decides_which_styles_there_are_and_which_comes_first(bind):
    config = "baseURL: /\nparams: {press: {styles: [night, day, gone]}}\n"
    found = bind(FILES, config).picture("/_din_style/banners/06.webp", "docs/a.md")
    assert list(found.items()) == [
        ("night", "static/night/banners/06.webp"),
        ("day", "static/day/banners/06.webp"),
    ]


def test_a_style_may_lie_deeper(bind):
    files = {
        "content/docs/a.md": "x",
        "static/art/ink/06.webp": b"x",
        "static/art/oil/06.webp": b"x",
    }
    assert bind(files).picture("art/_din_style/06.webp", "docs/a.md") == {
        "ink": "static/art/ink/06.webp",
        "oil": "static/art/oil/06.webp",
    }


def test_a_banner_that_exists_in_no_style_is_not_found(book):
    assert book.picture("_din_style/banners/99.webp", "docs/a.md") == {}


def test_addresses_below_the_base_path_are_understood(bind):
    bound = bind(FILES, "baseURL: https://example.org/my/book/\n")
    assert bound.picture("/my/book/img/s.png", "docs/a.md") == {"": "static/img/s.png"}
