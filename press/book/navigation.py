"""Ways through the book: the page before and after, the way up, other languages."""

import posixpath
from collections.abc import Iterable, Mapping
from itertools import pairwise
from urllib.parse import quote

from press.book.sheets import above, index_of
from press.config.schema import Config
from press.values.book import Entry, Neighbour, Page

_SAFE = "/~@:!$&'()*,;=+-._%"


def neighbours(
    order: Iterable[Page],
) -> dict[str, tuple[Neighbour | None, Neighbour | None]]:
    """For each page, by name, the one before and the one after it in reading order."""
    readable = [page for page in order if page.render]
    before = {after.name: _neighbour(page) for page, after in pairwise(readable)}
    after = {page.name: _neighbour(follower) for page, follower in pairwise(readable)}
    return {page.name: (before.get(page.name), after.get(page.name)) for page in readable}


def _neighbour(page: Page) -> Neighbour:
    lead = page.document.value.lead if page.document else ""
    return Neighbour(page.link_title, page.url, page.front.description or lead)


def trail(page: Page, pages: Mapping[str, Page]) -> tuple[Entry, ...]:
    """Breadcrumbs from the home page down to the section the page belongs to.

    A section that is still a draft is stepped over.
    """
    steps: list[Entry] = []
    name = page.parent
    while name:
        section = pages.get(name)
        if section:
            steps.append(Entry(section.link_title, section.url if section.render else ""))
        folder = posixpath.dirname(name)
        name = section.parent if section else folder and index_of(above(folder))
    return tuple(reversed(steps))


def alternates(page: Page, config: Config) -> tuple[tuple[str, str], ...]:
    """``hreflang`` codes and absolute, escaped addresses of a page and its translations.

    Empty without an exact translation. Every version of the page gives the same list, as
    search engines demand, so that all name each other; ``x-default`` comes last and is the
    version in the default language, or else the first one.
    """
    codes = {language.code: language.locale or language.code for language in config.languages}
    found = {page.language: page.url}
    found |= {other.language.code: other.url for other in page.translations if other.exact}
    if len(found) < 2:
        return ()
    known = [(code, found[code]) for code in codes if code in found]
    default = found.get(config.default_language, known[0][1])
    listed = [*((codes[code], url) for code, url in known), ("x-default", default)]
    site = config.base_url.rstrip("/")
    return tuple((code, site + quote(url, safe=_SAFE)) for code, url in listed)
