"""The site's own menus (``before``, ``after``, ``home``): from configuration and pages."""

import posixpath
from collections.abc import Mapping
from dataclasses import replace

from press.book.order import collation
from press.book.paths import path_of, plain
from press.book.urls import prefix
from press.config.schema import Config, Language
from press.errors import Problem, did_you_mean, warning
from press.values.book import Page
from press.values.front import MenuEntry


def menus(
    language: Language, pages: Mapping[str, Page], config: Config
) -> tuple[dict[str, tuple[MenuEntry, ...]], tuple[Problem, ...]]:
    """Every menu of a language, addresses resolved, in order: weight (none last), then name."""
    problems: list[Problem] = []
    found: dict[str, list[MenuEntry]] = {}
    paths = {path_of(page): page for page in pages.values()}
    for entry in language.menus:
        resolved, complaints = _resolved(entry, paths, language.code, config)
        problems += complaints
        found.setdefault(entry.menu, []).append(resolved)
    for page in pages.values():
        for entry in page.front.menus:
            found.setdefault(entry.menu, []).append(_of_page(entry, page))
    return {name: tuple(sorted(entries, key=_order)) for name, entries in found.items()}, tuple(
        problems
    )


def _order(entry: MenuEntry) -> tuple[object, ...]:
    return entry.weight == 0, entry.weight, collation(entry.name), entry.identifier


def _of_page(entry: MenuEntry, page: Page) -> MenuEntry:
    return replace(
        entry,
        name=entry.name or page.link_title,
        title=entry.title or page.title,
        weight=entry.weight or page.front.weight,
        url=page.url if page.render else "",
    )


def _resolved(
    entry: MenuEntry, paths: Mapping[str, Page], language: str, config: Config
) -> tuple[MenuEntry, tuple[Problem, ...]]:
    if entry.page_ref:
        wanted = plain(entry.page_ref)
        page = paths.get(wanted)
        if page is None and not entry.url:
            message = f"menu '{entry.menu}': no page '{entry.page_ref}'"
            return entry, (
                warning(entry.place, "link-missing", message, did_you_mean(wanted, paths)),
            )
        if page is not None:
            named = replace(
                entry,
                name=entry.name or page.link_title,
                title=entry.title or page.title,
                weight=entry.weight or page.front.weight,
            )
            return replace(named, url=page.url if page.render else ""), ()
    return replace(entry, url=_localized(entry.url, language, config)), ()


def _localized(url: str, language: str, config: Config) -> str:
    """An address of the configuration with the language in it, as Hugo's ``relLangURL``."""
    home = prefix(language, config)
    if not url.startswith("/") or url.startswith(("//", home)):
        return url
    return posixpath.join(home, url.lstrip("/"))
