"""What a page is, said to machines: schema.org as JSON-LD.

The home page is a ``Book``, a chapter a ``Chapter`` of it, a post a ``BlogPosting``, a list a
``CollectionPage``; each page but the home page says its way down from there.
"""

import json
import re
from collections.abc import Iterable, Mapping

from press.render.addresses import absolute
from press.values.view import Site, View

Node = Mapping[str, object]

ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

SIGNS = re.compile("[<>&\u2028\u2029]")
"""What means something to an HTML or JavaScript parser around the JSON."""


def structured(view: View, site: Site, position: int = 0) -> str:
    """JSON-LD for one page, safe inside ``<script>``; empty for the 404 page.

    Args:
        view: The page.
        site: Its language.
        position: Number of the chapter in reading order, from 1; 0 when it has none.
    """
    if view.kind == "404":
        return ""
    nodes = [_book(view, site)] if view.kind == "home" else [_page(view, site, position)]
    if view.kind != "home":
        nodes.append(_trail(view, site))
    text = ENCODE({"@context": "https://schema.org", "@graph": nodes})
    return SIGNS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _book(view: View, site: Site) -> Node:
    """The book in one language."""
    return _without_empty(
        {
            "@type": "Book",
            "@id": view.canonical,
            "url": view.canonical,
            "name": site.title or view.title,
            "description": view.description,
            "inLanguage": _code(site),
            "image": view.share_image,
            "author": {"@type": "Person", "name": site.author} if site.author else None,
            "license": site.license_url,
            "dateModified": _day(view),
            "workTranslation": _translations(view, site, "Book"),
        }
    )


def _page(view: View, site: Site, position: int) -> Node:
    kinds = {"page": "Chapter", "post": "BlogPosting", "landing": "WebPage"}
    kind = kinds.get(view.layout, "Chapter") if view.kind == "page" else "CollectionPage"
    written = view.front.publish_date or view.date
    return _without_empty(
        {
            "@type": kind,
            "@id": view.canonical,
            "url": view.canonical,
            "name": view.title,
            "description": view.description,
            "inLanguage": _code(site),
            "position": position or None,
            "isPartOf": {"@type": "Book", "@id": absolute(site.home, site.base_url)},
            "image": view.share_image,
            "keywords": ", ".join(view.front.keywords),
            "datePublished": written.isoformat() if written else None,
            "dateModified": _day(view),
            "workTranslation": _translations(view, site, kind),
        }
    )


def _trail(view: View, site: Site) -> Node:
    """The way from the home page to here; steps without an address are left out."""
    steps = [(entry.title, absolute(entry.url, site.base_url)) for entry in view.trail if entry.url]
    home = (site.title, absolute(site.home, site.base_url))
    way = [home, *(step for step in steps if step != home), (view.title, view.canonical)]
    return {"@type": "BreadcrumbList", "itemListElement": list(_numbered(_once(way)))}


def _once(way: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each address once, the first time it is met."""
    found: dict[str, str] = {}
    for name, address in way:
        found.setdefault(address, name)
    return tuple((name, address) for address, name in found.items())


def _numbered(way: Iterable[tuple[str, str]]) -> Iterable[Node]:
    for number, (name, address) in enumerate(way, 1):
        yield {"@type": "ListItem", "position": number, "name": name, "item": address}


def _translations(view: View, site: Site, kind: str) -> list[Node]:
    return [
        {
            "@type": kind,
            "@id": absolute(other.url, site.base_url),
            "inLanguage": other.language.locale or other.language.code,
        }
        for other in view.translations
        if other.exact
    ]


def _code(site: Site) -> str:
    return site.language.locale or site.language.code


def _day(view: View) -> str | None:
    changed = view.lastmod or view.date
    return changed.isoformat() if changed else None


def _without_empty(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
