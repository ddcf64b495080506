"""Killed at any moment, a build leaves the old site or the new one, and nothing in the way.

``PRESS_KILLS=200`` in the environment has that many builds killed instead of 6.
"""

import os
import shutil
import subprocess
import sys
import time

import pytest

from tests.conftest import Workshop
from tests.incremental.press_room import ROOT, PressRoom, differing
from tests.incremental.smallbook import BOOK, CONFIG, picture

MANY = int(os.environ.get("PRESS_KILLS", "6"))
MOMENTS = 0.618034
"""Whole multiples of it, without their whole part, lie evenly between 0 and 1."""
EDITIONS: tuple[dict[str, str | bytes], ...] = (
    {"config.yaml": CONFIG, "static/banner.png": BOOK["static/banner.png"]},
    {
        "config.yaml": CONFIG.replace("Small", "Large").replace("calm", "merry"),
        "static/banner.png": picture("another", 800, 500),
    },
)
"""Two editions of the book: every page of one differs from the other's."""


def write(room, edition):
    Workshop(room.root, room.out).write(EDITIONS[edition])


def started(room):
    """A build in a process of its own."""
    return subprocess.Popen(
        [sys.executable, str(ROOT / "build.py"), "build", "-d", str(room.out)],
        cwd=room.root, env=room.surroundings(),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def killed(room, moment, *, publishing):
    """A build that is killed: at a moment of its life, or of its publication."""
    process, begun = started(room), time.monotonic()
    if publishing:
        while process.poll() is None and not any(room.folder.glob(".public.stage-*")):
            time.sleep(0.0002)
    until = time.monotonic() + moment * 0.02 if publishing else begun + moment * room_time(room)
    while process.poll() is None and time.monotonic() < until:
        time.sleep(0.0002)
    process.kill()
    process.wait()


def room_time(room):
    """Seconds a build may take, so that kills fall into all of it."""
    return 0.9 if any(room.cache.glob("pages/*")) else 1.6


@pytest.fixture
def room(tmp_path):
    return PressRoom(tmp_path).begin()


def test_killed_at_any_moment(room):
    wanted = []
    for edition in (0, 1):
        write(room, edition)
        wanted.append(room.clean()[1])
    write(room, 0)
    assert room.build().code == 0
    assert differing(room.files(), wanted[0]) == []
    stands = 0
    for number in range(MANY):
        other = 1 - stands
        write(room, other)
        if number % 3 == 0:
            shutil.rmtree(room.cache)
        killed(room, number * MOMENTS % 1, publishing=number % 3 == 2)
        found = room.files()
        assert found in (wanted[stands], wanted[other]), (number, differing(found, wanted[other]))
        assert room.build().code == 0
        assert differing(room.files(), wanted[other]) == []
        assert [path.name for path in room.folder.iterdir() if path.name[0] == "."] == []
        stands = other


def test_two_builds_at_once(room):
    write(room, 1)
    _, wanted = room.clean()
    write(room, 0)
    room.build()
    for cold in (True, False):
        write(room, 1)
        if cold:
            shutil.rmtree(room.cache)
        both = started(room), started(room)
        assert [process.wait() for process in both] == [0, 0]
        assert differing(room.files(), wanted) == []
        assert [path.name for path in room.folder.iterdir() if path.name[0] == "."] == []
        assert room.build().code == 0
        assert differing(room.files(), wanted) == []
        write(room, 0)
        assert room.build().code == 0
