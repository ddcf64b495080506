"""Pages as plain text, where the site asks for it: hugo-book's ``txt`` format.

First the list of all chapters with their addresses, then the Markdown of the page; of every
chapter, where the page holds the whole book.
"""

from collections.abc import Iterable, Mapping

from press.desk.desk import Desk
from press.desk.excerpts import BOOK
from press.desk.formats import text_addresses
from press.markdown.frontmatter import split
from press.outputs.output import Output
from press.render.addresses import absolute
from press.values.book import Page, Volume
from press.values.plan import Job, Plan


def plan(desk: Desk) -> Plan:
    """A text for each page that has one."""
    config = desk.book.config
    asked = [g for g in desk.galleys if g.view.page_number == 1]
    wanted = [(g, text_addresses(g.page, config)) for g in asked]
    if not any(addresses for _, addresses in wanted):
        return Plan()
    sources = {content.source.path: split(content.source)[1] for content in desk.tree.content}
    volumes = {volume.language.code: volume for volume in desk.book.volumes}
    listed = {code: _chapters(volume) for code, volume in volumes.items()}
    jobs = []
    for galley, addresses in wanted:
        code = galley.page.language
        whole = galley.view.layout == BOOK
        shown = listed[code] if whole else (galley.page,)
        texts = tuple(_raw(page, sources) for page in shown)
        entries = tuple(_entry(page, config.base_url) for page in listed[code])
        arguments = (desk.sites[code].value.title, entries, texts)
        reads = tuple(one.document.value.path for one in shown if one.document)
        jobs += [
            Job(one.strip("/"), galley.origin, text, arguments, reads=reads) for one in addresses
        ]
    return Plan(tuple(jobs))


def text(title: str, entries: Iterable[str], texts: Iterable[str]) -> bytes:
    r"""The list of chapters and the Markdown of some of them.

    >>> text("A Book", ["One: /one/"], ["# One"]).decode()
    'A Book\n\n- One: /one/\n\n# One\n'
    """
    lines = [title, "", *(f"- {entry}" for entry in entries), ""]
    bodies = (body.strip("\n") + "\n" for body in texts)
    return ("\n".join(lines) + "\n" + "\n".join(bodies)).encode()


def _chapters(volume: Volume) -> tuple[Page, ...]:
    """The pages of the menu that have a text, in order."""
    known = {page.name: page for page in volume.pages}
    return tuple(known[name] for name in volume.order)


def _entry(page: Page, base_url: str) -> str:
    return f"{page.link_title}: {absolute(page.front.book_href or page.url, base_url)}"


def _raw(page: Page, sources: Mapping[str, str]) -> str:
    return sources.get(page.document.value.path, "") if page.document else ""


OUTPUT = Output("text", "pages as plain text, where the site has such a format", plan)
