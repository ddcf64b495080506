"""What there is to say about the shortcodes of a text, once the whole book is known."""

import re
from collections.abc import Iterable, Iterator, Mapping

from press.errors import Problem, did_you_mean, warning
from press.frozen import frozen
from press.spell import Sealed
from press.values.book import Book, Page
from press.values.document import Body, Call, Image, Prose, calls
from press.values.grammar import Signature
from press.values.view import Site

TAG = re.compile(r"<[^>]*>")


def remarks(
    book: Book,
    signatures: Mapping[str, Signature],
    sites: Mapping[str, Sealed[Site]],
    prose: Mapping[str, Prose],
) -> Iterator[Problem]:
    """Words and settings nobody has, and what is kept back of strangers' texts."""
    for volume in book.volumes:
        site = sites[volume.language.code].value
        for page in volume.pages:
            if page.document and page.document.value.holes:
                reader = _Reader(page, site, signatures)
                path, holes = page.document.value.path, page.document.value.holes
                yield from reader.body(prose[path].body if reader.looks_closely(holes) else holes)


def watched(
    book: Book, signatures: Mapping[str, Signature], sites: Mapping[str, Sealed[Site]]
) -> frozenset[str]:
    """Source paths of the documents about whose words, too, there may be something to say."""
    return frozenset(
        page.document.value.path
        for volume in book.volumes
        for page in volume.pages
        if page.document
        and _Reader(page, sites[volume.language.code].value, signatures).looks_closely(
            page.document.value.holes
        )
    )


@frozen
class _Reader:
    page: Page
    site: Site
    signatures: Mapping[str, Signature]

    def looks_closely(self, holes: Body) -> bool:
        """Whether the text between the holes matters, which need not be at hand."""
        only = (self.signatures.get(call.name, Signature()).only for call in calls(holes))
        return self.site.untrusted or any(only)

    def body(self, body: Body) -> Iterator[Problem]:
        """Problems of all calls and pictures in a body."""
        for piece in body:
            if isinstance(piece, Call):
                yield from self._call(piece)
                yield from self.body(piece.body)
            elif isinstance(piece, Image) and self.site.untrusted:
                yield from _unsafe(piece, (piece.src,))

    def _call(self, call: Call) -> Iterator[Problem]:
        signature = self.signatures.get(call.name, Signature())
        addresses = []
        for name, parameter in signature.parameters.items():
            value = call.arguments.get(name)
            if not isinstance(value, str) or not value.strip():
                continue
            if parameter.type == "word":
                yield from self._word(call, value)
            elif parameter.type == "setting":
                yield from self._setting(call, value)
            elif parameter.type == "picture":
                addresses.append(value)
        if signature.only:
            yield from _between(call, signature.only)
        if self.site.untrusted:
            from press.render.sieve import caught  # few books are written by strangers

            yield from _unsafe(call, addresses)
            html = "".join(piece for piece in call.body if isinstance(piece, str))
            for what in caught(html):
                hint = "chapters of this book may not hold what acts"
                yield warning(call.place, "html-unsafe", f"'{what}' is left out", hint)

    def _word(self, call: Call, key: str) -> Iterator[Problem]:
        if key not in self.site.words:
            hint = _close(key, self.site.words) or "put it into i18n/"
            yield warning(call.place, "word-unknown", f"no interface word '{key}'", hint)

    def _setting(self, call: Call, name: str) -> Iterator[Problem]:
        starts = (self.page.front.raw, self.page.front.params, self.site.params)
        if all(_found(start, name) is None for start in starts):
            hint = _close(name, {key for start in starts for key in start})
            message = f"neither the front matter nor the site's params have '{name}'"
            yield warning(call.place, "setting-unknown", message, hint)


def _between(call: Call, only: tuple[str, ...]) -> Iterator[Problem]:
    """The complaint about a body that holds more than its layout shows."""
    text = "".join(piece for piece in call.body if isinstance(piece, str))
    others = [p for p in call.body if not isinstance(p, str | Call)]
    strange = [p for p in call.body if isinstance(p, Call) and p.name not in (*only, "comment")]
    if TAG.sub("", text).strip() or others or strange:
        message = f"what stands in '{call.name}' outside of '{only[0]}' is not shown"
        hint = f"put it into a '{only[0]}', or outside of '{call.name}'"
        yield warning(call.place, "text-not-shown", message, hint)


def _close(word: str, known: Iterable[str]) -> str:
    """The word that may be meant; the whole list would be too long."""
    hint = did_you_mean(word, known)
    return hint if hint.startswith("did you mean") else ""


def _found(values: Mapping[str, object], name: str) -> object:
    """The value that a name with dots leads to; None when there is none."""
    found: object = values
    for key in name.lower().split("."):
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def _unsafe(piece: Call | Image, addresses: Iterable[str]) -> Iterator[Problem]:
    from press.render.sieve import unsafe_scheme

    for address in addresses:
        if scheme := unsafe_scheme(address):
            message = f"addresses that begin with '{scheme}:' are not allowed here"
            yield warning(piece.place, "link-unsafe", message, "allowed are https and http")
