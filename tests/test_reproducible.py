"""The same sources give the same bytes, on any machine and any day."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

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
date: 2024-0{number}-10T23:30:00+09:00
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
}


def lay(root):
    """The same book, in whichever folder."""
    pixels = io.BytesIO()
    Image.radial_gradient("L").resize((1000, 700)).convert("RGB").save(pixels, "PNG")
    files = {"config.yaml": CONFIG.encode(), "static/picture.png": pixels.getvalue()}
    for number in (1, 2, 3):
        text = CHAPTER.format(number=number).encode()
        files[f"content/docs/chapter {number}.md"] = text
        files[f"content/docs/chapter {number}.en.md"] = text
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def edition(folder, surroundings):
    """Everything a fresh build publishes, bookkeeping included."""
    root, out = folder / "book", folder / "public"
    lay(root)
    own = {"PYTHONHASHSEED": "1", "TZ": "UTC", "WORKERS": "2", **surroundings}
    words = ["build", "-s", str(root), "-d", str(out), "--workers", own.pop("WORKERS")]
    command = [sys.executable, str(ROOT / "build.py"), *words]
    run = subprocess.run(
        command, cwd=folder, env={**os.environ, **own}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    return edition(tmp_path_factory.mktemp("first"), {})


@pytest.mark.parametrize("place", PLACES)
def test_a_build_gives_the_same_bytes_in(place, first, tmp_path):
    again = edition(tmp_path / "elsewhere" / "deeper", PLACES[place])
    differing = [name for name in {*first, *again} if first.get(name) != again.get(name)]
    assert differing == []
    assert len(first) > 20
