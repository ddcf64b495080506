"""``bind({...files...})``: a small book on disk, read and put together, nothing laid out."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from press.book.pictures import find
from press.book.references import index, resolve
from press.desk.gathered import Gathered
from press.errors import Place, Problem
from press.gather import gather
from press.values.book import Page, Volume
from press.values.document import Link
from press.values.request import Request

SHIPPED = Path(__file__).parents[2]
TODAY = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
CONFIG = "baseURL: https://example.org/\ntitle: Mini\n"
TWO_LANGUAGES = (
    "baseURL: https://example.org/\ntitle: Mini\ndefaultContentLanguage: en\nlanguages:\n"
    "  en: {weight: 1, contentDir: content/en}\n  es: {weight: 2, contentDir: content/es}\n"
)


@dataclass(frozen=True)
class Bound:
    """A book and what was found wrong with it."""

    gathered: Gathered

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.gathered.problems

    def said(self, code: str) -> list[str]:
        """Place and message of the problems with a code."""
        return [f"{p.place}: {p.message}" for p in self.problems if p.code == code]

    def volume(self, language: str = "en") -> Volume:
        volumes = self.gathered.book.volumes
        return next(volume for volume in volumes if volume.language.code == language)

    def page(self, name: str, language: str = "en") -> Page:
        return next(page for page in self.volume(language).pages if page.name == name)

    def names(self, language: str = "en") -> set[str]:
        return {page.name for page in self.volume(language).pages if page.kind != "404"}

    def urls(self, language: str = "en") -> dict[str, str]:
        """Name to address of all pages with a file."""
        return {page.name: page.url for page in self.volume(language).pages if page.document}

    def redirects(self) -> dict[str, str]:
        return {redirect.url: redirect.target for redirect in self.gathered.book.redirects}

    def menu(self, language: str = "en") -> list[str]:
        """The sidebar, one line an entry: indented label, address, style."""
        return list(_lines(self.volume(language).menu, 0))

    def link(self, target: str, page: str, kind: str = "link", language: str = "en") -> str:
        """Where a link leads, or the code of its problem and the hint."""
        place = Place("x.md", 3, 5)
        found, problems = resolve(
            Link(target, place, kind), self.page(page, language), index(self.gathered.book)
        )
        return " ".join([f"{p.severity}[{p.code}] {p.hint}".strip() for p in problems]) or found

    def picture(self, target: str, page: str, language: str = "en") -> dict[str, str]:
        """Style to file of a picture."""
        known = index(self.gathered.book)
        found = find(target, self.page(page, language), known)
        return {style: file.path for style, file in found}


def _lines(entries, depth):
    for entry in entries:
        yield "  " * depth + " ".join(filter(None, [entry.title, entry.url, entry.style]))
        yield from _lines(entry.children, depth + 1)


@pytest.fixture(scope="session")
def bind(tmp_path_factory):
    """Put a book together; texts without front matter are taken as they are."""

    def make(files: Mapping[str, str | bytes], config: str = CONFIG) -> Bound:
        root = tmp_path_factory.mktemp("book")
        for name, content in {"hugo.yaml": config, **files}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return Bound(gather(Request(root, SHIPPED, root / ".cache", TODAY)))

    return make


@pytest.fixture(scope="session")
def two_languages():
    """The configuration of a book in English and Spanish, one folder a language."""
    return TWO_LANGUAGES
