"""Everything a page names that only the whole book can find: pages, files, pictures."""

from collections.abc import Iterator, Mapping

from press.book.posts import among_posts
from press.errors import Place
from press.frozen import frozen
from press.markdown.calls import REFERENCES, spoken
from press.values.book import Page
from press.values.document import Body, Call, Hooked, Image, Link
from press.values.grammar import Signature
from press.values.work import Citation, ids_in

FRONT_PICTURES = (("image", "image"), ("book_post_thumbnail", "bookpostthumbnail"))
"""Front-matter fields that name a picture, and their keys as written."""

THUMBNAIL = "thumbnail.*"
"""What the picture of a post is called when nothing is said."""

KINDS = {"path": "link", "ref": "ref", "relref": "relref"}
"""Types of parameters that lead somewhere, and the kind of link each is."""


@frozen
class Wanted:
    """A picture a page asks for."""

    target: str
    place: Place
    promised: bool = False
    """The page cannot do without it: a missing one is an error."""
    optional: bool = False
    """Shown where it is; nobody misses it."""


def named(body: Body, signatures: Mapping[str, Signature]) -> Iterator[Link | Wanted | Citation]:
    """Links, pictures and works of a body, those in arguments of shortcodes included."""
    for piece in body:
        match piece:
            case Link():
                yield piece
            case Image():
                yield Wanted(piece.src, piece.place)
            case Call():
                yield from _arguments(piece, signatures.get(piece.name))
                yield from named(piece.body, signatures)
            case Hooked():
                yield from named(piece.drawn, signatures)
            case str():
                pass


def _arguments(call: Call, signature: Signature | None) -> Iterator[Link | Wanted | Citation]:
    """Arguments that name something, by the types the shortcode's layout declares."""
    parameters = signature.parameters if signature else {}
    for name, parameter in parameters.items():
        value = call.arguments.get(name)
        if isinstance(value, str) and value:
            if parameter.type in KINDS:
                language = spoken(call.arguments) if parameter.type in REFERENCES else ""
                yield Link(value, call.place, KINDS[parameter.type], language)
            elif parameter.type == "picture":
                yield Wanted(value, call.place)
            elif parameter.type == "source":
                yield from (Citation(id_, call.place, call.mark) for id_ in ids_in(value))


def in_front(page: Page) -> Iterator[Wanted]:
    """Pictures a page's front matter names."""
    for field, key in FRONT_PICTURES:
        target = getattr(page.front, field)
        if target:
            place = page.front.places.get(key) or Place(_path(page))
            yield Wanted(target, place, promised=True)
    if page.kind == "page" and among_posts(page) and not page.front.book_post_thumbnail:
        yield Wanted(THUMBNAIL, Place(_path(page)), optional=True)


def _path(page: Page) -> str:
    return page.document.value.path if page.document else page.name
