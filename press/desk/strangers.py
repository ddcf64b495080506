"""Files beside strangers' chapters: which of them could act when a reader opens them."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from press.errors import Place, Problem, warning
from press.values.book import Book
from press.values.source import File

ACTING = frozenset({
    ".hta", ".htm", ".html", ".js", ".mht", ".mhtml", ".mjs", ".shtml", ".svgz", ".swf", ".xht",
    ".xhtml", ".xml", ".xsl", ".xslt",
})  # fmt: skip
"""Ends of files that browsers run, or may run."""


def drawings(book: Book) -> tuple[File, ...]:
    """Drawings that have to be looked into before they may be published; none of a trusted book."""
    return tuple(file for file in _brought(book) if _end(file) == ".svg")


def kept_back(book: Book, faults: Iterable[Problem]) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Paths of files that are not published, and a warning for each that nothing tells yet.

    Args:
        book: Its files, of which nothing is kept back unless ``params.press.untrusted`` is set.
        faults: What was found in its pictures.
    """
    faulty = {fault.place.file for fault in faults}
    back = {file.path for file in _brought(book) if _end(file) in ACTING}
    told = {file.path for file in drawings(book) if file.path in faulty}
    hint = "chapters of this book may not bring what acts; put it into static/ if it is yours"
    said = (
        warning(Place(path), "file-unsafe", "a browser could run this file: it is left out", hint)
        for path in sorted(back)
    )
    return frozenset(back | told), tuple(said)


def _brought(book: Book) -> tuple[File, ...]:
    """Files from the content folders of a book that strangers write."""
    if not book.config.press.untrusted:
        return ()
    pages = (page for volume in book.volumes for page in volume.pages)
    files = {file.path: file for page in pages for file in page.resources}
    return tuple(file for file in files.values() if file.root == "content")


def _end(file: File) -> str:
    return PurePosixPath(file.path).suffix.lower()
