"""Markdown beyond CommonMark: one construct per file, each with a ``plugin(md, settings)``.

They are installed in the order of this list, which means something to
markdown-it; hence a list and no discovery.
"""

from press.markdown.blocks import (
    alerts,
    attributes,
    definitions,
    east_asian,
    emoji,
    footnotes,
    math,
    pairs,
    paragraphs,
    pictures,
    references,
    tables,
    tasks,
)
from press.markdown.engines import Plugin

BLOCKS: tuple[Plugin, ...] = (
    pairs.plugin,
    footnotes.plugin,
    references.plugin,
    paragraphs.plugin,
    definitions.plugin,
    tables.plugin,
    attributes.plugin,
    tasks.plugin,
    alerts.plugin,
    math.plugin,
    emoji.plugin,
    east_asian.plugin,
    pictures.plugin,
)
