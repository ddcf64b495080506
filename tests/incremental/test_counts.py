"""What is made anew after an edit: that, and nothing else."""

import re
import subprocess
import sys

import pytest

from tests.conftest import Workshop
from tests.incremental.press_room import ROOT, PressRoom, differing
from tests.incremental.smallbook import chapter, picture

FIGURES = re.compile(r"\((\d+) read, (\d+) laid out\), (\d+) pictures? made .*\((\d+) new\)")
MANIFEST = ".press-manifest.json"


@pytest.fixture
def room(tmp_path):
    made = PressRoom(tmp_path).begin()
    assert made.build().code == 0
    return made


def after(room, name, old, new):
    """Edit a file and build: chapters read, pages laid out, and the published files that differ."""
    Workshop(room.root, room.out).edit(name, old, new)
    return built(room)


def replaced(room, name, data):
    Workshop(room.root, room.out).write({name: data})
    return built(room)


def built(room):
    before = room.files()
    run = room.build()
    assert run.code == 0, run.err
    told = FIGURES.search(run.out)
    assert told, run.out
    read, laid, _, new = map(int, told.groups())
    found = set(differing(before, room.files())) - {MANIFEST}
    assert new == len(found & room.files().keys())
    # lists of everything follow whatever changes
    return read, laid, {name for name in found if not name.startswith("offline/")}


def showing(room, words):
    """The pages in which these words stand."""
    return {name for name, data in room.files().items() if words in data and b"<html" in data}


def test_where_nothing_changed_nothing_is_made_and_nothing_put_together(room):
    assert built(room) == (0, 0, set())
    assert room.routes[-1] == "idle"


def test_a_prose_edit_remakes_its_page_and_those_that_hold_its_text(room):
    read, laid, found = after(room, "content/en/docs/three.md", "goes on", "runs on")
    assert (read, laid) == (1, 2)
    assert found == {"docs/three/index.html", "whole/index.html", "search.js"}
    assert room.routes[-1] == "retouched"


def test_a_prose_edit_in_one_language_remakes_nothing_in_the_other(room):
    read, laid, found = after(room, "content/de/docs/one.md", "goes on", "runs on")
    assert (read, laid, found) == (1, 1, {"de/docs/one/index.html", "de/search.js"})


def test_a_prose_edit_of_a_post_remakes_the_list_with_its_first_words(room):
    read, laid, found = after(room, "content/en/posts/old.md", "goes on", "runs on")
    assert (read, laid) == (1, 2)
    assert found == {"posts/old/index.html", "posts/index.html", "search.js"}


def test_prose_that_goes_back_to_what_it_was_is_not_read_again(room):
    after(room, "content/en/docs/three.md", "goes on", "runs on")
    assert after(room, "content/en/docs/three.md", "runs on", "goes on")[0] == 0


def test_a_title_edit_remakes_the_pages_that_show_it(room):
    shown = showing(room, b"Zwei")
    read, laid, found = after(room, "content/de/docs/two.md", "title: Zwei", "title: Drei")
    assert (read, laid, found) == (1, len(shown), {*shown, "de/search.js"})


def test_a_changed_weight_reads_one_chapter(room):
    read, laid, found = after(room, "content/de/docs/two.md", "weight: 2", "weight: -1")
    assert (read, laid) == (1, len(found - {"de/search.js"}))
    assert all(name.startswith("de/") for name in found)


def test_a_layout_edit_remakes_the_pages_that_use_the_layout(room):
    shown = showing(room, b'class="mine"')
    read, laid, found = after(room, "layouts/page.html", 'class="mine"', 'class="ours"')
    assert (read, found) == (0, shown)
    assert laid == len(shown) + 2  # the layout of the two posts extends it, and fills the place


def test_a_shortcode_edit_remakes_the_pages_that_have_the_shortcode(room):
    shown = showing(room, b'class="remark')
    read, laid, found = after(room, "layouts/shortcodes/remark.html", "<aside", "<aside lang='en'")
    assert (read, laid, found) == (0, len(shown), shown)
    assert 0 < len(shown) < 6


def test_a_region_that_every_page_may_have_remakes_every_page(room):
    read, laid, found = after(room, "layouts/inject/footer.html", "Set by", "Made by")
    assert (read, laid, found) == (0, len(found), showing(room, b"Made by"))


def test_a_new_picture_remakes_its_own_files_and_the_pages_that_name_them(room):
    shown = showing(room, b"/img/banner-")
    read, laid, found = replaced(room, "static/banner.png", picture("another"))
    pictures = {name for name in found if name.startswith("img/banner-")}
    assert read == 0
    assert found - pictures == shown
    assert laid == len(shown) + 1  # /docs/ offers it, too; the page is the same


def test_a_plain_file_is_only_copied(room):
    assert replaced(room, "static/notes.txt", "Others.\n") == (0, 0, {"notes.txt"})


def test_a_setting_of_the_site_reads_no_chapter(room):
    read, laid, _ = after(room, "config.yaml", "The Small Book", "The Large Book")
    assert (read, laid) == (0, 22)


def test_a_new_chapter_is_read_alone(room):
    read, _, found = replaced(room, "content/de/docs/new.md", chapter("Neu", "Neues."))
    assert read == 1
    assert "de/docs/new/index.html" in found
    assert not any(name.startswith("docs/") for name in found)


def test_a_cache_handed_on_with_the_sources_spares_another_machine_the_work(room, tmp_path):
    elsewhere = PressRoom(tmp_path / "elsewhere").begin()
    room.cache.rename(elsewhere.cache)
    run = elsewhere.build()
    assert "(0 read, 0 laid out), 0 pictures made" in run.out
    assert differing(elsewhere.files(), room.files()) == []


def test_a_prose_edit_loads_nothing_that_puts_a_book_together(room):
    Workshop(room.root, room.out).edit("content/en/docs/three.md", "goes on", "runs on")
    command = [sys.executable, "-X", "importtime", str(ROOT / "build.py"), "build", "-d", room.out]
    done = subprocess.run(
        command, cwd=room.root, env=room.surroundings(), capture_output=True, text=True, check=True
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "press.memory.retouch" in loaded
    assert not loaded & {"press.gather", "press.book", "press.desk", "PIL"}
