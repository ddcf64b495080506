"""Headings that went to other pages: who asks for them where they were is sent on.

A chapter says so with ``anchors: {here: /docs/there/#as-it-was}``. Where the old page still
stands it knows where its heading went; where nothing stands any more, a redirect is left.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from press.book.urls import at, prefix
from press.config.schema import Config
from press.errors import Place
from press.values.book import Moved, Page, Redirect

Away = Mapping[str, tuple[Moved, ...]]
"""Address of a page to the headings that left it."""


def away(pages: Iterable[Page], config: Config) -> Away:
    """The headings that left each page."""
    found: defaultdict[str, list[Moved]] = defaultdict(list)
    for page in pages:
        for address, heading in _said(page, config):
            found[address].append(heading)
    return {address: tuple(headings) for address, headings in found.items()}


def redirects(
    pages: Iterable[Page], known: Iterable[Redirect], config: Config
) -> tuple[Redirect, ...]:
    """The way to a moved heading's page from an old page that is gone."""
    every = list(pages)
    taken = {page.url for page in every if page.render} | {old.url for old in known}
    found: dict[str, Redirect] = {}
    for page in every:
        for address, _ in _said(page, config):
            if address not in taken and page.document:
                path = page.document.value.path
                place = page.front.places.get("anchors", Place(path))
                old = Redirect(address, page.url, page.language, path, place)
                found.setdefault(address, old)
    return tuple(found.values())


def _said(page: Page, config: Config) -> Iterator[tuple[str, Moved]]:
    """Old address of the page a heading came from, and where it is now."""
    if not page.document or not page.render or not page.front.anchors:
        return
    titles = {one.id.lower(): one for one in page.document.value.headings if one.id}
    for name, former in page.front.anchors.items():
        for old in former:
            path, hash_, fragment = old.rpartition("#")
            heading = titles.get(name)
            if hash_ and path and fragment and heading:
                start = prefix(page.language, config) if path.startswith("/") else page.url
                address = at(start + path.lstrip("/"), ugly=config.ugly_urls).url
                if address != page.url:
                    yield address, Moved(fragment, heading.text, f"{page.url}#{heading.id}")
