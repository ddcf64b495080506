"""Where we differ from Hugo on purpose, said once.

A reference is brought into the form in which equal pages are equal to us:

- A taxonomy that no page uses gets no page from us; Hugo publishes an empty one.
- A neighbour that is written nowhere (``build.render: never``) has no address, and Hugo's
  link to it leads back to the page itself. We step over it.
- Addresses from the top of the site work below any path; Hugo's lead beside a site that does
  not stand at the top of its host.
- Chapters pair across languages by weight, too, where Hugo only offers the home page.
- A title that is the site's own is said once: ``Mini``, not ``Mini • Mini``.
- Pages that Hugo lays out without a menu (``landing``) are free to show the languages.
"""

from dataclasses import replace
from typing import Any

from tests.yardsticks.parity.record import Site

OUTSIDE = "(outside)"


def reconciled(reference: Site, ours: Site) -> Site:
    """The reference as we want to be like it."""
    pages = {
        url: _page(page, ours)
        for url, page in reference.pages.items()
        if page["kind"] != "taxonomy" or _used(url, reference)
    }
    return replace(reference, pages=pages)


def _used(taxonomy: str, reference: Site) -> bool:
    return any(url.startswith(taxonomy) and url != taxonomy for url in reference.pages)


def _page(page: dict[str, Any], ours: Site) -> dict[str, Any]:
    made = ours.pages.get(page["url"], {})
    changed = dict(page)
    name, _, site = page["title"].partition(" • ")
    changed["title"] = name if name == site else page["title"]
    for side in ("prev", "next"):
        if page[side] and page[side][0] == page["url"]:
            changed[side] = made.get(side)
    for kind in ("links", "images"):
        changed[kind] = [[_inside(address), text] for address, text in page[kind]]
    if page.get("menu") is None:
        changed["languages"] = made.get("languages")
    else:
        changed["languages"] = _languages(page, made, ours)
    return changed


def _inside(address: str | None) -> str | None:
    return address.removeprefix(OUTSIDE) if address else address


def _languages(page: dict[str, Any], made: dict[str, Any], ours: Site) -> list[Any]:
    """Hugo's language list, with our better address where the other page answers to it."""
    better = {name: url for name, url in made.get("languages", []) if _answers(url, page, ours)}
    return [[name, better.get(name, url)] for name, url in page["languages"]]


def _answers(url: str, page: dict[str, Any], ours: Site) -> bool:
    """Whether the other page leads back here."""
    back = ours.pages.get(url, {}).get("languages", [])
    return any(other == page["url"] for _, other in back)
