"""The same sources give the same bytes, on any machine and any day."""

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from press.spread import LITTLE

ROOT = Path(__file__).parent.parent
CONFIG = """\
baseURL: https://example.org/book/
title: Işık
defaultContentLanguage: tr
languages:
  tr: {weight: 1, languageName: Türkçe}
  en: {weight: 2, languageName: English}
params:
  BookSection: docs
"""
CHAPTER = """\
---
title: IĞDIR {number}
weight: {number}
date: 2024-0{month}-10T23:30:00+09:00
tags: [Iris, ışık, zebra, émile]
aliases: [/old/{number}/]
image: picture.png
---

# Iğdır ılık

Text with ![a picture](/picture.png), `code` and a note.[^1]

```python
print({{"a", "b"}})
```

[^1]: A note.
"""
PLACES = {
    "another folder": {},
    "east of here": {"TZ": "Pacific/Kiritimati"},
    "west of here": {"TZ": "Pacific/Pago_Pago"},
    "a Turkish locale": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "no locale": {"LC_ALL": "C", "LANG": "C"},
    "another hash seed": {"PYTHONHASHSEED": "4711"},
    "one worker": {"WORKERS": "1"},
    "three workers": {"WORKERS": "3"},
    "a Turkish locale without UTF-8 mode": {"LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
    "Latin-1 for the terminal": {"PYTHONIOENCODING": "latin-1:replace", "LC_ALL": "POSIX"},
}
ELSEWHERE = {
    "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "7", "WORKERS": "3",
}  # fmt: skip
MANY = LITTLE // 2 + 2
"""Chapters in two languages that are more than one process reads alone."""


def lay(root, chapters):
    """The same book, in whichever folder."""
    pixels = io.BytesIO()
    Image.radial_gradient("L").resize((1000, 700)).convert("RGB").save(pixels, "PNG")
    files = {"config.yaml": CONFIG.encode(), "static/picture.png": pixels.getvalue()}
    for number in range(1, chapters + 1):
        text = CHAPTER.format(number=number, month=number % 9 + 1).encode()
        files[f"content/docs/chapter {number}.md"] = text
        files[f"content/docs/chapter {number}.en.md"] = text
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


@pytest.fixture(scope="session")
def locales(tmp_path_factory):
    """A folder with a Turkish locale, made here as few machines have it."""
    folder = tmp_path_factory.mktemp("locales")
    if maker := shutil.which("localedef"):
        words = (maker, "-i", "tr_TR", "-f", "UTF-8", str(folder / "tr_TR.UTF-8"))
        subprocess.run(words, capture_output=True, check=False)
    return {"LOCPATH": str(folder)}


def edition(folder, surroundings, chapters=3, out="public"):
    """Everything a build publishes, bookkeeping included; a fresh one in a new folder."""
    root, site = folder / "book", folder / out
    lay(root, chapters)
    own = {"PYTHONHASHSEED": "1", "TZ": "UTC", "WORKERS": "2", **surroundings}
    words = ["build", "-s", str(root), "-d", str(site), "--workers", own.pop("WORKERS")]
    command = [sys.executable, str(ROOT / "build.py"), *words]
    kept = {key: value for key, value in os.environ.items() if key != "PRESS_CACHE_DIR"}
    run = subprocess.run(
        command, cwd=folder, env={**kept, **own}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def differing(one, other):
    return [name for name in {*one, *other} if one.get(name) != other.get(name)]


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    return edition(tmp_path_factory.mktemp("first"), {})


@pytest.mark.parametrize("place", PLACES)
def test_a_build_gives_the_same_bytes_in(place, first, tmp_path, locales):
    again = edition(tmp_path / "elsewhere" / "deeper", {**locales, **PLACES[place]})
    assert differing(first, again) == []
    assert len(first) > 20


def test_many_chapters_give_the_same_bytes_from_one_process_and_from_several(tmp_path, locales):
    alone = edition(tmp_path / "alone", {"WORKERS": "1"}, MANY)
    shared = edition(tmp_path / "shared", {**locales, **ELSEWHERE}, MANY)
    assert differing(alone, shared) == []
    assert len(alone) > LITTLE


def test_what_is_remembered_gives_the_same_bytes(tmp_path, locales):
    cold = edition(tmp_path, {})
    warm = edition(tmp_path, {**locales, **ELSEWHERE}, out="again")
    assert differing(cold, warm) == []
