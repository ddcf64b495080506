"""What dresses and moves the pages: one stylesheet, and the scripts."""

from collections.abc import Iterable, Iterator

from press.desk import scripts
from press.desk.desk import Desk
from press.desk.offline import features
from press.desk.stylesheet import parts, path_of, stylesheet, used
from press.errors import Place, Problem, warning
from press.outputs.output import Output
from press.render.slim import function, script, together
from press.scan import SASS
from press.values.plan import Job, Plan
from press.values.source import Source


def plan(desk: Desk) -> Plan:
    """The stylesheet and the scripts, each under its own name of the day."""
    base = desk.book.config.base_path
    made_of = parts(desk.tree, desk.book)
    job = Job(path_of(made_of, base), "static/css", stylesheet, (made_of, base))
    found = scripts.ours(desk.tree, used(desk.book) | features(desk.book))
    problems = (*scripts.problems(found), *_unread(desk))
    return Plan((job, *_scripts(found)), problems)


def bundle(*sources: Source) -> bytes:
    """Scripts as one; where one of them fails, the others still run."""
    return f"{together(map(function, sources))}\n".encode()


def alone(source: Source) -> bytes:
    """A script as a file of its own."""
    return f"{script(source)}\n".encode()


def _scripts(found: Iterable[scripts.Script]) -> Iterator[Job]:
    parts = tuple(one for one in found if one.way == scripts.LATE)
    if parts:
        sources = tuple(one.source for one in parts)
        yield Job(scripts.bundle_path(parts), "static/js", bundle, sources)
    for one in found:
        if one.way in (scripts.APART, scripts.ROOT):
            yield Job(one.path, one.source.path, alone, (one.source,))


def _unread(desk: Desk) -> Iterator[Problem]:
    """hugo-book's older way to change its looks, which needs a Sass compiler."""
    read = {source.path for source in desk.tree.stylesheets}
    for file in desk.book.files:
        if file.root == "assets" and file.name in SASS and file.size and file.path not in read:
            hint = "write plain CSS into static/css/custom.css"
            yield warning(Place(file.path), "stylesheet-unread", "Sass is not understood", hint)


OUTPUT = Output("assets", "the stylesheet and the scripts", plan)
