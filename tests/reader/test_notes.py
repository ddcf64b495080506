"""A note is written once: beside its mark, as a card at it, or at the end."""

from itertools import pairwise

import pytest

from tests.conftest import CONFIG, HOME, Workshop
from tests.reader.conftest import reading

LONG = "It rains on the hill long before it rains in the valley. " * 5
CHAPTER = f"""\
---
title: Notes
---

# Notes

{LONG}

One[^a], two[^b], three[^c]: all in one line. {LONG}

> A quotation[^d].

- An item[^e] of a list. {LONG}

| A table |
|---------|
| A cell[^f] |

{{{{% details "A fold" %}}}}
Folded[^g]. {LONG}
{{{{% /details %}}}}

{LONG}

The end[^h], and once more[^a]. {LONG}

{LONG}

{LONG}

[^a]: The first. {LONG}
[^b]: The second. {LONG}
[^c]: The third, of two paragraphs.

    > A quotation in it.
[^d]: Quoted.
[^e]: Listed. [A link](https://example.org/).
[^f]: In a cell.
[^g]: In a fold.
[^h]: Last.
"""
PARTS = {
    "content/docs/_index.md": "---\ntitle: Docs\n---\n",
    "content/docs/a.md": CHAPTER,
    "content/docs/b.md": (
        "---\ntitle: Other\n---\n\nOther[^a].\n\n[^a]: Another note.\n\n"
        'A <a href="/docs/a/" interestfor="w">word</a>.'
        '<span class="note" popover id="w">Said.</span>\n'
    ),
    "content/whole.md": "---\ntitle: Whole\nlayout: book\n---\n",
}
BOXES = """
[...document.querySelectorAll(".footnotes li")].map((note) => {
  const mark = document.getElementById(note.id.replace("fn", "fnref")).getBoundingClientRect();
  const box = note.getBoundingClientRect();
  const text = note.closest("article").querySelector("p").getBoundingClientRect();
  return { top: box.top, bottom: box.bottom, left: box.left, right: box.right, mark: mark.top,
           before: text.left, after: text.right };
})
"""
CARD = """
(() => {
  const card = document.querySelector(":popover-open");
  if (!card) return null;
  const { left, top, right, bottom } = card.getBoundingClientRect();
  return { id: card.id, left, top, right, bottom, wide: innerWidth, high: innerHeight };
})()
"""
GONE = "!document.querySelector(':popover-open')"


@pytest.fixture(scope="module")
def notes(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("notes")
    files = {"config.yaml": CONFIG, "content/_index.md": HOME, **PARTS}
    tongue = "languages: {ar: {languageDirection: rtl}}\ndefaultContentLanguage: ar\n"
    arabic = {"config.yaml": CONFIG + tongue}
    left = Workshop(folder / "left", folder / "left/public").write(files).built()
    right = Workshop(folder / "right", folder / "right/public").write(files | arabic).built()
    with reading(browser, left) as one, reading(browser, right) as other:
        yield {"ltr": one, "rtl": other}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_notes_stand_in_the_margin_beside_their_marks_and_apart(notes, direction):
    with notes[direction].visit("docs/a/", scripts=False) as visit:
        boxes = [box for box in visit.ask(BOXES) if box["bottom"] > box["top"]]
        assert len(boxes) == 7  # the fold is closed
        for box in boxes:
            beside = (
                box["left"] > box["after"] if direction == "ltr" else box["right"] < box["before"]
            )
            assert beside
            assert 200 < box["right"] - box["left"] < 300
            assert box["left"] >= 0
            assert box["right"] <= 1440
        for one, other in pairwise(boxes):
            assert other["top"] >= one["bottom"]
        assert all(abs(box["top"] - box["mark"]) < 8 for box in (boxes[0], boxes[-1]))
        assert visit.ask("document.documentElement.scrollWidth") <= 1440


def test_what_stands_in_the_margin_opens_no_card(notes):
    with notes["ltr"].visit("docs/a/") as visit:
        mark = visit.page.locator("[role=doc-noteref]").first
        mark.hover()
        visit.page.wait_for_timeout(1000)
        mark.focus()
        visit.page.wait_for_timeout(1000)
        assert visit.ask(GONE)


def test_the_note_of_a_fold_comes_when_it_opens(notes):
    with notes["ltr"].visit("docs/a/", scripts=False) as visit:
        visit.page.locator("summary", has_text="A fold").click()
        box = visit.ask(BOXES)[6]
        assert box["bottom"] - box["top"] > 10
        assert abs(box["top"] - box["mark"]) < 8


@pytest.mark.parametrize("width", [390, 1100])
@pytest.mark.parametrize("number", [1, 7])
def test_a_card_opens_at_the_mark_without_scripts(notes, width, number):
    with notes["ltr"].visit("docs/a/", width=width, scripts=False) as visit:
        mark = visit.page.locator("[role=doc-noteref]").nth(number if number < 6 else 8)
        mark.scroll_into_view_if_needed()
        mark.hover()
        visit.page.wait_for_selector(":popover-open")
        card, at = visit.ask(CARD), mark.bounding_box()
        assert card["left"] >= 0
        assert card["right"] <= card["wide"]
        assert 0 <= card["top"] < card["bottom"] <= card["high"]
        gap = min(abs(card["top"] - at["y"] - at["height"]), abs(at["y"] - card["bottom"]))
        assert gap < 60
        assert card["top"] >= at["y"] + at["height"] or card["bottom"] <= at["y"]
        visit.page.keyboard.press("Escape")
        visit.page.wait_for_function(GONE)
        mark.focus()
        visit.page.wait_for_selector(":popover-open")


def test_a_touch_opens_the_card_and_gives_the_focus_back(notes):
    with notes["ltr"].visit("docs/a/", width=390) as visit:
        visit.page.mouse.wheel(0, 10)
        mark = visit.page.locator("[role=doc-noteref]").first
        mark.scroll_into_view_if_needed()
        visit.page.wait_for_timeout(500)
        mark.click()
        assert visit.ask(CARD)["id"] == "fn:1"
        assert visit.ask("document.activeElement.id") == "fn:1"
        assert "#" not in visit.page.url
        visit.page.keyboard.press("Escape")
        visit.page.wait_for_function(GONE)
        assert visit.ask("document.activeElement.hash") == "#fn:1"


def test_any_word_may_have_a_card(notes):
    for scripts in (True, False):
        with notes["ltr"].visit("docs/b/", scripts=scripts) as visit:
            word = visit.page.locator("a[interestfor=w]")
            assert not visit.page.get_by_text("Said.").is_visible()
            visit.page.mouse.move(5, 5)
            visit.page.wait_for_timeout(500)
            word.click() if scripts else word.hover()
            visit.page.wait_for_selector(":popover-open")
            card, at = visit.ask(CARD), word.bounding_box()
            assert 0 <= card["top"] - at["y"] - at["height"] < 60


def test_a_card_has_room_below_its_sentence(notes):
    with notes["ltr"].visit("docs/a/", width=390) as visit:
        visit.page.mouse.wheel(0, 10)
        mark = visit.page.locator("[role=doc-noteref]").nth(8)
        mark.evaluate("(mark) => mark.scrollIntoView({ block: 'end', behavior: 'instant' })")
        visit.page.wait_for_timeout(500)
        mark.click()
        card, at = visit.ask(CARD), mark.bounding_box()
        assert at["y"] + at["height"] <= card["top"] < card["bottom"] <= card["high"]
        assert card["top"] - at["y"] - at["height"] < 60


def test_keys_follow_the_link_to_the_note_and_back(notes):
    for width in (390, 1440):
        with notes["ltr"].visit("docs/a/", width=width) as visit:
            visit.page.locator("[role=doc-noteref]").nth(3).focus()
            visit.page.keyboard.press("Enter")
            assert visit.page.url.endswith("#fn:4")
            assert visit.page.locator("li:target").is_visible()
            assert visit.ask(
                "getComputedStyle(document.querySelector('li:target')).backgroundColor"
            ) not in ("rgba(0, 0, 0, 0)", "transparent")
            visit.page.locator("li:target .footnote-backref").click()
            assert visit.page.url.endswith("#fnref:4")


def test_notes_are_a_list_at_the_end_of_a_narrow_page_and_on_paper(notes):
    with notes["ltr"].visit("docs/a/", width=390, scripts=False) as visit:
        boxes = visit.ask(BOXES)
        assert all(box["left"] < box["after"] for box in boxes)
        assert len({round(box["left"]) for box in boxes}) == 1
        assert visit.page.locator(".footnotes").bounding_box()["y"] < boxes[0]["top"]
    with notes["ltr"].visit("docs/a/", scripts=False) as visit:
        visit.page.emulate_media(media="print")
        boxes = visit.ask(BOXES)
        assert all(box["left"] < box["after"] for box in boxes)
        assert all(box["bottom"] > box["top"] for box in boxes)


def test_chapters_on_one_page_keep_their_notes_apart(notes):
    with notes["ltr"].visit("whole/", width=1100, scripts=False) as visit:
        mark = visit.page.locator("[role=doc-noteref]").last
        mark.scroll_into_view_if_needed()
        mark.hover()
        visit.page.wait_for_selector(":popover-open")
        assert "Another note" in visit.page.locator(":popover-open").inner_text()
        card, at = visit.ask(CARD), mark.bounding_box()
        gap = min(abs(card["top"] - at["y"] - at["height"]), abs(at["y"] - card["bottom"]))
        assert gap < 60


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_notes_are_accessible(notes, axe, theme, width):
    with notes["ltr"].visit("docs/a/", width=width, theme=theme) as visit:
        visit.page.locator("summary", has_text="A fold").click()
        mark = visit.page.locator("[role=doc-noteref]").first
        mark.hover()
        if width == 390:
            visit.page.wait_for_selector(":popover-open")
        assert axe(visit.page) == []
