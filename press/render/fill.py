"""Fills the holes of a body: the only place where HTML is put together."""

from collections.abc import Callable, Mapping
from typing import assert_never

from markupsafe import Markup

from press.frozen import frozen
from press.values.document import Body, Call, Hooked, Image, Link


@frozen
class Child:
    """A shortcode found directly in the body of another, as the outer layout sees it."""

    name: str
    arguments: Mapping[str, object]
    body: Markup
    html: Markup
    """The child laid out by its own layout."""


def fill(
    body: Body,
    *,
    link: Callable[[Link], str],
    image: Callable[[Image], Markup],
    call: Callable[[Call, Markup, tuple[Child, ...]], Markup],
) -> tuple[Markup, tuple[Child, ...]]:
    """The body as HTML, and the shortcodes that stood directly in it.

    Each hole is filled by the function for its kind: the web edition links to pages, a
    printed one to page numbers. Every shortcode is laid out once, inside before outside.
    """
    out: list[str] = []
    children: list[Child] = []
    for piece in body:
        match piece:
            case str():
                out.append(piece)
            case Link():
                out.append(str(Markup.escape(link(piece))))
            case Image():
                out.append(image(piece))
            case Call():
                inner, nested = fill(piece.body, link=link, image=image, call=call)
                html = call(piece, inner, nested)
                children.append(Child(piece.name, piece.arguments, inner, html))
                out.append(html)
            case Hooked():
                html, nested = fill(piece.drawn, link=link, image=image, call=call)
                out.append(html)
                children.extend(nested)
            case _:
                assert_never(piece)
    return Markup("".join(out)), tuple(children)  # noqa: S704 -- pieces are our own HTML
