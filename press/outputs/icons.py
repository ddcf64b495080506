"""The icons browsers, phones and bookmarks ask for, from one master picture."""

from press.desk import icons
from press.desk.desk import Desk
from press.outputs.output import Output
from press.values.plan import Copy, Plan


def plan(desk: Desk) -> Plan:
    """The renditions of the master, and our drawing where it is the master.

    An author's own drawing is published anyway, being a file of ``static/``; icons of ours that
    lie ready are copied.
    """
    master = icons.chosen(desk.book, desk.tree, desk.measures)
    wanted = icons.renditions(desk.book, desk.tree, desk.measures)
    found = icons.ready(desk.tree) if master and master.name in icons.OURS else {}
    ours = master is not None and master.name == icons.DRAWN
    drawing = (Copy(icons.DRAWING, master),) if master and ours else ()
    copies = (Copy(r.path, found[r.path]) for r in wanted if r.path in found)
    made = tuple(rendition for rendition in wanted if rendition.path not in found)
    return Plan(copies=(*drawing, *copies), renditions=made)


OUTPUT = Output("icons", "favicon and home screen icons", plan)
