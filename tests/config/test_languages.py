"""Languages, menus and hugo-book's parameters."""

import pytest

TWO = """\
title: Book
languageCode: en-US
copyright: All
params: {BookTheme: dark, BookSection: docs, deep: {a: 1, b: 2}}
menus: {after: [{name: Site}]}
disableKinds: [term]
languages:
  en: {languageName: English, contentDir: content.en, weight: 2}
  es:
    label: Español
    contentDir: contents/es/
    weight: 1
    title: Libro
    locale: es-MX
    copyright: Todo
    params: {BookSection: libro, deep: {b: 3}}
    menus: {after: [{name: Sitio, weight: 2, pageRef: /x, params: {bookIcon: i}}]}
    disableKinds: [taxonomy]
  he: {languageDirection: rtl}
  fr: {disabled: true}
"""


def test_languages_stand_in_the_order_of_their_weights(site):
    loaded = site(TWO)
    config = loaded.config
    assert loaded.said == []
    assert [one.code for one in config.languages] == ["es", "en", "he"]
    assert config.default_language == "en"
    spanish, english, hebrew = config.languages
    assert (spanish.name, spanish.content_dir, spanish.locale) == (
        "Español",
        "contents/es",
        "es-MX",
    )
    assert (english.name, english.content_dir, english.locale) == ("English", "content.en", "en-US")
    assert (hebrew.direction, hebrew.content_dir, hebrew.locale) == ("rtl", "content", "")


def test_a_language_says_things_in_its_own_way_or_as_the_site_does(site):
    spanish, english, _ = site(TWO).config.languages
    assert (spanish.title, english.title) == ("Libro", "Book")
    assert (spanish.copyright, english.copyright) == ("Todo", "All")
    assert spanish.params["deep"] == {"a": 1, "b": 3}
    assert (spanish.book.section, spanish.book.theme) == ("libro", "dark")
    assert [entry.name for entry in spanish.menus] == ["Sitio"]
    assert [entry.name for entry in english.menus] == ["Site"]
    assert spanish.menus[0].place.line == 17
    assert (spanish.disable_kinds, english.disable_kinds) == ({"taxonomy"}, {"term"})


@pytest.mark.parametrize(
    ("text", "default"),
    [
        ("languages: {es: {weight: 2}, de: {weight: 1}}\n", "de"),
        ("languages: {es: {weight: 2}, en: {weight: 3}}\n", "en"),
        ("defaultContentLanguage: ES\nlanguages: {es: , en: }\n", "es"),
        ("defaultContentLanguage: fr\n", "fr"),
        ("languages: {}\n", "en"),
        ("disableLanguages: [en]\nlanguages: {en: {}, es: {}}\n", "es"),
    ],
)
def test_the_default_language_is_the_named_one_then_english_then_the_first(site, text, default):
    loaded = site(text)
    assert (loaded.config.default_language, loaded.said) == (default, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("languages: {es: }\ndefaultContentLanguage: x\n", "hugo.yaml:2:1 error language-unknown"),
        ("languages: {../x: {}}\n", "hugo.yaml:1:13 error language-unknown"),
        ("languages: {en: English}\n", "hugo.yaml:1:13 error value-type"),
        ("languages: {en: {direction: up}}\n", "hugo.yaml:1:18 error value-unknown"),
        ("languages: {en: {weight: first}}\n", "hugo.yaml:1:18 error value-type"),
        ("languages: {en: {contentDir: /etc}}\n", "hugo.yaml:1:18 error path-outside"),
    ],
)  # fmt: skip
def test_a_mistake_is_located_at_its_key(site, text, expected):
    assert site(text).said == [expected]


def test_parameters_of_the_book_under_old_and_new_names(site):
    book = (
        site(
            """\
params:
  bookSearch: false
  BookToC: no
  BookShowToC: true
  BookPortableLinks: true
  BookServiceWorker: precache
  BookComments: true
  BookMenuBundle: /menu
"""
        )
        .config.languages[0]
        .book
    )
    assert not book.search
    assert not book.toc
    assert book.comments
    assert (book.portable_links, book.service_worker) == ("warning", "precache")
    assert book.menu_bundle == "/menu"


@pytest.mark.parametrize(
    ("written", "read"),
    [("false", "false"), ("'error'", "error"), ("'warning'", "warning"), ("true", "warning")],
)
def test_portable_links_may_be_said_in_words_or_as_a_flag(site, written, read):
    language = site(f"params:\n  BookPortableLinks: {written}\n").config.languages[0]
    assert language.book.portable_links == read


def test_a_menu_entry_that_would_run_a_script_leads_nowhere(site):
    loaded = site("menus: {after: [{name: x, url: ' JavaScript:alert(1)'}]}\n")
    assert loaded.config.languages[0].menus[0].url == ""
    assert loaded.said == ["hugo.yaml:1:27 warning address-runs-script"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("languages:\n  en:\n    staticDir: other\n", "3:5"),
        ("languages:\n  en:\n    taxonomies: {tag: tags}\n", "3:5"),
        ("languages:\n  en:\n    markup: {goldmark: {}}\n", "3:5"),
        ("module:\n  mounts:\n    - {source: looks, target: layouts}\n", "3:23"),
        ("layoutDir: looks\n", "1:1"),
    ],
)
def test_a_setting_that_is_understood_and_not_read_is_named(site, text, place):
    assert site(text).said == [f"hugo.yaml:{place} warning key-unread"]


def test_what_a_language_says_as_all_do_is_not_named(site):
    text = "taxonomies: {tag: tags}\nlanguages:\n  en:\n    taxonomies: {tag: tags}\n"
    text += "module:\n  mounts:\n    - {source: layouts, target: layouts}\n"
    assert site(text).said == []
