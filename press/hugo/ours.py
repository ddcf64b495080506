"""What Press makes of the book's content, page by page, in the words of the proof."""

import unicodedata
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from press.book.references import index
from press.desk.compose import compose
from press.desk.desk import Galley
from press.desk.gathered import Gathered
from press.desk.survey import survey
from press.hugo.addresses import Base
from press.hugo.record import Record, Row, content
from press.render.typesetter import Typesetter
from press.values.book import Entry, Page
from press.values.document import Prose


def ours(gathered: Gathered) -> Mapping[str, Record]:
    """Our record of every page, by address. No picture is opened and nothing is written."""
    found = index(gathered.book)
    findings = survey(gathered.book, found, gathered.grammar.value.shortcodes)
    desk, _ = compose(gathered, findings, {}, {})
    pages = gathered.pages()
    base = Base(gathered.config.base_url)
    menus = {volume.language.code: volume.menu for volume in gathered.book.volumes}
    records: dict[str, Record] = {}
    for galley in desk.galleys:
        page, view = galley.page, galley.view
        if page.kind == "404" or view.page_number > 1:
            continue
        setter = Typesetter(view, desk.sites[page.language], desk.layouts, galley.resolved)
        html = str(setter.body(gathered.prose.get(view.source, Prose()).body))
        menu = menus[page.language] if page.kind == "home" else ()
        records[_normal(page.url)] = _record(galley, html, pages, menu, base)
    return records


def _record(
    galley: Galley,
    html: str,
    pages: Mapping[tuple[str, str], Page],
    menu: tuple[Entry, ...],
    base: Base,
) -> Record:
    page = galley.page
    listed = (pages[page.language, name] for name in page.children)
    return Record(
        url=_normal(page.url),
        kind=page.kind,
        language=page.language,
        file=page.document.value.path if page.document else "",
        title=page.link_title,
        listed=tuple(_normal(child.url) if child.render else "" for child in listed),
        menu=tuple(_rows(menu, 0, base)),
        content=content(html, page.url, base),
    )


def _rows(entries: tuple[Entry, ...], depth: int, base: Base) -> Iterator[Row]:
    for entry in entries:
        outside = "://" in entry.url
        url = (base.resolve(entry.url, "/") or "") if outside else _normal(entry.url)
        yield Row(depth, entry.title, url)
        yield from _rows(entry.children, depth + 1, base)


def _normal(address: str) -> str:
    """An address in the spelling of the proof, which has nothing escaped."""
    return unicodedata.normalize("NFC", unquote(address))
