"""New pages for chapters of which only the text changed.

What the rest of the book knows of a chapter is its document: title, headings, links, pictures.
As long as that stays the same, no other page can tell the difference.
"""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import field, replace
from functools import partial
from pathlib import Path

from press.decode.encoding import decoded_text
from press.digest import digest_bytes
from press.errors import BookError, Place
from press.frozen import frozen
from press.memory.listing import listing
from press.memory.making import key, remember
from press.memory.reading import Text, document_of, documents_of, prose_of, said_of
from press.memory.store import Store
from press.render.uses import Uses
from press.search.script import index
from press.spell import Sealed, UnspelledError, spell, unspell
from press.values.document import Document
from press.values.plan import Kept
from press.values.request import Result, Sheet, Trace
from press.values.source import Source

_PLACE = re.compile(rb'\{"\\u0000press\.errors:Place":\["(?:[^"\\]|\\.)*",\d+,\d+,\d+\]\}')


@frozen
class Retouched:
    """What came of it."""

    read: int = 0
    """Chapters that had to be read."""
    result: Result | None = None
    """As it is now; None when more has to be done."""
    pages: Mapping[str, Kept] = field(default_factory=dict)
    """Those that are new, and other files that are."""


def retouch(
    root: Path, result: Result, changed: AbstractSet[str], marks: Mapping[str, str], store: Store
) -> Retouched:
    """The result as it is now, if the rest of the book cannot tell the difference.

    Args:
        root: The book's folder.
        result: Of the last build.
        changed: Paths of everything that is not as it was.
        marks: Digests of what is there now.
        store: Where results are remembered.
    """
    trace, read = result.trace, 0
    if not _touches_texts_only(result, changed):
        return Retouched()
    try:
        documents, prose = documents_of(_texts(root, trace, changed, marks, store), store)
        read = prose.anew
        _refuse_news(documents, trace, store)
        seals = {**trace.documents, **{path: one.seal for path, one in documents.items()}}
        sheets = [sheet for sheet in trace.sheets if not changed.isdisjoint(sheet.reads)]
        pages = _laid_out(sheets, seals, trace, store)
        lists = [sheet for sheet in trace.lists if not changed.isdisjoint(sheet.reads)]
        files = _listed(lists, seals, store)
    except (BookError, LookupError, OSError, UnspelledError):
        return Retouched(read)
    trace = replace(trace, documents=seals)
    return Retouched(
        read, replace(result, trace=trace, read=read, laid=len(pages)), {**pages, **files}
    )


def _touches_texts_only(result: Result, changed: AbstractSet[str]) -> bool:
    """Whether only chapters changed that stand alone and about which there is nothing to say."""
    blamed = {problem.place.file for problem in result.edition.problems}
    alone = result.trace.documents.keys() - result.trace.texts - blamed
    return alone.issuperset(changed)


def _texts(
    root: Path, trace: Trace, changed: Iterable[str], marks: Mapping[str, str], store: Store
) -> Mapping[str, Text]:
    """The chapters as they are now.

    Raises:
        LookupError: They changed once more, or cannot be read.
    """
    grammar = Sealed(store.shared(trace.grammar), trace.grammar)
    texts = {}
    for path in changed:
        data = (root / path).read_bytes()
        text, problem = decoded_text(data, Place(path))
        if problem or digest_bytes(data) != marks.get(path):
            raise LookupError(path)
        texts[path] = Text(Source(path, text), grammar)
    return texts


def _refuse_news(documents: Mapping[str, Sealed[Document]], trace: Trace, store: Store) -> None:
    """Do nothing when the rest of the book knows of these chapters all there is to know.

    Raises:
        LookupError: Not only their text has changed, or something is wrong with it.
    """
    for path, document in documents.items():
        before = document_of(trace.documents[path], store)
        if document.value.problems or _known(document.value) != _known(before):
            raise LookupError(path)


def _known(document: Document) -> tuple[bytes, int]:
    """What the rest of the book knows of a chapter; not in which line anything stands."""
    return _PLACE.sub(b"", spell(replace(document, words=0))), document.minutes


def _laid_out(
    sheets: Iterable[Sheet], seals: Mapping[str, str], trace: Trace, store: Store
) -> dict[str, Kept]:
    """Pages as they are now.

    Raises:
        BookError: A page cannot be laid out.
        LookupError: Something that is needed for it is not remembered.
    """
    from press.render.page import page  # after what can show that nothing is to be laid out

    layouts = Sealed(store.shared(trace.layouts), trace.layouts)
    uses = Uses(layouts)
    pages = {}
    for sheet in sheets:
        arguments = store.get(f"arguments {sheet.arguments}")
        if arguments is None or sheet.make != f"{page.__module__}:{page.__qualname__}":
            raise LookupError(sheet.path)
        prose = {path: prose_of(seals[path], store) for path in sheet.reads}
        data = page(*unspell(arguments, store.shared), layouts=layouts, prose=prose)
        digest, size = remember(key(sheet, seals, uses), data, store)
        pages[sheet.path] = Kept(digest, size, partial(_same, data))
    return pages


def _listed(sheets: Iterable[Sheet], seals: Mapping[str, str], store: Store) -> dict[str, Kept]:
    """Lists of words as they are now.

    Raises:
        LookupError: Something that is needed for it is not remembered.
    """
    files = {}
    for sheet in sheets:
        arguments = store.get(f"arguments {sheet.arguments}")
        if arguments is None or sheet.make != f"{index.__module__}:{index.__qualname__}":
            raise LookupError(sheet.path)
        words = listing(sheet.reads, seals, partial(_said, seals, store), store)
        data = index(*unspell(arguments, store.shared), words=words)
        digest = digest_bytes(data)
        store.put(f"page {digest}", data)
        files[sheet.path] = Kept(digest, len(data), partial(_same, data))
    return files


def _said(seals: Mapping[str, str], store: Store, paths: Iterable[str]) -> dict[str, str]:
    """What chapters say, by source path.

    Raises:
        LookupError: It is not remembered.
    """
    wanted = {path: seals[path] for path in paths}
    known = said_of(wanted.values(), store)
    return {path: known[seal] for path, seal in wanted.items()}


def _same(data: bytes) -> bytes:
    return data
