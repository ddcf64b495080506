"""The web edition: one HTML file per page."""

from press.book.collisions import asked_at
from press.desk.desk import Desk
from press.outputs.output import Output
from press.render.page import page
from press.values.document import calls
from press.values.plan import Job, Plan
from press.values.view import View


def plan(desk: Desk) -> Plan:
    """One job per page, and the pictures the pages offer."""
    jobs = tuple(
        Job(
            galley.output,
            galley.origin,
            page,
            (galley.view, desk.sites[galley.page.language], galley.resolved),
            asked_at(galley.page),
            reads=_read(galley.view.value),
            laid=_begins(galley.view.value),
        )
        for galley in desk.galleys
    )
    renditions = {
        rendition
        for styled in desk.pictures.values()
        for _, picture in styled.styles
        for rendition in (*picture.avif, *picture.webp)
    }
    return Plan(jobs, renditions=tuple(sorted(renditions, key=lambda r: r.path)))


def _read(view: View) -> tuple[str, ...]:
    """The documents whose text stands on a page: its own, and those of its parts."""
    paths = (one.document.path for one in (view, *(part.view for part in view.parts)))
    return tuple(dict.fromkeys(path for path in paths if path))


def _begins(view: View) -> tuple[str, ...]:
    """The layouts a page begins from: its own, and those of the shortcodes in its text."""
    texts = (one.document for one in (view, *(part.view for part in view.parts)))
    names = {call.name for document in texts for call in calls(document.holes)}
    return (f"{view.layout}.html", *sorted(f"shortcodes/{name}.html" for name in names))


OUTPUT = Output("html", "one HTML page per chapter, with its pictures", plan)
