"""Settings of the whole book, as its pages show them."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

FILM = {"content/docs/a.md": "# A\n\n{{< youtube abc123 >}}\n"}
LICENSE = "https://example.org/by"


def config(ours):
    return f"baseURL: https://example.org/\nparams: {{press: {ours}}}\n"


def facts(page):
    (found,) = page.css('script[type="application/ld+json"]')
    return json.loads(found.text())["@graph"][0]


@pytest.mark.parametrize(
    "ours",
    [
        f"{{embed_videos: true, license_url: '{LICENSE}', author: Ann}}",
        f"{{embedVideos: true, licenseURL: '{LICENSE}', author: Ann}}",
    ],
)
def test_our_settings_reach_the_pages_in_either_spelling(book, ours):
    workshop = book(FILM, config=config(ours)).built()
    home = facts(LexborHTMLParser(workshop.text("")))
    assert (home["license"], home["author"]["name"]) == (LICENSE, "Ann")
    assert LexborHTMLParser(workshop.text("docs/a/")).css_first(".book-video iframe")


def test_books_of_strangers_show_films_as_links(book):
    workshop = book(FILM, config=config("{embed_videos: true, untrusted: true}")).built()
    page = LexborHTMLParser(workshop.text("docs/a/"))
    assert page.css_first(".book-video a")
    assert not page.css("iframe")


def test_the_author_may_stand_where_other_themes_look(book):
    workshop = book({}, config="baseURL: https://example.org/\nparams: {author: Ann}\n").built()
    assert facts(LexborHTMLParser(workshop.text("")))["author"]["name"] == "Ann"
