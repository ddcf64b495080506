"""Two pages at one address: an error, for one would silently hide the other."""

import posixpath
import unicodedata
from collections.abc import Iterable

from press.book.posts import among_posts
from press.errors import Place, Problem
from press.values.book import Page, Redirect


def spot(output: str) -> str:
    """What a file name is on the least particular disk: without case and Unicode form."""
    return unicodedata.normalize("NFC", output).casefold()


def collisions(pages: Iterable[Page]) -> tuple[Problem, ...]:
    """One problem for each page whose file another page has taken already."""
    taken: dict[str, Page] = {}
    problems: list[Problem] = []
    for page in pages:
        first = taken.setdefault(spot(page.output), page) if page.render else page
        if first is not page:
            one, other = sorted((first, page), key=_rank)
            message = f"'{other.url}' is already the address of '{_origin(one)}'"
            hint = "give one of them another name, slug or url"
            at = asked_at(other) or Place(_origin(other))
            problems.append(Problem(at, "path-taken", message, hint))
    return tuple(problems)


def _rank(page: Page) -> tuple[bool, str]:
    """Which of two pages is complained about: the later one, and one that has a file."""
    return page.document is not None, _origin(page)


def _origin(page: Page) -> str:
    """The source of a page; for a list without one its folder."""
    return page.document.value.path if page.document else posixpath.dirname(page.name) + "/"


def asked_at(page: Page) -> Place | None:
    """Where an author wrote the page's address; None where it comes from its file's name."""
    for key in ("url", "slug"):
        if key in page.front.places and getattr(page.front, key):
            return page.front.places[key]
    return None


def redirects(pages: Iterable[Page]) -> tuple[tuple[Redirect, ...], tuple[Problem, ...]]:
    """The old addresses of all pages that no page stands at.

    An alias at which a page stands, or that two pages ask for, is a mistake of the author.
    """
    rendered = [page for page in pages if page.render]
    taken = {spot(page.url): page for page in rendered}
    asked: dict[str, Page] = {}
    found: list[Redirect] = []
    problems: list[Problem] = []
    for page in rendered:
        for number, alias in enumerate((*page.aliases, *_first_leaf(page))):
            other = taken.get(spot(alias)) or asked.setdefault(spot(alias), page)
            at = page.front.places.get("aliases", Place(_origin(page)))
            at = page.front.places.get(f"aliases.{number}", at)
            if other is page and spot(alias) not in taken:
                found.append(Redirect(alias, page.url, page.language, _origin(page), at))
            elif other is not page:
                message = f"alias '{alias}' is already the address of '{_origin(other)}'"
                problems.append(Problem(at, "path-taken", message))
    return tuple(found), tuple(problems)


def _first_leaf(page: Page) -> tuple[str, ...]:
    """The other address of a list that may take several pages: ``…/page/1/``."""
    posts = page.kind == "section" and among_posts(page)
    return (f"{page.url}page/1/",) if page.kind == "term" or posts else ()
