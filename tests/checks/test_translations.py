"""Translations: what is missing, and what is stale by what the original says today."""

import pytest

from press.records.originals import Drift, drift, made_from

CONFIG = """\
baseURL: https://example.org/
title: A Test Book
disableKinds: [taxonomy, term, rss]
languages:
  en: {weight: 1, label: English, contentDir: content/en}
  es: {weight: 2, label: Español, contentDir: content/es}
params:
  BookSection: docs
  press:
    ignore: [favicon-missing, description-missing]
"""
EN = """---
title: Dartmouth
weight: 1
---

In the summer of 1956 ten men met in Hanover to make machines think. They had two months.

They argued about the name, and then about everything else; nobody stayed for the whole time.

What came of it was a word. The word has outlived all of its makers, and most of their machines.
"""
ES = "---\ntitle: Dartmouth\n---\n\nEn el verano de 1956.\n"
HOMES = {
    "content/en/_index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    "content/es/_index.md": "---\ntitle: Inicio\n---\n\nHola.\n",
    "content/en/docs/_index.md": "---\ntitle: Docs\n---\n\nAll.\n",
    "content/es/docs/_index.md": "---\ntitle: Textos\n---\n\nTodo.\n",
}
FILES = {**HOMES, "content/en/docs/dartmouth.md": EN, "content/es/docs/dartmouth.md": ES}
PATH = "content/en/docs/dartmouth.md"


@pytest.fixture
def recorded(book):
    """A book in two languages whose translations say what their originals say."""
    workshop = book(FILES, config=CONFIG)
    assert workshop.run("check", "--translated", "all").code == 0
    return workshop


def test_a_chapter_that_a_language_lacks_is_told_of(book):
    more = {"content/en/docs/lighthill.md": "---\ntitle: Lighthill\n---\n\nGrey.\n"}
    run = book({**FILES, **more}, config=CONFIG).run("check")
    assert "content/en/docs/lighthill.md:1:1: warning[translation-missing]" in run.err
    assert "not translated into Español" in run.err
    assert run.err.count("[translation-missing]") == 1


def test_nothing_is_said_while_nothing_is_recorded(book):
    assert "translation-" not in book(FILES, config=CONFIG).run("check").err


def test_what_was_recorded_is_not_stale(recorded):
    assert "check: no problems" in recorded.run("check").err


def test_a_mended_slip_is_minor_and_fix_records_it_anew(recorded):
    recorded.edit(PATH, "argued about the name", "argued over the name")
    run = recorded.run("check")
    assert "warning[translation-minor]: slips were mended in" in run.err
    assert "paragraph 2" in run.err
    assert "translation-stale" not in run.err
    fixed = recorded.run("check", "--fix")
    assert "recorded content/es/docs/dartmouth.md: only slips were mended" in fixed.err
    assert "check: no problems" in fixed.err


def test_a_rewritten_paragraph_is_stale_and_fix_leaves_it_to_a_human(recorded):
    recorded.edit(PATH, "They argued about the name, and then about everything else;", "Money ran")
    run = recorded.run("check", "--fix")
    assert "content/es/docs/dartmouth.md:1:1: warning[translation-stale]" in run.err
    assert "paragraph 2 rewritten or new" in run.err
    assert recorded.run("check", "--translated", "content/es/docs/dartmouth.md").code == 0
    assert "check: no problems" in recorded.run("check").err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("1956", "1955", "paragraph 1 rewritten or new"),
        ("title: Dartmouth", "title: The workshop of a summer", "the title rewritten or new"),
        ("What came of it was a word.", "A\n\nWhat came of it was a word.", "rewritten or new"),
        ("They argued about the name, and then about everything else; nobody stayed for the "
         "whole time.\n", "", "1 gone"),
        ("weight: 1", "weight: 7", ""),
        ("two months.\n", "two months.   \n\n", ""),
    ],
)  # fmt: skip
def test_what_counts_as_a_change(recorded, old, new, said):
    recorded.edit(PATH, old, new)
    run = recorded.run("check")
    assert ("translation-stale" in run.err) is bool(said)
    assert said in run.err


def test_a_paragraph_that_only_moved_is_as_it_was():
    made = made_from("a.md", "One two three.\n\nFour five six.\n\nSeven eight.")
    assert drift(made, "Seven eight.\n\nOne two three.\n\nFour five six.") == Drift()


def test_a_new_translation_is_not_recorded_yet(recorded):
    more = {
        "content/en/docs/b.md": "---\ntitle: B\n---\n\nText.\n",
        "content/es/docs/b.md": "---\ntitle: B\n---\n\nTexto.\n",
    }
    run = recorded.write(more).run("check")
    assert "content/es/docs/b.md:1:1: warning[translation-unrecorded]" in run.err
    assert "check --translated content/es/docs/b.md" in run.err


def test_what_is_no_translation_cannot_be_recorded(recorded):
    run = recorded.run("check", "--translated", PATH)
    assert run.code == 2
    assert "error[translation-unknown]: this is no translation" in run.err


def test_the_language_chapters_are_written_in_first_can_be_another(book):
    config = CONFIG.replace("  press:\n", "  press:\n    original: es\n")
    workshop = book(FILES, config=config)
    workshop.run("check", "--translated", "all")
    workshop.edit("content/es/docs/dartmouth.md", "En el verano de 1956.", "Otra cosa.")
    assert (
        "content/en/docs/dartmouth.md:1:1: warning[translation-stale]" in workshop.run("check").err
    )


def test_lines_of_the_record_that_nobody_understands_are_passed_over(recorded):
    path = recorded.root / "translations.txt"
    path.write_text(path.read_text() + "\n<<<<<<< ours\n  nonsense\n", encoding="utf-8")
    assert recorded.run("check").code == 0
