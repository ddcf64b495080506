"""The menu of a big book in a browser: it begins where the reader is."""

import pytest

CONFIG = """\
baseURL: https://example.org/
title: Big
relativeURLs: true
params: {BookSection: docs, press: {menu_limit: 100}}
"""
CHAPTER = "---\ntitle: Chapter {0}\nweight: {0}\n---\n\nText.\n"


@pytest.fixture(name="folder")
def published(book):
    """A part of 45 chapters, one of 5, and 120 chapters without a part; opened as files."""
    files = {"config.yaml": CONFIG, "content/docs/_index.md": "---\ntitle: Contents\n---\n"}
    for part, chapters in (("long", 45), ("short", 5)):
        files[f"content/docs/{part}/_index.md"] = f"---\ntitle: {part}\nweight: 1\n---\n\nText.\n"
        names = {n: f"content/docs/{part}/{n}.md" for n in range(1, chapters + 1)}
        files |= {name: CHAPTER.format(n) for n, name in names.items()}
    files |= {f"content/docs/{n}.md": CHAPTER.format(n) for n in range(2, 122)}
    return book(files).built().out / "docs"


@pytest.mark.parametrize("page", ["long/1", "long/40", "short/3", "60"])
@pytest.mark.parametrize("height", [600, 900])
def test_the_current_chapter_is_in_sight(browser, folder, page, height):
    window = browser.new_page(viewport={"width": 1280, "height": height})
    window.goto((folder / page / "index.html").as_uri())
    current = window.locator("nav.menu [aria-current=page]").bounding_box()
    bar = window.locator(".bar").bounding_box()["height"]
    assert bar <= current["y"] <= height - current["height"]
    assert window.evaluate("scrollY") == 0
    window.close()


def test_the_part_of_the_current_chapter_is_in_sight_too(browser, folder):
    window = browser.new_page(viewport={"width": 1280, "height": 600})
    window.goto((folder / "short/3" / "index.html").as_uri())
    bar = window.locator(".bar").bounding_box()["height"]
    part = window.locator("nav.menu a", has_text="short").bounding_box()
    assert bar <= part["y"] <= 300
    window.close()


def test_a_phone_begins_with_the_text_and_shows_the_menu_when_asked(browser, folder):
    window = browser.new_page(viewport={"width": 390, "height": 800})
    window.goto((folder / "60" / "index.html").as_uri())
    assert window.evaluate("scrollY") == 0
    window.locator("nav.menu summary").first.click()
    more = window.locator(".menu__more a").first
    assert more.is_visible()
    assert more.bounding_box()["height"] >= 24
    assert window.evaluate("document.documentElement.scrollWidth") == 390
    window.close()
