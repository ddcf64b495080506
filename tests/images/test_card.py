"""Share cards: a chapter's picture, and below it its title and the book's."""

import re

import pytest

from tests.images.negatives import close, data_of, image_of, photograph

CONFIG = """\
baseURL: https://example.org/
title: The Lighthouse Book
params:
  BookSection: docs
  press: {author: Ada Keeper, cover: wall.jpg, images: {avif: false, widths: [100]}}
"""
WALL = data_of(photograph(1600, 800), "JPEG")
PAPER = (253, 252, 249)


def chapter(title, image="wall.jpg"):
    return f"---\ntitle: {title}\nimage: {image}\n---\n\nText.\n"


def card(workshop, page):
    """Address and picture of a page's share card."""
    found = re.search(r'og:image" content="https://example.org/([^"]+)', workshop.text(page))
    assert found
    return found[1], image_of((workshop.out / found[1]).read_bytes())


@pytest.fixture
def lighthouse(book):
    def make(config=CONFIG, **titles):
        chapters = {f"content/docs/{name}.md": chapter(text) for name, text in titles.items()}
        return book({"static/wall.jpg": WALL, **chapters}, config=config).built()

    return make


def written(image):
    """Whether there is a band of paper below the picture, with ink on it."""
    left = [image.getpixel((20, y)) for y in range(430, 620, 10)]
    band = image.convert("L").crop((64, 430, 1136, 620))
    return all(close(one, PAPER, 4) for one in left) and band.getextrema()[0] < 80


def test_a_chapter_has_a_card_with_its_picture_and_its_title(lighthouse):
    made = lighthouse(a="The long road home", b="¿Quién paga la señal?")
    for page in ("docs/a/", "docs/b/"):
        address, image = card(made, page)
        assert address.endswith(".jpg")
        assert image.size == (1200, 630)
        assert written(image)
        assert not close(image.getpixel((20, 300)), PAPER)
    assert card(made, "docs/a/")[0] != card(made, "docs/b/")[0]


def test_the_home_page_shows_the_book_and_who_wrote_it_on_its_cover(lighthouse):
    made = lighthouse(a="One")
    anonymous = lighthouse(CONFIG.replace("author: Ada Keeper, ", ""), a="One")
    assert written(card(made, "")[1])
    assert written(card(anonymous, "")[1])
    assert card(made, "")[0] != card(made, "docs/a/")[0]


def test_another_title_makes_another_card_and_the_page_names_it(lighthouse):
    made = lighthouse(a="The long road home", b="Calm")
    before, calm = card(made, "docs/a/"), card(made, "docs/b/")[0]
    made.edit("content/docs/a.md", "long", "short").built()
    after = card(made, "docs/a/")
    assert after[0] != before[0]
    assert after[1].tobytes() != before[1].tobytes()
    assert not (made.out / before[0]).exists()
    assert card(made, "docs/b/")[0] == calm
    files = made.files()
    made.built("--no-cache")
    assert made.files() == files


@pytest.mark.parametrize("title", ["Маяк", "灯台", "منارة", "Čapek", "Fire 🔥"])
def test_a_title_with_letters_the_face_lacks_leaves_the_picture_alone(lighthouse, title):
    made = lighthouse(a=title)
    image = card(made, "docs/a/")[1]
    assert image.size == (1200, 630)
    assert not any(close(image.getpixel((20, y)), PAPER, 4) for y in (430, 520, 620))


@pytest.mark.parametrize(
    "config",
    [CONFIG.replace("{author", "{fonts: false, author"), "languageCode: uk\n" + CONFIG],
    ids=["without our face", "in another script"],
)
def test_a_book_not_set_in_our_face_has_cards_that_all_show_the_picture_alone(lighthouse, config):
    made = lighthouse(config, a="One", b="Two")
    assert card(made, "docs/a/")[0] == card(made, "docs/b/")[0]
    assert not written(card(made, "docs/a/")[1])


def test_a_picture_too_small_for_a_card_is_not_written_on(book):
    small = data_of(photograph(1000, 600), "JPEG")
    made = book({"static/s.jpg": small, "content/docs/a.md": chapter("One", "s.jpg")}).built()
    image = card(made, "docs/a/")[1]
    assert image.size == (1000, 525)
    assert not close(image.getpixel((20, 515)), PAPER, 4)


def test_a_page_without_a_banner_shows_the_cover_as_it_is(lighthouse):
    made = lighthouse(a="One").write({"content/docs/b.md": "---\ntitle: Two\n---\n"}).built()
    assert not written(card(made, "docs/b/")[1])


def test_a_title_of_any_length_stays_on_the_band(lighthouse):
    made = lighthouse(a="Wherever it went " * 30, b="Unbreakable" * 9000, c="A")
    for page in ("docs/a/", "docs/b/", "docs/c/"):
        image = card(made, page)[1]
        assert written(image)
        edges = [
            image.crop(box).convert("L") for box in ((1140, 424, 1200, 630), (0, 424, 60, 630))
        ]
        assert all(edge.getextrema()[0] > 200 for edge in edges)


def test_the_same_book_gives_the_same_cards_on_any_number_of_processors(lighthouse):
    made = lighthouse(a="One", b="Two", c="Three")
    first = made.files()
    made.built("--no-cache", "--workers", "1")
    assert made.files() == first
