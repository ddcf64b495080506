"""From chapters to a site, and what the program says about it."""

import pytest

from press.cli import main

CHAPTER = "---\ntitle: One\nweight: 1\n---\n\n# One\n\nThe *first* words.\n"
SECOND = "---\ntitle: Two\nweight: 2\n---\n\n# Two\n\nBack to [one](01-one.md).\n"
BOOK = {"content/docs/01-one.md": CHAPTER, "content/docs/02-two.md": SECOND}


def test_a_chapter_becomes_a_page(book):
    site = book(BOOK).built()
    page = site.text("docs/01-one/")
    assert "<em>first</em>" in page
    assert "<title>One • A Test Book</title>" in page
    assert 'href="https://example.org/docs/01-one/"' in page


def test_links_between_chapters_lead_to_pages(book):
    assert 'href="/docs/01-one/"' in book(BOOK).built().text("docs/02-two/")


def test_chapters_follow_each_other(book):
    page = book(BOOK).built().text("docs/01-one/")
    assert 'rel="next" href="/docs/02-two/"' in page


def test_links_stand_below_the_base_path(book):
    site = book(BOOK).built("-b", "https://example.org/my/book/")
    page = site.text("docs/02-two/")
    assert 'href="/my/book/docs/01-one/"' in page
    assert 'href="/docs/' not in page


def test_a_book_can_be_opened_from_a_folder(book):
    config = "baseURL: https://example.org/\ntitle: B\nrelativeURLs: true\n"
    page = book(BOOK, config=config).built().text("docs/02-two/")
    assert 'href="../01-one/index.html"' in page
    assert 'href="/' not in page


def test_a_smaller_page_says_the_same(book):
    code = "```\na\n\n\n   b\n```\n"
    workshop = book(BOOK | {"content/docs/03-code.md": f"---\ntitle: C\n---\n\n{code}"})
    plain = workshop.built().text("docs/03-code/")
    small = workshop.built("--minify").text("docs/03-code/")
    assert len(small) < len(plain)
    assert "a\n\n\n   b" in plain
    assert "a\n\n\n   b" in small


def test_the_summary_counts(book):
    run = book(BOOK).build()
    assert run.code == 0
    assert "5 pages in 1 language" in run.out
    assert "no problems" in run.out


def test_quiet_says_nothing_when_all_is_well(book):
    run = book(BOOK).build("--quiet")
    assert (run.out, run.err) == ("", "")


def test_a_mistake_is_shown_with_its_line_and_the_old_site_stays(book):
    workshop = book(BOOK).built()
    before = workshop.files()
    run = workshop.edit("content/docs/02-two.md", "01-one.md", "01-ones.md").build()
    assert run.code == 1
    assert "content/docs/02-two.md:8:15: error[link-missing]" in run.err
    assert "did you mean" in run.err
    assert workshop.files() == before


def test_all_mistakes_are_told_in_one_run_in_order(book):
    wrong = {
        "content/docs/03-a.md": "---\ntitle: A\nweight: many\n---\n\n[x](nowhere.md)\n",
        "content/docs/04-b.md": "---\ntitle: B\n---\n\n{{< nothing >}}\n",
    }
    run = book(BOOK | wrong).build()
    places = [line.split(" ")[0] for line in run.err.splitlines() if line.startswith("content")]
    assert [place.rsplit(":", 2)[0] for place in places] == [
        "content/docs/03-a.md:3",
        "content/docs/03-a.md:6",
        "content/docs/04-b.md:5",
    ]


def test_a_warning_stops_only_a_strict_build(book):
    chapter = "---\ntitle: A\nwieght: 3\n---\n\nText.\n"
    workshop = book(BOOK | {"content/docs/03-a.md": chapter})
    assert workshop.build().code == 0
    run = workshop.build("--strict")
    assert run.code == 1
    assert "did you mean 'weight'?" in run.err


def test_problems_can_be_ignored_by_code(book):
    config = "baseURL: /\ntitle: B\nparams:\n  press:\n    ignore: [key-unknown]\n"
    chapter = "---\ntitle: A\nwieght: 3\n---\n\nText.\n"
    run = book({"content/docs/a.md": chapter}, config=config).build("--strict")
    assert (run.code, run.err) == (0, "")


def test_a_mistake_in_a_layout_names_its_line(book):
    layout = "{# page.html #}\n<main>\n{{ page.titel }}\n</main>\n"
    run = book(BOOK | {"layouts/page.html": layout}).build()
    assert run.code == 1
    assert "layouts/page.html:3:1: error[layout-failed]" in run.err


def test_an_author_extends_our_layout_instead_of_copying_it(book):
    layout = (
        '{% extends "shipped/page.html" %}\n{% block text %}<p>Mine first.</p>{{ super() }}'
        "{% endblock %}\n"
    )
    page = book(BOOK | {"layouts/page.html": layout}).built().text("docs/01-one/")
    assert "<p>Mine first.</p>" in page
    assert "<em>first</em>" in page


def test_what_an_author_injects_is_on_every_page(book):
    head = '<meta name="mine" content="1">\n'
    page = book(BOOK | {"layouts/inject/head.html": head}).built().text("docs/01-one/")
    assert head.strip() in page


def test_a_layout_that_includes_itself_is_a_mistake_with_a_place(book):
    layout = '{% include "page.html" %}\n'
    run = book(BOOK | {"layouts/page.html": layout}).build()
    assert run.code == 1
    assert "layouts/page.html:1:1: error[layout-failed]" in run.err


def test_an_old_address_cannot_be_a_folder_over_a_file(book):
    chapter = "---\ntitle: A\naliases: [/sitemap.xml]\n---\n\nText.\n"
    run = book({"content/docs/a.md": chapter}).build()
    assert run.code == 1
    assert "content/docs/a.md:3:11: error[path-taken]: 'sitemap.xml'" in run.err


@pytest.mark.parametrize("words", [["--nonsense"], ["nonsense"], ["list", "nonsense"]])
def test_wrong_words_are_exit_code_two(words, capsys):
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_settings_that_cannot_be_read_are_exit_code_two(book):
    run = book(BOOK, config="title: [unclosed\n").build()
    assert run.code == 2
    assert "config.yaml:1" in run.err


@pytest.mark.parametrize("verb", ["build", "clean", "new", "list", "config"])
def test_every_verb_shows_an_example(verb, capsys):
    with pytest.raises(SystemExit) as stop:
        main([verb, "--help"])
    assert stop.value.code == 0
    assert "example: python3 build.py" in capsys.readouterr().out
