"""From a name to an address: what stands in the address bar and in the output folder."""

import posixpath
import unicodedata
from collections.abc import Mapping

from press.book import permalinks
from press.book.sheets import Sheet, above, normal
from press.book.spelling import spelled, worded
from press.config.schema import Config
from press.frozen import frozen

_FILE = (".html", ".htm")


@frozen
class Address:
    """Where a page is published."""

    url: str
    """Site-relative, language included; only ``#`` and ``?`` are escaped."""
    output: str
    """File below the output folder."""


def prefix(language: str, config: Config) -> str:
    """What addresses of a language begin with: ``/`` or ``/es/``."""
    other = language != config.default_language and len(config.languages) > 1
    inside = other or config.default_in_subdir
    return f"/{language}/" if inside else "/"


def at(path: str, *, ugly: bool = False) -> Address:
    """The address of a path below the site: a file when it is named as one, else a folder.

    Signs that would end the path of an address are escaped in it, and only there. Steps
    upward end at the top of the site.

    Args:
        path: With or without slashes at its ends.
        ugly: Make it a file in any case (Hugo's ``uglyURLs``).
    """
    whole = normal(unicodedata.normalize("NFC", path))
    bare = whole.rstrip("/")
    if not whole.endswith(_FILE):
        whole = f"{bare}.html" if ugly and bare else f"{bare}/"
    file = f"{whole}index.html" if whole.endswith("/") else whole
    return Address(whole.replace("#", "%23").replace("?", "%3F"), file.lstrip("/"))


def addresses(
    sheets: Mapping[str, Sheet], titles: Mapping[str, str], config: Config
) -> dict[str, Address]:
    """Where every page of one language is published, by name."""
    found: dict[str, Address] = {}
    folders: dict[str, str] = {"": ""}
    for sheet in sorted(sheets.values(), key=lambda sheet: (sheet.folder, sheet.stem)):
        path = _path(sheet, folders, config)
        if sheet.kind == "section":
            folders[sheet.folder] = path
        found[sheet.name] = _address(sheet, path, titles[sheet.name], config)
    return found


def _address(sheet: Sheet, path: str, title: str, config: Config) -> Address:
    """From the page's ``url``, else from the site's pattern, else from where it lies."""
    home = prefix(sheet.language, config)
    ugly = config.ugly_urls and sheet.kind in ("page", "term")
    if sheet.kind == "home":
        return at(home)
    if url := sheet.front.url:
        chosen = permalinks.expand(url, sheet, title, config)
        return at(chosen if url.startswith("/") else home + chosen)
    if pattern := permalinks.pattern(sheet, config):
        return at(home + permalinks.expand(pattern, sheet, title, config), ugly=ugly)
    return at(home + path, ugly=ugly)


def _path(sheet: Sheet, folders: Mapping[str, str], config: Config) -> str:
    """Path below the language's home: the folder's, and the page's own name."""
    own = sheet.bundle or sheet.kind != "page"
    around = above(sheet.folder) if own else sheet.folder
    name = posixpath.basename(sheet.folder) if own else sheet.stem
    slug = sheet.front.slug
    last = worded(slug, config) if slug else spelled(name, config)
    return posixpath.join(_folder(around, folders, config), last)


def _folder(folder: str, folders: Mapping[str, str], config: Config) -> str:
    """Path of a folder; a section with a ``slug`` renames it for all below."""
    if folder in folders:
        return folders[folder]
    name = spelled(posixpath.basename(folder), config)
    return posixpath.join(_folder(above(folder), folders, config), name)


def aliases(sheet: Sheet, own: Address, config: Config) -> tuple[str, ...]:
    """The old addresses of a page; relative ones count from the folder its address lies in."""
    home = prefix(sheet.language, config)
    around = posixpath.dirname(own.url.rstrip("/"))
    starts = (home if alias.startswith("/") else f"{around}/" for alias in sheet.front.aliases)
    return tuple(
        at(start + alias.lstrip("/"), ugly=config.ugly_urls).url
        for start, alias in zip(starts, sheet.front.aliases, strict=True)
    )
