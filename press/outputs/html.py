"""The web edition: one HTML file per page."""

from press.book.collisions import asked_at
from press.desk.desk import Desk, Galley
from press.outputs.output import Output
from press.render.page import page
from press.values.document import calls
from press.values.plan import Job, Plan


def plan(desk: Desk) -> Plan:
    """One job per page, and the pictures the pages offer."""
    jobs = tuple(
        Job(
            galley.output,
            galley.origin,
            page,
            (galley.view, desk.sites[galley.page.language], galley.resolved),
            asked_at(galley.page),
            reads=tuple(dict.fromkeys(text.path for text in galley.texts)),
            laid=_begins(galley),
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


def _begins(galley: Galley) -> tuple[str, ...]:
    """The layouts a page begins from: its own, and those of the shortcodes in its texts."""
    names = {call.name for text in galley.texts for call in calls(text.holes)}
    return (f"{galley.view.layout}.html", *sorted(f"shortcodes/{name}.html" for name in names))


OUTPUT = Output("html", "one HTML page per chapter, with its pictures", plan)
