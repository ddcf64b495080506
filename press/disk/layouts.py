"""Layouts: ours and the author's, and how to tell Jinja from Go."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from press.disk.names import hidden_page
from press.disk.reading import source
from press.disk.templates import HOOK, name_of, shortcode_of
from press.disk.walk import Walker
from press.values.source import Source

TEXTS = frozenset({
    ".css", ".csv", ".htm", ".html", ".ics", ".js", ".json", ".md", ".ncx", ".opf", ".svg",
    ".toml", ".txt", ".webmanifest", ".xhtml", ".xml", ".xsl", ".yaml", ".yml",
})  # fmt: skip
"""Ends of files that layouts can be; others in the folder are not ours."""

_GO = re.compile(
    r"\{\{-?\s*(?:/\*|[.$]|(?:site|hugo)\.[A-Z]|(?:end|else)\s*-?\}\}"
    r"|(?:block|define|else|errorf|highlight|i18n|if|partial|partialCached|printf|range|return"
    r"|safe[A-Z]\w*|template|warnf|with)\s+[^|}=\s])"
)

JINJA = re.compile(
    r"\{[%#]|\{\{-?\s*(?:(?:body|inner|children|call|page\.[a-z]\w*|site\.[a-z]\w*)\b|\w+\()"
)
"""Signs of a shortcode of ours; a Go template may hold none of them."""


def is_go(text: str) -> bool:
    """Whether a layout is written for Hugo.

    >>> is_go("{{ with .Title }}"), is_go("{{ page.title }}{% if x %}{% endif %}")
    (True, False)
    """
    return _GO.search(text) is not None


FOLDER = "layouts"


def layouts(walker: Walker) -> Iterator[Source]:
    """The layouts of a project, those in Go included."""
    for one in walker.walk(FOLDER, hidden_page):
        if PurePosixPath(one.name).suffix.lower() in TEXTS and (text := source(one, walker)):
            yield text


def in_go(layout: Source) -> bool:
    """Whether a layout is a template in Go.

    A shortcode without any of Jinja's marks is one too: ours begin with their signature. Hooks
    are Hugo's.
    """
    if HOOK.fullmatch(name_of(layout)):
        return True
    return is_go(layout.text) or bool(shortcode_of(layout) and not JINJA.search(layout.text))
