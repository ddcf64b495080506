"""Chapters read, each once: what was read before comes from the store."""

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import field

from press.digest import digest, digest_bytes
from press.frozen import frozen
from press.memory.store import Store
from press.spell import MARK, Sealed, UnspelledError, spell, unspell
from press.spread import spread
from press.values.document import Document, Prose
from press.values.grammar import Grammar
from press.values.source import Source

END = b"\n"
"""Parts the prose, which has no lines, from what it says."""

Answers = Mapping[int, str]
"""What stands in for calls of one file, by where they begin in its Markdown."""


@frozen
class Text:
    """A file about to be read, with everything that reading it depends on."""

    source: Source
    grammar: Sealed[Grammar]
    answers: Answers = field(default_factory=dict)

    @property
    def seal(self) -> str:
        """Names what comes of it; no path and no text of ours holds the sign that parts them."""
        answers = digest(self.answers) if self.answers else ""
        said = MARK.join((self.source.path, self.source.text, self.grammar.seal, answers))
        return digest_bytes(said.encode("utf-8", "surrogatepass"))


class Texts(MutableMapping[str, Prose]):
    """The prose of documents by source path, fetched when it is asked for.

    Args:
        named: Path to the text and to the seal of what comes of reading it.
        store: Where what was read is remembered.

    Attributes:
        anew: How many of the documents were read in this build.
    """

    def __init__(self, named: Mapping[str, tuple[Text, str]], store: Store) -> None:
        self.anew = 0
        self._named = named
        self._store = store
        self._at_hand: dict[str, Prose] = {}

    def __getitem__(self, path: str) -> Prose:
        if path in self._at_hand:
            return self._at_hand[path]
        text, seal = self._named[path]
        try:
            return prose_of(seal, self._store)
        except LookupError:
            return _read(text)[1]

    def said(self, paths: Iterable[str]) -> dict[str, str]:
        """What the documents say, by source path, for those who look for words."""
        seals = {path: self._named[path][1] for path in paths}
        known = said_of(seals.values(), self._store)
        return {
            path: known[seal] if seal in known else _read(self._named[path][0])[2]
            for path, seal in seals.items()
        }

    def __setitem__(self, path: str, prose: Prose) -> None:
        self._at_hand[path] = prose

    def __delitem__(self, path: str) -> None:
        del self._at_hand[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    def __len__(self) -> int:
        return len(self._named)


def documents_of(
    texts: Mapping[str, Text], store: Store, workers: int = 1
) -> tuple[dict[str, Sealed[Document]], Texts]:
    """Every file as a document, by source path, and their prose."""
    named = {path: (text, text.seal) for path, text in texts.items()}
    prose = Texts(named, store)
    found = _remembered({path: seal for path, (_, seal) in named.items()}, store)
    missing = [path for path in texts if path not in found]
    prose.anew = len(missing)
    for number, data in spread(lambda path: _spelled(texts[path]), missing, workers):
        path = missing[number]
        length = int.from_bytes(data[:4], "little")
        seal = named[path][1]
        store.put(_document(seal), data[4 : 4 + length])
        rest, said = data[4 + length :].rsplit(END, 1)
        store.put(_prose(seal), rest)
        store.put(_said(seal), said)
        found[path] = unspell(data[4 : 4 + length])
    store.share(text.grammar for text in texts.values())
    sealed = {path: Sealed(found[path], seal) for path, (_, seal) in named.items()}
    return sealed, prose


def document_of(seal: str, store: Store) -> Document:
    """A document that was read before.

    Raises:
        LookupError: It is not remembered.
    """
    if isinstance(found := _unspelled(store.get(_document(seal)) or b""), Document):
        return found
    raise LookupError(seal)


def prose_of(seal: str, store: Store) -> Prose:
    """The text of a document that was read before.

    Raises:
        LookupError: It is not remembered.
    """
    if isinstance(found := _unspelled(store.get(_prose(seal)) or b""), Prose):
        return found
    raise LookupError(seal)


def said_of(seals: Iterable[str], store: Store) -> dict[str, str]:
    """What documents say, by their seals; those are missing that are not remembered."""
    found = store.find(map(_said, seals))
    return {
        key.removeprefix("said "): data.decode("utf-8", "replace") for key, data in found.items()
    }


def _remembered(seals: Mapping[str, str], store: Store) -> dict[str, Document]:
    kept = store.find(map(_document, seals.values()))
    found = {path: _unspelled(kept.get(_document(seal), b"")) for path, seal in seals.items()}
    return {path: one for path, one in found.items() if isinstance(one, Document)}


def _spelled(text: Text) -> bytes:
    """The document, its prose and what it says, after the length of the first."""
    document, prose, said = _read(text)
    first = spell(document)
    return b"".join((len(first).to_bytes(4, "little"), first, spell(prose), END, _bytes(said)))


def _read(text: Text) -> tuple[Document, Prose, str]:
    from press.markdown.read import read  # a build that reads nothing needs no engine

    return read(text.source, text.grammar, text.answers or None)


def _unspelled(data: bytes) -> object:
    try:
        return unspell(data)
    except UnspelledError:
        return None


def _document(seal: str) -> str:
    return f"document {seal}"


def _prose(seal: str) -> str:
    return f"prose {seal}"


def _said(seal: str) -> str:
    return f"said {seal}"


def _bytes(said: str) -> bytes:
    return said.encode("utf-8", "replace")
