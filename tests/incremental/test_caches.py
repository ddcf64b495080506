"""A cache that is full, locked, old, damaged or somebody else's costs time and nothing else."""

import os
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from press.memory.entries import FILE
from tests.conftest import Workshop
from tests.incremental.press_room import ROOT, PressRoom, differing, files, said, variable
from tests.incremental.smallbook import chapter, picture


@pytest.fixture
def room(tmp_path):
    return PressRoom(tmp_path).begin()


def change(room, *questions):
    """Change the file of the cache behind our back."""
    with closing(sqlite3.connect(room.cache / "pages" / FILE)) as file:
        for question in questions:
            file.execute(question)
        file.commit()


def equals_clean(room):
    run, (clean, wanted) = room.build(), room.clean()
    return said(run) == said(clean) and not differing(room.files(), wanted)


@pytest.mark.parametrize(
    "question",
    [
        "pragma user_version = 99",
        "update entries set key = 'another-edition' || substr(key, 17)",
        "update entries set key = key || ' '",
        "update entries set data = x'00'",
        "update entries set data = substr(data, 1, length(data) - 1)",
        "delete from entries where key like '% past %'",
        "delete from entries where key not like '% past %'",
        "delete from entries where key like '% page %'",
        "delete from entries where key like '% arguments %'",
        "delete from entries where key like '% shared %'",
        "delete from entries where key like '% document %' or key like '% prose %'",
        "drop table entries",
    ],
)
def test_a_cache_that_is_old_or_has_lost_something(room, question):
    room.build()
    change(room, question)
    assert equals_clean(room)
    Workshop(room.root, room.out).edit("content/en/docs/three.md", "goes on", "runs on")
    change(room, question)
    assert equals_clean(room)
    assert equals_clean(room)
    assert room.routes[-1] == "idle"


def test_entries_that_stand_in_for_others_are_seen(room):
    room.build()
    change(
        room,
        "create table other as select * from entries",
        "update entries set data = coalesce((select data from other "
        "where other.key > entries.key order by other.key limit 1), data)",
        "drop table other",
    )
    assert equals_clean(room)


def test_a_cache_that_cannot_be_written_is_told_and_changes_nothing(room):
    room.cache.write_text("in the way", encoding="utf-8")
    run, (_, wanted) = room.build(), room.clean()
    assert run.code == 0
    assert run.err.count("cache-unwritable") == 2
    assert differing(room.files(), wanted) == []
    assert room.build("--strict").code == 0


def test_a_cache_that_another_program_holds_on_to(room):
    room.build()
    Workshop(room.root, room.out).edit("content/en/docs/three.md", "goes on", "runs on")
    with closing(sqlite3.connect(room.cache / "pages" / FILE)) as file:
        file.execute("begin immediate")
        run = room.build()
    assert (run.code, run.err) == (0, "")
    assert b"runs on" in room.files()["docs/three/index.html"]
    assert equals_clean(room)


@pytest.mark.parametrize(("most", "code"), [(1_000, 1), (48_000, 0), (200_000, 0)])
def test_a_disk_that_is_full(room, most, code):
    """No file can grow beyond a number of bytes: first the site's cannot, then the cache's."""
    room.build()
    before = room.files()
    Workshop(room.root, room.out).edit("config.yaml", "The Small Book", "The Large Book")
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "build", "-d", str(room.out)],
        cwd=room.root, env=room.surroundings(), capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert differing(room.files(), room.clean()[1] if code == 0 else before) == []
    assert equals_clean(room)


def test_a_build_without_a_cache_neither_reads_nor_writes_one(room):
    clean, wanted = room.clean()
    run = room.build("--no-cache")
    assert said(run) == said(clean)
    assert differing(room.files(), wanted) == []
    assert not room.cache.exists()
    room.build()
    held = files(room.cache)
    Workshop(room.root, room.out).write({"content/de/docs/new.md": chapter("Neu", "Neues.")})
    run = room.build("--no-cache")
    assert "(16 read, 23 laid out)" in run.out
    assert "0 reused" in run.out
    assert files(room.cache) == held
    clean, wanted = room.clean()
    assert said(run) == said(clean)
    assert differing(room.files(), wanted) == []


def test_clean_takes_all_of_it_away(room):
    room.build()
    with variable("PRESS_CACHE_DIR", str(room.cache)):
        run = Workshop(room.root, room.out).run("clean", "-d", str(room.out))
    assert run.code == 0
    assert "pages" in run.err
    assert not room.cache.exists()
    assert not room.out.exists()


def test_the_cache_grows_no_larger_than_it_may(room):
    """And what was not used for the longest time goes first; what a build needs never goes."""
    one, other = (picture(name, 800, 400) for name in ("one", "other"))
    for size, made in (("0", 2), ("100", 0)):
        with variable("PRESS_CACHE_SIZE", size):
            for banner in (one, other):
                Workshop(room.root, room.out).write({"static/banner.png": banner})
                room.build()
            kept = [path.name for path in (room.cache / "pictures").iterdir()]
            Workshop(room.root, room.out).write({"static/banner.png": one})
            run = room.build()
            assert f"{made} pictures made" in run.out
            assert (len(kept) > 4) == (made == 0)
            assert differing(room.files(), room.clean()[1]) == []


def test_what_a_killed_build_left_on_the_shelf_is_swept_up(room):
    half = room.cache / "pictures" / "half.1.0"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"half a picture")
    os.utime(half, (1_000_000_000, 1_000_000_000))
    room.build()
    assert not half.exists()
