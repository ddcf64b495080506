"""Texts of other pages on one page: the whole book, or the first words of posts."""

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import escape

from press.desk.cards import listed
from press.desk.views import Known, view
from press.markdown.headings import Ids
from press.values.book import Page, Volume
from press.values.view import Part, TocEntry, View

BOOK = "book"
"""hugo-book's layout for all chapters of the menu on one page."""
PAGED = ("posts", "term")
"""Layouts whose lists are cut into pages of ``pagination.pagerSize`` cards."""


def with_chapters(whole: View, volume: Volume, known: Known) -> View:
    """The page with every chapter of the menu in it; its contents are the chapters' titles."""
    found = [view(page, volume, known) for page in chapters(volume, known)]
    ids = Ids(known.book.config.markdown.auto_id_type)
    toc = tuple(TocEntry(ids.new(one.title), str(escape(one.title))) for one in found)
    parts = tuple(Part(entry.id, one) for entry, one in zip(toc, found, strict=True))
    features = whole.features.union(*(one.features for one in found))
    return replace(whole, heading="", toc=toc, parts=parts, features=features)


def with_teasers(leaf: View, posts: Iterable[Page], volume: Volume, known: Known) -> View:
    """A list with the first words of each of its pages."""
    parts = tuple(Part("", view(page, volume, known), teaser=True) for page in posts)
    features = leaf.features.union(*(part.view.features for part in parts))
    return replace(leaf, parts=parts, features=features)


def chapters(volume: Volume, known: Known) -> tuple[Page, ...]:
    """The pages with a text in the order of the menu."""
    return tuple(known.pages[volume.language.code, name] for name in volume.order)


def posts(page: Page, known: Known) -> tuple[Page, ...]:
    """The pages of a list, in the order of its cards."""
    return listed(page, known.pages)
