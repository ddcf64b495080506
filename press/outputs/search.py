"""The search: for each language an index, a page for those without scripts, and its style sheet.

The index is a script, because a page that is opened from a folder may load nothing else. It
tells which pages have which words; what stands around a word is looked up in the page itself.
Pages in a folder cannot be looked at, so where links are relative, a second script holds them.
"""

from collections.abc import Iterable, Iterator

from press.book.urls import at
from press.desk.desk import Desk, Galley
from press.desk.search import found_pages
from press.desk.stylesheet import search_parts, stylesheet
from press.errors import Place, Problem, warning
from press.frozen import frozen
from press.outputs.output import Output
from press.outputs.statics import authored
from press.render.addresses import absolute, written
from press.render.page import page
from press.render.typesetter import Resolved
from press.search.script import index, texts
from press.spell import Sealed
from press.values.book import Translation, Volume
from press.values.front import FrontMatter
from press.values.plan import Job, Plan
from press.values.view import Card, SearchPlace, Site, View

LAYOUT = "search"
WORDS = ("search", "search_none", "search_for", "search_found", "search_close")
"""Interface words that the script says, by their keys."""


MOST = 1_000_000
"""Words from which an index is too heavy for a phone: it takes about half a byte for each."""


@frozen
class Chapter:
    """A page as the search names it."""

    address: str
    """From the index to the page."""
    title: str
    part: str
    """Of the book, or empty."""
    source: str
    """Path of its document."""


def plan(desk: Desk) -> Plan:
    """Everything the search consists of, where the settings want it.

    Where it is Pagefind's, that is the page and its style sheet: the index is made by a program
    of that name, of the finished site.
    """
    taken = {galley.output for galley in desk.galleys} | authored(desk.book.files)
    jobs: dict[str, Job] = {}
    problems: list[Problem] = []
    for volume in desk.book.volumes:
        site = desk.sites[volume.language.code]
        if site.value.search:
            problems += _heavy(volume, desk) if site.value.search.index else ()
            for job in _jobs(volume, site, site.value.search, desk):
                jobs.setdefault(job.path, job)
    return Plan(tuple(job for job in jobs.values() if job.path not in taken), tuple(problems))


def _heavy(volume: Volume, desk: Desk) -> Iterator[Problem]:
    """What there is to say of an index that nobody should have to wait for."""
    documents = [one.page.document for one in found_pages(volume, desk.galleys)]
    words = sum(document.value.words for document in documents if document)
    if words > MOST:
        code = volume.language.code
        message = f"{words:,} words ({code}) make a search index of about {words // 2000:,} kB"
        hint = "leave chapters out ('bookSearchExclude'), or let 'params.press.search' be pagefind"
        place = desk.book.config.places.get("params.booksearch", Place("config.yaml"))
        yield warning(place, "search-large", message, hint)


def _jobs(volume: Volume, site: Sealed[Site], place: SearchPlace, desk: Desk) -> Iterator[Job]:
    found = found_pages(volume, desk.galleys)
    if place.index:
        yield from _index(found, site, place)
    made_of = search_parts(desk.tree)
    yield Job(place.style, "static/css", stylesheet, (made_of, site.value.base_path))
    view = _view(volume, site.value, place, found, desk)
    output = at(place.page).output
    yield Job(output, output, page, (view, site, Resolved()), laid=(f"{LAYOUT}.html",))


def _index(found: Iterable[Galley], site: Sealed[Site], place: SearchPlace) -> Iterator[Job]:
    """The index, and for a book in a folder the texts of its pages."""
    chapters = tuple(_chapter(one, place, relative=site.value.relative) for one in found)
    sources = tuple(one.source for one in chapters)
    said = {key: site.value.words.get(key, "") for key in WORDS}
    style = _from(place, f"/{place.style}")
    told = tuple((one.address, one.title, one.part) for one in chapters)
    yield Job(place.index, place.index, index, (told, said, style), reads=sources, takes="words")
    if site.value.relative:
        own = f"{place.index.removesuffix('.js')}.text.js"
        pages = tuple((one.address, one.source) for one in chapters)
        yield Job(own, own, texts, (pages,), reads=sources, takes="prose")


def _chapter(galley: Galley, place: SearchPlace, *, relative: bool) -> Chapter:
    address = _from(place, galley.page.url)
    address = address if relative else address.removesuffix("index.html")
    trail = [entry.title for entry in galley.view.trail]
    source = galley.page.document.value.path if galley.page.document else ""
    return Chapter(address or ".", galley.page.title, trail[-1] if trail else "", source)


def _from(place: SearchPlace, address: str) -> str:
    """A site-relative address as the index writes it."""
    return written(address, "/", f"/{place.index}")


def _view(
    volume: Volume, site: Site, place: SearchPlace, found: Iterable[Galley], desk: Desk
) -> View:
    """The page of the search: the contents of the book."""
    home = next((g.view for g in desk.galleys if g.page.url == volume.home), None)
    title = site.words.get("search", "")
    others = (v for v in desk.book.volumes if v is not volume)
    places = ((v, desk.sites[v.language.code].value.search) for v in others)
    return View(
        kind="page",
        layout=LAYOUT,
        url=place.page,
        canonical=absolute(place.page, site.base_url),
        title=title,
        heading=title,
        description="",
        front=FrontMatter(),
        params={},
        source="",
        menu=home.menu if home else None,
        cards=tuple(_card(one) for one in found),
        translations=tuple(
            Translation(v.language, other.page, exact=True) for v, other in places if other
        ),
    )


def _card(galley: Galley) -> Card:
    page = galley.page
    return Card(page.title, page.url, galley.view.description, count=len(page.children))


OUTPUT = Output("search", "the index of words, and the page of the search", plan)
