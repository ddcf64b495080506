"""Addresses of one page in all languages, for search engines."""

from press.book.navigation import alternates

FILES = {
    "content/en/docs/a.md": "x",
    "content/es/docs/a.md": "---\nslug: más\n---\nx",
    "content/es/docs/solo.md": "x",
}


def test_translations_name_each_other_and_the_default_last(bind, two_languages):
    bound = bind(FILES, two_languages)
    config = bound.gathered.config
    expected = (
        ("en", "https://example.org/docs/a/"),
        ("es", "https://example.org/es/docs/m%C3%A1s/"),
        ("x-default", "https://example.org/docs/a/"),
    )
    assert alternates(bound.page("docs/a.md"), config) == expected
    assert alternates(bound.page("docs/a.md", "es"), config) == expected


def test_a_page_without_translation_has_no_alternates(bind, two_languages):
    bound = bind(FILES, two_languages)
    assert alternates(bound.page("docs/solo.md", "es"), bound.gathered.config) == ()


def test_a_locale_is_named_in_full(bind, two_languages):
    config = two_languages.replace("es: {", "es: {locale: es-MX, ")
    bound = bind(FILES, config)
    codes = [code for code, _ in alternates(bound.page("docs/a.md"), bound.gathered.config)]
    assert codes == ["en", "es-MX", "x-default"]


def test_every_language_has_a_page_for_lost_readers(bind, two_languages):
    bound = bind(FILES, two_languages)
    assert bound.page("404.html").output == "404.html"
    assert bound.page("404.html", "es").output == "es/404.html"


def test_an_authors_own_file_for_lost_readers_is_left_alone(bind):
    bound = bind({"content/docs/a.md": "x", "static/404.html": "<p>gone"})
    assert all(page.kind != "404" for page in bound.volume().pages)
