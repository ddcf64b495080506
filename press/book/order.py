"""In which order siblings stand: weight, date, title, path."""

import datetime as dt
from collections.abc import Mapping

from press.book.collation import Key as Title
from press.book.collation import collation
from press.book.paths import plain
from press.book.sheets import Sheet

Key = tuple[bool, int, float, Title, str]


def utc(date: dt.datetime) -> dt.datetime:
    """The moment; a date without a zone is taken as UTC."""
    return date if date.tzinfo else date.replace(tzinfo=dt.UTC)


def key(sheet: Sheet, title: str, date: dt.datetime | None) -> Key:
    """Sorts siblings: weight (none last), newest first, title, path.

    Args:
        sheet: One of the siblings.
        title: As Hugo compares it: empty for a page that has none.
        date: Of the page; of a section without one the newest of its pages.
    """
    weight = sheet.front.weight
    age = -utc(date).timestamp() if date else float("inf")
    return weight == 0, weight, age, collation(title, sheet.language), plain(sheet.name)


def dates(sheets: Mapping[str, Sheet]) -> dict[str, dt.datetime]:
    """The date of every page that has one; a section without takes the newest below it."""
    found = {name: utc(date) for name, sheet in sheets.items() if (date := sheet.front.date)}
    deepest = sorted(sheets.values(), key=lambda sheet: -sheet.folder.count("/"))
    for wanted in ("page", "section"):
        for sheet in deepest:
            if sheet.kind == wanted and sheet.name in found and sheet.parent in sheets:
                _hand_up(sheet, sheets[sheet.parent], found)
    return found


def _hand_up(sheet: Sheet, section: Sheet, found: dict[str, dt.datetime]) -> None:
    if section.front.date:
        return
    found[section.name] = max(found[sheet.name], found.get(section.name, found[sheet.name]))
