"""Lays a book out to be looked at. A door: it builds in memory and reads the folder."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from press.book.files import PICTURES
from press.checks.facts import facts
from press.checks.inspection import Inspection, Sheet, source_of
from press.checks.repository import look
from press.checks.web import Web
from press.darkroom import Darkroom
from press.desk.gathered import Gathered
from press.gather import gather
from press.memory.store import Store, store_of
from press.pipeline import build
from press.records.ledger import read as ledger_of
from press.records.originals import read as record_of
from press.values.picture import Measure
from press.values.plan import Blob, Kept, contents
from press.values.request import Request, Result


def inspect(request: Request) -> Inspection:
    """Everything a rule may look at. Nothing is written into the output folder.

    Raises:
        BookError: There are no usable settings.
    """
    store = store_of(request)
    gathered = gather(request, store)
    result = build(request, None, store)
    files = result.edition.files
    sizes = {path: _size(blob) for path, blob in files.items()}
    sizes |= dict.fromkeys(result.pending, 0)
    sizes |= _encoded(request, gathered, store)
    config = gathered.config
    css = {path: _text(blob) for path, blob in files.items() if path.endswith(".css")}
    return Inspection(
        config=config,
        book=gathered.book,
        tree=gathered.tree,
        web=Web(config.base_url, config.base_path, sizes.keys()),
        sheets=tuple(_sheets(gathered, result)),
        sizes=sizes,
        css=css,
        measures=_measures(request, gathered),
        repository=look(request.root, result.publish_dir, own=request.root == request.shipped),
        ledger=ledger_of(request.root),
        record=record_of(request.root),
        known=result.edition.problems,
        chapter_texts={one.source.path: one.source.text for one in gathered.tree.content},
        other_texts=_other_texts(request.root, gathered),
    )


def _encoded(request: Request, gathered: Gathered, store: Store) -> Mapping[str, int]:
    """Sizes of the pictures of a book that has a budget for them; they are made for it."""
    budgets = gathered.config.press.budgets
    if not (budgets.pictures or budgets.total):
        return {}
    files = build(replace(request, encode=True), None, store).edition.files
    return {path: _size(blob) for path, blob in files.items()}


def _sheets(gathered: Gathered, result: Result) -> Iterator[Sheet]:
    """Every finished page, by path."""
    pages = {page.output: page for page in gathered.pages().values() if page.render}
    languages = {source_of(page): page.language for page in gathered.pages().values()}
    for path, blob in sorted(result.edition.files.items()):
        if path.endswith((".html", ".htm")):
            html = _text(blob)
            origin = result.origins.get(path, path)
            page = pages.get(path)
            language = page.language if page else languages.get(origin, "")
            yield Sheet(path, origin, facts(html), len(html.encode()), language, page)


def _measures(request: Request, gathered: Gathered) -> Mapping[str, Measure]:
    """Sizes of all the author's pictures."""
    darkroom = Darkroom(request.cache / "pictures", request.root, request.shipped, request.workers)
    own = (file for file in gathered.tree.files if not file.path.startswith("press:"))
    measures, _ = darkroom.measures(
        [file for file in own if file.name.rpartition(".")[2].lower() in PICTURES]
    )
    return measures


def _other_texts(root: Path, gathered: Gathered) -> Mapping[str, str]:
    """What is in every page: layouts, style sheets, words, data, settings."""
    tree = gathered.tree
    sources = (
        *tree.injections,
        *(one for one in tree.layouts if not one.path.startswith("press:")),
        *tree.go_templates,
        *(one for one in tree.stylesheets if not one.path.startswith("press:")),
        *(one for one in tree.strings if not one.path.startswith("press:")),
        *tree.data,
    )
    settings = dict.fromkeys(place.file for place in gathered.config.places.values())
    texts = {one.path: one.text for one in sources}
    for name in settings:
        path = root / name
        if path.is_file() and path.stat().st_size < 1_000_000:
            texts[name] = path.read_text(encoding="utf-8", errors="replace")
    return texts


def _size(blob: Blob) -> int:
    match blob:
        case bytes():
            return len(blob)
        case Path():
            return blob.stat().st_size
        case Kept():
            return blob.size


def _text(blob: Blob) -> str:
    return contents(blob).decode("utf-8", "replace")
