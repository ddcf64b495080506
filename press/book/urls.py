"""From a name to an address: what stands in the address bar and in the output folder."""

import posixpath
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from press.book import permalinks
from press.book.paths import climbs_out
from press.book.sheets import Sheet, above
from press.config.schema import Config
from press.errors import Problem

_KEPT = frozenset("./\\_#+~-@")
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page is published."""

    url: str
    """Site-relative, language included; only ``#`` and ``?`` are escaped."""
    output: str
    """File below the output folder."""


def sanitize(path: str) -> str:
    """A path without the signs Hugo takes out of addresses; spaces become one hyphen.

    >>> sanitize("What's new (2024) & more")
    'Whats-new-2024-more'
    """
    out: list[str] = []
    gap = False
    for position, sign in enumerate(path):
        if _allowed(path, position, sign):
            if gap and sign != "-":
                out.append("-")
            gap = False
            out.append(sign)
        elif out and out[-1] != "-" and sign.isspace():
            gap = True
    return "".join(out)


def _allowed(path: str, position: int, sign: str) -> bool:
    if sign in _KEPT:
        return True
    if sign == "%":
        return bool(re.match(r"[0-9A-Fa-f]{2}", path[position + 1 : position + 3]))
    category = unicodedata.category(sign)
    return category[0] in "LM" or category == "Nd"


def spell(path: str, config: Config) -> str:
    """A path as the configuration wants addresses spelled: case, accents, odd signs."""
    if not config.disable_path_to_lower:
        path = path.lower().replace(" ", "-")
    path = sanitize(path)
    if config.remove_path_accents:
        bare = unicodedata.normalize("NFD", path)
        path = "".join(sign for sign in bare if unicodedata.category(sign) != "Mn")
    return unicodedata.normalize("NFC", path)


def prefix(language: str, config: Config) -> str:
    """What addresses of a language begin with: ``/`` or ``/es/``."""
    if len(config.languages) == 1 and not config.default_in_subdir:
        return "/"
    inside = language != config.default_language or config.default_in_subdir
    return f"/{language}/" if inside else "/"


def address(path: str, language: str, config: Config, *, ugly: bool = False) -> Address:
    """The address of a path below a language's home: ``docs/x`` gives ``/es/docs/x/``."""
    return absolute(posixpath.join(prefix(language, config), path.strip("/")), ugly=ugly)


def absolute(url: str, *, ugly: bool = False) -> Address:
    """The address of a path below the site: a file when it is named as one, else a folder.

    Signs that would end the path of an address are escaped in it, and only there.
    """
    path = re.sub(r"/{2,}", "/", "/" + unicodedata.normalize("NFC", url).lstrip("/"))
    bare = path.rstrip("/")
    if ugly and bare:
        path = f"{bare}.html"
    elif not path.endswith((".html", ".htm")):
        path = f"{bare}/"
    file = f"{path}index.html" if path.endswith("/") else path
    return Address(path.replace("#", "%23").replace("?", "%3F"), file.lstrip("/"))


def addresses(
    sheets: Mapping[str, Sheet], titles: Mapping[str, str], config: Config
) -> tuple[dict[str, Address], tuple[Problem, ...]]:
    """Where every page of one language is published, by name."""
    problems: list[Problem] = []
    found: dict[str, Address] = {}
    folders: dict[str, str] = {"": ""}
    for sheet in sorted(sheets.values(), key=lambda sheet: (sheet.folder, sheet.stem)):
        front, complaints = _checked(sheet)
        problems += complaints
        path = _path(sheet, front.get("slug", ""), folders, config)
        if sheet.kind == "section":
            folders[sheet.folder] = path
        pattern = front.get("url", "") or permalinks.pattern(sheet, config)
        if pattern:
            found[sheet.name] = _chosen(pattern, sheet, titles.get(sheet.name, ""), config)
        else:
            ugly = config.ugly_urls and sheet.kind == "page"
            found[sheet.name] = address(path, sheet.language, config, ugly=ugly)
    return found, tuple(problems)


def _path(sheet: Sheet, slug: str, folders: Mapping[str, str], config: Config) -> str:
    """Path below the language's home: the folder's, and the page's own name."""
    own = sheet.kind == "section" or sheet.bundle
    above_it = above(sheet.folder) if own else sheet.folder
    name = posixpath.basename(sheet.folder) if own else sheet.stem
    if sheet.kind == "home":
        return ""
    return posixpath.join(_folder(above_it, folders, config), spell(slug or name, config))


def _folder(folder: str, folders: Mapping[str, str], config: Config) -> str:
    """Path of a folder; a section with a ``slug`` renames it for all below."""
    if folder in folders:
        return folders[folder]
    name = spell(posixpath.basename(folder), config)
    return posixpath.join(_folder(above(folder), folders, config), name)


def _chosen(pattern: str, sheet: Sheet, title: str, config: Config) -> Address:
    url = permalinks.expand(pattern, sheet, lambda text: spell(text, config), title)
    if pattern.startswith("/") and sheet.front.url:
        return absolute(url)
    return (
        address(url, sheet.language, config)
        if not url.endswith(".html")
        else absolute(prefix(sheet.language, config) + url.lstrip("/"))
    )


def _checked(sheet: Sheet) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The ``url`` and ``slug`` of a page, without those that cannot be followed."""
    written = {"url": sheet.front.url, "slug": sheet.front.slug}
    good: dict[str, str] = {}
    problems: list[Problem] = []
    for key, value in written.items():
        if complaint := _complaint(value):
            problems.append(
                Problem(sheet.place(key), "path-unsafe", f"{key} {value!r} {complaint}")
            )
        else:
            good[key] = value
    return good, tuple(problems)


def _complaint(path: str) -> str:
    if _FORBIDDEN.search(path):
        return "has a control character in it"
    return "leads out of the book" if climbs_out(path) else ""


def aliases(
    sheet: Sheet, own: Address, config: Config
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The old addresses of a page, relative ones seen from the folder its address lies in."""
    good: list[str] = []
    problems: list[Problem] = []
    base = prefix(sheet.language, config)
    around = posixpath.dirname(own.url.rstrip("/"))
    for alias in sheet.front.aliases:
        start = base if alias.startswith("/") else around
        inside = "" if alias.startswith("/") else around.removeprefix(base.rstrip("/"))
        if complaint := _complaint(posixpath.join(inside.strip("/"), alias.lstrip("/"))):
            message = f"alias {alias!r} {complaint}"
            problems.append(Problem(sheet.place("aliases"), "path-unsafe", message))
        else:
            url = posixpath.normpath(posixpath.join(start, alias.lstrip("/")))
            good.append(absolute(url).url)
    return tuple(good), tuple(problems)
