"""The banners of our own book: one for every chapter, in every style, with words for it."""

from pathlib import Path

import pytest
import yaml
from PIL import Image

ROOT = Path(__file__).parents[1]
STYLES = ("style-ink", "style-dusk", "style-paper")
PLAIN = {"_index.md", "about-the-sources.md", "bibliography.md", "colophon.md"}
"""Pages that are no chapters."""
CHAPTERS = sorted(p for p in ROOT.glob("content/*/docs/**/*.md") if p.name not in PLAIN)


def front(chapter):
    return yaml.safe_load(chapter.read_text("utf-8").split("---\n")[1])


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_chapter_has_a_banner_of_its_own_and_says_what_it_shows(chapter):
    said = front(chapter)
    assert said["image"] == f"_din_style/{chapter.stem}.png"
    assert len(said["imageAlt"]) > 60
    assert all(0 <= percent <= 100 for percent in said["focal"])
    for style in STYLES:
        with Image.open(ROOT / "static" / style / f"{chapter.stem}.png") as banner:
            assert banner.size == (1600, 640)


def test_languages_say_it_in_their_own_words_and_keep_the_same_point_in_sight():
    for chapter in CHAPTERS:
        if chapter.is_relative_to(ROOT / "content" / "en"):
            english = front(chapter)
            spanish = front(ROOT / "content" / "es" / chapter.relative_to(ROOT / "content" / "en"))
            assert english["imageAlt"] != spanish["imageAlt"], chapter
            assert english["focal"] == spanish["focal"], chapter


def test_every_style_has_every_banner_and_all_of_them_stay_small():
    folders = [ROOT / "static" / style for style in STYLES]
    names = [{file.name for file in folder.iterdir()} for folder in folders]
    assert names[0] == names[1] == names[2]
    sizes = [file.stat().st_size for folder in folders for file in folder.iterdir()]
    assert max(sizes) <= 122_880
    assert sum(sizes) <= 8_000_000
