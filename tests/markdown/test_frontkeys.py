"""The keys a page may have."""

import datetime as dt

import pytest

from press.errors import Place
from press.markdown.frontmatter import front_matter, split
from press.values.front import Cascade, MenuEntry
from press.values.source import Source

PATH = "content.en/docs/content/02.md"


def front(keys):
    found, _, _, problems = split(Source(PATH, f"---\n{keys}\n---\n"))
    assert [str(p) for p in problems] == []
    return found


def test_every_key_of_hugo_and_of_the_book_is_understood():
    found = front(
        """\
Title: A title
LinkTitle: Short
description: What it is
weight: 3
date: 2024-05-01
expiryDate: 2030-01-01
lastmod: 2024-06-01T10:00:00+02:00
draft: true
headless: true
translationKey: one
keywords: [a, b]
outputs: [HTML, RSS]
build: {render: link, list: false, publishResources: false}
sitemap: {disable: true}
isCJKLanguage: true
markup: HTML
layout: landing
type: posts
bookFlatSection: true
BookCollapseSection: true
bookhidden: true
bookHref: https://example.org/
bookToC: false
bookComments: true
bookSearchExclude: true
bookIcon: star
bookPostThumbnail: t.png
tags: [x]
own: {Deep: Value}
image: _din_style/a.webp
imageAlt: A wall
focal: 50% 30%
kicker: Part 1
subtitle: More
license: CC0
source: "[Here](https://example.org/)"
resources: [{src: a.png, title: A}]"""
    )
    assert (found.title, found.link_title, found.weight) == ("A title", "Short", 3)
    assert found.date == found.publish_date == dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
    assert found.lastmod is not None
    assert found.lastmod.utcoffset() == dt.timedelta(hours=2)
    assert found.draft
    assert found.headless
    assert found.sitemap_disable
    assert found.cjk is True
    assert found.keywords == ("a", "b")
    assert found.outputs == ("html", "rss")
    assert (found.build_render, found.build_list) == ("link", "never")
    assert not found.build_publish_resources
    assert found.markup == "html"
    assert found.book_flat_section
    assert found.book_collapse_section
    assert found.book_hidden
    assert found.book_search_exclude
    assert (found.book_toc, found.book_comments) == (False, True)
    assert (found.book_icon, found.book_post_thumbnail) == ("star", "t.png")
    assert found.focal == (50.0, 30.0)
    assert (found.image_alt, found.kicker, found.subtitle) == ("A wall", "Part 1", "More")
    assert found.params["tags"] == ["x"]
    assert found.params["own"] == {"deep": "Value"}
    assert "title" not in found.params
    assert found.raw["title"] == "A title"
    assert found.places["weight"] == Place(PATH, 5, 1, 6)


def test_keys_under_params_count_as_the_pages_own():
    found = front("params:\n  bookHidden: true\n  kicker: Part 1\n  own: 1\nkicker: Part 2")
    assert found.book_hidden
    assert found.kicker == "Part 2"
    assert found.params["own"] == 1


def test_numbers_and_dates_may_be_titles():
    assert front("title: 2024-05-01").title == "2024-05-01"
    assert front("title: 007").title == "7"
    assert front("title: No").title == "No"
    assert front("title: |\n  two\n  lines").title == "two lines"


def test_dates_stand_in_for_each_other_as_in_hugo():
    found = front("lastmod: 2024-01-02")
    assert found.date == found.lastmod
    assert front("publishDate: 2024-01-02").date == dt.datetime(2024, 1, 2, tzinfo=dt.UTC)


@pytest.mark.parametrize("keys", ["menu: home", "menus: [home]", "menu:\n  home:"])
def test_a_page_puts_itself_into_a_menu_by_name(keys):
    assert [entry.menu for entry in front(keys).menus] == ["home"]


def test_a_page_says_how_it_stands_in_a_menu():
    (entry,) = front(
        "menus:\n  after:\n    weight: 7\n    name: N\n    params: {bookIcon: star}"
    ).menus
    place = Place(PATH, 3, 3, 5)
    params = {"bookicon": "star"}
    assert entry == MenuEntry("after", name="N", weight=7, params=params, place=place)


def test_a_section_hands_down_front_matter():
    found = front(
        "cascade:\n  - target: {path: /docs/**, kind: page}\n    bookHidden: true\n  - draft: true"
    )
    one, two = found.cascade
    target = {"path": "/docs/**", "kind": "page"}
    assert one == Cascade({"bookhidden": True}, target, Place(PATH, 3, 5))
    assert two.values == {"draft": True}
    (old,) = front("cascade:\n  _target: {lang: es}\n  type: posts").cascade
    assert (old.values, old.target) == ({"type": "posts"}, {"lang": "es"})


def test_front_matter_handed_down_is_understood_at_its_places():
    place = Place("content/docs/_index.md", 4)
    found, problems = front_matter({"weight": "x", "bookhidden": True}, {"weight": place})
    assert found.book_hidden
    assert [(p.place, p.code) for p in problems] == [(place, "value-type")]
