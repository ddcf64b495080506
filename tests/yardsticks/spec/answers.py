"""Our answers: all cases of one configuration, built as one site through the front door."""

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from press.commands.options import cache_folder, shipped, today
from press.gather import gather
from press.pipeline import build
from press.values.plan import contents
from press.values.request import Request
from tests.yardsticks.spec.cases import Case, Spec

DOT = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
    "rkJggg=="
)
"""A picture of one pixel, where a fixture asks for one."""
LEGACY = "\n[params.press]\nlegacyShortcodes = true\n"
"""What a site with an old theme says by carrying that theme."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What we make of one case."""

    html: str
    """Of the article; empty when there is no page."""
    toc: str
    url: str
    title: str


def answers(spec: Spec, config: str, cases: tuple[Case, ...], folder: Path) -> Mapping[str, Answer]:
    """Answers by id.

    Args:
        spec: Where configurations and fixtures are.
        config: The name of the configuration these cases share.
        cases: The cases.
        folder: An empty folder to build in.
    """
    root = folder / "site"
    legacy = LEGACY if config == "legacy" else ""
    _write(root / "hugo.toml", spec.configs[config] + legacy)
    for name, content in spec.fixtures.items():
        _write(root / "content" / name, content)
    for case in cases:
        _write(root / "content" / case.path, case.markdown)
    request = Request(
        root=root.resolve(), shipped=shipped(), cache=cache_folder(), today=today(), workers=2
    )
    files = build(request).edition.files
    pages = {page.name: page for volume in gather(request).book.volumes for page in volume.pages}
    found: dict[str, Answer] = {}
    for case in cases:
        page = pages.get(case.path)
        blob = files.get(page.output, b"") if page else b""
        html = contents(blob).decode()
        title = page.front.title if page else ""
        found[case.id] = Answer(*_parts(html), page.url if page else "", title)
    return found


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b64decode(DOT) if content == "base: 1x1 png" else content.encode())


def _parts(html: str) -> tuple[str, str]:
    """The article's inside and the table of contents."""
    page = LexborHTMLParser(html)
    article, toc = page.css_first("article.markdown"), page.css_first("#TableOfContents")
    return (article.inner_html or "" if article else ""), (toc.html or "" if toc else "")
