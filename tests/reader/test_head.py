"""What browsers, search engines and share cards are told."""

from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.reader.chapters import CHAPTER, PAGES

GRAPH = ("type", "title", "url", "site_name", "locale")


@pytest.fixture
def head(edition):
    def read(path: str) -> LexborHTMLParser:
        return LexborHTMLParser(edition.text(path))

    return read


def content(tree: LexborHTMLParser, selector: str) -> str:
    found = tree.css_first(selector)
    assert found is not None, selector
    return found.attributes["content"] or ""


def test_a_title_names_the_page_and_the_book(head):
    assert head(CHAPTER).css_first("title").text() == "Clouds • The Weather Book"
    assert head("").css_first("title").text() == "The Weather Book"


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_one_of_each(head, path):
    tree = head(path)
    assert tree.css_first("html").attributes["lang"]
    assert tree.css_first("html").attributes["dir"] in ("ltr", "rtl")
    for one in ("title", "h1", "main", "head > style", "meta[name=viewport]"):
        assert len(tree.css(one)) == 1, one
    assert content(tree, "meta[name=color-scheme]") == "light dark"
    assert len(tree.css("meta[name=theme-color][media]")) == 2
    for name in GRAPH:
        assert content(tree, f'meta[property="og:{name}"]')
    assert content(tree, 'meta[name="twitter:card"]')


@pytest.mark.parametrize("path", PAGES)
def test_no_id_is_given_twice(head, path):
    ids = [node.attributes["id"] for node in head(path).css("[id]")]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("path", PAGES)
def test_every_picture_speaks_or_is_silent_on_purpose(head, path):
    assert all("alt" in image.attributes for image in head(path).css("img"))


def test_the_authors_description_is_told(head):
    assert content(head(CHAPTER), "meta[name=description]").startswith("How to read a cloud")


def test_the_address_of_a_chapter_is_whole(head):
    assert (
        head(CHAPTER).css_first("link[rel=canonical]").attributes["href"]
        == "https://example.org/docs/clouds/"
    )


def test_languages_point_at_each_other(head):
    def alternates(path: str) -> dict[str, str]:
        links = head(path).css("link[rel=alternate][hreflang]")
        return {a.attributes["hreflang"]: a.attributes["href"] for a in links}

    here, there = alternates(CHAPTER), alternates("ar/docs/clouds/")
    assert here == there
    assert set(here) == {"en", "ar", "x-default"}
    assert urlsplit(here["ar"]).path == "/ar/docs/clouds/"


def test_a_page_that_is_not_there_is_not_to_be_indexed(head):
    tree = head("404.html")
    assert content(tree, "meta[name=robots]") == "noindex"
    assert tree.css("link[rel=canonical]") == []
    assert tree.css_first("article a").attributes["href"] == "/"
