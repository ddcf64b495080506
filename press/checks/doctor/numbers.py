"""Numbers typed into titles: they are wrong as soon as a chapter is added before them."""

import re
from collections import Counter
from collections.abc import Iterator

from press.checks.inspection import Inspection
from press.checks.rule import Rule
from press.errors import Place, Problem, warning
from press.values.book import Page

NUMBERED = re.compile(r"\s*(\d{1,3})(\s*[-–—.:)]\s*|\s+)(?=\D)")
FEW = 3
"""Titles that begin with a number because that is their name: *1984*, *12 Angry Men*."""


def look(inspection: Inspection) -> Iterator[Problem]:
    """One warning for each language whose chapters are numbered by hand."""
    signs: dict[str, str] = {}
    for volume in inspection.book.volumes:
        numbered = [(page, found) for page in volume.pages if (found := _number(page))]
        if len(numbered) < FEW or not _count_up(numbered):
            continue
        sign = Counter(found[2].strip() for _, found in numbered).most_common(1)[0][0]
        signs[volume.language.code] = sign
        page, _ = numbered[0]
        others = {other for code, other in signs.items() if code != volume.language.code}
        unlike = f", with '{sign}' here and '{min(others)}' elsewhere" if others - {sign} else ""
        message = f"{len(numbered)} titles ({volume.language.code}) begin with a number{unlike}"
        hint = "weight puts chapters in order; a number in a title has to be mended by hand"
        place = page.front.places.get("title", Place(_path(page)))
        yield warning(place, "title-numbered", message, hint)


def _number(page: Page) -> re.Match[str] | None:
    return NUMBERED.match(page.front.title) if page.document and page.kind == "page" else None


def _count_up(numbered: list[tuple[Page, re.Match[str]]]) -> bool:
    """Whether the numbers count, and are not part of the titles."""
    numbers = {int(found[1]) for _, found in numbered}
    return len(numbers) * 2 > max(numbers) - min(numbers) + 1


def _path(page: Page) -> str:
    return page.document.value.path if page.document else page.name


RULE = Rule("numbers", "chapter numbers typed into titles", look)
