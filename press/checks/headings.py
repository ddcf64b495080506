"""Headings: readers who jump from one to the next must not lose a step, or land on nothing."""

from collections.abc import Iterator, Sequence

from press.checks.inspection import Inspection, Sheet
from press.checks.rule import Rule
from press.errors import Problem, warning
from press.values.book import Page
from press.values.document import Heading


def find(inspection: Inspection) -> Iterator[Problem]:
    """Steps left out, and headings without a word."""
    for page in inspection.chapters():
        if page.document:
            yield from _steps(page, page.document.value.headings, inspection)
    for sheet in inspection.sheets:
        if sheet.page:
            yield from _wordless(sheet, inspection)


def _steps(page: Page, headings: Sequence[Heading], inspection: Inspection) -> Iterator[Problem]:
    """A warning for each heading more than one level below the one before it.

    The page's own title is the first level, whoever brings it.
    """
    above = 1
    for heading in headings:
        if heading.level > above + 1:
            place = inspection.spot(_path(page), *_spelled(heading))
            message = f"'{heading.text}' is of level {heading.level} below one of level {above}"
            hint = f"write {'#' * (above + 1)}: who listens to the headings looks for a missing one"
            yield warning(place, "heading-skips", message, hint)
        above = heading.level


def _wordless(sheet: Sheet, inspection: Inspection) -> Iterator[Problem]:
    for title in sheet.facts.titles:
        if title.inside and not title.text:
            words = (f'id="{title.id}"',) if title.id else ("#" * title.level + "\n",)
            place = inspection.spot(sheet.origin, *words)
            yield warning(
                place, "heading-empty", "a heading without a word", "name it, or delete it"
            )


def _spelled(heading: Heading) -> tuple[str, ...]:
    """How the heading may stand in its source."""
    mark = "#" * heading.level
    tag = f"<h{heading.level}"
    return (f"{mark} {heading.text}", f"{mark} {heading.text[:12]}", heading.text, tag)


def _path(page: Page) -> str:
    return page.document.value.path if page.document else page.name


RULE = Rule("headings", "levels that are left out, headings without words", find)
