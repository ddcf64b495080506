"""What the book would be with the Hugo theme its settings name: silent faults of that build.

Only asked of books that name a theme, so that both programs publish them. Press itself does
better in each of these, which is why nobody would notice.
"""

import re
from collections.abc import Iterator

from press.book.pictures import PLACEHOLDER
from press.checks.inspection import Inspection, find, source_of
from press.checks.rule import Rule
from press.errors import Place, Problem, warning

GIVEN_UP = {"card": "columns", "expand": "details"}
"""Shortcodes that hugo-book had once, and what it has in their place."""

INSIDE = re.compile(r"\]\(\s*\{\{[<%]\s*(?:rel)?ref\b")
CALLED = re.compile(r"\{\{[<%]\s*(card|expand)\b")


def look(inspection: Inspection) -> Iterator[Problem]:
    """Faults of Hugo's build of the same content."""
    if not inspection.config.theme:
        return
    yield from _pairs(inspection)
    yield from _front(inspection)
    if "hugo-book" in inspection.config.theme:
        yield from _warnings(inspection)
        yield from _given_up(inspection)
        yield from _precache(inspection)


def _pairs(inspection: Inspection) -> Iterator[Problem]:
    """Translations that Hugo does not find, because their files have other names."""
    lost, first = 0, ""
    names = {
        (volume.language.code, page.url): page.name
        for volume in inspection.book.volumes
        for page in volume.pages
    }
    for page in inspection.chapters():
        for other in page.translations:
            there = names.get((other.language.code, other.url), page.name)
            if other.exact and there != page.name and not page.front.translation_key:
                lost += 1
                first = first or source_of(page)
    if lost:
        message = f"{lost} pages have translations that Hugo does not find: the files' names differ"
        hint = "give both files one translationKey"
        yield warning(Place(first), "hugo-translations", message, hint)


def _front(inspection: Inspection) -> Iterator[Problem]:
    """Banners that Hugo publishes as they are written, and shares with nobody."""
    chapters = [page for page in inspection.chapters() if page.front.image]
    styled = [page for page in chapters if PLACEHOLDER in page.front.image]
    if styled and not inspection.config.press.styles:
        place = styled[0].front.places.get("image", Place(source_of(styled[0])))
        message = (
            f"{len(styled)} banners hold '{PLACEHOLDER}': Hugo publishes the address as it is "
            "written, and browsers ask for a picture that is not there"
        )
        hint = "params.press.styles lists the folders it stands for"
        yield warning(place, "hugo-banner", message, hint)
    unshared = [page for page in chapters if "images" not in page.front.params]
    if unshared:
        place = unshared[0].front.places.get("image", Place(source_of(unshared[0])))
        message = f"{len(unshared)} banners are on no share card of Hugo's: it looks for 'images'"
        yield warning(place, "hugo-share", message, "images: [path] beside image:")


def _warnings(inspection: Inspection) -> Iterator[Problem]:
    """False alarms: hugo-book checks links that ``relref`` has resolved already."""
    key = "params.bookportablelinks"
    if inspection.config.languages[0].book.portable_links == "false":
        return
    files = [c.source for c in inspection.tree.content if INSIDE.search(c.source.text)]
    count = sum(len(INSIDE.findall(file.text)) for file in files)
    if count and key in inspection.config.places:
        message = f"hugo-book warns of {count} links made with relref, and all of them are right"
        hint = "write [text](chapter.md); real warnings drown in false ones"
        yield warning(inspection.config.places[key], "hugo-warnings", message, hint)


def _given_up(inspection: Inspection) -> Iterator[Problem]:
    """Shortcodes that the newest hugo-book refuses to build."""
    templates = inspection.repository.templates
    for name, instead in GIVEN_UP.items():
        if any(path.endswith(f"/{name}.html") and "shortcodes/" in path for path in templates):
            continue
        for content in inspection.tree.content:
            called = [one for one in CALLED.finditer(content.source.text) if one[1] == name]
            if called:
                path = content.source.path
                message = f"hugo-book has no '{name}' any more: Hugo stops with its newest version"
                place = find(content.source.text, called[0][0], path) or Place(path)
                yield warning(place, "hugo-given-up", message, f"its '{instead}' does the same")
                break


def _precache(inspection: Inspection) -> Iterator[Problem]:
    place = inspection.config.places.get("params.bookserviceworker")
    if place and inspection.config.languages[0].book.service_worker == "precache":
        message = (
            "hugo-book's precache fails as a whole when one file is missing, and has no pictures"
        )
        yield warning(
            place, "hugo-precache", message, "BookServiceWorker: true keeps what was read"
        )


RULE = Rule("theme", "what Hugo and its theme make of the same content", look)
