"""What two of must not be: ids on a page, weights among siblings, titles of chapters."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from press.checks.inspection import Inspection, Sheet, source_of
from press.checks.rule import Rule
from press.errors import Place, Problem, warning
from press.values.book import Page


def find(inspection: Inspection) -> Iterator[Problem]:
    """Each later one is told of, and names the first."""
    for sheet in inspection.sheets:
        if sheet.page:
            yield from _ids(sheet, inspection)
    for volume in inspection.book.volumes:
        pages = [page for page in volume.pages if page.document and page.render]
        chapters = [page for page in pages if page.kind in ("page", "section")]
        yield from _weights(chapters)
        yield from _titles(chapters)


def _ids(sheet: Sheet, inspection: Inspection) -> Iterator[Problem]:
    for name, times in Counter(sheet.facts.ids).items():
        if times > 1:
            words = (f'id="{name}"', f"id={name}", f"{{#{name}", name)
            place = inspection.anywhere(sheet.origin, *words)
            message = f"{times} elements of the page have the id '{name}': links find the first"
            yield warning(place, "id-twice", message, "give each its own")


def _weights(pages: Iterable[Page]) -> Iterator[Problem]:
    """Chapters of one part that claim one place in it."""
    taken: dict[tuple[str, int], Page] = {}
    for page in pages:
        if not page.front.weight or "weight" not in page.front.places:
            continue
        first = taken.setdefault((page.parent, page.front.weight), page)
        if first is not page:
            message = f"weight {page.front.weight} is also that of '{source_of(first)}'"
            hint = "which of them comes first is decided by their titles: give one another weight"
            yield warning(page.front.places["weight"], "weight-twice", message, hint)


def _titles(pages: Iterable[Page]) -> Iterator[Problem]:
    """Chapters of one part that readers cannot tell apart, and those without a title."""
    known: defaultdict[tuple[str, str], list[Page]] = defaultdict(list)
    for page in pages:
        title = " ".join(page.title.casefold().split())
        if title:
            known[page.parent, title].append(page)
    for first, *others in known.values():
        for page in others:
            place = page.front.places.get("title", Place(source_of(page)))
            message = f"'{page.title}' is also the title of '{source_of(first)}'"
            yield warning(place, "title-twice", message, "readers choose chapters by their titles")


RULE = Rule("doubles", "ids, weights and titles that two have", find)
