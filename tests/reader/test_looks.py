"""Colours and visual styles: chosen by the reader, remembered, there before the first paint."""

import re

import pytest

from tests.conftest import Workshop
from tests.reader.conftest import reading
from tests.reader.styled import BOOK

CHAPTER = "docs/1/"
PAPER = "getComputedStyle(document.body).backgroundColor"
SEPIA = "rgb(246, 236, 216)"
FIRST_FRAME = """
requestAnimationFrame(() => { window.first = getComputedStyle(document.body).backgroundColor })
"""


@pytest.fixture(scope="module", name="styled")
def styled_book(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("styled")
    book = Workshop(folder / "book", folder / "public").write(BOOK).built()
    with reading(browser, book) as reader:
        yield reader


def choose(visit, name: str) -> None:
    visit.page.locator(".look__open").click()
    chosen = visit.page.get_by_label(name, exact=True)
    chosen.check()
    root = "document.documentElement.dataset"
    value = chosen.get_attribute("value")
    visit.page.wait_for_function(f"{root}.theme === '{value}' || {root}.style === '{value}'")
    visit.page.keyboard.press("Escape")


def banners(visit) -> set[str]:
    """The numbers of the styles whose banners were asked for."""
    return {
        found[1] for url in visit.requests if (found := re.search(r"\.(\d)\.(?:avif|webp)", url))
    }


def shown(visit) -> str:
    visit.page.wait_for_function("document.querySelector('.banner img').currentSrc")
    return str(visit.ask("document.querySelector('.banner img').currentSrc"))


def test_a_theme_is_remembered_and_there_before_the_first_paint(styled):
    with styled.visit(CHAPTER) as visit:
        choose(visit, "Sepia")
        assert visit.ask(PAPER) == SEPIA
        visit.page.add_init_script(FIRST_FRAME)
        visit.page.goto(styled.address + "docs/3/")
        visit.page.wait_for_function("window.first")
        assert visit.ask("window.first") == SEPIA
        assert visit.ask("document.querySelector('[value=sepia]').checked")


def test_the_wish_of_the_device_holds_until_the_reader_has_one(styled):
    with styled.visit(CHAPTER, theme="dark") as visit:
        night = visit.ask(PAPER)
        choose(visit, "Light")
        assert visit.ask(PAPER) != night
        choose(visit, "As on the device")
        assert visit.ask(PAPER) == night


def test_the_frame_of_the_browser_takes_the_colour_of_the_paper(styled):
    inks = "[...document.querySelectorAll('meta[name=theme-color]')].map(one => one.content)"
    with styled.visit(CHAPTER) as visit:
        choose(visit, "Sepia")
        visit.page.wait_for_function(f"{inks}.every(one => one === '{SEPIA}')")


def test_a_style_changes_the_banner_and_survives_the_way_to_the_next_chapter(styled):
    with styled.visit(CHAPTER) as visit:
        assert ".0." in shown(visit)
        choose(visit, "Paper")
        visit.page.wait_for_function(
            "document.querySelector('.banner img').currentSrc.includes('.2.')"
        )
        assert visit.ask("document.documentElement.dataset.style") == "paper"
        visit.requests.clear()
        visit.page.locator("a[rel=next]").click()
        visit.page.wait_for_load_state("load")
        assert ".2." in shown(visit)
        assert visit.ask("document.querySelector('.banner img').naturalWidth") > 0
        assert banners(visit) == {"2"}


def test_the_first_style_is_the_same_for_everybody(styled):
    with styled.visit(CHAPTER, scripts=False) as visit:
        assert visit.page.locator("html").get_attribute("data-style") == "ink"
        assert ".0." in visit.page.locator(".banner img").get_attribute("src")
        assert banners(visit) == {"0"}
        assert not visit.page.locator(".look__open").is_visible()


def test_a_style_nobody_knows_is_no_style(styled):
    with styled.visit(CHAPTER) as visit:
        visit.ask("localStorage.setItem('press:style', 'velvet')")
        visit.page.reload()
        assert visit.ask("document.documentElement.dataset.style") == "ink"
        assert ".0." in shown(visit)


def test_the_choice_works_by_keyboard(styled):
    checked = "document.querySelector('.look :checked').value"
    with styled.visit(CHAPTER) as visit:
        visit.page.locator(".look__open").focus()
        visit.page.keyboard.press("Enter")
        visit.page.keyboard.press("Tab")
        visit.page.keyboard.press("ArrowDown")
        assert visit.ask(checked) == "light"
        visit.page.wait_for_function("document.documentElement.dataset.theme === 'light'")
        visit.page.keyboard.press("Escape")
        assert not visit.page.locator(".look").is_visible()
        assert visit.ask("document.activeElement.matches('.look__open')")


def test_the_title_changes_its_face_and_the_text_keeps_it(styled):
    faces = (
        "['h1', 'article p'].map(one => (s => s.fontFamily + s.fontStyle + s.fontWeight)"
        "(getComputedStyle(document.querySelector(one))))"
    )
    found = []
    for name in ("Ink", "Dusk", "Paper"):
        with styled.visit(CHAPTER) as visit:
            choose(visit, name)
            found.append(visit.ask(faces))
    titles, texts = zip(*found, strict=True)
    assert len(set(titles)) == 3
    assert len(set(texts)) == 1


def test_a_book_of_one_style_offers_colours_alone(reader):
    with reader.visit("docs/clouds/") as visit:
        visit.page.locator(".look__open").click()
        assert visit.page.locator(".look fieldset").count() == 1


def test_a_phone_reads_before_it_looks_and_a_wide_screen_the_other_way(styled):
    tops = (
        "['.opening > p', '.banner'].map(one =>"
        " document.querySelector(one).getBoundingClientRect().top)"
    )
    with styled.visit(CHAPTER, width=390) as visit:
        text, picture = visit.ask(tops)
        assert text < picture
        assert text <= 300
    with styled.visit(CHAPTER, width=1440) as visit:
        text, picture = visit.ask(tops)
        assert picture < text


def test_a_chapter_with_a_picture_opens_with_an_initial(styled):
    initial = (
        "getComputedStyle(document.querySelector('.opening > p'), '::first-letter').initialLetter"
    )
    with styled.visit(CHAPTER, width=1440) as visit:
        assert str(visit.ask(initial)).startswith("3")
        visit.ask("document.documentElement.lang = 'ar'")
        assert visit.ask(initial) == "normal"


def test_a_bar_on_a_phone_is_one_line_high(styled):
    with styled.visit(CHAPTER, width=390) as visit:
        assert visit.page.locator(".bar").bounding_box()["height"] <= 52
        assert visit.page.locator(".bar__title").inner_text().startswith("The Weather Book")
