"""What Hugo made of a site's render hooks, in the places of their constructs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape

from press.errors import Place
from press.markdown.asking import FIRST, SLOT
from press.markdown.plain import html_of, text_of
from press.markdown.raw import attribute, ids, pieces
from press.values.document import Body, Call, Document, Hole, Hooked, Image, Link, Prose, holes_of

_TAG = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_ALONE = re.compile(rf"<p>\s*{SLOT.pattern}\s*</p>")
_ENCODED = re.compile(r"(?:%F4(?:%[89AB][0-9A-F]){3})+", re.IGNORECASE)
_VALUE = re.compile(r"""\s(href|src|action)=("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)


def hooked(prose: Prose) -> tuple[Hooked, ...]:
    """The constructs of a page that hooks are asked about, in their order."""
    found = {one.number: one for one in _hooked(prose.body)}
    return tuple(found[number] for number in sorted(found))


def answered(
    document: Document, prose: Prose, answers: Mapping[int, str]
) -> tuple[Document, Prose]:
    """Both without `Hooked`: answers stand in their places, else what Press draws.

    Args:
        document: As read.
        prose: As read.
        answers: By the number of the construct.
    """
    asked = hooked(prose)
    said = "".join(answers.get(one.number, "") for one in asked)
    features = {"mermaid"} if 'class="mermaid"' in said and "<script" not in said else set()
    text = replace(prose, body=_body(prose.body, answers), summary=_body(prose.summary, answers))
    known = replace(
        document,
        holes=holes_of(text.body),
        anchors=document.anchors | frozenset(ids(said)),
        features=document.features | features,
    )
    return known, text


def _hooked(body: Body) -> Iterator[Hooked]:
    for piece in body:
        if isinstance(piece, Hooked):
            yield piece
            for part in (*piece.parts, piece.drawn):
                yield from _hooked(part)
        elif isinstance(piece, Call):
            yield from _hooked(piece.body)


def _body(body: Body, answers: Mapping[int, str]) -> Body:
    out: list[str | Hole] = []
    for piece in body:
        match piece:
            case Hooked():
                answer = answers.get(piece.number)
                found = _body(piece.drawn, answers)
                out += found if answer is None else _answer(answer, piece, answers)
            case Call():
                out.append(replace(piece, body=_body(piece.body, answers)))
            case _:
                out.append(piece)
    return tuple(out)


def _answer(html: str, asked: Hooked, answers: Mapping[int, str]) -> Iterator[str | Hole]:
    """An answer with holes for its addresses, and its parts in the places of their slots."""
    parts = [_body(part, answers) for part in asked.parts]
    html = _ENCODED.sub(_decoded, html)
    html = _TAG.sub(lambda tag: _in_tag(tag[0], asked.parts), _ALONE.sub(r"\1", html))

    def where(_begin: int, _what: str) -> Place:
        return asked.place

    for piece in pieces(html, where, SLOT.search):
        match piece:
            case Link() if SLOT.search(piece.target):
                for part in _refilled(piece.target, parts):
                    yield attribute(part) if isinstance(part, str) else part
            case Link():
                yield replace(piece, kind="link") if piece.target == asked.target else piece
            case Image():
                yield piece
            case _:
                yield from _refilled(str(piece), parts)


def _refilled(text: str, parts: list[Body]) -> Iterator[str | Hole]:
    for piece in SLOT.split(text):
        if not SLOT.fullmatch(piece):
            yield piece
        elif ord(piece) - FIRST < len(parts):
            yield from parts[ord(piece) - FIRST]


def _in_tag(tag: str, parts: Sequence[Body]) -> str:
    """A tag with words in the places of slots, but for those in addresses."""
    if not SLOT.search(tag):
        return tag
    addresses = [found.span(2) for found in _VALUE.finditer(tag)]

    def words(slot: re.Match[str]) -> str:
        if any(begin <= slot.start() < end for begin, end in addresses):
            return slot[0]
        part = parts[ord(slot[0]) - FIRST] if ord(slot[0]) - FIRST < len(parts) else ()
        return escape(_words(part))

    return SLOT.sub(words, tag)


def _words(part: Body) -> str:
    """What a part says, pictures included."""
    out = []
    for piece in part:
        match piece:
            case Image():
                out.append(escape(piece.alt))
            case Hooked():
                out.append(escape(_words(piece.drawn)))
            case _:
                out.append(html_of((piece,)))
    return text_of("".join(out))


def _decoded(found: re.Match[str]) -> str:
    """Slots that a template wrote as a part of an address."""
    text = bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace")
    return text if all(SLOT.fullmatch(sign) for sign in text) else found[0]
