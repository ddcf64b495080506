"""What is published, one format per file; this list is the order in which they are planned."""

from press.outputs import (
    assets,
    feed,
    html,
    icons,
    manifest,
    redirects,
    robots,
    search,
    share,
    sitemap,
    statics,
    text,
)
from press.outputs.output import Output

OUTPUTS: tuple[Output, ...] = (
    html.OUTPUT,
    search.OUTPUT,
    text.OUTPUT,
    share.OUTPUT,
    redirects.OUTPUT,
    assets.OUTPUT,
    icons.OUTPUT,
    manifest.OUTPUT,
    statics.OUTPUT,
    sitemap.OUTPUT,
    robots.OUTPUT,
    feed.OUTPUT,
)
"""Every format; a page format listed by the settings' ``outputs`` is named as its output is."""
