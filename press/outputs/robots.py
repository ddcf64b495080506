"""``robots.txt``: everything may be read, and here is the list of it.

Hugo makes one only with ``enableRobotsTXT``; we always do, because it costs nothing and names
the sitemap. An author's own ``static/robots.txt`` is published instead.
"""

from press.desk.desk import Desk
from press.outputs import sitemap
from press.outputs.output import Output
from press.outputs.statics import authored
from press.render.addresses import absolute
from press.values.plan import Job, Plan

NAME = "robots.txt"


def plan(desk: Desk) -> Plan:
    """One file, unless switched off or written by the author."""
    config = desk.book.config
    ours = authored(desk.book.files)
    if "robotstxt" in config.disable_kinds or NAME in ours:
        return Plan()
    listed = sitemap.NAME in ours or "sitemap" not in config.disable_kinds
    address = absolute(f"/{sitemap.NAME}", config.base_url) if listed else ""
    return Plan((Job(NAME, NAME, robots, (address,)),))


def robots(sitemap_address: str) -> bytes:
    """Nothing disallowed. The sitemap is named by a whole address or not at all.

    >>> print(robots("https://example.org/sitemap.xml").decode(), end="")
    User-agent: *
    Disallow:
    <BLANKLINE>
    Sitemap: https://example.org/sitemap.xml
    """
    lines = ["User-agent: *", "Disallow:"]
    if "://" in sitemap_address:
        lines += ["", f"Sitemap: {sitemap_address}"]
    return ("\n".join(lines) + "\n").encode()


OUTPUT = Output("robots", "robots.txt with the sitemap's address", plan)
