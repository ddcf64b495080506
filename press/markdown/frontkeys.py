"""The keys a page may have, and what each of them must be."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from press.config.cascades import cascades
from press.config.menus import entry
from press.decode.fields import Fields
from press.decode.nearest import near_misses
from press.errors import Place, Severity, warning
from press.markdown.focal import focal
from press.markdown.whereabouts import whereabouts
from press.values.front import FrontMatter, MenuEntry, Plain

_HUGO = """
    aliases build cascade content date description draft expirydate headless iscjklanguage
    keywords kind lang lastmod layout linktitle markup media menu menus modified outputs params
    path pubdate publishdate published resources sitemap sites slug summary title
    translationkey type unpublishdate url weight
"""
_BOOK = """
    bookcollapsesection bookcomments bookflatsection bookhidden bookhref bookicon
    bookpostthumbnail booksearchexclude booktoc copyright
"""
_OURS = "anchors focal image image_alt imagealt kicker license press source subtitle"
_CUSTOM = "tags categories images author authors icon series toc"

HUGO = frozenset(_HUGO.split())
"""What Hugo knows of a page."""

BOOK = frozenset(_BOOK.split())
"""What hugo-book knows of a page."""

OURS = frozenset(_OURS.split())
"""What we know of a page."""

CUSTOM = frozenset(_CUSTOM.split())
"""Well known to authors, and left to layouts."""

BUILD = frozenset({"list", "publishresources", "render"})
SITEMAP = frozenset({"changefreq", "disable", "filename", "priority"})
KNOWN = HUGO | BOOK | OURS | CUSTOM
REMOVED = {"_build": "build"}


def understood(fields: Fields, places: Mapping[str, Place]) -> FrontMatter:
    """Front matter from keys in lower case; what is wrong is noted in ``fields``.

    Args:
        fields: All keys.
        places: As in `FrontMatter.places`.
    """
    raw = fields.values
    lift(fields)
    known = {**_page(fields), **_looks(fields)}
    unknown = {key: value for key, value in fields.values.items() if key not in HUGO}
    _near_misses(fields)
    return FrontMatter(**known, params=unknown, places=places, raw=raw)


def lift(fields: Fields) -> None:
    """Keys under ``params`` count as the page's own where those are silent."""
    inner = fields.values.get("params")
    if not isinstance(inner, dict):
        return
    lifted: dict[str, Plain] = {key: value for key, value in inner.items() if key not in HUGO}
    fields.values = {**lifted, **fields.values}
    places = dict(fields.places)
    for trail, place in fields.places.items():
        if trail[:1] == ("params",):
            places.setdefault(trail[1:], place)
    fields.places = places


def _page(fields: Fields) -> dict[str, Any]:
    """Hugo's keys, by the names they have in `FrontMatter`."""
    build = fields.inside("build", "_build")
    date = fields.date("date", "publishdate", "pubdate", "published", "lastmod", "modified")
    return {
        "title": fields.line("title"),
        "link_title": fields.line("linktitle"),
        "description": fields.line("description"),
        "summary": fields.text("summary"),
        "weight": fields.number("weight"),
        "date": date,
        "publish_date": fields.date("publishdate", "pubdate", "published", "date"),
        "expiry_date": fields.date("expirydate", "unpublishdate"),
        "lastmod": fields.date("lastmod", "modified"),
        "draft": fields.flag("draft"),
        "headless": fields.flag("headless"),
        "translation_key": fields.text("translationkey"),
        "keywords": fields.texts("keywords"),
        "outputs": tuple(name.lower() for name in fields.texts("outputs")),
        "build_render": _when(build, "render", ("always", "never", "link")),
        "build_list": _when(build, "list", ("always", "never", "local")),
        "build_publish_resources": build.flag("publishresources", default=True),
        "cascade": cascades(fields),
        "menus": _menus(fields),
        "sitemap_disable": fields.inside("sitemap").flag("disable"),
        "markup": fields.text("markup").lower(),
        "cjk": fields.switch("iscjklanguage"),
    }


def _looks(fields: Fields) -> dict[str, Any]:
    """hugo-book's keys and ours, by their names in `FrontMatter`.

    Other sites may use ours for something else: what is wrong with them is a warning.
    """
    ours = replace(fields, severity=Severity.WARNING)
    where = whereabouts(fields, ours)
    return {
        "url": where.url,
        "slug": where.slug,
        "aliases": where.aliases,
        "layout": where.layout,
        "type": where.type,
        "image": where.image,
        "book_href": where.book_href,
        "book_flat_section": fields.flag("bookflatsection"),
        "book_collapse_section": fields.flag("bookcollapsesection"),
        "book_hidden": fields.flag("bookhidden"),
        "book_toc": fields.switch("booktoc"),
        "book_comments": fields.switch("bookcomments"),
        "book_search_exclude": fields.flag("booksearchexclude"),
        "book_icon": fields.text("bookicon"),
        "book_post_thumbnail": fields.text("bookpostthumbnail"),
        "copyright": ours.text("copyright"),
        "image_alt": ours.line("imagealt", "image_alt"),
        "focal": focal(ours),
        "anchors": _former(ours),
        "kicker": ours.line("kicker"),
        "subtitle": ours.line("subtitle"),
        "license": ours.text("license"),
        "source": ours.text("source"),
    }


def _when(build: Fields, key: str, choices: tuple[str, ...]) -> str:
    """One of Hugo's words; true and false stand for always and never."""
    match build.values.get(key):
        case True:
            return "always"
        case False:
            return "never"
        case _:
            return build.choice(key, choices, "always")


def _menus(fields: Fields) -> tuple[MenuEntry, ...]:
    """The menus a page puts itself into: a name, some names, or entries by menu."""
    key, value = fields.take("menus", "menu")
    if isinstance(value, dict):
        menu = fields.inside(key)
        return tuple(
            entry(part, name)
            for name in menu.values
            for part in (menu.items(name) if menu.values[name] else (menu.inside(name),))
        )
    return tuple(MenuEntry(menu=name, place=fields.place(key)) for name in fields.texts(key))


def _former(fields: Fields) -> Mapping[str, tuple[str, ...]]:
    """The names that headings had before."""
    inside = fields.inside("anchors")
    return {key: inside.texts(key) for key in inside.values}


def _near_misses(fields: Fields) -> None:
    """Warns about keys that look like slips of known ones."""
    for key, instead in REMOVED.items():
        if key in fields.values:
            message = f"'{key}' is no longer a key of Hugo"
            place, hint = fields.place(key), f"write '{instead}'"
            fields.note(warning(place, "key-removed", message, hint))
    near_misses(fields, KNOWN | REMOVED.keys())
    near_misses(fields.inside("build"), BUILD)
    near_misses(fields.inside("sitemap"), SITEMAP)
