"""Where files that are no pages are published."""

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from press.book.paths import folded, folder_of
from press.values.book import Book, Page
from press.values.source import File

PICTURES = frozenset(
    {"apng", "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"}
)


def published(book: Book) -> dict[str, str]:
    """For every file of the book, by its path, its site-relative address, not escaped.

    Files of ``static/`` and ``assets/`` stand at the top of the site; those of a page or
    section beside it. A page with a name of its own takes its files along. A file that
    several languages share stands in its own.
    """
    found = {file.path: "/" + file.name for file in book.files}
    for volume in book.volumes:
        for page in volume.pages:
            for file in page.resources:
                if file.path not in found or file.language == page.language:
                    found[file.path] = beside(page, file)
    return found


def beside(page: Page, file: File) -> str:
    """Address of a file that travels with a page."""
    base = page.url if page.url.endswith("/") else posixpath.splitext(page.url)[0] + "/"
    below = posixpath.dirname(file.name)[len(folder_of(page)) :].strip("/")
    return base + posixpath.join(below, posixpath.basename(file.path))


def at_addresses(book: Book, addresses: Mapping[str, str]) -> dict[str, File]:
    """The files by folded address; ``static/`` wins over ``assets/``."""
    ordered = sorted(_all(book), key=lambda file: file.root != "assets")
    return {folded(addresses[file.path]): file for file in ordered}


def _all(book: Book) -> Iterator[File]:
    yield from book.files
    for volume in book.volumes:
        for page in volume.pages:
            yield from page.resources


def folders(addresses: Iterable[str]) -> dict[str, frozenset[str]]:
    """The folders in each folder, by folded address: ``{"/": frozenset({"img"})}``."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for address in addresses:
        parent, name = posixpath.split(posixpath.dirname(address))
        while name and name not in found[parent]:
            found[parent].add(name)
            parent, name = posixpath.split(parent)
    return {folder: frozenset(names) for folder, names in found.items()}


def picture_names(book: Book) -> tuple[str, ...]:
    """File names of all pictures, each once."""
    names = (posixpath.basename(file.name) for file in _all(book))
    return tuple(sorted({name for name in names if name.lower().rpartition(".")[2] in PICTURES}))
