"""The search of each language: where it is, and which pages it finds."""

from collections.abc import Iterable

from press.book.urls import at
from press.config.press_settings import PAGEFIND
from press.config.schema import Config
from press.desk.desk import Galley
from press.values.book import Page, Volume
from press.values.view import SearchPlace

FOUND = frozenset(("home", "section", "page"))
"""Kinds of pages that are found, if they have a text."""


def search_place(volume: Volume, config: Config, style: str) -> SearchPlace | None:
    """Where the search of a language is; None where its settings want none.

    Args:
        volume: The book in that language.
        config: All settings.
        style: Published path of its style sheet.
    """
    if not volume.language.book.search:
        return None
    page = at(f"{volume.home}search", ugly=config.ugly_urls).url
    if config.press.search == PAGEFIND:
        return SearchPlace(page, "", style, f"/{PAGEFIND}/")
    return SearchPlace(page, f"{volume.home}search.js".lstrip("/"), style)


def found_pages(volume: Volume, galleys: Iterable[Galley]) -> tuple[Galley, ...]:
    """The pages of a language that readers may look for, in reading order."""
    mine = {one.page.name: one for one in reversed(tuple(galleys)) if is_found(one, volume)}
    names = dict.fromkeys((*volume.order, *mine))
    return tuple(mine[name] for name in names if name in mine)


def is_found(galley: Galley, volume: Volume) -> bool:
    """Whether a page has a text that readers may look for."""
    own = galley.page.language == volume.language.code and galley.view.page_number == 1
    return own and may_be_found(galley.page)


def may_be_found(page: Page) -> bool:
    """Whether there is a text on the page, and nobody has kept it out of the search."""
    front = page.front
    written = page.document is not None and page.document.value.written
    hidden = front.book_search_exclude or front.build_list == "never" or bool(front.book_href)
    return written and page.kind in FOUND and not hidden
