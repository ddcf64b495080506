"""Pages as they are shown in lists: a section's chapters, posts, the pages of a term."""

from collections.abc import Mapping
from itertools import chain, islice

from press.values.book import Page
from press.values.picture import StyledPicture
from press.values.view import Card

Pages = Mapping[tuple[str, str], Page]
TERMS = 12
"""Terms on a card; the page itself shows all of its own."""

Pictures = Mapping[tuple[str, str], Mapping[str, StyledPicture]]


def cards(page: Page, pages: Pages, pictures: Pictures) -> tuple[Card, ...]:
    """A card for each page listed in this one, in its order; hidden pages are left out."""
    listed = (pages[page.language, name] for name in page.children)
    return tuple(_card(child, pictures) for child in listed if not child.front.book_hidden)


def _card(page: Page, pictures: Pictures) -> Card:
    own = pictures.get((page.language, page.name), {})
    thumbnail = own.get(page.front.book_post_thumbnail) or own.get(page.front.image)
    text = page.front.description or page.front.summary
    lead = page.document.value.lead if page.document else ""
    return Card(
        title=page.link_title,
        url=page.url if page.render else "",
        description=text or lead,
        date=page.front.date,
        picture=thumbnail,
        terms=tuple(islice(chain.from_iterable(page.terms.values()), TERMS)),
        count=len(page.children),
    )
