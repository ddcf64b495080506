"""The page under strain: narrow, enlarged, spaced, printed, turned round."""

import pytest

from tests.reader.chapters import CHAPTER, PAGES

SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }
"""
"""What WCAG 1.4.12 lets a reader set."""

WIDTH = "document.documentElement.scrollWidth"


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_at_320_pixels(reader, path):
    with reader.visit(path, width=320) as visit:
        assert visit.ask(WIDTH) <= 320


@pytest.mark.parametrize("path", [CHAPTER, "posts/", "ar/docs/clouds/"])
def test_wider_spacing_breaks_nothing(reader, path):
    with reader.visit(path, width=320) as visit:
        visit.page.add_style_tag(content=SPACING)
        assert visit.ask(WIDTH) <= 320


@pytest.mark.parametrize("path", [CHAPTER, "posts/"])
def test_letters_of_double_size_break_nothing(reader, path):
    with reader.visit(path, width=1280) as visit:
        visit.page.add_style_tag(content="html { font-size: 200% }")
        assert visit.ask(WIDTH) <= 1280


def test_wide_tables_and_code_scroll_in_their_own_box(reader):
    with reader.visit(CHAPTER, width=320) as visit:
        for box in (".table-scroll", "pre"):
            wide, shown = visit.ask(
                f"(e => [e.scrollWidth, e.clientWidth])(document.querySelector('article {box}'))"
            )
            assert wide > shown
            visit.ask(f"document.querySelector('article {box}').scrollLeft = 50")
            assert visit.ask(f"document.querySelector('article {box}').scrollLeft") == 50


def test_arabic_runs_from_the_right(reader):
    with reader.visit("ar/docs/clouds/", width=1440) as visit:
        menu = visit.page.locator("nav.menu").bounding_box()
        text = visit.page.locator("article.markdown").bounding_box()
        assert menu["x"] >= text["x"] + text["width"]
        assert text["x"] > 240


def test_paper_shows_the_text_alone_and_opens_what_is_folded(reader):
    with reader.visit(CHAPTER) as visit:
        visit.page.emulate_media(media="print")
        for furniture in ("nav.menu", ".bar", ".look__open", ".crumbs", ".pager", ".skip", ".foot"):
            assert not visit.page.locator(furniture).first.is_visible()
        assert visit.page.get_by_text("Nobody remembers").is_visible()
        said = visit.ask(
            "getComputedStyle(document.querySelector('article a[href^=\"https://example.com\"]'),"
            " '::after').content"
        )
        assert "attr" in said or "https://example.com/a" in said


def test_pages_on_paper_have_a_number_and_after_the_first_the_title(reader):
    with reader.visit(CHAPTER) as visit:
        margins = visit.ask(
            "[...document.styleSheets].flatMap(s => [...s.cssRules]).map(r => r.cssText)"
            ".filter(r => r.includes('@page')).join()"
        )
        assert "counter(page)" in str(margins)
        title = "getComputedStyle(document.documentElement).getPropertyValue('--running')"
        assert visit.ask(title) == "'Clouds'"


def test_paper_is_white_even_at_night(reader):
    with reader.visit(CHAPTER, theme="dark") as visit:
        visit.page.emulate_media(media="print", color_scheme="dark")
        assert visit.ask("getComputedStyle(document.documentElement).colorScheme") == "light"


def test_nothing_moves_for_those_who_asked_for_rest(reader):
    with reader.visit(CHAPTER) as visit:
        moving = visit.ask(
            "[...document.querySelectorAll('*')].filter(e => {"
            " const s = getComputedStyle(e);"
            " return s.scrollBehavior === 'smooth' || s.animationName !== 'none'"
            " || parseFloat(s.transitionDuration) > 0 }).length"
        )
        assert moving == 0
