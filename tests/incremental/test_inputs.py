"""Whatever a build depends on, a change of it is seen."""

import os
import time

import pytest

from tests.conftest import Workshop
from tests.incremental.press_room import PressRoom, differing, said, variable
from tests.incremental.smallbook import CONFIG, chapter
from tests.test_history import Repository

STRAY = """\
{{% timeline %}}
WORDS
{{% event date="2024" %}}
Then.
{{% /event %}}
{{% /timeline %}}
"""


@pytest.fixture
def room(tmp_path):
    return PressRoom(tmp_path).begin()


def write(room, files):
    Workshop(room.root, room.out).write(files)


def built(room):
    """What a build says, after it was seen to equal a clean one."""
    run, (clean, wanted) = room.build(), room.clean()
    assert said(run) == said(clean)
    assert differing(room.files(), wanted) == []
    return run


def test_words_that_no_layout_shows_are_told_of_as_soon_as_they_are_there(room):
    write(room, {"content/en/docs/four.md": chapter("Four", STRAY.replace("WORDS", ""))})
    assert "text-not-shown" not in built(room).err
    write(room, {"content/en/docs/four.md": chapter("Four", STRAY)})
    assert "text-not-shown" in built(room).err


@pytest.mark.parametrize("folder", ["node_modules", "__pycache__", ".well-known"])
def test_files_in_folders_of_any_name(room, folder):
    for text in ("one", "other"):
        write(room, {f"static/{folder}/file.txt": text})
        built(room)
        assert room.files()[f"{folder}/file.txt"] == text.encode()


def test_a_link_that_leads_elsewhere(room, tmp_path):
    outside = tmp_path / "notes.txt"
    outside.write_bytes((room.root / "static/notes.txt").read_bytes())
    link = room.root / "static/link.txt"
    link.symlink_to("notes.txt")
    built(room)
    link.unlink()
    link.symlink_to(outside)
    assert said(room.build()) == said(room.clean()[0])
    assert room.routes[-1] == "whole"


def test_a_file_that_becomes_a_folder(room):
    write(room, {"static/thing": "a file"})
    built(room)
    (room.root / "static/thing").unlink()
    write(room, {"static/thing/file.txt": "in a folder"})
    built(room)


def test_a_large_file_that_keeps_its_size_and_its_time(room):
    film = room.root / "static/film.bin"
    for content in (b"a", b"b", b"c"):
        film.write_bytes(content * 300_000)
        os.utime(film, (1_000_000_000, 1_000_000_000))
        built(room)


@pytest.mark.parametrize(
    ("name", "value"),
    [("HUGO_TITLE", "By Another Name"), ("SOURCE_DATE_EPOCH", "1000000000"), ("HUGO_ENV", "test")],
)
def test_a_variable(room, name, value):
    built(room)
    with variable(name, value):
        built(room)
    built(room)


def test_a_day_that_comes(room):
    """A chapter waits for its day, and only the calendar changes."""
    write(room, {"content/en/docs/later.md": chapter("Later", "Words.", "date: 2024-06-01\n")})
    for epoch, there in (("1704067200", False), ("1735689600", True)):
        with variable("SOURCE_DATE_EPOCH", epoch):
            built(room)
        assert ("docs/later/index.html" in room.files()) == there


def test_a_hugo_that_comes(room):
    """For a book with shortcodes in Go, of which most need none."""
    write(
        room,
        {
            "layouts/shortcodes/loud.html": '{{ .Get 0 | upper | printf "%s!" | emojify }}',
            "content/en/docs/four.md": chapter("Four", '{{< loud "word" >}}'),
        },
    )
    with variable("PRESS_HUGO", str(room.folder / "none")):
        assert "Hugo" in built(room).err
    assert built(room).err == ""


def test_a_commit_in_the_repository_around_the_book(tmp_path):
    repository = Repository(tmp_path / "repository")
    room = PressRoom(repository.root).begin()
    write(room, {"config.yaml": f"enableGitInfo: true\n{CONFIG}"})
    for _ in range(2):
        with (room.root / "content/en/docs/two.md").open("a", encoding="utf-8") as file:
            file.write("\nMore words.\n")
        built(room)
        repository.git("add", "book")
        repository.git("commit", "-q", "-m", "Say more")
        before = room.files()["docs/two/index.html"]
        built(room)
        assert room.files()["docs/two/index.html"] != before


def test_an_edit_during_a_build_in_which_the_clock_is_set_back(room, monkeypatch):
    text = room.root / "content/en/docs/three.md"
    now, asked = time.time_ns, []

    def set_back():
        """An hour ahead when the build begins; right, and the text edited, when it ends."""
        asked.append(now())
        if len(asked) == 2:
            edited = text.read_text(encoding="utf-8").replace("goes on", "goes off")
            text.write_text(edited, encoding="utf-8")
        return now() + (3_600_000_000_000 if len(asked) == 1 else 0)

    with monkeypatch.context() as patched:
        patched.setattr(time, "time_ns", set_back)
        room.build()
    built(room)
    assert b"goes off" in room.files()["docs/three/index.html"]
