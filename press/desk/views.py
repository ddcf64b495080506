"""Makes the view of a page: everything its layout shows, decided here."""

from collections.abc import Mapping
from dataclasses import field, replace

from press.book.navigation import alternates
from press.book.posts import among_posts
from press.config.press_settings import PAGEFIND
from press.desk.cards import cards
from press.desk.formats import text_addresses
from press.desk.library import Library
from press.desk.offers import Offers
from press.desk.search import may_be_found
from press.desk.survey import Findings
from press.frozen import frozen
from press.markdown.contents import contents
from press.render.addresses import absolute
from press.render.layouts import Layouts, names
from press.render.source_links import change_url, edit_url
from press.values.book import Book, Page, Volume
from press.values.document import Document
from press.values.picture import Rendition
from press.values.view import Card, Change, TocEntry, View

TEASER = 160
"""Characters of a description that search engines and share cards show."""


@frozen
class Known:
    """What has been found out about the whole book, shared by all its views."""

    book: Book
    pages: Mapping[tuple[str, str], Page]
    """By language and name."""
    findings: Mapping[tuple[str, str], Findings]
    offers: Offers
    changes: Mapping[str, Change]
    layouts: Layouts
    share_cards: Mapping[tuple[str, str], Rendition] = field(default_factory=dict)
    """By language and page name."""
    library: Library = Library()
    """The works that chapters cite."""


def view(page: Page, volume: Volume, known: Known) -> View:
    """The view of one page."""
    config, language = known.book.config, volume.language
    document = page.document.value if page.document else Document("", page.front)
    change = _change(page, document, known)
    pictures = known.offers.by_page.get((page.language, page.name), {})
    card = known.share_cards.get((page.language, page.name))
    listed = _listed(page, known)
    return View(
        kind=page.kind,
        layout=_layout(page, known.layouts),
        url=page.url,
        canonical=absolute(page.url, config.base_url),
        title=page.link_title,
        heading=_heading(page, document),
        description=description(page, document, language.params),
        front=page.front,
        params=page.front.params,
        source=document.path,
        toc=_toc(page, document, volume, known),
        trail=page.trail,
        menu=page.menu,
        previous=page.previous,
        next=page.next,
        translations=page.translations,
        moved=page.moved,
        alternates=alternates(page, config),
        texts=text_addresses(page, config),
        banner=pictures.get(page.front.image),
        banner_alt=page.front.image_alt or page.title,
        cards=listed,
        pagefind=config.press.search == PAGEFIND and language.book.search and may_be_found(page),
        terms=page.terms,
        date=page.front.date,
        lastmod=page.front.lastmod or (change.date if change else None),
        minutes=document.minutes if page.kind == "page" else 0,
        edit_url=edit_url(language.book, document.path, language.params) if document.path else "",
        change=change,
        share_image=absolute(f"/{card.path}", config.base_url) if card else "",
        share_width=card.width if card else 0,
        share_height=card.height if card else 0,
        features=document.features,
    )


def _listed(page: Page, known: Known) -> tuple[Card, ...]:
    """Cards of the pages a list holds; a part's own text need not be repeated by them."""
    every = cards(page, known.pages, known.offers.by_page)
    if page.kind not in ("home", "section") or _layout(page, known.layouts) == "posts":
        return every
    finding = known.findings.get((page.language, page.name), Findings())
    linked = {address.partition("#")[0] for address in finding.links.values()}
    return tuple(card for card in every if card.url not in linked)


def description(page: Page, document: Document, params: Mapping[str, object]) -> str:
    """What the page is about in one breath: the author's words, else its first paragraph."""
    site = str(params.get("description") or "") if page.kind == "home" else ""
    text = page.front.description or page.front.summary or site or document.lead
    return shortened(text, TEASER)


def shortened(text: str, length: int) -> str:
    """The text cut at a word, with an ellipsis when something is left out.

    >>> shortened("one two three", 9)
    'one two…'
    """
    folded = " ".join(text.split())
    if len(folded) <= length:
        return folded
    cut = folded[: length - 1]
    head = cut.rpartition(" ")[0] if " " in cut else cut
    return head.rstrip(" ,;:–—-") + "…"


def _layout(page: Page, layouts: Layouts) -> str:
    """The layout a page asks for, when it exists; else the one for its kind."""
    if page.front.layout and f"{page.front.layout}.html" in names(layouts):
        return page.front.layout
    if among_posts(page):
        return "post" if page.kind == "page" else "posts"
    return page.kind


def _heading(page: Page, document: Document) -> str:
    """The title as first heading, for a text that has none of its own."""
    own = any(heading.level == 1 for heading in document.headings)
    return "" if own or page.front.layout == "landing" else page.title


def _toc(page: Page, document: Document, volume: Volume, known: Known) -> tuple[TocEntry, ...]:
    wanted = page.front.book_toc
    shown = volume.language.book.toc if wanted is None else wanted
    return contents(document.headings, known.book.config.markdown) if shown else ()


def _change(page: Page, document: Document, known: Known) -> Change | None:
    change = known.changes.get(document.path)
    if change is None:
        return None
    volume = next(v for v in known.book.volumes if v.language.code == page.language)
    url = change_url(volume.language.book, document.path, volume.language.params, change.hash)
    return replace(change, url=url)
