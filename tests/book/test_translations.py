"""Which pages of different languages are the same page."""

import pytest


def page(**front):
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in front.items()) + "---\nx"


def other(bound, name, language="en"):
    """The exact translation of a page; the home page it falls back to otherwise."""
    [translation] = bound.page(name, language).translations
    return (translation.url, translation.exact)


def test_the_same_path_is_the_same_page(bind, two_languages):
    bound = bind({"content/en/docs/a.md": "x", "content/es/docs/a.md": "x"}, two_languages)
    assert other(bound, "docs/a.md") == ("/es/docs/a/", True)
    assert other(bound, "docs/a.md", "es") == ("/docs/a/", True)
    assert other(bound, "docs/_index.md") == ("/es/docs/", True)


def test_a_page_without_translation_leads_to_the_home_page(bind, two_languages):
    bound = bind({"content/en/docs/a.md": "x", "content/es/_index.md": "x"}, two_languages)
    assert other(bound, "docs/a.md") == ("/es/", False)


def test_a_translation_key_pairs_pages_of_any_name(bind, two_languages):
    files = {
        "content/en/docs/whale.md": page(translationKey="w"),
        "content/es/libro/ballena.md": page(translationKey="w"),
        "content/es/docs/whale.md": page(title="another"),
    }
    bound = bind(files, two_languages)
    assert other(bound, "docs/whale.md") == ("/es/libro/ballena/", True)
    assert other(bound, "docs/whale.md", "es") == ("/", False)


def test_chapters_pair_by_weight_within_paired_sections(bind, two_languages):
    files = {
        "content/en/docs/one.md": page(weight=1),
        "content/en/docs/two.md": page(weight=2),
        "content/es/docs/uno.md": page(weight=1),
        "content/es/docs/dos.md": page(weight=2),
    }
    bound = bind(files, two_languages)
    assert other(bound, "docs/one.md") == ("/es/docs/uno/", True)
    assert other(bound, "docs/dos.md", "es") == ("/docs/two/", True)


def test_sections_pair_by_weight_and_their_pages_then_by_name(bind, two_languages):
    files = {
        "content/en/docs/parts/_index.md": page(weight=3),
        "content/en/docs/parts/intro.md": "x",
        "content/es/docs/partes/_index.md": page(weight=3),
        "content/es/docs/partes/intro.md": "x",
    }
    bound = bind(files, two_languages)
    assert other(bound, "docs/parts/_index.md") == ("/es/docs/partes/", True)
    assert other(bound, "docs/parts/intro.md") == ("/es/docs/partes/intro/", True)


@pytest.mark.parametrize("extra", ["content/es/docs/tres.md", "content/en/docs/three.md"])
def test_a_weight_that_two_pages_share_pairs_none_of_them(bind, two_languages, extra):
    files = {
        "content/en/docs/one.md": page(weight=1),
        "content/es/docs/uno.md": page(weight=1),
        extra: page(weight=1),
    }
    assert other(bind(files, two_languages), "docs/one.md") == ("/es/", False)


def test_a_page_that_has_its_pair_is_not_taken_by_weight(bind, two_languages):
    files = {
        "content/en/docs/a.md": page(weight=1),
        "content/es/docs/a.md": page(weight=2),
        "content/es/docs/b.md": page(weight=1),
    }
    bound = bind(files, two_languages)
    assert other(bound, "docs/a.md") == ("/es/docs/a/", True)
    assert other(bound, "docs/b.md", "es") == ("/", False)


def test_a_page_and_a_section_of_one_weight_are_no_pair(bind, two_languages):
    files = {
        "content/en/docs/a.md": page(weight=1),
        "content/es/docs/b/_index.md": page(weight=1),
    }
    assert other(bind(files, two_languages), "docs/a.md") == ("/es/", False)


def test_the_same_weight_in_other_sections_means_nothing(bind, two_languages):
    files = {"content/en/docs/a.md": page(weight=1), "content/es/libro/b.md": page(weight=1)}
    assert other(bind(files, two_languages), "docs/a.md") == ("/es/", False)


def test_a_page_that_is_not_rendered_is_no_translation_to_go_to(bind, two_languages):
    hidden = "---\nbuild: {render: never}\n---\nx"
    bound = bind({"content/en/docs/a.md": "x", "content/es/docs/a.md": hidden}, two_languages)
    assert other(bound, "docs/a.md") == ("/es/", False)


def test_languages_by_file_name_pair_as_well(bind):
    config = "baseURL: /\ntitle: M\nlanguages: {en: {weight: 1}, es: {weight: 2}}\n"
    bound = bind({"content/docs/a.md": "x", "content/docs/a.es.md": "x"}, config)
    assert other(bound, "docs/a.md") == ("/es/docs/a/", True)


def test_three_languages_make_one_group(bind):
    config = (
        "baseURL: /\ndefaultContentLanguage: en\nlanguages:\n"
        "  en: {weight: 1, contentDir: c/en}\n  es: {weight: 2, contentDir: c/es}\n"
        "  de: {weight: 3, contentDir: c/de}\n"
    )
    files = {
        "c/en/docs/a.md": page(weight=4),
        "c/es/docs/a.md": page(weight=5),
        "c/de/docs/ah.md": page(weight=5),
    }
    bound = bind(files, config)
    urls = {t.language.code: t.url for t in bound.page("docs/a.md").translations if t.exact}
    assert urls == {"es": "/es/docs/a/", "de": "/de/docs/ah/"}
