"""Layouts: ours and the author's, and how to tell Jinja from Go."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from press.disk.names import hidden_page
from press.disk.reading import source
from press.disk.walk import Walker
from press.errors import Place, warning
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


def is_go(text: str) -> bool:
    """Whether a layout is written for Hugo.

    >>> is_go("{{ with .Title }}"), is_go("{{ page.title }}{% if x %}{% endif %}")
    (True, False)
    """
    return _GO.search(text) is not None


FOLDER = "layouts"


def layouts(walker: Walker, *, check: bool) -> Iterator[Source]:
    """The layouts of a project.

    Args:
        walker: Of the project, or of our own files.
        check: Leave out templates in Go, and say so.
    """
    for one in walker.walk(FOLDER, hidden_page):
        if PurePosixPath(one.name).suffix.lower() not in TEXTS:
            continue
        text = source(one, walker)
        if text and check and is_go(text.text):
            message = "a Go template of Hugo, which is left out"
            hint = "write it in Jinja to use it here; Hugo's own look does not need it"
            walker.problems.append(warning(Place(one.place), "layout-foreign", message, hint))
        elif text:
            yield text
