"""The icons of the site: from which picture they are made, and where they are."""

from collections.abc import Mapping

from press.images.plan import icons as renditions_of
from press.render.layouts import SHIPPED
from press.values.book import Book
from press.values.picture import Measure, Rendition
from press.values.source import File, Tree

OURS = ("icons/icon.svg", "icons/icon.png")
"""Names below our own ``static/``: the drawing, and the same as pixels."""

DRAWING, TOUCH, MANIFEST = "icon.svg", "apple-touch-icon.png", "manifest.json"
"""Published paths."""

WIDEST = 1.25
"""A logo wider or higher than this shows nothing at 16 pixels."""


def masters(book: Book, tree: Tree) -> tuple[File, ...]:
    """The pictures icons may be made from, the best first; they need to be measured.

    The author's favicon, then the author's logo, then ours.
    """
    settings = book.volumes[0].language.book
    own = {f.name: f for f in tree.files if f.root == "static" and not f.path.startswith(SHIPPED)}
    ours = {f.name: f for f in tree.files if f.root == "static"} | own
    wanted = [own.get(name.strip("/")) for name in (settings.favicon, settings.logo)]
    return tuple(file for file in (*wanted, *map(ours.get, OURS)) if file)


def chosen(book: Book, tree: Tree, measures: Mapping[str, Measure]) -> File | None:
    """The first master that can serve: measured, and about square."""
    fit = (f for f in masters(book, tree) if f.path in measures and _square(measures[f.path]))
    return next(fit, None)


def renditions(book: Book, tree: Tree, measures: Mapping[str, Measure]) -> tuple[Rendition, ...]:
    """The icons to be made; one the author ships under the same name is not."""
    master = chosen(book, tree, measures)
    if master is not None and master.name == OURS[0]:
        pixels = (f for f in masters(book, tree) if f.name == OURS[1] and f.path in measures)
        master = next(pixels, None)
    if master is None:
        return ()
    own = {f.name for f in tree.files if f.root == "static" and not f.path.startswith(SHIPPED)}
    return tuple(r for r in renditions_of(master, measures[master.path]) if r.path not in own)


def icons_of(book: Book, tree: Tree, measures: Mapping[str, Measure]) -> Mapping[str, str]:
    """What pages name: ``rel`` to published path."""
    master = chosen(book, tree, measures)
    made = {r.path for r in renditions(book, tree, measures)} | {f.name for f in tree.files}
    found: dict[str, str] = {}
    if master and measures[master.path].format in {"svg", "ico"}:
        found["icon"] = DRAWING if master.name == OURS[0] else master.name
    elif "favicon.ico" in made:
        found["icon"] = "favicon.ico"
    if TOUCH in made:
        found[TOUCH.removesuffix(".png")] = TOUCH
    return {**found, "manifest": MANIFEST}


def _square(measure: Measure) -> bool:
    if not measure.width or not measure.height:
        return measure.format == "svg"
    return max(measure.width, measure.height) <= WIDEST * min(measure.width, measure.height)
