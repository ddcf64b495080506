"""The site's own menus (``before``, ``after``, ``home``): from configuration and pages."""

import posixpath
from collections.abc import Mapping
from dataclasses import replace

from press.book.collation import collation
from press.book.paths import path_of, plain
from press.book.urls import prefix
from press.config.schema import Config, Language
from press.errors import Problem, did_you_mean, warning
from press.values.book import Page
from press.values.front import MenuEntry


def menus(
    language: Language, pages: Mapping[str, Page], config: Config
) -> dict[str, tuple[MenuEntry, ...]]:
    """Every menu of a language, addresses resolved, in order: weight (none last), then name.

    An entry for a page that this language does not have keeps its name and has no address.
    """
    found: dict[str, list[MenuEntry]] = {}
    paths = {path_of(page): page for page in pages.values()}
    for entry in language.menus:
        page = paths.get(plain(entry.page_ref)) if entry.page_ref else None
        address = _localized(entry.url, language.code, config)
        resolved = _of_page(entry, page) if page else replace(entry, url=address)
        found.setdefault(entry.menu, []).append(resolved)
    for page in pages.values():
        for entry in page.front.menus:
            found.setdefault(entry.menu, []).append(_of_page(entry, page))

    def order(entry: MenuEntry) -> tuple[object, ...]:
        title = collation(entry.name, language.code)
        return entry.weight == 0, entry.weight, title, entry.identifier

    return {name: tuple(sorted(entries, key=order)) for name, entries in found.items()}


def _of_page(entry: MenuEntry, page: Page) -> MenuEntry:
    return replace(
        entry,
        name=entry.name or page.link_title,
        title=entry.title or page.title,
        weight=entry.weight or page.front.weight,
        url=page.url if page.render else "",
    )


def _localized(url: str, language: str, config: Config) -> str:
    """An address of the configuration with the language in it, as Hugo's ``relLangURL``."""
    home = prefix(language, config)
    if not url.startswith("/") or url.startswith(("//", home)):
        return url
    return posixpath.join(home, url.lstrip("/"))


def dead(shelves: Mapping[str, Mapping[str, Page]], config: Config) -> tuple[Problem, ...]:
    """A warning for each configured entry whose page no language has."""
    known = {path_of(page) for pages in shelves.values() for page in pages.values()}
    entries = (entry for language in config.languages for entry in language.menus)
    lost = {
        entry.place: entry
        for entry in entries
        if entry.page_ref and not entry.url and plain(entry.page_ref) not in known
    }
    return tuple(
        warning(
            place,
            "link-missing",
            f"menu '{entry.menu}': no page '{entry.page_ref}'",
            did_you_mean(plain(entry.page_ref), known),
        )
        for place, entry in lost.items()
    )
