"""Files change, and so does what is served."""

import asyncio
import shutil

from press.serve.room import Room
from press.serve.standing import Standing
from tests.serve.alone import alone
from tests.serve.conftest import CHAPTER


def test_a_saved_chapter_is_served(serve, chapters):
    serving = serve(chapters)
    chapters.edit("content/docs/one.md", "first", "newest")
    told = serving.until("content/docs/one.md")
    assert "docs/one/index.html" in told.new
    assert "404.html" not in told.new
    assert "The newest word." in serving.text("/docs/one/")


def test_a_new_chapter_is_served_and_named_elsewhere(serve, chapters):
    serving = serve(chapters)
    assert serving.ask("/docs/three/").status == 404
    chapters.write({"content/docs/three.md": CHAPTER.format("Three", 3, "Three", "Third.")})
    serving.until("content/docs/three.md")
    assert "Third." in serving.text("/docs/three/")
    assert 'href="/docs/three/"' in serving.text("/docs/one/")


def test_a_renamed_chapter_moves(serve, chapters):
    serving = serve(chapters)
    folder = chapters.root / "content/docs"
    (folder / "one.md").rename(folder / "won.md")
    serving.until("content/docs/won.md")
    assert serving.ask("/docs/one/").status == 404
    assert "The first word." in serving.text("/docs/won/")


def test_a_deleted_chapter_is_gone(serve, chapters):
    serving = serve(chapters)
    (chapters.root / "content/docs/one.md").unlink()
    told = serving.until("content/docs/one.md")
    assert "docs/one/index.html" in told.gone
    assert serving.ask("/docs/one/").status == 404
    assert 'href="/docs/one/"' not in serving.text("/docs/two/")


def test_settings_are_followed_even_to_another_path(serve, chapters):
    serving = serve(chapters)
    chapters.edit("config.yaml", "https://example.org/", "https://example.org/book/")
    serving.until("config.yaml")
    assert serving.ask("/").headers["location"] == "/book/"
    assert "The first word." in serving.text("/book/docs/one/")


def test_folders_that_were_not_there_are_followed(serve, chapters):
    serving = serve(chapters)
    chapters.write({"layouts/inject/content-before.html": "<p>Hello from the layout</p>"})
    while "Hello from the layout" not in serving.text("/docs/one/"):
        serving.round()
    chapters.edit("layouts/inject/content-before.html", "Hello", "Goodbye")
    while "Goodbye from the layout" not in serving.text("/docs/one/"):
        serving.round()


def test_a_folder_that_went_and_came_back_is_followed(serve, chapters, tmp_path):
    serving = serve(chapters)
    shutil.copytree(chapters.root / "content", tmp_path / "kept")
    shutil.rmtree(chapters.root / "content")
    while serving.ask("/docs/one/").status != 404:
        serving.round()
    shutil.copytree(tmp_path / "kept", chapters.root / "content")
    while "The first word." not in serving.text("/docs/one/"):
        serving.round()
    chapters.edit("content/docs/one.md", "first", "newest")
    while "The newest word." not in serving.text("/docs/one/"):
        serving.round()


def test_files_that_are_served_as_they_are_are_followed(serve, chapters):
    chapters.write({"static/note.txt": "old"})
    serving = serve(chapters)
    chapters.write({"static/note.txt": "new"})
    assert "note.txt" in serving.until("static/note.txt").new
    assert serving.text("/note.txt") == "new"


def test_words_and_data_are_followed(serve, chapters):
    shortcode = "{#\nsummary: x\nbody: none\n#}\n<b>{{ site.data.tides.high }}</b>\n"
    chapters.write({"data/tides.yaml": "high: noon\n", "layouts/shortcodes/tide.html": shortcode})
    chapters.edit("content/docs/one.md", "The first word.", "{{< tide >}}")
    serving = serve(chapters)
    assert "<b>noon</b>" in serving.text("/docs/one/")
    chapters.write({"data/tides.yaml": "high: midnight\n"})
    serving.until("data/tides.yaml")
    assert "<b>midnight</b>" in serving.text("/docs/one/")


def test_an_editors_own_files_change_nothing(serve, chapters):
    serving = serve(chapters)
    litter = {"content/docs/.one.md.swp": "x", "content/docs/one.md~": "x", ".git/HEAD": "x"}
    chapters.write(litter | {"public/index.html": "x", "notes.txt": "x"})
    chapters.edit("content/docs/two.md", "second", "last")
    assert serving.round().changed == ("content/docs/two.md",)


def test_who_asks_during_a_build_gets_the_page_after_it():
    async def story() -> tuple[bool, Standing]:
        room = Room()
        room.settle(Standing(round=1))
        room.begin()
        asked = asyncio.create_task(room.settled())
        await asyncio.sleep(0)
        waited = not asked.done()
        room.settle(Standing(round=2))
        return waited, await asked

    waited, shown = alone(story)
    assert waited
    assert shown.round == 2
