"""The icons of the site: from which picture they are made, and where they are.

Ours lie ready in every size, so that a book that has no others need not encode any. They are
made by ``python -m art.icons``, in a folder named after the bytes of their masters: when these
are others, it is not found, and icons are made as from an author's picture.
"""

from collections.abc import Iterable, Mapping

from press.digest import digest
from press.images.plan import icons as renditions_of
from press.render.layouts import SHIPPED
from press.values.book import Book
from press.values.picture import Measure, Rendition
from press.values.source import File, Tree

OURS = {"icons/icon.svg": Measure(0, 0, "svg"), "icons/icon.png": Measure(512, 512, "png")}
"""Names below our own ``static/``: the drawing, and the same as pixels, with their measures."""

DRAWN, PIXELS = OURS

DRAWING, TOUCH, MANIFEST = "icon.svg", "apple-touch-icon.png", "manifest.json"
"""Published paths."""

WIDEST = 1.25
"""A logo wider or higher than this shows nothing at 16 pixels."""


def masters(book: Book, tree: Tree) -> tuple[File, ...]:
    """The pictures that must be measured to know from which one icons are made."""
    known = _measured(tree)
    return tuple(file for file in _candidates(book, tree) if file.path not in known)


def chosen(book: Book, tree: Tree, measures: Mapping[str, Measure]) -> File | None:
    """The first master that can serve: measured, and about square."""
    known = {**measures, **_measured(tree)}
    fit = (f for f in _candidates(book, tree) if f.path in known and _square(known[f.path]))
    return next(fit, None)


def renditions(book: Book, tree: Tree, measures: Mapping[str, Measure]) -> tuple[Rendition, ...]:
    """The icons in pixels; one the author ships under the same name is not among them."""
    known = {**measures, **_measured(tree)}
    master = chosen(book, tree, measures)
    if master is not None and master.name == DRAWN:
        pixels = (f for f in _candidates(book, tree) if f.name == PIXELS and f.path in known)
        master = next(pixels, None)
    if master is None:
        return ()
    own = {f.name for f in tree.files if f.root == "static" and not f.path.startswith(SHIPPED)}
    return tuple(r for r in renditions_of(master, known[master.path]) if r.path not in own)


def ready(tree: Tree) -> Mapping[str, File]:
    """The icons that need not be made, by published path; none where the masters are not ours.

    They are those of `renditions` whose ``source`` is our master in pixels.
    """
    files = _statics(tree)
    ours = [files[name].digest for name in OURS if name in files]
    folder = f"icons/{folder_of(ours)}/"
    return {n.removeprefix(folder): f for n, f in files.items() if n.startswith(folder)}


def folder_of(digests: Iterable[str]) -> str:
    """The name of the folder for icons made from masters with these digests."""
    return digest(*digests)[:12]


def icons_of(book: Book, tree: Tree, measures: Mapping[str, Measure]) -> Mapping[str, str]:
    """What pages name: ``rel`` to published path."""
    known = {**measures, **_measured(tree)}
    master = chosen(book, tree, measures)
    made = {r.path for r in renditions(book, tree, measures)} | {f.name for f in tree.files}
    found: dict[str, str] = {}
    if master and known[master.path].format in {"svg", "ico"}:
        found["icon"] = DRAWING if master.name == DRAWN else master.name
    elif "favicon.ico" in made:
        found["icon"] = "favicon.ico"
    if TOUCH in made:
        found[TOUCH.removesuffix(".png")] = TOUCH
    return {**found, "manifest": MANIFEST}


def _candidates(book: Book, tree: Tree) -> tuple[File, ...]:
    """The pictures icons may be made from: the author's favicon, the author's logo, then ours."""
    settings = book.volumes[0].language.book
    own = {f.name: f for f in tree.files if f.root == "static" and not f.path.startswith(SHIPPED)}
    wanted = [own.get(name.strip("/")) for name in (settings.favicon, settings.logo)]
    return tuple(file for file in (*wanted, *map(_statics(tree).get, OURS)) if file)


def _measured(tree: Tree) -> Mapping[str, Measure]:
    """The measures of our masters by path, when they are those the ready icons are made from."""
    files = _statics(tree) if ready(tree) else {}
    return {files[name].path: measure for name, measure in OURS.items() if name in files}


def _statics(tree: Tree) -> Mapping[str, File]:
    """The files of ``static/`` by name; the author's wins over ours."""
    ordered = sorted(tree.files, key=lambda file: not file.path.startswith(SHIPPED))
    return {file.name: file for file in ordered if file.root == "static"}


def _square(measure: Measure) -> bool:
    if not measure.width or not measure.height:
        return measure.format == "svg"
    return max(measure.width, measure.height) <= WIDEST * min(measure.width, measure.height)
