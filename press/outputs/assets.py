"""What dresses and moves the pages: one stylesheet, and our scripts."""

from press.desk import scripts
from press.desk.desk import Desk
from press.desk.stylesheet import parts, path_of, stylesheet
from press.outputs.output import Output
from press.render.layouts import SHIPPED
from press.values.plan import Copy, Job, Plan


def plan(desk: Desk) -> Plan:
    """The stylesheet under its own name of the day, and every script of ours."""
    base = desk.book.config.base_path
    made_of = parts(desk.tree, desk.book)
    job = Job(path_of(made_of, base), "static/css", stylesheet, (made_of, base))
    ours = (f for f in desk.book.files if f.path.startswith(SHIPPED) and f.root == "static")
    copies = (Copy(scripts.address(f), f) for f in ours if f.name.startswith(scripts.FOLDER))
    return Plan((job,), copies=tuple(copies))


OUTPUT = Output("assets", "the stylesheet and scripts", plan)
