"""A run loads what it needs: starting up is most of a small build."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DOOR = Path(__file__).parent.parent / "build.py"
PICTURES = {"PIL"}
"""Engines that open or encode pictures."""
SELDOM = {
    "asyncio", "concurrent", "email", "emoji", "html.parser", "http", "math_core",
    "minify_html", "nh3", "pygments", "segno", "tomllib", "urllib.request", "xml.sax", "zoneinfo",
    "press.checks", "press.decode.toml", "press.hugo", "press.importing", "press.markdown.openapi",
    "press.render.sieve", "press.serve",
}  # fmt: skip
"""What only some books and some verbs need."""
PAGES = {"jinja2", "press.desk", "press.outputs", "press.render"}
"""What lays out pages."""
TEXTS = {"markdown_it", "yaml"}
"""What reads chapters."""
EVERYTHING = PICTURES | SELDOM | PAGES | TEXTS
CHAPTER = "---\ntitle: One\n---\n\nA *plain* chapter with a [link](../two) and a list:\n\n- one\n"
BOOK = {
    "content/docs/_index.md": "---\ntitle: Part\n---\n",
    "content/docs/one.md": CHAPTER,
    "content/docs/two.md": CHAPTER.replace("One", "Two").replace("../two", "../one"),
}


def loaded(folder, *words: str) -> set[str]:
    """All modules that a run of the program imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", str(DOOR), *words],
        cwd=folder, capture_output=True, text=True, check=True,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": ""},  # as most people run it
    )  # fmt: skip
    lines = done.stderr.splitlines()
    return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}


def of(rooms: set[str], modules: set[str]) -> set[str]:
    """Those of the modules that are in one of the rooms."""
    return {module for module in modules if any(f"{module}.".startswith(f"{r}.") for r in rooms)}


@pytest.mark.parametrize("words", [["--version"], ["--help"]])
def test_a_question_about_the_program_loads_the_words_of_the_command_line_only(tmp_path, words):
    modules = loaded(tmp_path, *words)
    assert of({"press"}, modules) == {"press", "press.cli", "press.commands"}
    assert not of(EVERYTHING | {"dataclasses", "hashlib", "subprocess"}, modules)


def test_a_question_about_a_verb_loads_no_engine(tmp_path):
    assert not of(EVERYTHING | {"press.pipeline"}, loaded(tmp_path, "build", "--help"))


def test_showing_the_settings_reads_no_chapter(book):
    modules = loaded(book(BOOK).root, "config")
    assert "press.config.load" in modules
    assert not of((EVERYTHING | {"press.book"}) - {"yaml"}, modules)


def test_a_list_of_pages_lays_none_out(book):
    modules = loaded(book(BOOK).root, "list")
    assert "press.book.assemble" in modules
    assert not of(EVERYTHING - TEXTS - {"press.desk"}, modules)


def test_a_build_of_plain_chapters_loads_nothing_for_the_others(book):
    folder = book(BOOK).root
    loaded(folder, "build", "--no-cache")  # keeps our own scripts and styles as they are published
    modules = loaded(folder, "build", "--no-cache")
    assert TEXTS | {"jinja2", "press.outputs.html"} <= modules
    assert not of(SELDOM | PICTURES, modules)


def test_a_book_whose_keys_stand_in_plain_lines_needs_no_yaml_reader(book):
    folder = book({"hugo.toml": "title = 'A'\nbaseURL = '/'\n", **BOOK}).root
    loaded(folder, "build")  # keeps what our own shortcodes declare
    (folder / "content/docs/one.md").write_text(CHAPTER + "- two\n", encoding="utf-8")
    assert not of({"yaml"} | PICTURES, loaded(folder, "build"))


def test_pictures_that_are_known_are_not_opened_again(book):
    workshop = book(BOOK).built()
    loaded(workshop.root, "build", "-d", str(workshop.out))  # keeps our scripts as they are sent
    workshop.edit("content/docs/one.md", "plain", "changed")
    modules = loaded(workshop.root, "build", "-d", str(workshop.out))
    assert "changed" in workshop.text("docs/one/")
    assert not of(SELDOM | PICTURES, modules)
