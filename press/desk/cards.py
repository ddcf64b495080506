"""Pages as they are shown in lists: a section's chapters, posts, the pages of a term."""

from collections.abc import Mapping

from press.desk.targets import THUMBNAIL
from press.values.book import Page
from press.values.picture import StyledPicture
from press.values.view import Card

Pages = Mapping[tuple[str, str], Page]
TERMS = 12
"""Terms of one kind on a card; the page itself shows all of its own."""

Pictures = Mapping[tuple[str, str], Mapping[str, StyledPicture]]


def cards(page: Page, pages: Pages, pictures: Pictures) -> tuple[Card, ...]:
    """A card for each page listed in this one."""
    return tuple(_card(child, pictures) for child in listed(page, pages))


def listed(page: Page, pages: Pages) -> tuple[Page, ...]:
    """The pages listed in this one, in its order; hidden pages are left out."""
    every = (pages[page.language, name] for name in page.children)
    return tuple(child for child in every if not child.front.book_hidden)


def _card(page: Page, pictures: Pictures) -> Card:
    own = pictures.get((page.language, page.name), {})
    thumbnail = own.get(page.front.book_post_thumbnail or THUMBNAIL) or own.get(page.front.image)
    text = page.front.description or page.front.summary
    lead = page.document.value.lead if page.document else ""
    return Card(
        title=page.link_title,
        url=page.url if page.render else "",
        description=text or lead,
        date=page.front.date,
        picture=thumbnail,
        terms=tuple(group[:TERMS] for group in page.terms.values()),
        count=len(page.children),
    )
