"""Reading a chapter: the text, its lines, and what it costs."""

import pytest

from tests.reader.chapters import CHAPTER, PAGES

LINES = """
(() => {
  const counts = [];
  for (const p of document.querySelectorAll('article.markdown > p')) {
    const text = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    let line = '', top = null;
    while (text.nextNode()) {
      const node = text.currentNode;
      for (let i = 0; i < node.data.length; i++) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getClientRects()[0];
        if (!box) continue;
        if (top !== null && Math.abs(box.top - top) > 8) {
          counts.push(line.trim().length);
          line = '';
        }
        top = box.top;
        line += node.data[i];
      }
    }
  }
  return counts.sort((a, b) => a - b);
})()
"""


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [390, 1440])
def test_everything_is_there_without_scripts(reader, path, width):
    with reader.visit(path, width=width, scripts=False) as visit:
        assert visit.page.locator("h1").count() == 1
        assert visit.page.locator("h1").is_visible()
        menu = visit.page.locator("nav.menu a, nav.glance a").first
        if width == 390 and path != "404.html":
            visit.page.locator("nav.menu summary").first.click()
        assert menu.is_visible()


def test_the_contents_of_a_chapter_stand_below_its_name_in_the_menu(reader):
    with reader.visit(CHAPTER, width=1440, scripts=False) as visit:
        text = visit.page.locator("article.markdown").bounding_box()
        current = visit.page.locator("nav.menu [aria-current=page]").bounding_box()
        contents = visit.page.locator("nav.toc a").first.bounding_box()
        assert contents["x"] < text["x"]
        assert 0 < contents["y"] - current["y"] < 60
    with reader.visit(CHAPTER, width=390, scripts=False) as visit:
        assert not visit.page.locator("nav.toc a").first.is_visible()
        visit.page.locator("nav.menu summary").first.click()
        visit.page.locator("nav.toc a", has_text="Kinds").click()
        assert visit.page.url.endswith("#kinds-of-cloud")


def test_a_wide_screen_keeps_a_margin_for_notes(reader):
    with reader.visit(CHAPTER, width=1280) as visit:
        text = visit.page.locator("article.markdown").bounding_box()
        assert text["x"] + text["width"] + 200 <= 1280


@pytest.mark.parametrize(("width", "least", "most"), [(390, 38, 46), (820, 58, 68), (1440, 58, 68)])
def test_lines_have_the_length_of_a_books(reader, width, least, most):
    with reader.visit(CHAPTER, width=width) as visit:
        lines = visit.ask(LINES)
        assert least <= lines[len(lines) // 2] <= most


def test_text_starts_high_on_a_phone(reader):
    with reader.visit(CHAPTER, width=390, height=844) as visit:
        assert visit.page.locator("article.markdown > p").first.bounding_box()["y"] <= 200


@pytest.mark.parametrize("width", [390, 1440])
def test_letters_grow_with_the_browsers_own_size(reader, width):
    size = "parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"
    with reader.visit(CHAPTER, width=width) as visit:
        before = visit.ask(size)
        visit.page.add_style_tag(content="html { font-size: 200% }")
        assert 17 <= before <= 20
        # a style sheet cannot change the browser's own size; rem follows the root's all the same
        assert visit.ask(size) >= 1.8 * before


@pytest.mark.parametrize("path", PAGES)
def test_nothing_comes_from_elsewhere_and_nothing_fails(reader, path):
    with reader.visit(path) as visit:
        assert all(url.startswith(reader.address) for url in visit.requests)
        assert visit.complaints == []


def test_a_chapter_needs_the_page_and_nothing_that_blocks(reader):
    with reader.visit(CHAPTER, width=390) as visit:
        kinds = [url.rsplit(".", 1)[-1] for url in visit.requests if "icon" not in url]
        assert not {"css", "js"}.intersection(kinds)
        assert len(kinds) <= 3


def test_the_current_chapter_is_marked_once(reader):
    with reader.visit(CHAPTER) as visit:
        marked = visit.page.locator("nav.menu [aria-current=page]")
        assert marked.count() == 1
        assert marked.inner_text() == "Clouds"


def test_a_folded_part_opens_where_the_reader_is(reader):
    with reader.visit("docs/sea/waves/") as visit:
        assert visit.page.locator("nav.menu a", has_text="Waves").is_visible()
    with reader.visit(CHAPTER) as visit:
        assert not visit.page.locator("nav.menu a", has_text="Waves").is_visible()


def test_languages_lead_to_the_same_chapter(reader):
    with reader.visit(CHAPTER) as visit:
        visit.page.locator(".languages a", has_text="العربية").click()
        assert visit.page.url == reader.address + "ar/docs/clouds/"
        assert visit.ask("document.documentElement.dir") == "rtl"


def test_cards_lead_on_and_back(reader):
    with reader.visit(CHAPTER, scripts=False) as visit:
        visit.page.locator("a[rel=next]").click()
        assert visit.page.url == reader.address + "docs/wind/"
        visit.page.locator("a[rel=prev]").click()
        assert visit.page.url == reader.address + CHAPTER
