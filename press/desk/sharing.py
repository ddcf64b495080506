"""Which picture a network shows beside a link to a page."""

import re
from collections.abc import Iterator, Mapping

from press.desk.faces import sheets
from press.desk.survey import Findings
from press.images.plan import PAPER, share
from press.values.book import Book, Page, Volume
from press.values.picture import Caption, Measure, Rendition
from press.values.source import File, Tree

Key = tuple[str, str]
"""Language and page name."""

FACE = re.compile(r"(?:press:)?static/fonts/serif-normal-core\.\w+\.woff2")
"""Path of the face that titles are set in."""


def share_cards(
    book: Book,
    tree: Tree,
    findings: Mapping[Key, Findings],
    measures: Mapping[str, Measure],
    cover: File | None,
) -> dict[Key, Rendition]:
    """The share card of each page that has one: of its banner, else of the book's cover.

    A page's own banner carries its title and the book's; on the home page these are the book's
    title and who wrote it. The cover is shown as it is by all other pages.
    """
    return dict(_cards(book, tree, findings, measures, cover))


def _cards(
    book: Book,
    tree: Tree,
    findings: Mapping[Key, Findings],
    measures: Mapping[str, Measure],
    cover: File | None,
) -> Iterator[tuple[Key, Rendition]]:
    face = next((file for file in tree.files if FACE.fullmatch(file.path)), None)
    for volume in book.volumes:
        # In other languages some titles would have letters that the face lacks.
        ours = face if sheets(book.config, (volume.language,)) == {"fonts.css"} else None
        for page in volume.pages:
            key = page.language, page.name
            finding = findings.get(key, Findings())
            styled = finding.pictures.get(page.front.image, ()) if page.front.image else ()
            file = styled[0][1] if styled else cover
            if file is None or file.path not in measures:
                continue
            told = ours is not None and page.render and (styled or page.kind == "home")
            caption = _caption(page, volume, book, ours) if told and ours else None
            focal = page.front.focal if styled else None
            card = share(file, measures[file.path], focal, caption)
            if card is not None:
                yield key, card


def _caption(page: Page, volume: Volume, book: Book, face: File) -> Caption | None:
    whole = volume.language.title or book.config.title
    title, below = (whole, book.config.press.author) if page.kind == "home" else (page.title, whole)
    if not title.strip():
        return None
    return Caption(title, below, PAPER, face.path, face.digest)
