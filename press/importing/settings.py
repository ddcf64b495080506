"""Settings of a site that do something else here, or nothing."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase

from press.config.schema import Config

NOTHING = "is passed over"
DIFFERENT: Mapping[str, str] = {
    "deployment": NOTHING,
    "disqusshortname": "comments need a snippet in layouts/inject/comments.html",
    "googleanalytics": "nobody is followed; layouts/inject/head.html is the place for it",
    "markup.highlight.noclasses": "code is coloured by the stylesheet",
    "markup.highlight.style": "code is coloured by the stylesheet, for light and dark",
    "module.imports": "modules are not fetched; only hugo-book's looks are known",
    "outputformats": "formats of the site's own are not written",
    "params.bookcomments": "comments need a snippet in layouts/inject/comments.html",
    "params.bookserviceworker": "nothing is kept on a device before its reader asks for it",
    "params.booktheme": "light, dark and auto are known; other names are auto",
    "privacy": "films and posts are links, so there is nothing to switch off",
    "related": NOTHING,
    "security": "nothing is fetched or run while the book is built",
    "services.disqus": "comments need a snippet in layouts/inject/comments.html",
    "services.googleanalytics": "nobody is followed; layouts/inject/head.html is the place for it",
    "theme": "Press has its own look; the theme's rules are known",
}
"""Keys and what becomes of them."""
OLDER: Mapping[str, str] = {
    "languagecode": "locale",
    "languages.*.languagecode": "languages.*.locale",
    "languages.*.languagedirection": "languages.*.direction",
    "languages.*.languagename": "languages.*.label",
    "paginate": "pagination.pagerSize",
    "paginatepath": "pagination.path",
}
"""Keys that Hugo gives up, and what it wants instead; Press reads both."""
SAME = {"params.booktheme": ("light", "dark", "auto"), "params.bookcomments": ("false",),
        "params.bookserviceworker": ("false",)}  # fmt: skip
"""Values with which a key of `DIFFERENT` does the same as ever."""


def differing(config: Config) -> Iterator[tuple[str, str]]:
    """Keys of the site that do something else here, and what."""
    for key, what in DIFFERENT.items():
        written = [name for name in config.places if name == key or name.startswith(f"{key}.")]
        if written and _value(config.raw, key).lower() not in SAME.get(key, ()):
            yield key, what


def older(config: Config) -> Iterator[tuple[str, str]]:
    """Keys that Hugo gives up, as they are written, and what to write instead."""
    for key in config.places:
        for pattern, instead in OLDER.items():
            if fnmatchcase(key, pattern) and key.count(".") == pattern.count("."):
                yield key, instead


def _value(raw: Mapping[str, object], key: str) -> str:
    """A value as text, by its dotted name."""
    value: object = raw
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return str(value)
