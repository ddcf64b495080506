"""What dresses and moves the pages: one stylesheet, and our scripts."""

from collections.abc import Iterator

from press.desk import scripts
from press.desk.desk import Desk
from press.desk.stylesheet import parts, path_of, stylesheet
from press.errors import Place, Problem, warning
from press.outputs.output import Output
from press.render.layouts import SHIPPED
from press.scan import SASS
from press.values.plan import Copy, Job, Plan


def plan(desk: Desk) -> Plan:
    """The stylesheet under its own name of the day, and every script of ours."""
    base = desk.book.config.base_path
    made_of = parts(desk.tree, desk.book)
    job = Job(path_of(made_of, base), "static/css", stylesheet, (made_of, base))
    ours = (f for f in desk.book.files if f.path.startswith(SHIPPED) and f.root == "static")
    copies = (Copy(scripts.address(f), f) for f in ours if f.name.startswith(scripts.FOLDER))
    return Plan((job,), tuple(_unread(desk)), tuple(copies))


def _unread(desk: Desk) -> Iterator[Problem]:
    """hugo-book's older way to change its looks, which needs a Sass compiler."""
    read = {source.path for source in desk.tree.stylesheets}
    for file in desk.book.files:
        if file.root == "assets" and file.name in SASS and file.size and file.path not in read:
            hint = "write plain CSS into static/css/custom.css"
            yield warning(Place(file.path), "stylesheet-unread", "Sass is not understood", hint)


OUTPUT = Output("assets", "the stylesheet and scripts", plan)
