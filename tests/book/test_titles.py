"""Names for what has no title; every expectation is what Hugo and hugo-book make of it."""

import pytest

from press.book.titles import capitalize, humanize, pluralize


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CONTRIBUTING", "Contributing"),
        ("under_score-dash", "Under score dash"),
        ("myURL-api", "My URL API"),
        ("v1.2", "V1.2"),
        ("01_intro", "01 intro"),
        ("HelloWorld", "Hello world"),
        ("über-uns", "Über uns"),
        ("日本語", "日本語"),
        ("", ""),
    ],
)
def test_a_file_name_becomes_words(name, words):
    assert humanize(name) == words


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("lord of the rings", "Lord of the Rings"),
        ("of mice and men of", "Of Mice and Men Of"),
        ("getting-started", "Getting-Started"),
        ("lord_of_the_rings", "Lord_of_the_rings"),
        ("(foo) [bar] c++ a/b", "(Foo) [Bar] C++ a/B"),
        ("don't o’neil e.g. node.js", "Don't O’neil E.g. Node.js"),
        ("vs v. via and/or", "Vs v. via and/Or"),
        ("«x» ¿que?", "«X» ¿Que?"),
        ("", ""),
    ],
)
def test_words_become_a_title(text, title):
    assert capitalize(text) == title


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("zed", "zeds"),
        ("docs", "docs"),
        ("getting-started", "getting-starteds"),
        ("story", "stories"),
        ("day", "days"),
        ("box", "boxes"),
        ("class", "classes"),
        ("news", "news"),
        ("status", "statuses"),
        ("index", "indices"),
        ("person", "people"),
        ("leaf", "leaves"),
        ("photo", "photos"),
        ("hero", "heroes"),
        ("文档", "文档s"),
        ("", ""),
    ],
)
def test_a_folder_name_becomes_a_plural(word, plural):
    assert pluralize(word) == plural


def titles(bound):
    return {page.name: page.title for page in bound.volume().pages if page.kind != "404"}


def test_a_section_without_a_file_is_named_after_its_folder(bind):
    bound = bind({"content/lab-story/a.md": "---\ntitle: A\n---\n"})
    assert titles(bound)["lab-story/_index.md"] == "Lab-Stories"


def test_the_site_may_leave_names_of_sections_alone(bind):
    config = "baseURL: /\npluralizeListTitles: false\ncapitalizeListTitles: false\n"
    assert titles(bind({"content/lab/a.md": "x"}, config))["lab/_index.md"] == "lab"


def test_a_page_without_a_title_is_named_after_its_file(bind):
    bound = bind({"content/docs/my_first-page.md": "x", "content/docs/b/_index.md": "x"})
    assert titles(bound)["docs/my_first-page.md"] == "My First Page"
    assert titles(bound)["docs/b/_index.md"] == "B"


def test_the_home_page_is_named_after_the_site(bind):
    assert titles(bind({"content/docs/a.md": "x"}))["_index.md"] == "Mini"


def test_the_short_title_is_for_menus(bind):
    page = bind({"content/docs/a.md": "---\ntitle: Long\nlinkTitle: Short\n---\n"}).page(
        "docs/a.md"
    )
    assert (page.title, page.link_title) == ("Long", "Short")
