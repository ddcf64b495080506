"""A book as Press publishes it, and its chapters so that they can be held against Hugo's."""

import re
from html import unescape
from pathlib import Path

import pytest

from press.cli import main
from tests.names import without_names


def published(site: Path, folder: Path) -> Path:
    """The site as Press builds it, in a folder below this one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(site)
        assert main(["build", "-d", str(folder / "public")]) == 0
    return folder / "public"


def article(out: Path, number: int) -> str:
    """The text of a chapter, without what differs on purpose."""
    text = (out / f"docs/c{number}/index.html").read_text(encoding="utf-8")
    found = re.search(r'<article class="markdown">(.*?)</article>', text, re.DOTALL)
    assert found
    return plain(found[1])


def plain(html: str) -> str:
    """HTML without what differs on purpose: white space, names, permalinks, lazy pictures."""
    html = re.sub(
        r'<a class="anchor"[^>]*>#</a>| loading="lazy"| tabindex="0"', "", without_names(html)
    )
    html = re.sub(r"-?hahahugoshortcode\w+?hbhb", "", html)
    html = re.sub(r'<div class="table-scroll">(.*?)</div>', r"\1", html, flags=re.DOTALL)
    html = re.sub(r'<picture>.*?<img src="([^"]*)"[^>]*>\s*</picture>', r'<img src="\1">', html)
    html = re.sub(r"\s+", " ", re.sub(r"\s*(</?[^>]*>)\s*", r"\1", html))
    return unescape(html).strip()
