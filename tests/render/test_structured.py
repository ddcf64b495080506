"""What pages say to machines."""

import datetime as dt
import json

import pytest

from press.config.schema import Language
from press.render.structured import structured
from press.values.book import Entry, Translation
from press.values.front import FrontMatter
from press.values.view import Site, View

ENGLISH = Language("en", "English", "en-GB")
SPANISH = Language("es", "Español")
HOME = "https://example.org/book/"


def site(**more):
    given = {
        "title": "A Book",
        "base_url": HOME,
        "base_path": "/book/",
        "language": ENGLISH,
        "languages": (ENGLISH, SPANISH),
        "home": "/",
        "menu": (),
        "menus": {},
        "copyright": "",
        "params": {},
        "words": {},
        "stylesheet": "css/x.css",
    }
    return Site(**{**given, **more})


def view(kind="page", **more):
    given = {
        "kind": kind,
        "layout": kind,
        "url": "/docs/a/",
        "canonical": HOME + "docs/a/",
        "title": "A Chapter",
        "heading": "",
        "description": "What it says.",
        "front": FrontMatter(),
        "params": {},
        "source": "content/docs/a.md",
    }
    return View(**{**given, **more})


def nodes(*arguments):
    return {node["@type"]: node for node in json.loads(structured(*arguments))["@graph"]}


def test_the_home_page_is_the_book():
    home = view("home", url="/", canonical=HOME, share_image=HOME + "img/a.jpg")
    (book,) = nodes(home, site(author="Ann", license_url="https://example.org/by")).values()
    assert book == {
        "@type": "Book",
        "@id": HOME,
        "url": HOME,
        "name": "A Book",
        "description": "What it says.",
        "inLanguage": "en-GB",
        "image": HOME + "img/a.jpg",
        "author": {"@type": "Person", "name": "Ann"},
        "license": "https://example.org/by",
    }


def test_a_chapter_is_part_of_the_book_and_knows_its_place():
    when = dt.datetime(2024, 5, 6, 7, tzinfo=dt.UTC)
    chapter = nodes(view(date=when, lastmod=when.replace(day=9)), site(), 3)["Chapter"]
    assert chapter["isPartOf"] == {"@type": "Book", "@id": HOME}
    assert chapter["position"] == 3
    assert chapter["datePublished"] == "2024-05-06T07:00:00+00:00"
    assert chapter["dateModified"] == "2024-05-09T07:00:00+00:00"


def test_nothing_unknown_is_claimed():
    chapter = nodes(view(), site())["Chapter"]
    assert not {"position", "datePublished", "dateModified", "image", "keywords"} & set(chapter)


@pytest.mark.parametrize(
    ("kind", "layout", "expected"),
    [
        ("page", "page", "Chapter"),
        ("page", "post", "BlogPosting"),
        ("page", "landing", "WebPage"),
        ("section", "section", "CollectionPage"),
        ("term", "term", "CollectionPage"),
    ],
)
def test_each_kind_of_page_is_called_by_its_name(kind, layout, expected):
    assert set(nodes(view(kind, layout=layout), site())) == {expected, "BreadcrumbList"}


def test_the_way_starts_at_home_and_says_no_step_twice():
    trail = (Entry("Home", "/"), Entry("Part", ""), Entry("Docs", "/docs/"))
    steps = nodes(view(trail=trail), site())["BreadcrumbList"]["itemListElement"]
    assert [(s["position"], s["name"], s["item"]) for s in steps] == [
        (1, "A Book", HOME),
        (2, "Docs", HOME + "docs/"),
        (3, "A Chapter", HOME + "docs/a/"),
    ]


def test_only_real_translations_are_named():
    others = (Translation(SPANISH, "/es/docs/a/", exact=True),)
    chapter = nodes(view(translations=others), site())["Chapter"]
    assert chapter["workTranslation"] == [
        {"@type": "Chapter", "@id": HOME + "es/docs/a/", "inLanguage": "es"}
    ]
    homes = (Translation(SPANISH, "/es/", exact=False),)
    assert "workTranslation" not in nodes(view(translations=homes), site())["Chapter"]


def test_a_title_cannot_end_the_script():
    title = "</script><script>alert('&')</script>\u2028\u2029"
    text = structured(view(title=title), site())
    assert not set("<>&\u2028\u2029") & set(text)
    assert nodes(view(title=title), site())["Chapter"]["name"] == title


def test_a_missing_page_says_nothing():
    assert structured(view("404"), site()) == ""
