"""The verbs beside ``build``."""

import json

BOOK = {
    "content/docs/_index.md": "---\ntitle: Part\n---\n",
    "content/docs/01-one.md": "---\ntitle: One\nweight: 4\n---\n\nText.\n",
    "content/docs/02-draft.md": "---\ntitle: Later\ndraft: true\n---\n\nText.\n",
}
TWO_LANGUAGES = """\
baseURL: /
title: B
languages:
  en: {contentDir: content/en, weight: 1}
  es: {contentDir: content/es, weight: 2}
"""


def test_clean_takes_away_what_we_made_and_nothing_else(book):
    workshop = book(BOOK).built()
    run = workshop.run("clean", "-d", str(workshop.out))
    assert run.code == 0
    assert not workshop.out.exists()
    assert (workshop.root / "content/docs/01-one.md").exists()


def test_clean_leaves_a_folder_with_strange_files(book):
    workshop = book(BOOK).built()
    (workshop.out / "precious.txt").write_text("mine", encoding="utf-8")
    run = workshop.run("clean", "-d", str(workshop.out))
    assert run.code == 1
    assert "precious.txt" in run.err
    assert (workshop.out / "precious.txt").exists()


def test_list_tells_drafts_from_published_pages(book):
    workshop = book(BOOK)
    drafts = json.loads(workshop.run("list", "drafts", "--json").out)
    assert [row["path"] for row in drafts] == ["content/docs/02-draft.md"]
    published = workshop.run("list", "published").out.splitlines()
    assert published[0] == "path,url,language,title,weight,date,draft"
    assert any(line.startswith("content/docs/01-one.md,/docs/01-one/") for line in published)
    assert not any("02-draft" in line for line in published)


def test_config_shows_the_settings_as_understood(book):
    shown = json.loads(book(BOOK).run("config").out)
    assert shown["title"] == "A Test Book"
    assert shown["press"]["images"]["widths"] == [780, 1200, 1600]


def test_a_new_chapter_takes_the_next_number_and_weight(book):
    workshop = book(BOOK)
    run = workshop.run("new", "chapter", 'The "Long" Winter')
    assert run.code == 0, run.err
    text = (workshop.root / "content/docs/02-the-long-winter.md").read_text(encoding="utf-8")
    assert 'title: "The \\"Long\\" Winter"\nweight: 5\n' in text
    assert workshop.build("--strict").code == 0


def test_a_new_chapter_is_begun_in_every_language(book):
    files = {f"content/{code}/docs/_index.md": "---\ntitle: P\n---\n" for code in ("en", "es")}
    workshop = book(files, config=TWO_LANGUAGES)
    assert workshop.run("new", "chapter", "Café", "--section", "docs").code == 0
    assert (workshop.root / "content/en/docs/cafe.md").exists()
    assert (workshop.root / "content/es/docs/cafe.md").exists()


def test_new_never_writes_over_a_chapter(book):
    workshop = book({"content/docs/_index.md": "", "content/docs/cafe.md": "mine"})
    run = workshop.run("new", "chapter", "Café")
    assert run.code == 1
    assert (workshop.root / "content/docs/cafe.md").read_text(encoding="utf-8") == "mine"


def test_a_new_book_builds(book, tmp_path):
    run = book(BOOK).run("new", "book", str(tmp_path / "my-book"))
    assert run.code == 0, run.err
    fresh = book({})
    built = fresh.run("build", "-s", str(tmp_path / "my-book"), "--strict")
    assert built.code == 0, built.err
    assert (tmp_path / "my-book/public/docs/01-first-chapter/index.html").exists()
