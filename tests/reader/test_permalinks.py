"""Links to paragraphs: shown where a reader is, copied with a quotation, in nobody's way."""

import re

import pytest

from tests.conftest import CONFIG, HOME, Workshop
from tests.reader.chapters import CHAPTER
from tests.reader.conftest import reading

FILES = {
    "content/docs/a.md": (
        "---\ntitle: A\n---\n\n## Rain\n\nIt *rains*[^n] on the\nhill; see [there](b.md).\n\n"
        "Other.\n\n- One.\n\n- Two.\n\n[^n]: Always.\n"
    ),
    "content/docs/b.md": "---\ntitle: B\n---\n\nText.\n",
}


@pytest.fixture(scope="module")
def hill(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hill")
    files = {"config.yaml": CONFIG, "content/_index.md": HOME, **FILES}
    with reading(browser, Workshop(folder / "b", folder / "p").write(files).built()) as one:
        yield one


def paragraph(visit, words="hill"):
    return visit.page.locator("article p", has_text=words)


def shown(visit, words="hill"):
    """The mark, once the script is there."""
    visit.page.mouse.wheel(0, 1)
    at = paragraph(visit, words).first
    for _ in range(50):
        visit.page.mouse.move(1, 1)
        at.hover()
        if visit.page.locator(".permalink").count():
            break
        visit.page.wait_for_timeout(50)
    return visit.page.locator(".permalink")


def copied(visit):
    visit.page.wait_for_function("document.querySelector('.said').value === 'Copied'")
    return visit.ask("navigator.clipboard.readText()").split("\n")


def allowed(visit):
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])


def test_a_paragraph_under_the_pointer_has_a_mark_and_no_other(hill):
    with hill.visit("docs/a/") as visit:
        assert visit.page.locator(".permalink").count() == 0
        mark, text = shown(visit), paragraph(visit).bounding_box()
        assert re.fullmatch(r"#p-\w{4}", mark.get_attribute("href"))
        box = mark.bounding_box()
        assert box["x"] >= text["x"] + text["width"] - 1
        paragraph(visit, "Other.").hover()
        assert visit.page.locator(".permalink").count() == 1
        assert "Other" in mark.locator("..").inner_text()


@pytest.mark.parametrize("width", [390, 1440])
def test_the_whole_paragraph_is_copied_as_a_quotation(hill, width):
    with hill.visit("docs/a/", width=width) as visit:
        allowed(visit)
        mark = shown(visit)
        assert min(mark.bounding_box()[side] for side in ("width", "height")) >= 18
        assert visit.ask("document.documentElement.scrollWidth") <= width
        mark.click()
        quote, title, address = copied(visit)
        assert quote == "“It rains on the hill; see there.”"
        assert title.startswith("A ")
        assert re.fullmatch(rf"{re.escape(hill.address)}docs/a/#p-\w{{4}}", address)
        assert visit.page.url == address
        assert visit.page.locator("output.said").get_attribute("role") is None  # it has its own
        visit.page.goto(address)
        assert "hill" in visit.page.locator("p:target").inner_text()


def test_what_is_selected_is_copied_and_found_again(hill):
    with hill.visit("docs/a/") as visit:
        allowed(visit)
        mark = shown(visit)
        visit.ask(
            "getSelection().setBaseAndExtent(document.querySelector('article p em').firstChild, 0,"
            "document.querySelector('article p em').firstChild, 5)"
        )
        mark.click()
        quote, _, address = copied(visit)
        assert quote == "“rains”"
        assert address.endswith(":~:text=rains")


def test_a_heading_is_copied_by_its_own_mark(hill):
    with hill.visit("docs/a/") as visit:
        allowed(visit)
        shown(visit)
        visit.page.locator("article h2 .anchor").click()
        assert copied(visit)[0] == "“Rain”"
        assert visit.page.url.endswith("#rain")


def test_the_keyboard_comes_to_it_behind_the_last_link_of_the_paragraph(hill):
    with hill.visit("docs/a/") as visit:
        shown(visit, "Other.")
        visit.page.locator("article p a", has_text="there").focus()
        visit.page.keyboard.press("Tab")
        assert visit.ask("document.activeElement.className") == "permalink"


def test_without_scripts_headings_keep_their_links(hill):
    with hill.visit("docs/a/", scripts=False) as visit:
        visit.page.locator("article h2").hover()
        visit.page.locator("article h2 .anchor").click()
        assert visit.page.url.endswith("#rain")


def test_it_is_neither_printed_nor_wrong(reader, axe):
    with reader.visit(CHAPTER) as visit:
        mark = shown(visit, "It rains on the hill")
        assert axe(visit.page) == []
        visit.page.emulate_media(media="print")
        assert not mark.is_visible()
