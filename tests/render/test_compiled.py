"""Compiled layouts: found again when they are whole, and never missed when they are not."""

import sys
from itertools import count

import pytest

FILES = {
    "content/docs/_index.md": "---\ntitle: Part\n---\n\nText.\n",
    "content/docs/a.md": "---\ntitle: A\n---\n\n{{% hint info %}}\nWords.\n{{% /hint %}}\n",
    "layouts/partials/pager.html": "<p>{{ page.title }}, by me</p>\n",
}


@pytest.fixture(name="kept")
def folder_of_code(tmp_path, monkeypatch):
    """The folder for compiled code, empty."""
    folder = tmp_path / "code"
    monkeypatch.setattr(sys, "pycache_prefix", str(folder))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return folder


def files(folder):
    """Those of layouts: Python keeps its own there, too."""
    return sorted(path for path in folder.rglob("*layouts*html*") if path.is_file())


NUMBERS = count()


def anew(workshop):
    """The book with layouts that this process has not read before."""
    return workshop.write({"layouts/partials/unused.html": str(next(NUMBERS))})


def test_only_our_own_layouts_are_kept(book, kept):
    workshop = anew(book(FILES)).built()
    names = [path.name for path in files(kept)]
    assert any("page.html" in name for name in names)
    assert any("hint.html" in name for name in names)
    assert not any("pager.html" in name for name in names)
    assert "A, by me" in workshop.text("docs/a/")


def test_kept_code_makes_the_same_pages(book, kept):
    workshop = book(FILES)
    first = anew(workshop).built().files()
    stamps = [path.stat().st_mtime_ns for path in files(kept)]
    assert anew(workshop).built().files() == first
    assert [path.stat().st_mtime_ns for path in files(kept)] == stamps


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:0],
        lambda data: data[:40],
        lambda data: data[:-1],
        lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:],
        lambda data: bytes([data[0] ^ 1]) + data[1:],
        lambda data: data[:32] + b"\x00" * 32,
    ],
    ids=["empty", "cut", "cut at the end", "a bit", "a bit of the stamp", "other code"],
)
def test_damaged_code_is_made_again(book, kept, harm):
    workshop = book(FILES)
    first = anew(workshop).built().files()
    whole = {path: path.read_bytes() for path in files(kept)}
    for path, data in whole.items():
        path.write_bytes(harm(data))
    assert anew(workshop).built().files() == first
    assert {path: path.read_bytes() for path in files(kept)} == whole


def test_code_of_another_layout_is_not_taken(book, kept):
    workshop = book(FILES)
    first = anew(workshop).built().files()
    *_, one, other = files(kept)
    one.write_bytes(other.read_bytes())
    assert anew(workshop).built().files() == first


def test_a_python_that_may_not_write_code_writes_none(book, kept, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    anew(book(FILES)).built()
    assert files(kept) == []


def test_a_folder_that_cannot_be_written_costs_nothing(book, kept):
    kept.write_text("in the way", encoding="utf-8")
    assert anew(book(FILES)).built().build().err == ""


@pytest.mark.usefixtures("kept")
def test_a_mistake_in_a_call_is_told_with_the_line_of_our_layout(book):
    """Code that was kept knows which layout it came from."""
    workshop = book(FILES)
    anew(workshop).built()
    workshop.write({"content/docs/b.md": '{{< qr text=" " >}}\n'})
    said = anew(workshop).build().err
    assert "content/docs/b.md:1:1" in said
    assert "layouts/shortcodes/qr.html, line" in said
