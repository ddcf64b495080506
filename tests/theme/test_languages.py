"""Several languages: the switch between them, and what each says for itself."""

from tests.theme.pages import links, page, texts

CONFIG = """\
title: X
baseURL: https://example.org/
languages:
  en: {weight: 1, label: English, contentDir: content/en}
  de:
    weight: 2
    label: Deutsch
    contentDir: content/de
    title: Das Buch
    copyright: Frei
    disableKinds: [taxonomy, term]
    params: {BookSection: doku, BookToC: false, BookDateFormat: 2006-01-02}
  fr: {weight: 3, label: Français, contentDir: content/fr}
"""
BOOK = {
    "config.yaml": CONFIG,
    "content/en/_index.md": "---\ntitle: Home\n---\nHi.\n",
    "content/en/docs/a.md": "---\ntitle: A\ntags: [t]\n---\n## Part\n\nText.\n",
    "content/de/_index.md": "---\ntitle: Start\n---\nHallo.\n",
    "content/de/docs/a.md": "---\ntitle: A\ntags: [t]\ndate: 2024-03-02\n---\n## Teil\n\nText.\n",
    "content/de/doku/b.md": "---\ntitle: B\n---\nText.\n",
    "content/fr/_index.md": "---\ntitle: Accueil\n---\nBonjour.\n",
}


def test_every_language_is_offered_and_its_home_where_the_page_is_missing(book):
    tree = page(book(BOOK).built(), "docs/a/")
    assert links(tree, ".languages a") == [("Deutsch", "/de/docs/a/"), ("Français", "/fr/")]
    last = tree.css(".languages a")[-1].attributes
    assert (last["hreflang"], last["title"]) == ("fr", "Not translated yet")
    alternates = [(n.attributes["hreflang"]) for n in tree.css("link[hreflang]")]
    assert alternates == ["en", "de", "x-default"]


def test_only_languages_that_have_the_page_when_the_book_says_so(book):
    files = BOOK | {"config.yaml": CONFIG + "params: {BookTranslatedOnly: true}\n"}
    workshop = book(files).built()
    assert links(page(workshop, "docs/a/"), ".languages a") == [("Deutsch", "/de/docs/a/")]
    assert not page(workshop, "de/doku/b/").css(".languages a")


def test_a_language_has_its_own_parameters(book):
    workshop = book(BOOK).built()
    tree = page(workshop, "de/docs/a/")
    assert texts(tree, ".menu__book a") == ["B"]
    assert texts(tree, "title") == ["A • Das Buch"]
    assert texts(tree, "footer p") == ["Frei"]
    assert not tree.css("#TableOfContents")
    assert page(workshop, "docs/a/").css("#TableOfContents")


def test_a_language_goes_without_kinds_of_its_own(book):
    files = book(BOOK).built().files()
    assert "tags/t/index.html" in files
    assert not any(name.startswith("de/tags/") for name in files)
