"""Sections: a heading, a part or a list with nothing below it promises what is not there."""

import re
from collections.abc import Iterator

from press.checks.inspection import Inspection, source_of
from press.checks.rule import Rule
from press.errors import Place, Problem, warning
from press.values.book import Page

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]|$)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def find(inspection: Inspection) -> Iterator[Problem]:
    """Parts without pages and text, terms nobody uses, and headings without a text."""
    for volume in inspection.book.volumes:
        for page in volume.pages:
            if page.render and page.kind in ("section", "taxonomy"):
                yield from _list(page, inspection)
    for page in inspection.chapters():
        path = source_of(page)
        yield from _hollow(path, inspection.chapter_texts.get(path, ""))


def _list(page: Page, inspection: Inspection) -> Iterator[Problem]:
    """The complaint about a page that only a program would make."""
    if page.kind == "taxonomy":
        if not page.children and not (page.document and page.document.value.words):
            name = page.url.strip("/").rpartition("/")[2]
            message = f"'{page.url}' is published and lists nothing: no chapter has {name}"
            place = inspection.config.places.get("disablekinds", Place(_settings(inspection)))
            hint = "disableKinds: [taxonomy, term] leaves such pages out"
            yield warning(place, "section-empty", message, hint)
    elif page.document is not None:
        if not page.children and not page.document.value.written:
            message = f"nothing stands in '{page.url}': it has no text and no pages"
            hint = "write it, or make it a draft for now"
            yield warning(Place(source_of(page)), "section-empty", message, hint)
    elif len(page.children) < 2:
        folder = page.name.removesuffix("_index.md")
        message = f"'{page.url}' is an empty page: its folder has no _index.md"
        hint = f"write {folder}_index.md with a title and a few words"
        yield warning(Place(_folder(page, inspection)), "section-empty", message, hint)


def _hollow(path: str, text: str) -> Iterator[Problem]:
    """A warning for each heading that another of its level or above follows at once."""
    last: tuple[int, int, str] | None = None
    fence = ""
    text = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if mark := FENCE.match(line):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        found = None if fence or mark else HEADING.match(line)
        if found and last and len(found[1]) <= last[1]:
            yield _empty(path, last)
        if found:
            last = (number, len(found[1]), line.strip("# \t"))
        elif line.strip():
            last = None
    if last:
        yield _empty(path, last)


def _empty(path: str, heading: tuple[int, int, str]) -> Problem:
    line, level, words = heading
    place = Place(path, line, 1, level + 1 + len(words))
    message = f"nothing stands below '{words}'"
    return warning(place, "section-empty", message, "write it, or take the heading out for now")


def _folder(page: Page, inspection: Inspection) -> str:
    """The folder of a section, as an author sees it."""
    for content in inspection.tree.content:
        if content.language == page.language and content.name.startswith(_base(page)):
            return content.source.path[: -len(content.name)] + _base(page)
    return _base(page)


def _base(page: Page) -> str:
    return page.name.removesuffix("_index.md")


def _settings(inspection: Inspection) -> str:
    """The file of the settings."""
    return next((place.file for place in inspection.config.places.values()), "config.yaml")


RULE = Rule("sections", "headings, parts and lists with nothing below them", find)
