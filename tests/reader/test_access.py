"""Reading by keyboard, by ear, and with tired eyes."""

import re

import pytest

from tests.reader.chapters import CHAPTER, PAGES

SMALLEST = 24
"""CSS pixels a finger needs at least (WCAG 2.2, 2.5.8)."""

FIXED = """
[...document.querySelectorAll('header a, nav a, nav summary, main > :not(.page) a')]
  .filter(e => e.checkVisibility() && !e.closest('p, .pager'))
  .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().height])
"""


def luminance(color: str) -> float:
    """Relative luminance of a computed colour (WCAG 2)."""
    parts = [int(float(x)) / 255 for x in re.findall(r"[\d.]+", color)[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(reader, axe, path, theme):
    for width in (390, 1440):
        with reader.visit(path, width=width, theme=theme) as visit:
            visit.ask("document.querySelectorAll('details').forEach(one => one.open = true)")
            assert axe(visit.page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_but_does_not_glare(reader, theme):
    with reader.visit(CHAPTER, theme=theme) as visit:
        ink = visit.ask("getComputedStyle(document.querySelector('article p')).color")
        paper = visit.ask("getComputedStyle(document.body).backgroundColor")
        link = visit.ask("getComputedStyle(document.querySelector('article p a')).color")
        assert 10 <= contrast(ink, paper) <= 15
        assert contrast(link, paper) >= 5


def test_the_two_themes_differ(reader):
    papers = []
    for theme in ("light", "dark"):
        with reader.visit(CHAPTER, theme=theme) as visit:
            papers.append(visit.ask("getComputedStyle(document.body).backgroundColor"))
    assert luminance(papers[0]) > 0.8
    assert luminance(papers[1]) < 0.05


def test_links_in_the_text_are_underlined(reader):
    with reader.visit(CHAPTER) as visit:
        line = (
            "getComputedStyle(document.querySelector('article p a[href*=wind]')).textDecorationLine"
        )
        assert visit.ask(line) == "underline"


@pytest.mark.parametrize("width", [390, 1440])
def test_the_first_key_skips_to_the_text(reader, width):
    with reader.visit(CHAPTER, width=width, scripts=False) as visit:
        visit.page.keyboard.press("Tab")
        skip = visit.page.locator(".skip")
        assert skip.evaluate("e => e === document.activeElement")
        box = skip.bounding_box()
        assert box["width"] > 80
        assert box["x"] >= 0
        visit.page.keyboard.press("Enter")
        visit.page.keyboard.press("Tab")
        inside = "document.activeElement.closest('main') !== null"
        assert visit.ask(inside)


def test_a_phone_reaches_the_text_in_few_steps_and_shows_where_it_is(reader):
    inside = "document.activeElement.closest('article') !== null"
    outline = "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
    with reader.visit(CHAPTER, width=390) as visit:
        steps = 0
        while not visit.ask(inside):
            visit.page.keyboard.press("Tab")
            assert visit.ask(outline) >= 2
            steps += 1
            assert steps <= 9


@pytest.mark.parametrize("width", [390, 1440])
def test_whatever_is_tapped_is_tall_enough(reader, width):
    with reader.visit(CHAPTER, width=width) as visit:
        visit.ask("document.querySelectorAll('nav details').forEach(one => one.open = true)")
        low = [found for found in visit.ask(FIXED) if found[1] < SMALLEST]
        assert low == []


def test_the_parts_of_the_page_have_names(reader):
    with reader.visit(CHAPTER) as visit:
        assert visit.page.locator("main").count() == 1
        assert visit.page.locator("body > header").count() == 1
        names = visit.ask(
            "[...document.querySelectorAll('nav')].map(e => e.getAttribute('aria-label'))"
        )
        assert all(names)
        assert len(set(names)) == len(names)
