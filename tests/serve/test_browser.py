"""A browser that stays open while the book is written."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

from tests.serve.serving import served

LONG = "\n\n".join(f"Paragraph {number} of a long chapter." for number in range(80))
BROKEN = "See [nobody](nowhere.md)."
LOADED = "window.loaded = (window.loaded || 0) + 1"


@pytest.fixture
def page(browser):
    """A page of a visitor who sees 1200 by 800 pixels."""
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    context.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def book_at(serve, chapters, page):
    """A served book, with a long first chapter that is open in the browser."""
    chapters.edit("content/docs/one.md", "The first word.", f"The first word.\n\n{LONG}")
    serving = serve(chapters)
    with page.expect_response(re.compile("_press/events")):
        page.goto(f"{serving.address}docs/one/")
    return serving


def test_a_saved_chapter_appears_where_the_reader_was(book_at, page):
    page.evaluate("scrollTo({ top: 1500, behavior: 'instant' })")
    book_at.workshop.edit("content/docs/one.md", "The first word.", "The newest word.")
    expect(page.get_by_text("The newest word.")).to_be_attached()
    page.wait_for_function("scrollY === 1500")


def test_a_mistake_is_a_panel_until_it_is_mended(book_at, page):
    panel = page.get_by_role("alert")
    expect(panel).to_have_count(0)
    book_at.workshop.edit("content/docs/one.md", "The first word.", BROKEN)
    expect(panel).to_contain_text("1 error in the book")
    expect(panel).to_contain_text("error[link-missing]: no chapter 'nowhere.md'")
    expect(panel).to_contain_text("See [nobody](nowhere.md).")
    link = panel.get_by_role("link", name="content/docs/one.md:8:14")
    source = book_at.workshop.root / "content/docs/one.md"
    expect(link).to_have_attribute("href", f"vscode://file{source}:8:14")
    expect(page.get_by_text("The first word.")).to_be_visible()
    book_at.workshop.edit("content/docs/one.md", BROKEN, "Mended.")
    expect(page.get_by_text("Mended.")).to_be_visible()
    expect(panel).to_have_count(0)


def test_the_panel_can_be_closed_and_stays_so_until_something_else_is_wrong(book_at, page):
    panel = page.get_by_role("alert")
    book_at.workshop.edit("content/docs/one.md", "The first word.", BROKEN)
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    with page.expect_response(re.compile("_press/events")):
        page.reload()
    book_at.workshop.edit("content/docs/two.md", "The second word.", BROKEN)
    expect(panel).to_contain_text("2 errors in the book")
    panel.get_by_role("button", name="Close").click()
    expect(panel).to_have_count(0)


def test_the_panel_is_open_to_everybody(book_at, page):
    book_at.workshop.edit("content/docs/one.md", "The first word.", BROKEN)
    panel = page.get_by_role("alert")
    panel.focus()
    expect(panel).to_be_focused()
    page.keyboard.press("Tab")
    expect(panel.get_by_role("button")).to_be_focused()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_on_a_phone_the_panel_fits_and_leaves_the_page_in_sight(book_at, page):
    page.set_viewport_size({"width": 360, "height": 740})
    long = "a-very-long-name-" * 12
    book_at.workshop.edit("content/docs/one.md", "The first word.", f"[x]({long}.md)")
    panel = page.get_by_role("alert")
    expect(panel).to_be_visible()
    box = panel.bounding_box()
    assert (box["x"], box["width"]) == (0, 360)
    assert box["height"] <= 0.6 * 740
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_new_stylesheet_is_put_on_without_loading_the_page(book_at, page):
    page.evaluate(LOADED)
    page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    paragraph = page.get_by_text("Paragraph 20 of")
    book_at.workshop.write({"static/css/custom.css": "p { color: rgb(1, 2, 3) }"})
    expect(paragraph).to_have_css("color", "rgb(1, 2, 3)")
    book_at.workshop.write({"static/css/custom.css": "p { color: rgb(4, 5, 6) }"})
    expect(paragraph).to_have_css("color", "rgb(4, 5, 6)")
    book_at.workshop.write({"static/css/custom.css": "p { color: rgb(1, 2, 3) }"})
    expect(paragraph).to_have_css("color", "rgb(1, 2, 3)")
    expect(page.locator("link[rel=stylesheet]")).to_have_count(1)
    assert page.evaluate("[window.loaded, scrollY]") == [1, 900]


def test_the_browser_goes_to_what_changed(serve, chapters, page):
    serving = serve(chapters, "-N")
    with page.expect_response(re.compile("_press/events")):
        page.goto(serving.address)
    chapters.edit("content/docs/two.md", "second", "last")
    page.wait_for_url("**/docs/two/")
    expect(page.get_by_text("The last word.")).to_be_visible()


def test_a_page_finds_its_server_again(chapters, page):
    with served(chapters) as first:
        first.round()
        with page.expect_response(re.compile("_press/events")):
            page.goto(f"{first.address}docs/one/")
        page.evaluate(LOADED)
    chapters.edit("content/docs/one.md", "first", "newest")
    with served(chapters, port=first.port):
        expect(page.get_by_text("The newest word.")).to_be_visible()


def test_pages_that_nobody_sees_hold_no_connection(book_at, page):
    others = [page.context.new_page() for _ in range(8)]
    for other in others:
        other.goto(f"{book_at.address}docs/two/")
        other.evaluate(
            "Object.defineProperty(document, 'hidden', { value: true });"
            "document.dispatchEvent(new Event('visibilitychange'))"
        )
    expect(others[-1].get_by_text("The second word.")).to_be_visible()


def test_a_book_that_cannot_be_read_appears_once_it_can(serve, chapters, page):
    good = (chapters.root / "config.yaml").read_text(encoding="utf-8")
    chapters.write({"config.yaml": "title: [unclosed\n"})
    serving = serve(chapters)
    page.goto(f"{serving.address}docs/one/")
    expect(page.get_by_role("alert")).to_contain_text("config.yaml:")
    chapters.write({"config.yaml": good})
    expect(page.get_by_text("The first word.")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)
