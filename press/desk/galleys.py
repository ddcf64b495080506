"""Galleys: each page with its view and with everything its text names, ready to be set."""

from collections.abc import Iterator
from dataclasses import replace

from press.desk.desk import Galley
from press.desk.views import Known, view
from press.digest import seal
from press.render.typesetter import Resolved
from press.values.book import Page, Volume
from press.values.view import View

PAGED = ("posts", "term")
"""Layouts whose lists are cut into pages of ``pagination.pagerSize`` cards."""


def galleys(known: Known) -> tuple[Galley, ...]:
    """Every page that is written, language by language."""
    return tuple(
        galley
        for volume in known.book.volumes
        for page in volume.pages
        if page.render
        for galley in _of_page(page, volume, known)
    )


def _of_page(page: Page, volume: Volume, known: Known) -> Iterator[Galley]:
    origin = page.document.value.path if page.document else page.name
    resolved = _resolved(page, known)
    for output, leaf in _leaves(page, view(page, volume, known), known.book.config.page_size):
        yield Galley(page, output, origin, seal(leaf), resolved)


def _resolved(page: Page, known: Known) -> Resolved:
    key = page.language, page.name
    findings, pictures = known.findings.get(key), known.offers.by_page.get(key, {})
    if findings is None:
        return Resolved()
    return Resolved(findings.links, pictures, findings.addresses)


def _leaves(page: Page, whole: View, size: int) -> Iterator[tuple[str, View]]:
    """The view itself, or one for each page of a long list: ``…/page/2/`` and so on."""
    if whole.layout not in PAGED or len(whole.cards) <= size:
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
            yield f"{url.strip('/')}/index.html", replace(leaf, url=url, canonical=canonical)


def _leaf(url: str, number: int) -> str:
    return url if number == 1 else f"{url.rstrip('/')}/page/{number}/"
