"""The sidebar: the book's parts and chapters in reading order, as hugo-book shows them."""

from collections.abc import Iterable, Mapping
from typing import Literal

from press.book.sheets import INDEX, logical
from press.config.schema import BookSettings
from press.values.book import Entry, Page


def root(pages: Mapping[str, Page], book: BookSettings) -> Page | None:
    """The list page whose children make the sidebar (``BookSection``); None when it is missing."""
    wanted = book.section.strip("/* ")
    if not wanted:
        return pages.get(INDEX)
    known = {
        logical(page.name): page for page in pages.values() if page.kind in ("home", "section")
    }
    return known.get(logical(f"{wanted.removesuffix('/' + INDEX)}/{INDEX}"))


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
    address = (front.book_href or page.url) if has_text(page) else ""
    return Entry(
        title=page.link_title,
        url=address if front.book_href or page.render else "",
        style=_style(page),
        icon=front.book_icon,
        external=bool(front.book_href and address),
        children=sidebar(page, pages) if page.kind == "section" else (),
        page=page.url if page.render else "",
    )


def _style(page: Page) -> Literal["", "flat", "collapse"]:
    if page.front.book_collapse_section:
        return "collapse"
    return "flat" if page.front.book_flat_section and page.kind == "section" else ""


def has_text(page: Page) -> bool:
    """Whether anything stands below the front matter."""
    body = page.document.value.body if page.document else ()
    return any(not isinstance(piece, str) or piece.strip() for piece in body)


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
