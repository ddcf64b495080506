"""The sidebar: the book's parts and chapters in reading order, as hugo-book shows them."""

import posixpath
from collections.abc import Iterable, Mapping
from typing import Literal

from press.book.paths import path_of, plain
from press.book.sheets import INDEX
from press.config.schema import Config
from press.errors import Problem, did_you_mean, warning
from press.values.book import Entry, Page


def roots(
    shelves: Mapping[str, Mapping[str, Page]], config: Config
) -> tuple[dict[str, Page | None], tuple[Problem, ...]]:
    """For each language the list page whose children make the sidebar (``BookSection``).

    A section that no language has would leave readers without a menu: they get the whole book
    instead, and the author a warning when he asked for the section.
    """
    found = {
        language.code: _section(shelves[language.code], language.book.section)
        for language in config.languages
    }
    if any(found.values()):
        return found, ()
    whole = {code: pages.get(INDEX) for code, pages in shelves.items()}
    place = config.places.get("params.booksection")
    if place is None:
        return whole, ()
    sections = {posixpath.dirname(name) for pages in shelves.values() for name in pages}
    wanted = config.languages[0].book.section
    hint = did_you_mean(wanted, sections - {""})
    return whole, (warning(place, "section-missing", f"no section '{wanted}'", hint),)


def _section(pages: Mapping[str, Page], wanted: str) -> Page | None:
    folder = wanted.strip("/* ")
    if not folder:
        return pages.get(INDEX)
    path = plain(f"{folder}/{INDEX}")
    listing = (page for page in pages.values() if page.kind == "section")
    return next((page for page in listing if path_of(page) == path), None)


def sidebar(section: Page | None, pages: Mapping[str, Page]) -> tuple[Entry, ...]:
    """The entries below a section: sections always, pages only with a text, hidden ones never."""
    if section is None:
        return ()
    shown = (pages[name] for name in section.children if name in pages)
    return tuple(
        _entry(page, pages)
        for page in shown
        if not page.front.book_hidden and (page.kind == "section" or has_text(page))
    )


def _entry(page: Page, pages: Mapping[str, Page]) -> Entry:
    front = page.front
    elsewhere = "" if front.book_collapse_section else front.book_href
    address = page.url if has_text(page) and page.render else ""
    return Entry(
        title=page.link_title,
        url=elsewhere or address,
        style=_style(page),
        icon=front.book_icon,
        external=bool(elsewhere),
        children=sidebar(page, pages) if page.kind == "section" else (),
        page=page.url if page.render else "",
    )


def _style(page: Page) -> Literal["", "flat", "collapse"]:
    if page.front.book_collapse_section:
        return "collapse"
    return "flat" if page.front.book_flat_section and page.kind == "section" else ""


def has_text(page: Page) -> bool:
    """Whether anything stands below the front matter."""
    return page.document is not None and page.document.value.written


def reading_order(section: Page | None, pages: Mapping[str, Page]) -> Iterable[Page]:
    """The pages with a text as the sidebar shows them, its section first."""
    if section is None:
        return
    if has_text(section):
        yield section
    yield from _below(section, pages)


def _below(section: Page, pages: Mapping[str, Page]) -> Iterable[Page]:
    for name in section.children:
        page = pages.get(name)
        if page is None or page.front.book_hidden:
            continue
        if has_text(page):
            yield page
        yield from _below(page, pages)
