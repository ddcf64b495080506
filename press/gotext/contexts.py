"""Where in the HTML each value of a template stands; the rest of Go's contexts is refused.

Source: Go 1.25, ``html/template``: ``transition.go``, ``attr.go``, ``escape.go``.
"""

import re
from dataclasses import replace

from press.frozen import frozen
from press.gotext.nodes import BeyondError, Branch, How, Node, Show, Text

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]*)(?=[\s/>]|\Z)")
_WITHIN = re.compile(
    r"(?P<space>\s+)|(?P<end>/?>)"
    r"|(?P<name>[a-zA-Z_][\w:.-]*)(?:\s*=\s*(?:(?P<quote>[\"'])|(?P<bare>[^\s\"'=<>`/]+)(?=[\s>])))?"
)
SPECIAL = frozenset(
    ("iframe", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp")
)
"""Elements whose inside is no HTML."""
ADDRESSES = frozenset(("href", "poster", "src"))
_ADDRESS = re.compile(
    "action|archive|background|cite|classid|codebase|data|formaction|href|icon|longdesc|manifest"
    "|poster|profile|usemap|xmlns|.*(?:src|uri|url).*|style|on.*"
)
"""Attributes that Go escapes in its own ways, with ``data-`` before them as well."""


@frozen
class _Spot:
    """A place in HTML."""

    state: str = "text"
    """``text``, ``tag`` or the quote of an attribute."""
    name: str = ""
    """Of the attribute, in lower case."""
    query: bool = False
    """Behind the ``?`` or ``#`` of an address."""


def in_context(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The tree, with every value knowing where it stands.

    Raises:
        BeyondError: A value stands where Go escapes it in a way of its own, or the HTML is such
            that Go would change it.
    """
    found, spot = _walk(nodes, _Spot())
    if spot.state != "text":
        message = "a template that ends in a tag"
        raise BeyondError(message)
    return found


def _walk(nodes: tuple[Node, ...], spot: _Spot) -> tuple[tuple[Node, ...], _Spot]:
    out: list[Node] = []
    for node in nodes:
        match node:
            case Text():
                spot = _through(node.text, spot)
                out.append(node)
            case Show():
                out.append(replace(node, how=_how(spot)))
            case Branch():
                then, one = _walk(node.then, spot)
                other, two = _walk(node.other, spot)
                if one != two:
                    message = "branches that end in different places"
                    raise BeyondError(message)
                spot = one
                out.append(replace(node, then=then, other=other))
            case _:
                out.append(node)
    return tuple(out), spot


def _how(spot: _Spot) -> How:
    """How a value at a spot is escaped."""
    if spot.state == "text":
        return "text"
    if spot.state != "tag":
        if spot.name in ADDRESSES and not spot.query:
            return "address"
        if not _ADDRESS.fullmatch(spot.name.removeprefix("data-")) and ":" not in spot.name:
            return "attribute"
    message = f"a value in '{spot.name}'" if spot.name else "a value in a tag"
    raise BeyondError(message)


def _through(text: str, spot: _Spot) -> _Spot:
    """Where one is behind some text."""
    at = 0
    while at < len(text):
        match spot.state:
            case "text":
                at, spot = _to_tag(text, at)
            case "tag":
                at, spot = _in_tag(text, at)
            case quote:
                end = text.find(quote, at)
                inside = text[at:] if end < 0 else text[at:end]
                if _runs(spot.name) and re.search(r"/[/*]|<!--", inside):
                    message = f"a comment in '{spot.name}'"  # Go leaves comments out
                    raise BeyondError(message)
                if end < 0:
                    return replace(spot, query=spot.query or "?" in inside or "#" in inside)
                at, spot = end + 1, _Spot("tag")
    return spot


def _runs(name: str) -> bool:
    return name == "style" or name.startswith("on")


def _to_tag(text: str, at: int) -> tuple[int, _Spot]:
    """Behind the name of the next tag."""
    begin = text.find("<", at)
    if begin < 0:
        return len(text), _Spot()
    found = _TAG.match(text, begin)
    if found is None or found[1].lower() in SPECIAL:
        message = f"'{text[begin : begin + 10]}'"
        raise BeyondError(message)
    return found.end(), _Spot("tag")


def _in_tag(text: str, at: int) -> tuple[int, _Spot]:
    """Behind the next part of a tag."""
    found = _WITHIN.match(text, at)
    if found is None or (found["name"] and not found["quote"] and found.end() == len(text)):
        message = f"'{text[at : at + 10]}' in a tag"
        raise BeyondError(message)
    if found["end"]:
        return found.end(), _Spot()
    if found["quote"]:
        return found.end(), _Spot(found["quote"], found["name"].lower())
    return found.end(), _Spot("tag")
