"""The site's own menus."""

CONFIG = """\
baseURL: https://example.org/
title: Mini
menus:
  before:
  - {name: First, url: /first/, weight: 2}
  - {name: Zero, pageRef: /docs/a, weight: 1}
  - {name: Kid, parent: First, url: "https://e.org"}
  after:
  - {name: Ext, url: "https://x.org"}
"""
FILES = {
    "content/docs/_index.md": "---\ntitle: Docs\n---\nx",
    "content/docs/a.md": "---\ntitle: A\nmenu: {after: {weight: 5, name: A again}}\n---\nx",
    "content/docs/b.md": "---\ntitle: B\nmenu: before\n---\nx",
}


def menu(bound, name, language="en"):
    entries = bound.volume(language).menus.get(name, ())
    return [(entry.name, entry.url) for entry in entries]


def test_entries_of_configuration_and_pages_stand_in_order(bind):
    bound = bind(FILES, CONFIG)
    assert menu(bound, "before") == [
        ("Zero", "/docs/a/"),
        ("First", "/first/"),
        ("B", "/docs/b/"),
        ("Kid", "https://e.org"),
    ]
    assert menu(bound, "after") == [("A again", "/docs/a/"), ("Ext", "https://x.org")]


def test_an_entry_takes_name_and_weight_from_its_page(bind):
    config = "baseURL: /\nmenus: {after: [{pageRef: docs/b.md}, {name: C, url: /c/, weight: 2}]}\n"
    files = {"content/docs/b.md": "---\ntitle: B\nlinkTitle: Bee\nweight: 3\n---\nx"}
    assert menu(bind(files, config), "after") == [("C", "/c/"), ("Bee", "/docs/b/")]


def test_an_address_of_the_configuration_leads_into_the_language(bind, two_languages):
    config = two_languages + "menus: {after: [{name: D, url: /docs/}, {name: X, url: //x.org/}]}\n"
    bound = bind({"content/es/docs/a.md": "x"}, config)
    assert menu(bound, "after", "en") == [("D", "/docs/"), ("X", "//x.org/")]
    assert menu(bound, "after", "es") == [("D", "/es/docs/"), ("X", "//x.org/")]


def test_an_entry_for_a_page_of_another_language_is_no_mistake(bind, two_languages):
    config = two_languages + "menus: {home: [{name: A, pageRef: /docs/a}]}\n"
    bound = bind({"content/en/docs/a.md": "x"}, config)
    assert menu(bound, "home", "es") == [("A", "")]
    assert bound.said("link-missing") == []


def test_an_entry_for_a_page_that_is_nowhere_is_a_warning(bind):
    config = "baseURL: /\nmenus:\n  home:\n  - {name: A, pageRef: /docs/aa}\n"
    bound = bind({"content/docs/a.md": "x"}, config)
    [said] = bound.said("link-missing")
    assert said.startswith("hugo.yaml:4")
    assert said.endswith("menu 'home': no page '/docs/aa'")
