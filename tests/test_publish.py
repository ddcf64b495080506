"""What readers find in the output folder while and after we publish."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from press.errors import BookError
from press.publishing.ground import MANIFEST
from press.publishing.publish import publish

ROOT = Path(__file__).parent.parent
CHILD = """
import sys
from pathlib import Path
from press.publishing.publish import publish
mark = sys.argv[2]
files = {f"p{n:03}/index.html": (f"page {n} " + (mark if n % 3 else "same")).encode() * 200
         for n in range(200)} | {f"only-{mark}.html": mark.encode()}
print("ready", flush=True)
publish(Path(sys.argv[1]), files, sources=Path(sys.argv[1]).parent / "book")
"""


def read(out: Path) -> dict[str, bytes]:
    files = {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}
    files.pop(MANIFEST, None)
    return files


@pytest.fixture
def out(tmp_path):
    return tmp_path / "public"


@pytest.fixture
def sources(tmp_path):
    return tmp_path / "book"


def test_the_folder_holds_exactly_what_was_published_last(out, sources):
    publish(out, {"a.html": b"1", "deep/b.html": b"2"}, sources=sources)
    publish(out, {"a.html": b"1", "c.html": b"3"}, sources=sources)
    assert read(out) == {"a.html": b"1", "c.html": b"3"}
    assert not (out / "deep").exists()


def test_unchanged_files_keep_their_inode(out, sources):
    publish(out, {"a.html": b"1", "b.html": b"2"}, sources=sources)
    before = (out / "a.html").stat().st_ino
    result = publish(out, {"a.html": b"1", "b.html": b"new"}, sources=sources)
    assert (out / "a.html").stat().st_ino == before
    assert result.written == 1


def test_a_file_changed_behind_our_back_is_mended(out, sources):
    publish(out, {"a.html": b"ours"}, sources=sources)
    (out / "a.html").write_bytes(b"not")
    publish(out, {"a.html": b"ours"}, sources=sources)
    assert read(out) == {"a.html": b"ours"}


def test_a_folder_with_strange_files_is_left_alone(out, sources):
    out.mkdir()
    (out / "precious.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(BookError, match=r"precious\.txt"):
        publish(out, {"a.html": b"1"}, sources=sources)
    assert read(out) == {"precious.txt": b"mine"}


def test_files_the_book_keeps_survive(out, sources):
    publish(out, {"a.html": b"1"}, sources=sources)
    (out / "CNAME").write_text("book.example", encoding="utf-8")
    (out / ".git").mkdir()
    (out / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    publish(out, {"a.html": b"2"}, keep=("CNAME", ".git"), sources=sources)
    assert read(out) == {"a.html": b"2", "CNAME": b"book.example", ".git/HEAD": b"ref"}


def test_the_sources_are_never_the_output(tmp_path):
    with pytest.raises(BookError, match="sources"):
        publish(tmp_path, {"a.html": b"1"}, sources=tmp_path / "content")


def test_nothing_is_written_outside_the_folder(out, sources):
    with pytest.raises(BookError, match="outside"):
        publish(out, {"../escaped.html": b"1"}, sources=sources)
    assert not (out.parent / "escaped.html").exists()


def test_a_symbolic_link_is_not_followed(tmp_path, out, sources):
    (tmp_path / "elsewhere").mkdir()
    out.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BookError, match="symbolic link"):
        publish(out, {"a.html": b"1"}, sources=sources)


def test_a_file_in_the_place_of_the_folder_is_named(out, sources):
    out.write_text("mine", encoding="utf-8")
    with pytest.raises(BookError, match="'public' is a file"):
        publish(out, {"a.html": b"1"}, sources=sources)
    assert out.read_text(encoding="utf-8") == "mine"


def test_killed_at_any_moment_the_site_is_the_old_or_the_new_one(out):
    run = [sys.executable, "-c", CHILD, str(out)]
    subprocess.run([*run, "old"], check=True, cwd=ROOT, capture_output=True)
    old = read(out)
    for step in range(12):
        child = subprocess.Popen([*run, f"new{step}"], cwd=ROOT, stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(step * 0.008)
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        child.stdout.close()
        found = read(out)
        marks = {name.removeprefix("only-") for name in found if name.startswith("only-")}
        assert len(marks) == 1
        assert len(found) == len(old)
    subprocess.run([*run, "last"], check=True, cwd=ROOT, capture_output=True)
    assert "only-last.html" in read(out)
    assert [p.name for p in out.parent.iterdir() if p.name.startswith(".")] == []
