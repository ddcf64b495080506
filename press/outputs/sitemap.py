"""``sitemap.xml``: every page worth finding, with its translations (sitemaps.org 0.9).

One file as long as it can be, an index of several beyond. Left out are pages that say so
(``sitemap.disable``), pages no list shows, lists of nothing, and the further leaves of a long
list. A page without a known date has none here: a date from the clock teaches crawlers that
our dates mean nothing.
"""

import datetime as dt
from collections.abc import Iterable

from press.desk.desk import Desk, Galley
from press.frozen import frozen
from press.outputs.output import Output
from press.outputs.statics import authored
from press.outputs.xml import document, element, group, moment, text
from press.render.addresses import absolute
from press.values.plan import Job, Plan

NAME = "sitemap.xml"
MOST = 10_000
"""Addresses in one file. The protocol allows 50,000 and 50 MB: with the links between
thirty languages these are about 35 MB."""
SPACES = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"}
LINKED = SPACES | {"xmlns:xhtml": "http://www.w3.org/1999/xhtml"}


@frozen
class Location:
    """One page as a crawler should know it."""

    address: str
    """Absolute."""
    changed: dt.datetime | None = None
    alternates: tuple[tuple[str, str], ...] = ()
    """``hreflang`` and absolute address of every translation, the page itself included."""


def plan(desk: Desk) -> Plan:
    """One file, or an index and its parts; none where the author ships one."""
    config = desk.book.config
    if "sitemap" in config.disable_kinds or NAME in authored(desk.book.files):
        return Plan()
    found = tuple(_location(galley) for galley in desk.galleys if worth_finding(galley))
    if len(found) <= MOST:
        return Plan((Job(NAME, NAME, sitemap, (found,)),))
    parts = [found[start : start + MOST] for start in range(0, len(found), MOST)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    addresses = tuple(absolute(f"/{name}", config.base_url) for name in names)
    jobs = (Job(name, NAME, sitemap, (part,)) for name, part in zip(names, parts, strict=True))
    return Plan((Job(NAME, NAME, index, (addresses,)), *jobs))


def sitemap(locations: Iterable[Location]) -> bytes:
    """One ``<url>`` per page, in the order given."""
    return document(group("urlset", (_url(location) for location in locations), LINKED))


def index(addresses: Iterable[str]) -> bytes:
    """A sitemap of sitemaps."""
    parts = (group("sitemap", [element("loc", text(address))]) for address in addresses)
    return document(group("sitemapindex", parts, SPACES))


def worth_finding(galley: Galley) -> bool:
    """Whether somebody who searches should land on this page."""
    page, front = galley.page, galley.page.front
    unwanted = front.sitemap_disable or front.build_list == "never" or bool(front.book_href)
    if page.kind == "404" or unwanted or galley.view.page_number > 1:
        return False
    empty = not page.children and not (page.document and page.document.value.written)
    return page.kind in ("home", "page") or not empty


def _location(galley: Galley) -> Location:
    view = galley.view
    return Location(view.canonical, view.lastmod or view.date, view.alternates)


def _url(location: Location) -> str:
    parts = [element("loc", text(location.address))]
    if location.changed:
        parts.append(element("lastmod", moment(location.changed)))
    for language, address in location.alternates:
        link = {"rel": "alternate", "hreflang": language, "href": address}
        parts.append(element("xhtml:link", attributes=link))
    return group("url", parts)


OUTPUT = Output("sitemap", "sitemap.xml for crawlers", plan)
