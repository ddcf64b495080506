"""The search by keyboard, without scripts, from a folder, and for those who cannot see it."""

import pytest

from tests.search.library import BOOK, CONFIG, FIELD, asking, found, note

FOCUS = "document.activeElement.className"


def test_a_key_opens_it_and_arrows_and_enter_lead_on(library):
    with library.visit("docs/wind/") as visit:
        page = visit.page
        page.keyboard.press("/")
        page.wait_for_selector(f"dialog[open] {FIELD}:focus")
        found(page, "nimbus")
        walk = []
        for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"):
            page.keyboard.press(key)
            walk.append(page.evaluate(FOCUS))
        names = ["chapter", "passage", "chapter", "field", "field"]
        assert walk == [f"search__{name}" for name in names]
        page.keyboard.press("ArrowDown")
        page.keyboard.press("e")
        assert page.evaluate(FOCUS) == "search__field"
        found(page, "hydrologist")
        page.keyboard.press("Enter")
        page.wait_for_url("**/docs/clouds/#*")


def test_escape_and_a_press_beside_it_close_it_and_the_focus_goes_back(library):
    with asking(library, "docs/wind/") as page:
        found(page, "nimbus")
        page.keyboard.press("Escape")
        page.wait_for_selector("dialog[open]", state="detached")
        assert page.evaluate(FOCUS) == "search-open"
        page.keyboard.press("Enter")
        page.wait_for_selector(f"dialog[open] {FIELD}")
        page.mouse.click(3, 3)
        page.wait_for_selector("dialog[open]", state="detached")


def test_a_hit_in_the_same_chapter_closes_it(library):
    with asking(library, "docs/clouds/") as page:
        found(page, "rained")
        page.click(".search__passage")
        page.wait_for_selector("dialog[open]", state="detached")
        assert "rain" in page.evaluate("document.querySelector(':target').textContent")


@pytest.mark.parametrize(("width", "theme"), [(390, "dark"), (1440, "light"), (320, "light")])
def test_axe_has_nothing_against_it(library, axe, width, theme):
    with asking(library, "docs/wind/", width=width, theme=theme) as page:
        found(page, "nimbus cirus")
        assert axe(page) == []
        wide = "document.documentElement.scrollWidth - innerWidth"
        assert page.evaluate(wide) <= 0
    with library.visit("search/?q=rain", width=width, theme=theme) as visit:
        visit.page.wait_for_selector(".search__passage")
        assert axe(visit.page) == []


def test_a_screen_reader_is_told_how_many_there_are(library):
    with asking(library, "") as page:
        found(page, "nimbus")
        assert page.get_by_role("dialog", name="Search").get_by_role("status").inner_text()
        assert page.get_by_role("searchbox", name="Search").count() == 1
        assert note(page) == "Chapters found: 2"


def test_without_scripts_the_link_leads_to_the_contents(library):
    with library.visit("docs/wind/", scripts=False) as visit:
        visit.page.click("a[data-search]")
        assert visit.page.url.endswith("/search/")
        assert visit.page.locator(FIELD).count() == 0
        visit.page.click(".search-contents >> text=Clouds")
        assert visit.page.url.endswith("/docs/clouds/")


def test_the_page_of_the_search_takes_up_a_question_and_keeps_it(library):
    with library.visit("search/?q=rained") as visit:
        page = visit.page
        page.wait_for_selector(".search__passage")
        assert page.input_value(FIELD) == "rained"
        assert page.locator(".search-contents").is_hidden()
        found(page, "nimbus")
        assert page.url.endswith("?q=nimbus")
        page.fill(FIELD, "")
        assert page.locator(".search-contents").is_visible()


def test_right_to_left_it_is_mirrored(library):
    with asking(library, "ar/docs/clouds/") as page:
        found(page, "المدرسة")
        begins = "(name) => document.querySelector(name).getBoundingClientRect().x"
        assert page.evaluate(begins, ".search__close") < page.evaluate(begins, FIELD)
        left = "getComputedStyle(document.querySelector('.search__passage')).borderRightWidth"
        assert page.evaluate(left) == "2px"


def test_a_book_in_a_folder_is_searched_too(book, browser):
    workshop = book(BOOK, config="")
    workshop.write({"config.yaml": f"relativeURLs: true\n{CONFIG}"}).built()
    page = browser.new_page()
    page.goto(f"file://{workshop.out}/docs/wind/index.html")
    page.mouse.move(5, 5)
    page.click("a[data-search]")
    page.wait_for_selector(f"dialog[open] {FIELD}")
    (hit,) = found(page, "hydrolgoist")
    assert "hydrologist" in hit["passages"][0]["marks"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/docs/clouds/index.html#*")
    page.close()
