"""Plain-text twins of pages: Hugo's output formats of the type ``text/plain``."""

import posixpath
from collections.abc import Mapping

from press.config.schema import Config
from press.values.book import Page
from press.values.front import Plain

TEXT = "text/plain"


def text_addresses(page: Page, config: Config) -> tuple[str, ...]:
    """Site-relative addresses of a page's plain texts; empty where none is asked for.

    The front matter's ``outputs`` win over the site's.
    """
    wanted = page.front.outputs or config.outputs.get(page.kind, ())
    names = _names(config)
    folder = page.url if page.url.endswith("/") else posixpath.splitext(page.url)[0] + "/"
    return tuple(folder + names[name] for name in dict.fromkeys(wanted) if name in names)


def _names(config: Config) -> Mapping[str, str]:
    """Format to the name of its files."""
    formats = config.raw.get("outputformats")
    found = {}
    for name, said in formats.items() if isinstance(formats, dict) else ():
        if isinstance(said, dict) and str(said.get("mediatype", "")).lower() == TEXT:
            found[name] = f"{_base(said)}.txt"
    return found


def _base(said: Mapping[str, Plain]) -> str:
    """The name without its end; never a path."""
    name = said.get("basename")
    return name if isinstance(name, str) and name and "/" not in name else "index"
