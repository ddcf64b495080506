"""The sitemap through the front door."""

import datetime as dt

from press.outputs.sitemap import Location, index, sitemap
from tests.conftest import CONFIG
from tests.outputs.parsing import parsed

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
TWO = CONFIG + "defaultContentLanguage: en\nlanguages:\n  en: {weight: 1}\n  es: {weight: 2}\n"


def page(title, *lines):
    return "\n".join(("---", f"title: {title}", *lines, "---", "", f"{title} text.", ""))


def places(text):
    root = parsed(text)
    return [loc.text for loc in root.iter(f"{SPACE}loc")]


def test_every_page_is_listed_under_its_whole_address(book):
    files = {
        "config.yaml": CONFIG.replace("https://example.org/", "https://example.org/my book/"),
        "content/docs/_index.md": page("Docs"),
        "content/docs/más.md": page("Más"),
    }
    workshop = book(files).built("-b", "https://example.org/book/")
    assert set(places(workshop.text("sitemap.xml"))) == {
        "https://example.org/book/",
        "https://example.org/book/docs/",
        "https://example.org/book/docs/m%C3%A1s/",
    }


def test_pages_that_nobody_should_land_on_are_left_out(book):
    files = {
        "content/docs/_index.md": page("Docs"),
        "content/docs/shown.md": page("Shown"),
        "content/docs/off.md": page("Off", "sitemap: {disable: true}"),
        "content/docs/unlisted.md": page("Unlisted", "build: {list: never}"),
        "content/docs/elsewhere.md": page("Elsewhere", "bookHref: https://example.com/"),
        "content/docs/draft.md": page("Draft", "draft: true"),
    }
    found = places(book(files).built().text("sitemap.xml"))
    assert sorted(place.rstrip("/").rpartition("/")[2] for place in found) == [
        "docs", "example.org", "shown"
    ]  # fmt: skip


def test_only_real_dates_are_given(book):
    files = {
        "content/docs/_index.md": page("Docs"),
        "content/docs/a.md": page("A", "lastmod: 2024-03-04T05:06:07+02:00", "date: 2020-01-01"),
        "content/docs/b.md": page("B"),
    }
    workshop = book(files).built()
    root = parsed(workshop.text("sitemap.xml"))
    dates = {u.findtext(f"{SPACE}loc"): u.findtext(f"{SPACE}lastmod") for u in root}
    assert dates["https://example.org/docs/a/"] == "2024-03-04T05:06:07+02:00"
    assert dates["https://example.org/docs/b/"] is None


def test_translations_name_each_other_and_themselves(book):
    files = {
        "config.yaml": TWO,
        "content/docs/_index.md": page("Docs"),
        "content/docs/a.md": page("A"),
        "content/docs/a.es.md": page("A"),
        "content/docs/solo.md": page("Solo"),
    }
    workshop = book(files).built()
    root = parsed(workshop.text("sitemap.xml"))
    links = {
        url.findtext(f"{SPACE}loc"): {e.get("hreflang"): e.get("href") for e in url.iter(LINK)}
        for url in root
    }
    english, spanish = "https://example.org/docs/a/", "https://example.org/es/docs/a/"
    assert links[english] == {"en": english, "es": spanish, "x-default": english}
    assert links[spanish] == links[english]
    assert links["https://example.org/docs/solo/"] == {}


def test_a_sitemap_can_be_switched_off_and_robots_does_not_name_it(book):
    workshop = book({"config.yaml": CONFIG + "disableKinds: [sitemap]\n"}).built()
    assert "sitemap.xml" not in workshop.files()
    assert "Sitemap" not in workshop.text("robots.txt")


def test_robots_names_the_sitemap(book):
    text = book({}).built().text("robots.txt")
    assert "Sitemap: https://example.org/sitemap.xml" in text.splitlines()


def test_an_authors_robots_txt_is_published_instead(book):
    own = "User-agent: *\nDisallow: /\n"
    assert book({"static/robots.txt": own}).built().text("robots.txt") == own


def test_addresses_cannot_break_out_of_the_xml():
    when = dt.datetime(2024, 1, 2)  # noqa: DTZ001 -- authors write such dates
    odd = 'https://example.org/?a="&b=<c>'
    text = sitemap((Location(odd, when, (("en", odd),)),))
    assert places(text) == [odd]
    assert parsed(text)[0].find(LINK).get("href") == odd
    assert places(index((odd,))) == [odd]
