"""Feeds: what is new in the book, one per language.

``feed.xml`` beside each home page is Atom (RFC 4287) and tells of all pages of the language.
``index.xml`` is RSS 2.0, because that is where and how Hugo feeds the readers a book already
has: beside each home page, and beside sections and terms whose ``outputs`` ask for ``rss``.
Addresses of entries are the pages' own in both, as in Hugo, so nothing is shown twice.

Only pages with a date are told of, and no date is ever invented: front matter first, then git.
"""

import datetime as dt
import posixpath
from collections.abc import Iterable, Mapping

from press.desk.desk import Desk, Galley
from press.desk.feeds import ATOM, RSS, news
from press.frozen import frozen
from press.outputs.output import Output
from press.outputs.statics import authored
from press.outputs.xml import aware, document, element, group, moment, posted, text
from press.render.addresses import absolute
from press.values.book import Page
from press.values.plan import Job, Plan
from press.values.view import Site

MOST = 50
"""Entries in one feed: nobody reads further back, and feeds are fetched every hour."""


@frozen
class Entry:
    """One page as a feed tells of it."""

    title: str
    address: str
    """Absolute."""
    changed: dt.datetime
    written: dt.datetime | None = None
    summary: str = ""
    terms: tuple[str, ...] = ()


@frozen
class Channel:
    """What a feed says of itself."""

    title: str
    page: str
    """Absolute address of the page it belongs to."""
    address: str
    """Absolute address of the feed."""
    language: str
    author: str
    rights: str = ""


def plan(desk: Desk) -> Plan:
    """A feed for each language that has one, and RSS wherever it is asked for."""
    taken = authored(desk.book.files)
    told = _told(desk)
    jobs: list[Job] = []
    for galley in desk.galleys:
        site = desk.sites[galley.page.language].value
        names = _names(galley, site, desk)
        entries = _entries(galley.page, told[galley.page.language]) if names else ()
        for name in names:
            path = posixpath.join(posixpath.dirname(galley.output), name)
            if path not in taken and entries:
                make = atom if name == ATOM else rss
                jobs.append(Job(path, galley.origin, make, (_channel(galley, name, desk), entries)))
    return Plan(tuple(jobs))


def atom(channel: Channel, entries: Iterable[Entry]) -> bytes:
    """An Atom feed, newest first as given."""
    told = tuple(entries)
    newest = max(
        (aware(entry.changed) for entry in told), default=dt.datetime.fromtimestamp(0, dt.UTC)
    )
    parts = [
        element("title", text(channel.title)),
        element("id", text(channel.page)),
        element("link", attributes={"href": channel.page}),
        element("link", attributes={"href": channel.address, "rel": "self"}),
        element("updated", moment(newest)),
        element("author", element("name", text(channel.author))),
        element("rights", text(channel.rights)) if channel.rights else "",
        *(_atom_entry(entry) for entry in told),
    ]
    space = {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": channel.language}
    return document(group("feed", parts, space))


def rss(channel: Channel, entries: Iterable[Entry]) -> bytes:
    """An RSS 2.0 feed, newest first as given."""
    told = tuple(entries)
    own = {"href": channel.address, "rel": "self", "type": "application/rss+xml"}
    parts = [
        element("title", text(channel.title)),
        element("link", text(channel.page)),
        element("description", text(channel.title)),
        element("language", text(channel.language)),
        element("atom:link", attributes=own),
        *(_rss_item(entry) for entry in told),
    ]
    space = {"version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom"}
    return document(group("rss", [group("channel", parts)], space))


def _atom_entry(entry: Entry) -> str:
    parts = [
        element("title", text(entry.title)),
        element("id", text(entry.address)),
        element("link", attributes={"href": entry.address}),
        element("published", moment(entry.written)) if entry.written else "",
        element("updated", moment(entry.changed)),
        *(element("category", attributes={"term": term}) for term in entry.terms),
        element("summary", text(entry.summary)) if entry.summary else "",
    ]
    return group("entry", parts)


def _rss_item(entry: Entry) -> str:
    parts = [
        element("title", text(entry.title)),
        element("link", text(entry.address)),
        element("guid", text(entry.address)),
        element("pubDate", posted(entry.written or entry.changed)),
        *(element("category", text(term)) for term in entry.terms),
        element("description", text(entry.summary)) if entry.summary else "",
    ]
    return group("item", parts)


def _names(galley: Galley, site: Site, desk: Desk) -> tuple[str, ...]:
    """Which feeds lie beside a page."""
    page, config = galley.page, desk.book.config
    if galley.view.page_number > 1 or "rss" in site.language.disable_kinds:
        return ()
    if page.kind == "home":
        return (ATOM, RSS) if site.feed else ()
    wanted = page.front.outputs or config.outputs.get(page.kind, ())
    return (RSS,) if page.kind != "page" and "rss" in wanted else ()


def _told(desk: Desk) -> Mapping[str, Mapping[str, Entry]]:
    """Language to all its dated pages by name."""
    told: dict[str, dict[str, Entry]] = {volume.language.code: {} for volume in desk.book.volumes}
    for galley in desk.galleys:
        if (entry := _entry(galley, desk)) is not None:
            told[galley.page.language].setdefault(galley.page.name, entry)
    return told


def _entries(page: Page, told: Mapping[str, Entry]) -> tuple[Entry, ...]:
    """The dated pages below a page, newest first."""
    names = told if page.kind == "home" else page.children
    found = sorted((told[name] for name in names if name in told), key=lambda one: one.address)
    found.sort(key=lambda entry: aware(entry.written or entry.changed), reverse=True)
    return tuple(found[:MOST])


def _entry(galley: Galley, desk: Desk) -> Entry | None:
    changed = news(galley.page, desk.changes)
    if changed is None:
        return None
    view, front = galley.view, galley.page.front
    terms = tuple(term.title for group in view.terms.values() for term in group)
    written = front.publish_date or front.date
    return Entry(view.title, view.canonical, changed, written, view.description, terms)


def _channel(galley: Galley, name: str, desk: Desk) -> Channel:
    config, site = desk.book.config, desk.sites[galley.page.language].value
    view = galley.view
    title = site.title if galley.page.kind == "home" else f"{view.title} • {site.title}"
    return Channel(
        title=title or view.title,
        page=view.canonical,
        address=absolute(posixpath.join(galley.page.url, name), config.base_url),
        language=site.language.locale or site.language.code,
        author=config.press.author or site.title or config.title,
    )


OUTPUT = Output("feed", "Atom feeds, and RSS where it is asked for", plan)
