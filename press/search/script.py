"""What the search loads: scripts, because a page in a folder of files may load nothing else."""

import json
from collections.abc import Iterable, Mapping, Sequence

from press.markdown.plain import html_of
from press.search.packed import Packed
from press.values.document import Prose


def index(
    chapters: Sequence[tuple[str, str, str]],
    said: Mapping[str, str],
    style: str,
    *,
    words: Packed,
) -> bytes:
    """The index as a script, which hands it to whoever asked for it.

    Args:
        chapters: Address from the index, title and part of the book, in reading order.
        said: Interface words, by key.
        style: From the index to the style sheet.
        words: Which chapter has which.
    """
    told = {
        "style": style,
        "say": said,
        "pages": chapters,
        "sizes": words.sizes,
        "words": words.words,
        "lists": words.lists,
    }
    return _event("press:index", told)


def texts(pages: Iterable[tuple[str, str]], *, prose: Mapping[str, Prose]) -> bytes:
    """The pages themselves, by address: for a book in a folder."""
    told = {address: html_of(prose[source].body) for address, source in pages}
    return _event("press:texts", told)


def _event(name: str, detail: object) -> bytes:
    said = json.dumps(detail, ensure_ascii=False, separators=(",", ":"))
    return f'dispatchEvent(new CustomEvent("{name}",{{detail:{said}}}))\n'.encode()
