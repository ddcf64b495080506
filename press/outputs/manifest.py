"""``manifest.json``: what a phone shows when the book is put on its home screen.

Every address in it is relative to the file itself, so it serves under any path. The name is
hugo-book's, so that books installed before stay installed; an author's own file wins.
"""

import json
from collections.abc import Iterable

from press.desk import icons
from press.desk.desk import Desk
from press.outputs.output import Output
from press.outputs.statics import authored
from press.values.picture import Rendition
from press.values.plan import Job, Plan
from press.values.view import Site

SHORT = 12
"""Letters that fit below an icon."""


def plan(desk: Desk) -> Plan:
    """One file, in the book's first language."""
    book = desk.book
    if icons.MANIFEST in authored(book.files):
        return Plan()
    site = desk.sites[book.volumes[0].language.code].value
    made = icons.renditions(book, desk.tree, desk.measures)
    drawing = site.icons.get("icon", "")
    arguments = (site, made, drawing if drawing.endswith(".svg") else "")
    return Plan((Job(icons.MANIFEST, icons.MANIFEST, manifest, arguments),))


def manifest(site: Site, made: Iterable[Rendition], drawing: str) -> bytes:
    """The book as an application: its name, its language, where it starts, its icons.

    Args:
        site: The language the book opens in.
        made: Icons in pixels.
        drawing: Published path of an SVG icon; empty without one.
    """
    signs = [_icon(r.path, f"image/{r.format}", f"{r.width}x{r.height}") for r in made
             if r.format == "png" and r.path.startswith("icon-")]  # fmt: skip
    if drawing:
        signs.append(_icon(drawing, "image/svg+xml", "any"))
    name = site.title or site.base_url
    words = {
        "name": name,
        "short_name": name if len(name) <= SHORT else name.split()[0],
        "lang": site.language.locale or site.language.code,
        "dir": site.language.direction or "ltr",
        "start_url": "." + site.home,
        "scope": "./",
        "display": "minimal-ui",
        "icons": signs,
    }
    return (json.dumps(words, ensure_ascii=False, indent=1) + "\n").encode()


def _icon(path: str, kind: str, sizes: str) -> dict[str, str]:
    return {"src": path, "type": kind, "sizes": sizes}


OUTPUT = Output("manifest", "the web manifest", plan)
