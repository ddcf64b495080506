"""Share cards: the picture a network shows beside a link to a page."""

from press.desk.desk import Desk
from press.outputs.output import Output
from press.values.plan import Plan


def plan(desk: Desk) -> Plan:
    """One JPEG for each page with a banner; the networks read neither WebP nor AVIF reliably."""
    return Plan(renditions=desk.cards)


OUTPUT = Output("share", "pictures for share cards", plan)
