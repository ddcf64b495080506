"""The sidebar and the reading order, as hugo-book has them."""


def page(title, *front, body="text"):
    return "---\n" + "\n".join([f"title: {title}", *front]) + f"\n---\n{body}\n"


BOOK = {
    "content/_index.md": page("Home"),
    "content/docs/_index.md": page("Docs"),
    "content/docs/one/_index.md": page("One", "weight: 2", "bookFlatSection: true"),
    "content/docs/one/x.md": page("X"),
    "content/docs/two/_index.md": page("Two", "weight: 1", "bookCollapseSection: true", body=""),
    "content/docs/two/y.md": page("Y"),
    "content/docs/hidden/_index.md": page("Hidden", "bookHidden: true"),
    "content/docs/hidden/inside.md": page("Inside"),
    "content/docs/ext.md": page("Ext", "bookHref: https://e.org"),
    "content/docs/empty.md": page("Empty", body=""),
    "content/docs/blank/_index.md": page("Blank", body=""),
    "content/other/q.md": page("Q"),
}


def way(bound, name):
    found = bound.page(name)
    return (
        found.previous.title if found.previous else "",
        found.next.title if found.next else "",
    )


def test_the_sidebar_shows_sections_and_pages_with_a_text(bind):
    assert bind(BOOK).menu() == [
        "Two collapse",
        "  Y /docs/two/y/",
        "One /docs/one/ flat",
        "  X /docs/one/x/",
        "Blank",
        "Ext https://e.org",
    ]


def test_reading_goes_on_across_sections_and_begins_at_the_section_itself(bind):
    bound = bind(BOOK)
    assert way(bound, "docs/_index.md") == ("", "Y")
    assert way(bound, "docs/two/y.md") == ("Docs", "One")
    assert way(bound, "docs/one/_index.md") == ("Y", "X")
    assert way(bound, "docs/one/x.md") == ("One", "Ext")
    assert way(bound, "docs/ext.md") == ("X", "")


def test_what_the_sidebar_does_not_show_has_no_neighbours(bind):
    bound = bind(BOOK)
    for name in ("docs/hidden/_index.md", "docs/hidden/inside.md", "docs/empty.md", "other/q.md"):
        assert way(bound, name) == ("", "")


def test_an_entry_knows_its_page_even_without_a_link(bind):
    entries = {entry.title: entry for entry in bind(BOOK).volume().menu}
    assert (entries["Two"].url, entries["Two"].page) == ("", "/docs/two/")
    assert (entries["Ext"].external, entries["Ext"].page) == (True, "/docs/ext/")


def test_the_whole_book_can_be_the_sidebar(bind):
    config = "baseURL: /\ntitle: Mini\nparams: {BookSection: '*'}\n"
    bound = bind(BOOK, config)
    assert bound.menu()[:2] == ["Docs /docs/", "  Two collapse"]
    assert bound.menu()[-2:] == ["Others", "  Q /other/q/"]
    assert way(bound, "_index.md") == ("", "Docs")


def test_any_section_can_be_the_sidebar(bind):
    config = "baseURL: /\nparams: {BookSection: docs/two}\n"
    assert bind(BOOK, config).menu() == ["Y /docs/two/y/"]


def test_a_book_without_docs_shows_everything(bind):
    bound = bind({"content/guide/a.md": page("A")})
    assert bound.menu() == ["Guides", "  A /guide/a/"]
    assert bound.said("section-missing") == []


def test_a_section_that_does_not_exist_is_a_warning_and_costs_nobody_the_menu(bind):
    config = "baseURL: /\nparams:\n  BookSection: giude\n"
    bound = bind({"content/guide/a.md": page("A")}, config)
    assert bound.said("section-missing") == ["hugo.yaml:3:3: no section 'giude'"]
    assert bound.menu() == ["Guides", "  A /guide/a/"]


def test_a_page_that_is_not_rendered_is_stepped_over(bind):
    files = {
        "content/docs/a.md": page("A"),
        "content/docs/b.md": page("B", "build: {render: never}"),
        "content/docs/c.md": page("C"),
    }
    assert way(bind(files), "docs/a.md") == ("", "C")


def test_the_trail_leads_up_to_the_home_page(bind):
    trail = bind(BOOK).page("docs/one/x.md").trail
    assert [(step.title, step.url) for step in trail] == [
        ("Home", "/"),
        ("Docs", "/docs/"),
        ("One", "/docs/one/"),
    ]
