"""The verbs beside ``build``."""

import json

import pytest

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


def test_clean_forgets_what_was_remembered_and_leaves_what_others_keep_there(book, monkeypatch):
    workshop = book(BOOK | {".cache/tool/state": "theirs", ".cache/pictures/x.png": "ours"})
    monkeypatch.delenv("PRESS_CACHE_DIR", raising=False)
    workshop.run("build")
    assert workshop.run("clean").code == 0
    assert not (workshop.root / "public").exists()
    found = [path.name for path in (workshop.root / ".cache").rglob("*") if path.is_file()]
    assert found == ["state"]


def test_clean_leaves_what_the_book_keeps(book):
    config = "baseURL: /\ntitle: B\nparams:\n  press:\n    keep: [CNAME]\n"
    workshop = book(BOOK, config=config).built()
    (workshop.out / "CNAME").write_text("book.example", encoding="utf-8")
    assert workshop.run("clean", "-d", str(workshop.out)).code == 0
    assert list(workshop.files()) == ["CNAME"]


@pytest.mark.parametrize("linked", [".cache", ".cache/pictures"])
@pytest.mark.parametrize("verb", ["build", "clean", "list"])
def test_a_cache_that_leads_elsewhere_is_not_used(book, tmp_path, monkeypatch, linked, verb):
    workshop = book(BOOK)
    monkeypatch.delenv("PRESS_CACHE_DIR", raising=False)
    (tmp_path / "elsewhere/pictures").mkdir(parents=True)
    link = workshop.root / linked
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    run = workshop.run(verb)
    assert run.code == 2
    assert f"{linked}:1:1: error[cache-link]" in run.err
    assert (tmp_path / "elsewhere/pictures").is_dir()


@pytest.mark.parametrize("verb", ["build", "clean"])
def test_an_output_folder_behind_a_link_is_not_used(book, tmp_path, verb):
    config = "baseURL: /\ntitle: B\npublishDir: out/site\n"
    workshop = book(BOOK, config=config)
    (tmp_path / "elsewhere/site").mkdir(parents=True)
    (workshop.root / "out").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    run = workshop.run(verb)
    assert run.code == 1
    assert "output-link" in run.err
    assert (tmp_path / "elsewhere/site").is_dir()


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("docs/site", 0),
        ("themes.new", 0),
        (".", 1),
        ("..", 1),
        ("content", 1),
        ("content/docs/site", 1),
        ("static/x", 1),
        ("config.yaml", 1),
    ],
)
def test_the_output_folder_of_the_command_line_may_lie_in_the_book(book, where, code):
    workshop = book(BOOK | {"static/a.txt": "a"})
    first = workshop.run("build", "-d", where)
    assert first.code == code, first.err
    again = workshop.run("build", "-d", where)
    assert again.code == code, again.err
    assert (workshop.root / "content/docs/01-one.md").is_file()
