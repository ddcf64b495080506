"""Addresses by pattern: Hugo's ``permalinks`` and the tokens allowed in ``url``."""

import posixpath
import re

from press.book.sheets import Sheet
from press.book.spelling import spelled, worded
from press.config.schema import Config

_TOKEN = re.compile(r":([a-z]+)(?:\[(\d*)(:?)(\d*)\])?")

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def pattern(sheet: Sheet, config: Config) -> str:
    """The pattern the configuration has for pages like this one; empty without."""
    match sheet.kind:
        case "page":
            patterns = config.permalinks.page
        case "section":
            patterns = config.permalinks.section
        case "term":
            patterns = config.permalinks.term
        case _:
            return ""
    return patterns.get(_sections(sheet)[0] or "/", "")


def expand(text: str, sheet: Sheet, title: str, config: Config) -> str:
    """A pattern with its tokens (``:year``, ``:slug`` ...) put in; unknown ones stay.

    Args:
        text: The pattern.
        sheet: The page it is for.
        title: Of the page; empty for one without.
        config: Decides how words are spelled.
    """

    def value(found: re.Match[str]) -> str:
        known = _value(found[1], sheet, title, config)
        if known is None:
            return found[0]
        return _slice(known, found) if found[0].endswith("]") else known

    return _TOKEN.sub(value, text)


def _slice(path: str, found: re.Match[str]) -> str:
    """Some of the steps of a path: ``:sections[1:]``."""
    steps = path.split("/")
    first, last = found[2], found[4]
    if not found[3]:
        return "/".join(steps[int(first) : int(first) + 1]) if first else path
    return "/".join(steps[int(first or 0) : int(last) if last else None])


def _sections(sheet: Sheet) -> list[str]:
    """The sections a page lies in, from the top; folders that are none do not count."""
    listing = sheet.kind in ("section", "term")
    return (sheet.folder if listing else posixpath.dirname(sheet.parent)).split("/")


def _value(word: str, sheet: Sheet, title: str, config: Config) -> str | None:
    name = sheet.stem or posixpath.basename(sheet.folder)
    sections = _sections(sheet)
    match word:
        case "section":
            return spelled(sections[0], config)
        case "sections":
            return "/".join(spelled(section, config) for section in sections)
        case "title":
            return _word(title, config)
        case "slug":
            return _word(sheet.front.slug or title or name, config)
        case "slugorfilename" | "slugorcontentbasename":
            return _word(sheet.front.slug, config) or spelled(name, config)
        case "filename" | "contentbasename":
            return spelled(name, config)
        case _:
            return _dated(word, sheet)


def _word(text: str, config: Config) -> str:
    return worded(text.replace("/", "-"), config)


def _dated(word: str, sheet: Sheet) -> str | None:
    """A part of the page's date; a page without one gets Hugo's year 1."""
    date = sheet.front.date
    year, month, day = (date.year, date.month, date.day) if date else (1, 1, 1)
    parts = {
        "year": str(year),
        "month": f"{month:02}",
        "day": f"{day:02}",
        "monthname": _MONTHS[month - 1],
        "weekday": str(date.isoweekday() % 7 if date else 1),
        "weekdayname": _DAYS[date.weekday() if date else 0],
        "yearday": str(date.timetuple().tm_yday if date else 1),
    }
    return parts.get(word)
