"""Raw HTML: kept as written, with holes for the addresses and pictures of this book."""

import re
from collections.abc import Callable, Iterator
from html import escape, unescape

from press.errors import Place
from press.values.document import Hole, Image, Link

Where = Callable[[int, str], Place]
"""Gives the place of something in the HTML, by where it begins and what it is."""

MARKED = " data-press-link"
"""At the end of a tag that Hugo made of a Markdown link; taken out."""
Made = Callable[[str], object]
"""Whether a tag holds text that is not known yet."""

_VALUE = r"\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+"
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<verbatim>script|style|textarea)\b[^>]*>.*?(?:</(?P=verbatim)\s*>|\Z)"
    r"|<(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(rf"([^\s\"'<>/=]+)(?:\s*=\s*({_VALUE}))?")
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_RUNS = ("javascript:", "vbscript:", "file:", "data:")
_SHOWS = tuple(f"data:image/{kind}" for kind in ("png", "gif", "jpeg", "webp"))
_ADDRESSES = frozenset(("href", "src", "poster"))


def pieces(html: str, where: Where, made: Made = lambda _: False) -> Iterator[str | Hole]:
    """The HTML with `Link` holes for local addresses and `Image` holes for local pictures.

    Pictures of tags that shortcodes write parts of (``made``) are links like any other.
    Comments, scripts and styles are left alone. A tag with `MARKED` was a Markdown link.
    """
    at = 0
    for tag in _TAG.finditer(html):
        name = (tag["name"] or "").lower()
        if not name:
            continue
        attributes = list(_ATTRIBUTE.finditer(tag["rest"]))
        if name == "img" and not made(tag[0]):
            if image := _image(attributes, where, tag.start("rest")):
                yield html[at : tag.start()]
                yield image
                at = tag.end()
            continue
        for attribute in attributes:
            value = _value(attribute)
            if attribute[1].lower() in _ADDRESSES and is_local(value):
                begin = tag.start("rest") + attribute.start(2)
                yield html[at:begin] + '"'
                kind = "link" if tag["rest"].endswith(MARKED) else "raw"
                yield Link(value, where(begin, value), kind)
                yield '"'
                at = tag.start("rest") + attribute.end(2)
        if tag["rest"].endswith(MARKED):
            yield html[at : tag.end("rest") - len(MARKED)]
            at = tag.end("rest")
    yield html[at:]


def ids(html: str) -> Iterator[str]:
    """Every name a ``#fragment`` may find in this HTML."""
    for tag in _TAG.finditer(html):
        for attribute in _ATTRIBUTE.finditer(tag["rest"] or ""):
            named = attribute[1].lower()
            if named == "id" or (named == "name" and (tag["name"] or "").lower() == "a"):
                yield _value(attribute)


def is_local(address: str) -> bool:
    """Whether an address leads into this book rather than into the web.

    >>> is_local("guide.md"), is_local("https://x.org"), is_local("mailto:a@b.c"), is_local("//x")
    (True, False, False, False)
    """
    return bool(address) and not _OUTSIDE.match(address)


def is_dangerous(address: str) -> bool:
    """Whether following an address could run a program or read a file.

    >>> is_dangerous("JavaScript:x"), is_dangerous("data:image/png;base64,"), is_dangerous("a.md")
    (True, False, False)
    """
    address = address.strip().lower()
    return address.startswith(_RUNS) and not address.startswith(_SHOWS)


def attribute(text: str) -> str:
    """Text as it stands between double quotes in a tag."""
    return escape(text)


def _value(found: re.Match[str]) -> str:
    value = found[2] or ""
    return unescape(value[1:-1] if value[:1] in ("'", '"') else value).strip()


def _image(found: list[re.Match[str]], where: Where, at: int) -> Image | None:
    values = {attribute[1].lower(): attribute for attribute in reversed(found)}
    source = _value(values["src"]) if "src" in values else ""
    if not is_local(source):
        return None
    place = where(at + values["src"].start(2), source)
    further = {
        attribute[1]: _value(attribute)
        for attribute in found
        if attribute[1].lower() not in ("src", "alt", "title")
    }
    alt = _value(values["alt"]) if "alt" in values else ""
    title = _value(values["title"]) if "title" in values else ""
    return Image(source, alt, title, place, further, raw=True)
