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
    assert links(tree, ".languages a") == [
        ("Deutsch", "/de/docs/a/"),
        ("Français", "/fr/"),
    ]
    assert tree.css_first(".languages a[hreflang=fr]")
    assert texts(tree, ".languages [popover] p")[0] == "Not translated yet"
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


def test_a_reference_may_name_another_language(book):
    config = (
        "baseURL: https://example.org/\ntitle: B\ndefaultContentLanguage: en\nlanguages:\n"
        "  en: {contentDir: content/en}\n  es: {contentDir: content/es}\n"
    )
    text = (
        '[a]({{< relref path="b.md#x" lang="es" >}}) {{< relref path="b.md" lang="es" >}} '
        '{{< relref "b.md" >}} <a href=\'{{< relref path="a.md" lang="ES" >}}\'>b</a>\n\n'
        '{{< relref path="b.md" lang="fr" >}}\n'
    )
    files = {"config.yaml": config}
    for code in ("en", "es"):
        files[f"content/{code}/_index.md"] = "---\ntitle: Home\n---\n"
        files[f"content/{code}/docs/a.md"] = "---\ntitle: A\n---\n"
        files[f"content/{code}/docs/b.md"] = "---\ntitle: B\n---\n\n## X\n"
    files["content/en/docs/a.md"] += text
    workshop = book(files)
    run = workshop.build()
    assert "content/en/docs/a.md:6:1: error[language-unknown]: no language 'fr'" in run.err
    workshop.edit("content/en/docs/a.md", 'lang="fr"', 'lang="es"').built()
    html = workshop.text("docs/a/")
    assert '<a href="/es/docs/b/#x">a</a> /es/docs/b/ /docs/b/ ' in html
    assert html.count("/es/docs/b/") == 3
    assert 'href="/es/docs/a/"' in html
