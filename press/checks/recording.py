"""Writes what a book remembers of itself: its ledger, and what its translations were made from.

A door.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from press.checks.inspection import Inspection, source_of
from press.checks.translations import pairs, source_texts
from press.errors import BookError, Place, Problem
from press.records.ledger import NAME as LEDGER
from press.records.ledger import published
from press.records.ledger import written as ledger_text
from press.records.originals import NAME as TRANSLATIONS
from press.records.originals import Made, drift, made_from, read
from press.records.originals import written as record_text


def note_addresses(root: Path, inspection: Inspection) -> int:
    """Add what is published to the ledger, which begins with this; how many lines are new."""
    before = frozenset(inspection.ledger.addresses) if inspection.ledger else frozenset()
    now = published(inspection.book, inspection.sizes).addresses
    everything = before | set(now)
    if everything != before or inspection.ledger is None:
        _write(root / LEDGER, ledger_text(everything))
    return len(everything - before)


def note_translations(root: Path, inspection: Inspection, named: Iterable[str]) -> tuple[str, ...]:
    """Record that these translations say what their originals say today; their paths.

    Args:
        root: The book's folder.
        inspection: The book.
        named: Paths of translated chapters; ``all`` for every one.

    Raises:
        BookError: One of them is no translation.
    """
    texts = source_texts(inspection)
    originals = {source_of(page): source_of(original) for page, original in pairs(inspection)}
    wanted = tuple(named)
    chosen = tuple(originals) if "all" in wanted else wanted
    unknown = [path for path in chosen if path not in originals]
    if unknown:
        hint = "name the file of the translation, as messages do; 'all' for every one"
        raise BookError(
            *(
                Problem(Place(path), "translation-unknown", "this is no translation", hint)
                for path in unknown
            )
        )
    made = {path: made_from(originals[path], texts.get(originals[path], "")) for path in chosen}
    _keep(root, made, originals)
    return tuple(sorted(chosen))


def note_mended(root: Path, inspection: Inspection) -> tuple[str, ...]:
    """Record anew the translations in whose originals only slips were mended; their paths."""
    texts, found = source_texts(inspection), []
    for page, original in pairs(inspection):
        made = (inspection.record or {}).get(source_of(page))
        if made:
            now = drift(made, texts.get(source_of(original), ""))
            if now.minor and not now.rewritten and not now.gone:
                found.append(source_of(page))
    return note_translations(root, inspection, found) if found else ()


def _keep(root: Path, made: Mapping[str, Made], originals: Mapping[str, str]) -> None:
    """Write the record without chapters that are no translations any more."""
    before = {path: one for path, one in (read(root) or {}).items() if path in originals}
    _write(root / TRANSLATIONS, record_text({**before, **made}))


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"cannot write '{path.name}': {error.strerror}"
        raise BookError(Problem(Place(path.name), "record-unwritable", message)) from error
