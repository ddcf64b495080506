"""Visual styles: which there are, how they are called, and how their files are named."""

import re

from tests.reader.styled import BOOK, STYLES
from tests.theme.pages import page

NAMES = re.compile(r"img/1-(\d+)\.(\w{12})\.(\d)\.(\w+)")


def test_a_style_is_one_number_in_the_name_of_a_picture(book):
    workshop = book(BOOK).built()
    found: dict[tuple[str, ...], set[str]] = {}
    for name in workshop.files():
        if match := NAMES.fullmatch(name):
            width, seal, number, kind = match.groups()
            found.setdefault((width, seal, kind), set()).add(number)
    assert found
    assert all(numbers == {"0", "1", "2"} for numbers in found.values())
    picture = page(workshop, "docs/1/").css_first(".banner picture")
    assert picture.attributes["data-styled"] == "0"
    assert set(re.findall(r"\.(\d)\.\w+ \d+w", picture.html)) == {"0"}


def test_a_banner_that_one_style_lacks_is_not_exchanged(book):
    files = {name: data for name, data in BOOK.items() if name != "static/style_2/1.png"}
    workshop = book(files).built()
    assert not page(workshop, "docs/1/").css("[data-styled]")
    assert page(workshop, "docs/2/").css("[data-styled]")


def test_another_picture_in_one_style_gives_all_of_them_new_names(book):
    def names(workshop):
        return {match[2] for name in workshop.files() if (match := NAMES.fullmatch(name))}

    before = names(book(BOOK).built())
    changed = BOOK | {"static/style_2/1.png": BOOK["static/style_3/1.png"]}
    assert not before & names(book(changed).built())


def test_styles_are_called_as_the_settings_say_in_the_order_of_the_settings(book):
    press = f"press: {{styles: [{', '.join(reversed(STYLES))}], looks: [paper, Forest]}}"
    config = str(BOOK["config.yaml"]).replace("docs}", f"docs, {press}}}")
    html = page(book(BOOK | {"config.yaml": config}).built(), "docs/1/")
    root = html.css_first("html")
    assert root.attributes["data-style"] == "paper"
    assert root.attributes["data-styles"] == "paper forest style_1"
    labels = [label.text() for label in html.css(".look fieldset")[1].css("label")]
    assert labels == ["Paper", "Forest", "Style_1"]


def test_a_book_without_such_banners_wears_the_first_look(book):
    workshop = book({"content/docs/a.md": "# A\n"})
    root = page(workshop.built(), "docs/a/").css_first("html")
    assert root.attributes["data-style"] == "ink"
    assert "data-styles" not in root.attributes
