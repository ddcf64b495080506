"""Books of any size, made of the chapters of our own.

Every chapter has the text of one of ours under a title and a weight of its own, and ends in a
mark that an edit changes. Fifty chapters make a part. The same files build with Hugo.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
PART = 50
"""Chapters in one folder."""
LENGTH = 4700
"""Characters of a chapter: as long as those of the book behind this project."""
MARK = "The mark of this chapter is {}."
SETTINGS = """\
baseURL: https://example.org/
title: A Long Book
params:
  BookSection: docs
markup:
  goldmark:
    renderer:
      unsafe: true
"""
LEAN = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav>{{ partialCached "menu.html" . .CurrentSection.Path }}</nav>
<main>{{ .Content }}{{ .TableOfContents }}</main>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</body></html>
"""
MENU = """\
<ul>{{ $here := .CurrentSection.Path }}
{{ range site.Home.Sections }}{{ range .Sections }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ if eq .Path $here }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}</li>{{ end }}{{ end }}
</ul>
"""
"""The leanest layout a book can be read with: the parts, and the chapters of one of them, made
once for each part."""


def write(folder: Path, chapters: int) -> None:
    """A book with this many chapters; what was in the folder before is gone."""
    shutil.rmtree(folder, ignore_errors=True)
    texts = tuple(_texts())
    _put(folder / "config.yaml", SETTINGS)
    _put(folder / "content/_index.md", "---\ntitle: A Long Book\n---\n\nIt begins.\n")
    _put(folder / "content/docs/_index.md", "---\ntitle: Chapters\n---\n")
    for number in range(chapters):
        path = chapter(folder, number)
        if number % PART == 0:
            part = number // PART + 1
            _put(path.parent / "_index.md", f"---\ntitle: Part {part}\nweight: {part}\n---\n")
        front = f"---\ntitle: Chapter {number + 1}\nweight: {number % PART + 1}\n---\n"
        _put(path, f"{front}\n{texts[number % len(texts)]}\n\n{MARK.format(0)}\n")


def chapter(folder: Path, number: int) -> Path:
    """The file of a chapter, counted from 0."""
    return folder / f"content/docs/part-{number // PART + 1:03}/chapter-{number + 1:05}.md"


def layout_for_hugo(folder: Path) -> None:
    """The same book with a layout, so that Hugo needs no theme."""
    for kind in ("single", "list", "home"):
        _put(folder / f"layouts/_default/{kind}.html", LEAN)
    _put(folder / "layouts/partials/menu.html", MENU)


def banner(folder: Path, number: int) -> None:
    """Give a chapter a banner."""
    path = chapter(folder, number)
    shade = number % 200
    Image.linear_gradient("L").resize((1600, 640)).point(lambda light: max(light, shade)).save(
        path.with_suffix(".png")
    )
    text = path.read_text(encoding="utf-8")
    said = f"---\nimage: {path.stem}.png\nimageAlt: From dark to light\n"
    path.write_text(text.replace("---\n", said, 1), encoding="utf-8")


def _texts() -> Iterator[str]:
    """The texts of our English chapters in pieces, without calls that need the rest of the book."""
    for path in sorted((ROOT / "content/en").rglob("*.md")):
        if path.name == "_index.md":
            continue
        paragraphs = path.read_text(encoding="utf-8").split("---\n", 2)[2].split("\n\n")
        kept = (p.strip() for p in paragraphs if not any(sign in p for sign in ("{{", "[^", "](")))
        piece: list[str] = []
        for paragraph in filter(None, kept):
            piece.append(paragraph)
            if sum(map(len, piece)) > LENGTH:
                yield "\n\n".join(piece)
                piece = []
        if piece:
            yield "\n\n".join(piece)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
