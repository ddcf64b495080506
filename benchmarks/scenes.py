"""What happens to a book between two builds."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks.corpus import MARK, banner, chapter

NUMBERS = count(1)
"""Makes every edit another one."""
EDITED = 6
"""The chapter that is edited, counted from 0."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A change, and how the table calls the build after it."""

    name: str
    change: Callable[[Path], None]


def cold(book: Path) -> None:
    """Nothing is left of earlier builds."""
    for name in ("public", ".cache", "resources"):
        shutil.rmtree(book / name, ignore_errors=True)


def nothing(_: Path) -> None:
    """Everything is as it was."""


def prose(book: Path) -> None:
    """A word in one chapter."""
    _edit(book, re.escape(MARK).replace(r"\{\}", r"\d+"), MARK.format(next(NUMBERS)))


def title(book: Path) -> None:
    """The title of one chapter, which others show."""
    _edit(book, r"(?m)^title: .*$", f"title: Another title {next(NUMBERS)}")


def layout(book: Path) -> None:
    """The frame of every page."""
    path = book / "layouts/inject/footer.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<p>Edition {next(NUMBERS)}</p>\n", encoding="utf-8")


def picture(book: Path) -> None:
    """A new banner for one chapter."""
    chapters = len(list(book.rglob("chapter-*.md")))
    banner(book, next(NUMBERS) % chapters)


SCENES = (
    Scene("cold", cold),
    Scene("no change", nothing),
    Scene("one prose edit", prose),
    Scene("one title edit", title),
    Scene("one layout edit", layout),
    Scene("one new banner", picture),
)


def _edit(book: Path, old: str, new: str) -> None:
    path = chapter(book, EDITED)
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(old, new, text, count=1), encoding="utf-8")
