"""The icons browsers, phones and bookmarks ask for, from one master picture."""

from press.desk import icons
from press.desk.desk import Desk
from press.outputs.output import Output
from press.values.plan import Copy, Plan


def plan(desk: Desk) -> Plan:
    """The renditions of the master, and our drawing where it is the master.

    An author's own drawing is published anyway, being a file of ``static/``.
    """
    master = icons.chosen(desk.book, desk.tree, desk.measures)
    ours = master is not None and master.name == icons.OURS[0]
    copies = (Copy(icons.DRAWING, master),) if master and ours else ()
    return Plan(copies=copies, renditions=icons.renditions(desk.book, desk.tree, desk.measures))


OUTPUT = Output("icons", "favicon and home screen icons", plan)
