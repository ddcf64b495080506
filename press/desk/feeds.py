"""Which pages a feed tells of, and where it is."""

import datetime as dt
from collections.abc import Mapping

from press.config.schema import Config
from press.values.book import Page, Volume
from press.values.view import Change

ATOM, RSS = "feed.xml", "index.xml"


def news(page: Page, changes: Mapping[str, Change]) -> dt.datetime | None:
    """When a page was last new, from its front matter or git; None keeps it out of feeds."""
    if page.kind != "page" or not page.render or page.front.build_list == "never":
        return None
    source = page.document.value.path if page.document else ""
    changed = changes[source].date if source in changes else None
    return page.front.lastmod or page.front.date or page.front.publish_date or changed


def feed_of(volume: Volume, config: Config, changes: Mapping[str, Change]) -> str:
    """Site-relative address of a language's Atom feed; empty when it has nothing to tell.

    Hugo's ``disableKinds = ["rss"]``, and an ``outputs.home`` that does not ask for ``rss``,
    switch it off.
    """
    if "rss" in volume.language.disable_kinds or "rss" not in config.outputs.get("home", ("rss",)):
        return ""
    told = any(news(page, changes) for page in volume.pages)
    return volume.home + ATOM if told else ""
