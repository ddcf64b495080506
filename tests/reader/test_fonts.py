"""The text face: small, never waited for, and nothing moves when it comes."""

import time

import pytest

from tests.reader.chapters import CHAPTER
from tests.reader.conftest import reading

SETTINGS = """\
baseURL: https://example.org/
title: A Test Book
defaultContentLanguage: {language}
languages: {{{language}: {{locale: {language}}}}}
params: {{BookSection: docs, press: {{fonts: {fonts}}}}}
"""
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""


def fonts(workshop):
    return {name: data for name, data in workshop.files().items() if name.endswith(".woff2")}


def written(book, language="en", fonts="true"):
    chapter = "---\ntitle: A\n---\n\n" + "A *light* rain fell on the town, and nobody spoke. " * 30
    files = {"config.yaml": SETTINGS.format(language=language, fonts=fonts)}
    return book({**files, "content/docs/a.md": chapter}).built()


def test_two_files_of_forty_five_kilobytes_are_enough_for_most_books(book):
    found = fonts(written(book))
    assert sorted(name.rpartition("/")[2].split(".")[0] for name in found) == [
        "serif-italic-core", "serif-normal-core",
    ]  # fmt: skip
    assert sum(map(len, found.values())) <= 45_000


@pytest.mark.parametrize(("language", "files"), [("pl", 6), ("is", 6), ("es", 2), ("ru", 0)])
def test_a_book_has_what_its_letters_need(book, language, files):
    workshop = written(book, language)
    assert len(fonts(workshop)) == files
    assert workshop.text("docs/a/").count("serif-") == files


def test_a_book_may_do_without(book):
    workshop = written(book, fonts="false")
    assert not fonts(workshop)
    assert "@font-face" not in workshop.text("docs/a/")


def test_the_licence_goes_along(book):
    assert "SIL OPEN FONT LICENSE" in written(book).text("fonts/OFL.txt")


def test_the_page_is_set_in_it(reader):
    with reader.visit(CHAPTER) as visit:
        visit.page.wait_for_function("document.fonts.status === 'loaded'")
        assert visit.ask("document.fonts.check('400 16px \"Press Serif\"')")
        assert any("serif-normal-core" in address for address in visit.requests)


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_when_it_comes_late(book, browser, width):
    with reading(browser, written(book)) as one:
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        page.add_init_script(SHIFTS)

        def late(route):
            time.sleep(0.7)
            route.continue_()

        page.route("**/*.woff2", late)
        page.goto(f"{one.address}docs/a/")
        page.wait_for_function("document.fonts.status === 'loaded'")
        page.wait_for_timeout(300)
        assert page.evaluate("window.shifted") < 0.02
        context.close()
