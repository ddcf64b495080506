"""Parameters of the book and of its pages, under new names and old."""

import subprocess

import pytest

from tests.theme.pages import links, page, texts

PAGE = {"content/docs/a.md": "---\ntitle: A\n---\n## Part\n\nText.\n\n## Other\n"}


def config(params, more=""):
    return f"title: X\nbaseURL: https://example.org/\n{more}params:\n  {params}\n"


@pytest.mark.parametrize(
    ("site", "own", "shown"),
    [
        ("BookToC: true", "", True),
        ("BookToC: false", "", False),
        ("BookShowToC: false", "", False),
        ("BookToC: false", "bookToC: true\n", True),
        ("BookToC: true", "bookToC: false\n", False),
        ("BookToC: true", "bookToc: false\n", False),
    ],
)
def test_the_page_has_the_last_word_on_its_contents(book, site, own, shown):
    text = PAGE["content/docs/a.md"].replace("title: A\n", "title: A\n" + own)
    files = {"config.yaml": config(site), "content/docs/a.md": text}
    assert bool(page(book(files).built(), "docs/a/").css("#TableOfContents")) is shown


@pytest.mark.parametrize(
    ("section", "menu"),
    [("docs", ["A"]), ("other", ["B"]), ("'*'", ["Docs", "A", "Others", "B"]), ("/", None)],
)
def test_the_section_that_makes_the_menu(book, section, menu):
    files = PAGE | {
        "config.yaml": config(f"BookSection: {section}"),
        "content/docs/_index.md": "---\ntitle: Docs\n---\n",
        "content/other/_index.md": "---\ntitle: Others\n---\n",
        "content/other/b.md": "---\ntitle: B\n---\nText.\n",
    }
    tree = page(book(files).built(), "docs/a/")
    found = texts(tree, ".menu__book :is(a, span):not(.toc *)")
    assert found == (menu or ["Docs", "A", "Others", "B"])


def test_a_section_that_is_not_there_is_named_and_the_whole_book_shown(book):
    workshop = book(PAGE | {"config.yaml": config("BookSection: dosc")})
    run = workshop.build()
    assert "config.yaml:4:3: warning[section-missing]: no section 'dosc'" in run.err
    assert "A" in texts(page(workshop, "docs/a/"), ".menu__book a")


@pytest.mark.parametrize(
    ("params", "edit"),
    [
        ("{BookRepo: 'https://r.example/x', BookEditPath: edit/main}",
         "https://r.example/x/edit/main/content/docs/a.md"),
        ("{BookRepo: 'https://r.example/x/', "
         "BookEditLink: '{{ .Site.Params.BookRepo }}/edit/{{ .Path }}'}",
         "https://r.example/x/edit/content/docs/a.md"),
        ("{BookRepo: 'https://r.example/x'}", None),
        ("{BookEditLink: '{{ .Site.Params.Forge }}/{{ .Path }}', Forge: 'https://f.example'}",
         "https://f.example/content/docs/a.md"),
    ],
)  # fmt: skip
def test_a_link_to_the_source(book, params, edit):
    tree = page(book(PAGE | {"config.yaml": config(params)}).built(), "docs/a/")
    assert [href for _, href in links(tree, "[rel~=edit]")] == ([edit] if edit else [])


@pytest.mark.parametrize(
    ("language", "layout", "said"),
    [
        ("en", "", "March 2, 2024"),
        ("es", "", "2 de marzo de 2024"),
        ("es", "Monday, 2 January 2006", "sábado, 2 marzo 2024"),
        ("de", "2. Jan 2006", "2. März 2024"),
        ("ja", "2006年1月2日", "2024年3月2日"),
    ],
)
def test_dates_are_written_as_the_book_says_in_its_language(book, language, layout, said):
    more = f"defaultContentLanguage: {language}\nlanguages: {{{language}: {{weight: 1}}}}\n"
    files = {
        "config.yaml": config(f"BookDateFormat: '{layout}'", more),
        "content/posts/a.md": "---\ntitle: A\ndate: 2024-03-02\n---\nText.\n",
    }
    assert texts(page(book(files).built(), "posts/a/"), "article time") == [said]


def test_the_last_change_names_its_day_and_leads_to_the_commit(book):
    params = "{BookRepo: 'https://r.example/x', BookLastChangeLink: " \
        "'{{ .Site.Params.BookRepo }}/commit/{{ .GitInfo.Hash }}'}"  # fmt: skip
    workshop = book(PAGE | {"config.yaml": config(params, "enableGitInfo: true\n")})
    day = "2024-03-02T10:00:00+00:00"
    who = {"GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": day,
           "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "a@example.org",
           "GIT_COMMITTER_DATE": day, "PATH": "/usr/bin:/bin"}  # fmt: skip
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "One"]):
        subprocess.run(["git", *words], cwd=workshop.root, env=who, check=True)  # noqa: S607
    tree = page(workshop.built(), "docs/a/")
    (said, address), *_ = links(tree, ".colophon a")
    assert said == "March 2, 2024"
    assert address.startswith("https://r.example/x/commit/")
    assert tree.css_first(".colophon a").attributes["title"] == "Last changed by Ada"


@pytest.mark.parametrize(
    ("level", "code", "said"),
    [
        ("false", 1, "error[link-missing]"),
        ("warning", 0, "warning[link-missing]"),
        ("error", 1, "error[link-missing]"),
        ("true", 0, "warning[link-missing]"),
    ],
)
def test_what_a_link_to_a_missing_chapter_is(book, level, code, said):
    files = {
        "config.yaml": config(f"BookPortableLinks: {level}"),
        "content/docs/a.md": "[x](nope.md) [ok](b.md?q=1#part)\n",
        "content/docs/b.md": "## Part\n",
    }
    workshop = book(files)
    run = workshop.build()
    if level == "false":
        assert run.code == 0
        assert "link-missing" not in run.err
        return
    assert (run.code, said in run.err) == (code, True)
    if not code:
        assert ("ok", "/docs/b/?q=1#part") in links(page(workshop, "docs/a/"), "article a")


def test_a_page_may_have_its_own_line_of_rights(book):
    files = PAGE | {
        "config.yaml": "title: X\nbaseURL: /\ncopyright: Of *all*\n",
        "content/docs/b.md": "---\ntitle: B\nCopyright: Of [mine](https://m.example)\n---\nText.\n",
    }
    workshop = book(files).built()
    assert texts(page(workshop, "docs/a/"), "footer p") == ["Of all"]
    assert links(page(workshop, "docs/b/"), "footer a") == [("mine", "https://m.example")]
