"""What a finished page holds, as far as anybody can be asked about it: gathered in one pass.

The pages are read as they are published, so that nothing a layout, a shortcode or raw HTML
brings is overlooked. The scanner knows HTML's lexical rules (comments, raw text, quotes) and
not its tree: every rule that asks is about single elements.
"""

import re
from dataclasses import dataclass, field
from html import unescape

from press.frozen import frozen

TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z)"""
    r"""|<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^>"'])*)>""",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
SRCSET = re.compile(r"([^\s,]\S*[^\s,])(?:\s+[\d.]+[wxh])?\s*(?:,|$)")
CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")

RAW = frozenset({"script", "style", "textarea", "title"})
"""Elements whose text holds no elements."""

LEADS = {
    "a": ("href",), "area": ("href",), "audio": ("src",), "embed": ("src",), "form": ("action",),
    "iframe": ("src",), "img": ("src", "srcset"), "input": ("src",), "link": ("href",),
    "object": ("data",), "script": ("src",), "source": ("src", "srcset"), "track": ("src",),
    "video": ("src", "poster"),
}  # fmt: skip
"""Element to the attributes that hold addresses."""

SETS = frozenset({"srcset"})


@frozen
class Reference:
    """An address on a page."""

    tag: str
    address: str
    """As written, entities resolved."""
    rel: str = ""
    inside: bool = False
    """Stands in the text, not in the furniture around it."""


@frozen
class Anchor:
    """A link that readers follow, with the name it is known by."""

    address: str
    name: str
    """Its text, the texts of its pictures, or its label."""
    inside: bool
    furniture: bool = False
    """A heading's own link, or one to or from a note."""


@frozen
class Shown:
    """An ``<img>``."""

    src: str
    original: str
    """Address of the author's file, where it was remade."""
    alt: str | None
    """None where there is no ``alt`` at all."""
    hidden: bool
    inside: bool
    candidates: tuple[str, ...] = ()
    """What a browser with every format chooses from."""


@frozen
class Title:
    """A heading as published."""

    level: int
    id: str
    text: str
    inside: bool


@dataclass(slots=True)
class Facts:
    """One page."""

    references: list[Reference] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    """In order; one that stands twice is here twice."""
    css: list[str] = field(default_factory=list)
    """Texts of ``<style>`` and of ``style`` attributes."""


def facts(html: str) -> Facts:
    """Everything there is to say about a page."""
    reader = _Reader(html)
    reader.read()
    return reader.facts


def attributes(rest: str) -> dict[str, str]:
    """Attributes of a tag, names in lower case, the first of one name.

    >>> attributes('class=a href="/x?a=1&amp;b" hidden')
    {'class': 'a', 'href': '/x?a=1&b', 'hidden': ''}
    """
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(rest):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


def addresses_in(css: str) -> list[str]:
    """Addresses that a style sheet names.

    >>> addresses_in('@import "a.css"; p { background: url(b.png) }')
    ['a.css', 'b.png']
    """
    return [one or other for one, other in CSS_URL.findall(css)]


@dataclass(slots=True)
class _Open:
    """An element whose text is being gathered."""

    tag: str
    attributes: dict[str, str]
    inside: bool
    words: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self, html: str) -> None:
        self.html, self.facts = html, Facts()
        self.depth = 0
        """How many ``<article>`` are open inside the text."""
        self.open: list[_Open] = []
        self.candidates: list[str] | None = None

    def read(self) -> None:
        position, html = 0, self.html
        while token := TOKEN.search(html, position):
            if self.open:
                self._text(html[position : token.start()])
            position = token.end()
            if not (name := (token["name"] or "").lower()):
                continue
            if token["close"]:
                self._close(name)
                continue
            self._element(name, token["rest"])
            if name in RAW:
                position = self._raw(name, position)

    def _text(self, text: str) -> None:
        for one in self.open:
            one.words.append(text)

    def _raw(self, name: str, start: int) -> int:
        """Past the text of a raw element; that of ``<style>`` is kept."""
        end = re.compile(rf"</{name}[\s/>]", re.IGNORECASE).search(self.html, start)
        stop = end.start() if end else len(self.html)
        if name == "style":
            self.facts.css.append(self.html[start:stop])
        return stop

    def _close(self, name: str) -> None:
        if name == "article" and self.depth:
            self.depth -= 1
        elif name == "picture":
            self.candidates = None
        elif self.open and self.open[-1].tag == name:
            self._finish(self.open.pop())

    def _element(self, name: str, rest: str) -> None:
        if name == "article" and (self.depth or "markdown" in rest):
            self.depth += 1
        interesting = name in LEADS or name == "picture" or name[0] == "h"
        if not interesting and "id" not in rest and "style" not in rest:
            return
        found, inside = attributes(rest), self.depth > 0
        if identity := found.get("id"):
            self.facts.ids.append(identity)
        if style := found.get("style"):
            self.facts.css.append(style)
        for key in LEADS.get(name, ()):
            if key in found:
                self._leads(name, key, found, inside=inside)
        if name == "picture":
            self.candidates = []
        elif name == "img":
            self._picture(found, inside=inside)
        elif name == "a" or (len(name) == 2 and name[0] == "h" and name[1] in "123456"):
            self.open.append(_Open(name, found, inside))

    def _leads(self, name: str, key: str, found: dict[str, str], *, inside: bool) -> None:
        value = found[key]
        addresses = SRCSET.findall(value) if key in SETS else [value.strip()]
        if name == "source" and key in SETS and self.candidates == []:
            self.candidates = addresses
        rel = found.get("rel", "").lower()
        self.facts.references += [Reference(name, one, rel, inside) for one in addresses]

    def _picture(self, found: dict[str, str], *, inside: bool) -> None:
        alt = found.get("alt")
        sets = self.candidates or SRCSET.findall(found.get("srcset", ""))
        hidden = found.get("aria-hidden") == "true" or found.get("role") in ("none", "presentation")
        src = found.get("src", "")
        shown = Shown(src, found.get("data-original", src), alt, hidden, inside, tuple(sets))
        self.facts.pictures.append(shown)
        if self.open and alt:
            self._text(alt)

    def _finish(self, one: _Open) -> None:
        text = " ".join(unescape("".join(one.words)).split())
        known = one.attributes
        if one.tag == "a":
            if "href" not in known:
                return
            name = known.get("aria-label") or text or known.get("title", "")
            kind = known.get("class", "").split()
            furniture = bool({"anchor", "footnote-ref", "footnote-backref"} & set(kind))
            here = Anchor(known["href"].strip(), name.strip(), one.inside, furniture)
            self.facts.anchors.append(here)
        else:
            sign = text.removesuffix("#").strip()
            self.facts.titles.append(Title(int(one.tag[1]), known.get("id", ""), sign, one.inside))
