"""The book's one stylesheet: what it is made of, in which order, and under which name.

Ours come first, one file a layer; a file of the author's with the same name replaces one of
them. Then the dresses of the shortcodes that the book uses, then the author's ``custom.css``,
which stands outside all layers and so wins without a fight.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from press import __version__
from press.config.press_settings import PAGEFIND
from press.config.schema import Config, Language
from press.desk.faces import SHEETS, sheets
from press.desk.scripts import is_late
from press.digest import digest
from press.frozen import frozen
from press.render.layouts import SHIPPED, name_of
from press.render.slim import sheet
from press.render.styles import dress, imports_first, moved
from press.render.wardrobe import said
from press.values.book import Book
from press.values.document import calls
from press.values.source import Source, Tree
from press.values.view import Dress

FIRST = "layers.css"
"""Declares the order of the layers."""
CUSTOM = "custom.css"
FOLDER = "/css/"
SHORTCODES = "shortcodes/"
SEARCH = "search.css"
"""Fetched with the search, by those who search."""


@frozen
class Part:
    """A text of the stylesheet."""

    source: Source
    base: str
    """Site-relative folder its relative addresses start from."""
    layer: str = ""
    """Wrapped in this layer; empty when it says so itself, or stands in none."""


def parts(tree: Tree, book: Book, spoken: Language | None = None) -> tuple[Part, ...]:
    """Everything the stylesheet is made of, in order.

    Args:
        tree: Everything on disk.
        book: Whose shortcodes are dressed.
        spoken: The language whose letters are wanted; None for all the book has.
    """
    languages = (spoken,) if spoken else tuple(volume.language for volume in book.volumes)
    passed = {SEARCH, *SHEETS.keys()} - sheets(book.config, languages)
    here = (one for one in _layers(tree) if _name(one) not in passed and not is_late(one))
    layers = (Part(one, FOLDER) for one in here)
    last = (Part(source, _folder(source)) for source in _last_words(tree))
    return (*layers, *_dresses(tree.layouts, used(book)), *last)


def search_parts(tree: Tree) -> tuple[Part, ...]:
    """The style sheet of the search."""
    return tuple(Part(one, FOLDER) for one in _layers(tree) if _name(one) == SEARCH)


def search_path(made_of: tuple[Part, ...], base_path: str) -> str:
    """Where it is published."""
    return f"css/search.{digest(made_of, base_path, __version__)[:12]}.css"


def path_of(made_of: tuple[Part, ...], base_path: str) -> str:
    """Where the stylesheet is published: a new name whenever it says something else."""
    return f"css/book.{digest(made_of, base_path, __version__)[:12]}.css"


def stylesheet(made_of: Iterable[Part], base_path: str) -> bytes:
    """All parts as one text, for pages that link to it."""
    return (_whole(made_of, FOLDER, base_path) + "\n").encode()


def dress_of(made_of: Iterable[Part], config: Config, scripts: Iterable[str]) -> Dress:
    """All parts as one text, for pages that carry what they need of it."""
    if not config.press.inline_styles:
        return Dress()
    css = _whole(made_of, "/", config.base_path)
    return Dress(css, said(css, " ".join(scripts)), config.press.inline_styles)


def _whole(made_of: Iterable[Part], home: str, base_path: str) -> str:
    pieces = []
    for part in made_of:
        css = moved(sheet(part.source), part.base, home, base_path)
        pieces.append(f"@layer {part.layer}{{{css}}}" if part.layer else css)
    return imports_first("".join(pieces))


def used(book: Book) -> frozenset[str]:
    """Names of the shortcodes and features that occur somewhere in the book."""
    every = (page.document for volume in book.volumes for page in volume.pages)
    documents = [document.value for document in every if document]
    names = (call.name for document in documents for call in calls(document.holes))
    search = PAGEFIND if book.config.press.search == PAGEFIND else "search"
    wanted = {search} if any(v.language.book.search for v in book.volumes) else set()
    return frozenset(names).union(wanted, *(document.features for document in documents))


def bundled(tree: Tree) -> frozenset[str]:
    """Paths of the files that are in the stylesheet, and so need not be published apart."""
    return frozenset(source.path for source in (*_layers(tree), *_last_words(tree)))


def _layers(tree: Tree) -> tuple[Source, ...]:
    """The files of our ``static/css/``; for one name the author's.

    Files only the author has are the business of the author's layouts. Where the book is this
    very repository, nothing is marked as ours, and all files are layers.
    """
    sheets = [source for source in tree.stylesheets if not _is_last(source)]
    ours = {_name(source): source for source in sheets if source.path.startswith(SHIPPED)}
    theirs = {_name(source): source for source in sheets if not source.path.startswith(SHIPPED)}
    names = sorted(ours or theirs, key=lambda name: (name != FIRST, name))
    return tuple(theirs.get(name) or ours[name] for name in names)


def _last_words(tree: Tree) -> tuple[Source, ...]:
    """The author's ``custom.css``: in ``static/css/``, or where hugo-book looks for it."""
    own = (s for s in tree.stylesheets if not s.path.startswith(SHIPPED))
    return tuple(source for source in own if _is_last(source))


def _is_last(source: Source) -> bool:
    return _name(source) == CUSTOM or _name(source).endswith(".scss")


def _dresses(layouts: Iterable[Source], names: frozenset[str]) -> Iterator[Part]:
    """The styles of used shortcodes; for one name the author's layout."""
    chosen: dict[str, Source] = {}
    for source in layouts:
        name = name_of(source)
        if name.startswith(SHORTCODES) and (
            name not in chosen or not source.path.startswith(SHIPPED)
        ):
            chosen[name] = source
    for name in sorted(chosen):
        css = dress(chosen[name].text)
        if css and name.removeprefix(SHORTCODES).removesuffix(".html") in names:
            yield Part(Source(chosen[name].path, css), "/", "shortcodes")


def _folder(source: Source) -> str:
    """What relative addresses start from; hugo-book publishes its own place at the root."""
    return FOLDER if PurePosixPath(source.path).parent.name == "css" else "/"


def _name(source: Source) -> str:
    return PurePosixPath(source.path).name
