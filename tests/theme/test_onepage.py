"""``layout: book``: the whole section on one page."""

from tests.theme.pages import links, page, texts

BOOK = {
    "content/docs/_index.md": "---\ntitle: All\nlayout: book\n---\n",
    "content/docs/a.md": "---\ntitle: First Steps\nweight: 1\n---\n# First Steps\n\n## Use\n\n"
    "See [next](b.md), [use](#use) and a note.[^1]\n\n[^1]: Of a.\n",
    "content/docs/b.md": "---\ntitle: More\nweight: 2\n---\n## Use\n\n[Up](#use)[^1] "
    "![dot](dot.svg)\n\n[^1]: Of b.\n",
    "content/docs/part/_index.md": "---\ntitle: Part\nweight: 3\n---\n",
    "content/docs/part/c.md": "---\ntitle: Leaf\n---\n{{< mermaid >}}flowchart{{< /mermaid >}}\n",
    "content/docs/hidden.md": "---\nbookHidden: true\n---\nNot in the menu.\n",
    "static/docs/b/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
}


def test_all_chapters_stand_on_one_page_in_the_order_of_the_menu(book):
    tree = page(book(BOOK).built(), "docs/")
    assert links(tree, "#TableOfContents a") == [
        ("First Steps", "#first-steps"),
        ("More", "#more"),
        ("Leaf", "#leaf"),
    ]
    assert texts(tree, "section h1, section h2") == ["First Steps#", "Use#", "Use#"]
    assert "Not in the menu" not in tree.body.text()
    assert not tree.css(".menu__book, .pager")


def test_every_id_is_there_once_and_links_in_a_chapter_stay_in_it(book):
    tree = page(book(BOOK).built(), "docs/")
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    assert ("Up", "#use-1") in links(tree, "article a")
    assert ("use", "#use") in links(tree, "article a")
    assert ("next", "/docs/b/") in links(tree, "article a")
    notes = [a.attributes["href"] for a in tree.css("a.footnote-ref")]
    assert texts(tree, "[id='{}']".format(notes[1].removeprefix("#")))[0].startswith("Of b.")


def test_links_are_written_for_the_page_the_text_stands_on(book):
    workshop = book(BOOK | {"config.yaml": "title: X\nbaseURL: /\nrelativeURLs: true\n"}).built()
    tree = page(workshop, "docs/")
    assert ("next", "b/index.html") in links(tree, "article a")
    assert tree.css_first("article img").attributes["src"] == "b/dot.svg"


def test_what_a_chapter_needs_the_whole_page_gets(book):
    files = BOOK | {"static/mermaid.min.js": "// draws"}
    assert '<script defer src="/mermaid.min.js">' in book(files).built().text("docs/")
