"""What is kept beside our code: found again when it is whole, made again when it is not."""

import sys
from pathlib import Path

import pytest

from press import beside
from press.declarations import kept
from press.markdown.grammar import declarations
from press.values.source import Source

SHORTCODES = Path(__file__).parent.parent / "layouts" / "shortcodes"
OURS = tuple(
    Source(f"press:layouts/shortcodes/{path.name}", path.read_text(encoding="utf-8"))
    for path in sorted(SHORTCODES.glob("*.html"))
)
THEIRS = Source("layouts/shortcodes/mine.html", "{# summary: Mine. #}")


@pytest.fixture(name="folder", autouse=True)
def folder_of_code(tmp_path, monkeypatch):
    """The folder for what is kept, empty."""
    folder = tmp_path / "code"
    monkeypatch.setattr(sys, "pycache_prefix", str(folder))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return folder


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_kept_is_found_for_the_same_name_made_of_the_same():
    beside.keep("a/b", ("made", 1), b"data")
    assert beside.found("a/b", ("made", 1)) == b"data"
    assert beside.found("a/b", ("made", 2)) is None
    assert beside.found("a", ("made", 1)) is None


def test_a_file_under_another_name_is_not_taken(folder):
    beside.keep("one", (), b"1")
    beside.keep("two", (), b"2")
    one, two = files(folder)
    one.write_bytes(two.read_bytes())
    assert (beside.found("one", ()), beside.found("two", ())) == (None, b"2")


def test_a_python_that_may_not_write_keeps_nothing(folder, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    beside.keep("one", (), b"1")
    assert files(folder) == []


def test_a_folder_that_cannot_be_written_costs_nothing(folder):
    folder.write_text("in the way", encoding="utf-8")
    beside.keep("one", (), b"1")
    assert beside.found("one", ()) is None


def test_kept_declarations_are_those_that_were_read(folder):
    read = declarations(OURS)
    assert len(read) > 30
    assert kept((*OURS, THEIRS)) == read
    (file,) = [path for path in files(folder) if "signatures" in path.name]
    stamp = file.stat().st_mtime_ns
    assert kept((*OURS, THEIRS)) == read
    assert file.stat().st_mtime_ns == stamp


@pytest.mark.parametrize(
    "harm",
    [lambda data: data[:0], lambda data: data[:-1], lambda data: data[:32] + b"{}"],
    ids=["empty", "cut", "another"],
)
def test_damaged_declarations_are_read_again(folder, harm):
    read = kept(OURS)
    for file in files(folder):
        file.write_bytes(harm(file.read_bytes()))
    assert kept(OURS) == read


def test_declarations_of_other_layouts_are_not_taken():
    kept(OURS)
    changed = Source(OURS[0].path, "{# summary: Another. #}")
    (signature, problems), *_ = kept((changed, *OURS[1:])).values()
    assert signature
    assert (signature.summary, problems) == ("Another.", ())
