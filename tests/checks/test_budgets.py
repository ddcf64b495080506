"""Budgets: what one page may cost its reader, by kind."""

import io
from hashlib import shake_128

import pytest
from PIL import Image

CONFIG = """\
baseURL: https://example.org/
title: A Test Book
disableKinds: [taxonomy, term, rss]
params:
  BookSection: docs
  press:
    ignore: [favicon-missing, description-missing]
    budgets: {{{budgets}}}
"""


def wall():
    out = io.BytesIO()
    Image.frombytes("RGB", (900, 700), shake_128(b"w").digest(900 * 700 * 3)).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def said(book, tmp_path, monkeypatch):
    monkeypatch.setenv("PRESS_CACHE_DIR", str(tmp_path / "cache"))

    def ask(budgets):
        chapter = (
            f"---\ntitle: A\n---\n\n{('Words. ' * 20 + chr(10) * 2) * 150}\n\n![A wall](w.png)\n"
        )
        files = {
            "content/docs/_index.md": "---\ntitle: Docs\n---\n\nAll.\n",
            "content/docs/a.md": chapter,
            "content/docs/w.png": wall(),
        }
        return book(files, config=CONFIG.format(budgets=budgets)).run("check")

    return ask


def test_without_a_budget_nothing_is_counted(said):
    assert "check: no problems" in said("").err


def test_a_page_with_too_much_text(said):
    run = said("html: 12000")
    assert run.code == 1
    assert "content/docs/a.md:1:1: error[budget-exceeded]: '/docs/a/' costs" in run.err
    assert "bytes of html, 12,000 are allowed; the most is 'docs/a/index.html'" in run.err
    assert run.err.count("error[") == 1


def test_a_picture_counts_in_its_widest_size_and_is_named(said):
    run = said("pictures: 20000")
    assert "bytes of pictures, 20,000 are allowed; the most is 'img/w-" in run.err
    assert "a smaller picture, fewer of them, or params.press.images.widths" in run.err


def test_everything_together(said):
    run = said("total: 60000, css: 1000")
    assert "bytes altogether, 60,000 are allowed" in run.err
    assert "bytes of css, 1,000 are allowed; the most is 'docs/a/index.html <style>'" in run.err


def test_a_budget_that_is_kept(said):
    assert said("html: 900000, pictures: 9000000, total: 9999999").code == 0


def test_a_budget_nobody_knows(said):
    assert "did you mean 'pictures'?" in said("pictres: 1").err
