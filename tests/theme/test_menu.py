"""The menu: folds, flat parts, hidden chapters, other addresses, drawings, the site's own menus."""

from tests.theme.pages import links, page, texts

CONFIG = """\
baseURL: https://example.org/book/
title: X
menus:
  before:
    - {name: Start, pageRef: /docs/a, weight: 2, pre: <b>1</b>, post: <i>!</i>}
    - {name: Shop, url: "https://shop.example/", weight: 1, params: {class: shop}}
  after:
    - {name: More, identifier: more, weight: 1}
    - {name: Below, parent: more, url: /docs/b/, params: {bookNewTab: true, bookIcon: star}}
"""
STAR = '<?xml version="1.0"?>\n<svg class="x" viewBox="0 0 9 9"><path d="M1 1"/></svg>'
BOOK = {
    "config.yaml": CONFIG,
    "content/docs/a.md": "---\ntitle: A\nweight: 1\nbookIcon: star\n---\nText.\n",
    "content/docs/b.md": "---\ntitle: B\nweight: 2\nbookHref: https://b.example/\n---\nText.\n",
    "content/docs/c/_index.md": "---\ntitle: C\nweight: 3\nbookCollapseSection: true\n---\n",
    "content/docs/c/d.md": "---\ntitle: D\nweight: 1\n---\nText.\n",
    "content/docs/c/e.md": "---\ntitle: E\nweight: 2\nbookHidden: true\n---\nText.\n",
    "content/docs/f/_index.md": "---\ntitle: F\nweight: 4\nbookFlatSection: true\n---\n",
    "content/docs/f/g.md": "---\ntitle: G\nlinkTitle: Gee\n---\nText.\n",
    "content/docs/h/_index.md": "---\ntitle: H\nweight: 5\nbookHidden: true\n---\n",
    "content/docs/h/i.md": "---\ntitle: I\n---\nText.\n",
    "assets/icons/star.svg": STAR,
}


def test_flat_folded_and_hidden_parts(book):
    workshop = book(BOOK).built()
    tree = page(workshop, "docs/a/")
    assert texts(tree, ".book-section-flat > span") == ["F"]
    assert links(tree, ".book-section-flat li a") == [("Gee", "/book/docs/f/g/")]
    assert "open" not in tree.css_first(".menu__fold details").attributes
    assert "I" not in texts(tree, ".menu__book a")
    assert "E" not in texts(tree, ".menu__book a")
    assert "docs/h/i/index.html" in workshop.files()


def test_a_fold_is_open_around_the_page_even_when_that_is_hidden(book):
    workshop = book(BOOK).built()
    for name in ("docs/c/", "docs/c/d/", "docs/c/e/"):
        assert "open" in page(workshop, name).css_first(".menu__fold details").attributes, name
    assert 'rel="next"' not in workshop.text("docs/c/e/")


def test_a_chapter_may_stand_for_another_address(book):
    workshop = book(BOOK).built()
    tree = page(workshop, "docs/b/")
    link = next(a for a in tree.css(".menu__book a") if a.text().strip() == "B")
    assert link.attributes["href"] == "https://b.example/"
    assert link.attributes["target"] == "_blank"
    refresh = tree.css_first("meta[http-equiv=refresh]")
    assert refresh.attributes["content"] == "0; url=https://b.example/"


def test_drawings_of_the_author_stand_in_the_menus(book):
    workshop = book(BOOK).built()
    star = '<svg class="drawing" aria-hidden="true" viewBox="0 0 9 9"><path d="M1 1"/></svg>'
    assert f'href="/book/docs/a/" aria-current="page">{star}A</a>' in workshop.text("docs/a/")
    assert f'target="_blank">{star}Below</a>' in workshop.text("docs/a/")


def test_a_drawing_that_is_nowhere_is_named(book):
    run = book(BOOK).edit("content/docs/a.md", "star", "stra").build()
    assert "content/docs/a.md:4:1: warning[icon-missing]: no drawing 'stra'" in run.err
    assert "did you mean 'star'?" in run.err


def test_menus_of_the_site_stand_before_and_after_the_book(book):
    tree = page(book(BOOK).built(), "docs/a/")
    panel = tree.css_first(".menu .drop__panel")
    lists = [node for node in panel.css("ul") if node.parent.mem_id == panel.mem_id]
    before, _, after = lists
    assert links(before, "a") == [("Shop", "https://shop.example/"), ("Start", "/book/docs/a/")]
    assert before.css_first("a").attributes["class"] == "shop"
    assert before.css_first("a").attributes["target"] == "_blank"
    assert texts(before, "li") == ["Shop", "1Start!"]
    assert links(after, "li li a") == [("Below", "/book/docs/b/")]


def test_a_landing_page_shows_the_home_menu_and_nothing_beside_the_text(book):
    files = {
        "content/_index.md": "---\ntitle: Home\nlayout: landing\n---\nWelcome.\n",
        "content/docs/a.md": "---\ntitle: A\nmenus: {home: {weight: 1, name: Read}}\n---\nText.\n",
    }
    tree = page(book(files).built(), "index.html")
    assert links(tree, ".bar__links a") == [("Read", "/docs/a/")]
    assert not tree.css(".menu, .toc, .pager")


def test_a_landing_page_shows_the_parts_of_the_book_below_its_text(book):
    files = {
        "content/_index.md": "---\ntitle: Home\nlayout: landing\nsubtitle: A diary\n---\n# Home\n",
        "content/docs/part/_index.md": "---\ntitle: Part\nbookFlatSection: true\n---\nText.\n",
        "content/docs/part/a.md": "---\ntitle: A\n---\nText.\n",
    }
    tree = page(book(files).built(), "index.html")
    assert links(tree, ".glance a") == [("Part", "/docs/part/"), ("A", "/docs/part/a/")]
    assert texts(tree, ".landing .standfirst") == ["A diary"]


def test_a_page_that_is_not_there_leads_to_all_that_are(book):
    tree = page(book({"content/docs/a.md": "---\ntitle: A\n---\nText.\n"}).built(), "404.html")
    assert links(tree, "main a") == [("Go to the first page", "/"), ("A", "/docs/a/")]
