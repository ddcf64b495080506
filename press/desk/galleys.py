"""Galleys: each page with its view and with everything its text names, ready to be set."""

from collections.abc import Iterable, Iterator, Mapping

from press.desk import excerpts
from press.desk.desk import Galley
from press.desk.views import Known, view
from press.frozen import replace
from press.render.structured import structured
from press.render.typesetter import Resolved
from press.spell import Sealed
from press.values.book import Entry, Page, Volume
from press.values.view import Site, View


def galleys(known: Known, sites: Mapping[str, Sealed[Site]]) -> tuple[Galley, ...]:
    """Every page that is written, language by language."""
    return tuple(galley for volume in known.book.volumes for galley in _of(volume, known, sites))


def _of(volume: Volume, known: Known, sites: Mapping[str, Sealed[Site]]) -> Iterator[Galley]:
    site = sites[volume.language.code].value
    numbers = {url: number for number, url in enumerate(_chapters(volume.menu), 1)}
    for page in volume.pages:
        if page.render:
            yield from _of_page(page, volume, known, site, numbers.get(page.url, 0))


def _chapters(entries: Iterable[Entry]) -> Iterator[str]:
    """Addresses of the menu's pages in reading order."""
    for entry in entries:
        if entry.page:
            yield entry.page
        yield from _chapters(entry.children)


def _of_page(
    page: Page, volume: Volume, known: Known, site: Site, position: int
) -> Iterator[Galley]:
    origin = page.document.value.path if page.document else page.name
    resolved = _resolved(page, known)
    whole = view(page, volume, known)
    size = known.book.config.page_size
    for output, leaf in _leaves(page, whole, size):
        others = _others(page, leaf, volume, known)
        full = _filled(leaf, others, volume, known)
        said = replace(full, structured=structured(leaf, site, position))
        below = {other.url: _resolved(other, known) for other in others}
        documents = (one.document for one in (page, *others))
        texts = tuple(document.value for document in documents if document)
        yield Galley(page, output, origin, said, replace(resolved, parts=below), texts)


def _others(page: Page, leaf: View, volume: Volume, known: Known) -> tuple[Page, ...]:
    """The pages whose text stands on this one."""
    if leaf.layout == excerpts.BOOK:
        return excerpts.chapters(volume, known)
    if leaf.layout in excerpts.PAGED:
        size = known.book.config.page_size
        start = (leaf.page_number - 1) * size
        return excerpts.posts(page, known)[start : start + size]
    return ()


def _filled(leaf: View, others: tuple[Page, ...], volume: Volume, known: Known) -> View:
    """The view with the texts of other pages."""
    if leaf.layout == excerpts.BOOK:
        return excerpts.with_chapters(leaf, volume, known)
    return excerpts.with_teasers(leaf, others, volume, known) if others else leaf


def _resolved(page: Page, known: Known) -> Resolved:
    key = page.language, page.name
    findings, pictures = known.findings.get(key), known.offers.by_page.get(key, {})
    if findings is None:
        return Resolved()
    works, listings = known.library.shown(page, findings)
    return Resolved(findings.links, pictures, findings.addresses, works, listings)


def _leaves(page: Page, whole: View, size: int) -> Iterator[tuple[str, View]]:
    """The view itself, or one for each page of a long list: ``…/page/2/`` and so on."""
    if whole.layout not in excerpts.PAGED or len(whole.cards) <= size:
        yield page.output, whole
        return
    starts = range(0, len(whole.cards), size)
    addresses = [_leaf(page.url, number) for number in range(1, len(starts) + 1)]
    pages = tuple((str(number), url) for number, url in enumerate(addresses, 1))
    for number, start in enumerate(starts, 1):
        cards = whole.cards[start : start + size]
        leaf = replace(whole, cards=cards, pages=pages, page_number=number)
        if number == 1:
            yield page.output, leaf
        else:
            url = addresses[number - 1]
            canonical = whole.canonical + url.removeprefix(page.url)
            leaf = replace(leaf, url=url, canonical=canonical, pagefind=False)
            yield f"{url.strip('/')}/index.html", leaf


def _leaf(url: str, number: int) -> str:
    return url if number == 1 else f"{url.rstrip('/')}/page/{number}/"
