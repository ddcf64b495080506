"""What a Hugo site puts into the pages: injected HTML, styles, words, data."""

import pytest

from tests.theme.pages import page, texts

PAGE = {"content/docs/a.md": "---\ntitle: A\n---\n## Part\n\nText.\n\n## Other\n"}
PLACES = (
    "body", "content-after", "content-before", "footer", "head", "menu-after", "menu-before",
    "toc-after", "toc-before",
)  # fmt: skip


@pytest.mark.parametrize("folder", ["layouts/partials", "layouts/_partials"])
def test_plain_html_is_put_where_the_theme_puts_it(book, folder):
    html = "<!-- {} {{{{/* Go */}}}}{{# not Jinja -->\n"
    files = {f"{folder}/docs/inject/{name}.html": html.format(name) for name in PLACES}
    text = book(PAGE | files).built().text("docs/a/")
    assert [name for name in PLACES if f"<!-- {name} {{# not Jinja -->" not in text] == []


def test_our_own_place_comes_first(book):
    files = {
        "layouts/inject/footer.html": "<p>{{ site.title }}</p>",
        "layouts/partials/docs/inject/footer.html": "<p>theirs</p>",
    }
    tree = page(book(PAGE | files).built(), "docs/a/")
    assert texts(tree, "footer p") == ["A Test Book", "theirs"]


def test_go_in_such_a_place_is_named_once_with_its_file(book):
    name = "layouts/_partials/docs/inject/head.html"
    workshop = book(PAGE | {name: "{{ with .Site.Params.x }}<b>{{ . }}</b>{{ end }}"})
    run = workshop.build()
    assert run.code == 0
    assert run.err.count("inject-go") == 1
    assert f"{name}:1:1: warning[inject-go]" in run.err
    assert "<b>" not in workshop.text("docs/a/")


def test_comments_have_their_place_unless_page_or_book_says_no(book):
    files = PAGE | {
        "layouts/partials/docs/comments.html": "<div id=talk></div>",
        "content/docs/b.md": "---\ntitle: B\nbookComments: false\n---\nText.\n",
        "content/docs/c.md": "---\ntitle: C\nbookComments: true\n---\nText.\n",
    }
    workshop = book(files).built()
    shown = [bool(page(workshop, f"docs/{n}/").css(".comments #talk")) for n in "abc"]
    assert shown == [True, False, True]
    workshop.edit("config.yaml", "params:\n", "params:\n  BookComments: false\n").built()
    shown = [bool(page(workshop, f"docs/{n}/").css(".comments")) for n in "abc"]
    assert shown == [False, False, True]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("i18n/en.yaml", "Edit this page: {other: Change it}\nhello: Hi\n"),
        ("i18n/en.yaml", "- {id: Edit this page, translation: Change it}\n"
         "- {id: hello, other: Hi}\n"),
        ("i18n/en.toml", "[hello]\nother = 'Hi'\n['Edit this page']\nother = 'Change it'\n"),
        ("i18n/en.json", '[{"id": "Edit this page", "translation": "Change it"}, '
         '{"id": "hello", "translation": "Hi"}]'),
    ],
)  # fmt: skip
def test_words_of_the_site_win_under_our_names_and_hugo_books(book, name, text):
    files = PAGE | {
        "config.yaml": "title: X\nbaseURL: /\nparams:\n  BookRepo: https://r.example\n"
        "  BookEditPath: edit\n",
        name: text,
        "content/docs/b.md": "---\ntitle: B\n---\n{{< i18n hello >}}\n",
    }
    workshop = book(files).built()
    assert texts(page(workshop, "docs/a/"), "[rel~=edit]") == ["Change it"]
    assert "Hi" in texts(page(workshop, "docs/b/"), "article")[0]


def test_data_files_are_there_for_layouts(book):
    files = PAGE | {
        "data/team/people.yaml": "- name: Ada\n- name: Alan\n",
        "data/team/size.toml": "small = true\n",
        "data/rows.csv": "a,1\nb,2\n",
        "data/list.json": "[1, 2]",
        "layouts/inject/footer.html": "<p>{{ site.data.team.people|map(attribute='name')|join }}"
        " {{ site.data.team.size.small }} {{ site.data.rows[1][1] }} {{ site.data.list|sum }}</p>",
    }
    assert texts(page(book(files).built(), "docs/a/"), "footer p") == ["AdaAlan True 2 3"]


def test_a_data_file_that_cannot_be_read_is_named(book):
    run = book(PAGE | {"data/a.yaml": "- a\n- b: [\n"}).build()
    assert "data/a.yaml:2:" in run.err or "data/a.yaml:3:" in run.err
