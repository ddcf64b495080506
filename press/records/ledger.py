"""The ledger: every address and anchor a book was ever published at.

One line each in ``addresses.txt``, sorted, so that a change of it can be read in a review. The
file is the author's: it is committed, and only ``check --ledger`` adds to it. A build in whose
book an address of the ledger leads nowhere fails. Without the file nothing is asked.

``/docs/origins/`` is a page or file, ``/docs/origins/#the-first-winter`` an anchor on it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from press.errors import Place, Problem
from press.frozen import frozen
from press.values.book import Book, Page, Redirect

NAME = "addresses.txt"
"""Below the book's folder."""

HEAD = """\
# Every address and anchor of this book that was ever published. Links to them stand in other
# people's texts: a build fails when one of them leads nowhere. `check --ledger` adds new ones;
# deleting a line lets go of an address on purpose.
"""

FLEETING = re.compile(r"fn(?:ref)?\d*:")
"""Anchors of notes: they are counted, and nobody links to them."""


PASSING = frozenset(
    {"404.html", "favicon.ico", "manifest.json", "robots.txt", "sitemap.xml", "sw.js"}
)
"""Files that programs ask for and nobody links to."""

DRESS = re.compile(
    r"\.(?:avif|bmp|css|gif|html?|ico|jpe?g|js|map|mjs|otf|png|svg|ttf|webp|woff2?)$|\.[0-9a-f]{12}\."
)
"""Pages, which have lines of their own, and what dresses them."""


@frozen
class Ledger:
    """The lines of the file."""

    addresses: Mapping[str, int]
    """To the line each stands in."""


@frozen
class Published:
    """What a book answers to."""

    pages: Mapping[str, Page]
    """Address to page."""
    redirects: Mapping[str, Redirect]
    """Old address to where it leads."""
    files: frozenset[str] = frozenset()
    """Addresses of files that others may link to: feeds, papers, data."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every address and anchor, sorted."""
        found = {*self.pages, *self.redirects, *self.files}
        for address, page in self.pages.items():
            found |= {f"{address}#{name}" for name in _anchors(page) if not FLEETING.match(name)}
        return tuple(sorted(found))

    def answers(self, address: str) -> bool:
        """Whether something is there: a page with such an anchor, or the way to one."""
        path, _, fragment = address.partition("#")
        seen: set[str] = set()
        while path in self.redirects and path not in self.pages and path not in seen:
            seen.add(path)
            path, _, exact = self.redirects[path].target.partition("#")
            fragment = exact or fragment
        page = self.pages.get(path)
        if page is None:
            return path in self.files
        return not fragment or fragment in _anchors(page)


def read(root: Path) -> Ledger | None:
    """The ledger of a book; None where it keeps none."""
    if not (root / NAME).is_file():
        return None
    try:
        text = (root / NAME).read_text(encoding="utf-8")
    except (OSError, ValueError):  # it may not be read, or is no text
        return None
    return parse(text)


def lost(root: Path, book: Book, files: Iterable[str]) -> tuple[Problem, ...]:
    """What was published once and is nowhere now; nothing for a book without a ledger.

    Args:
        root: The book's folder.
        book: Its pages and redirects.
        files: Everything below its output folder.
    """
    ledger = read(root)
    return tuple(dropped(ledger, published(book, files))) if ledger else ()


def parse(text: str) -> Ledger:
    """The addresses in a ledger's text."""
    rows = ((row.strip(), line) for line, row in enumerate(text.splitlines(), 1))
    return Ledger({row: line for row, line in rows if row.startswith("/")})


def written(addresses: Iterable[str]) -> str:
    """The text of a ledger.

    >>> print(written(["/b/", "/a/#x", "/a/"]).removeprefix(HEAD), end="")
    /a/
    /a/#x
    /b/
    """
    return HEAD + "".join(f"{one}\n" for one in sorted(set(addresses)))


def published(book: Book, files: Iterable[str]) -> Published:
    """What a book answers to.

    Args:
        book: Its pages and redirects.
        files: Everything below its output folder.
    """
    pages = {
        page.url: page
        for volume in book.volumes
        for page in volume.pages
        if page.render and page.kind != "404"
    }
    lasting = (name for name in files if not DRESS.search(name) and _last(name) not in PASSING)
    moved = {one.url: one for one in book.redirects}
    return Published(pages, moved, frozenset(f"/{name}" for name in lasting))


def dropped(ledger: Ledger, now: Published) -> Iterator[Problem]:
    """An error for each address of the ledger at which nothing is any more.

    Of a page that is gone its anchors are not told of one by one.
    """
    for address, line in ledger.addresses.items():
        path, hash_, fragment = address.partition("#")
        if now.answers(address):
            continue
        place = Place(NAME, line, 1, len(address))
        if not hash_:
            message = f"'{address}' was published once and leads nowhere now"
            yield Problem(place, "address-dropped", message, _way(path, now))
        elif now.answers(path):
            message = f"'{path}' has no '#{fragment}' any more"
            yield Problem(place, "anchor-dropped", message, _mapping(path, fragment, now))


def unknown(ledger: Ledger, now: Published) -> tuple[str, ...]:
    """What is published and not in the ledger yet."""
    return tuple(one for one in now.addresses if one not in ledger.addresses)


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _way(address: str, now: Published) -> str:
    """The line that keeps an address alive, and the page it may belong to."""
    if not address.endswith(("/", ".html", ".htm")):
        return "put the file back; delete the line to let go of it on purpose"
    from difflib import get_close_matches

    name = address.rstrip("/").rpartition("/")[2]
    names = {url.rstrip("/").rpartition("/")[2]: page for url, page in now.pages.items()}
    near = get_close_matches(name, names, n=1)
    page = names[near[0]] if near else None
    file = page.document.value.path if page and page.document else "its new page"
    return f"add to the front matter of {file}: aliases: [{address}]"


def _mapping(path: str, fragment: str, now: Published) -> str:
    """The line that keeps an anchor alive."""
    from difflib import get_close_matches

    while path not in now.pages:
        path = now.redirects[path].target.partition("#")[0]
    page = now.pages[path]
    near = get_close_matches(fragment, sorted(_ids(page)), n=1, cutoff=0.3)
    to = near[0] if near else "ID-OF-ITS-HEADING"
    file = page.document.value.path if page.document else page.name
    return f"add to the front matter of {file}: anchors: {{{to}: {fragment}}}"


def _ids(page: Page) -> Iterator[str]:
    """Ids of a page's headings."""
    for heading in page.document.value.headings if page.document else ():
        if heading.id:
            yield heading.id


def _anchors(page: Page) -> frozenset[str]:
    left = frozenset(one.id for one in page.moved)
    return left | page.document.value.anchors if page.document else left
