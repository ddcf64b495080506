"""Addresses by pattern: Hugo's ``permalinks`` and the tokens allowed in ``url``."""

import posixpath
import re
from collections.abc import Callable

from press.book.order import newest
from press.book.sheets import Sheet, above
from press.config.schema import Config

_TOKEN = re.compile(r":([a-z]+)(?:\[(\d*)(:?)(\d*)\])?")


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
    top = sheet.folder.partition("/")[0]
    if sheet.kind == "section" and "/" in sheet.folder and top not in patterns:
        return ""
    return patterns.get(top, "") if top or sheet.kind != "page" else patterns.get("/", "")


def expand(text: str, sheet: Sheet, spell: Callable[[str], str], title: str) -> str:
    """A pattern with its tokens (``:year``, ``:slug`` ...) put in; unknown ones stay.

    Args:
        text: The pattern.
        sheet: The page it is for.
        spell: Makes a word fit for an address.
        title: Of the page.
    """

    def value(match: re.Match[str]) -> str:
        found = _value(match[1], sheet, spell, title)
        if found is None:
            return match[0]
        return _slice(found, match) if match[0].endswith("]") else found

    return _TOKEN.sub(value, text)


def _slice(path: str, match: re.Match[str]) -> str:
    parts = path.split("/")
    first, ranged, last = match[2], match[3], match[4]
    if not ranged:
        return "/".join(parts[int(first) : int(first) + 1]) if first else path
    return "/".join(parts[int(first or 0) : int(last) if last else None])


def _value(word: str, sheet: Sheet, spell: Callable[[str], str], title: str) -> str | None:
    section = sheet.folder if sheet.kind == "section" else _section(sheet)
    name = sheet.stem or posixpath.basename(sheet.folder)
    slug = sheet.front.slug
    known = {
        "section": lambda: spell(section.partition("/")[0]),
        "sections": lambda: spell(section),
        "title": lambda: _word(title, spell),
        "slug": lambda: _word(slug or title or name, spell),
        "slugorfilename": lambda: _word(slug or name, spell),
        "slugorcontentbasename": lambda: _word(slug or name, spell),
        "filename": lambda: spell(name),
        "contentbasename": lambda: spell(name),
    }
    if word in known:
        return known[word]()
    return _dated(word, sheet)


def _word(text: str, spell: Callable[[str], str]) -> str:
    return spell(text.replace("/", "-"))


def _section(sheet: Sheet) -> str:
    return above(sheet.folder) if sheet.bundle else sheet.folder


def _dated(word: str, sheet: Sheet) -> str | None:
    """A part of the page's date; empty without a date, None when the word means no part."""
    formats = {
        "year": "%Y",
        "month": "%m",
        "day": "%d",
        "monthname": "%B",
        "weekday": "%w",
        "weekdayname": "%A",
        "yearday": "%j",
    }
    date = newest(sheet.front)
    if word not in formats or date is None:
        return "" if word in formats else None
    text = date.strftime(formats[word]).lower()
    return str(int(text)) if word == "yearday" else text
