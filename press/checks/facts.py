"""What a finished page holds, as far as anybody can be asked about it: gathered in one pass.

The pages are read as they are published, so that nothing a layout, a shortcode or raw HTML
brings is overlooked. The scanner knows HTML's lexical rules (comments, raw text, quotes) and
not its tree: every rule that asks is about single elements.
"""

import re
from dataclasses import dataclass, field
from html import unescape

from press.frozen import frozen

INSIDE = r"""(?:"[^"]*"|'[^']*'|[^>"'])*"""
"""The rest of a tag: signs that would end it may stand in quotes."""

NAMES = (
    "a|area|article|audio|embed|form|h[1-6]|iframe|img|input|link|object|picture|script|source|"
    "style|textarea|title|track|video"
)
"""Elements that some rule asks about; of all others only ``id`` and ``style`` matter."""

TOKEN = re.compile(
    rf"""<!--.*?(?:-->|\Z)"""
    rf"""|<(?P<close>/?)(?P<name>(?:{NAMES})(?=[\s/>]))(?P<rest>{INSIDE})>"""
    rf"""|<[A-Za-z][^\s/>]*(?=[^>]*[\s"'](?:id|style)\s*=)(?P<more>{INSIDE})>""",
    re.DOTALL | re.IGNORECASE,
)
TAG = re.compile(rf"</?[A-Za-z]{INSIDE}>|<!--.*?-->", re.DOTALL)
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
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


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
    """A link or heading that is not closed yet."""

    tag: str
    attributes: dict[str, str]
    inside: bool
    start: int
    """Where its text begins."""
    alts: list[str] = field(default_factory=list)
    """Words of the pictures in it."""


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
            position = token.end()
            name = (token["name"] or "").lower()
            if token["close"]:
                self._close(name, token.start())
            elif name:
                self._element(name, token["rest"], position)
                if name in RAW:
                    position = self._raw(name, position)
            elif token["more"]:
                self._plain(attributes(token["more"]))

    def _raw(self, name: str, start: int) -> int:
        """Past the text of a raw element; that of ``<style>`` is kept."""
        end = re.compile(rf"</{name}[\s/>]", re.IGNORECASE).search(self.html, start)
        stop = end.start() if end else len(self.html)
        if name == "style":
            self.facts.css.append(self.html[start:stop])
        return stop

    def _close(self, name: str, end: int) -> None:
        if name == "article" and self.depth:
            self.depth -= 1
        elif name == "picture":
            self.candidates = None
        elif self.open and self.open[-1].tag == name:
            self._finish(self.open.pop(), end)

    def _plain(self, found: dict[str, str]) -> None:
        """What may be said of any element."""
        if identity := found.get("id"):
            self.facts.ids.append(identity)
        if style := found.get("style"):
            self.facts.css.append(style)

    def _element(self, name: str, rest: str, end: int) -> None:
        if name == "article" and (self.depth or "markdown" in rest):
            self.depth += 1
        found, inside = attributes(rest), self.depth > 0
        self._plain(found)
        for key in LEADS.get(name, ()):
            if key in found:
                self._leads(name, key, found, inside=inside)
        if name == "picture":
            self.candidates = []
        elif name == "img":
            self._picture(found, inside=inside)
        elif name == "a" or name in HEADINGS:
            self.open.append(_Open(name, found, inside, end))

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
        for one in self.open if alt else ():
            one.alts.append(str(alt))

    def _finish(self, one: _Open, end: int) -> None:
        words = (TAG.sub("", self.html[one.start : end]), *one.alts)
        text = " ".join(unescape(" ".join(words)).split())
        known = one.attributes
        if one.tag != "a":
            sign = text.removesuffix("#").strip()
            title = Title(int(one.tag[1]), known.get("id", ""), sign, one.inside)
            self.facts.titles.append(title)
        elif "href" in known:
            name = known.get("aria-label") or text or known.get("title", "")
            kind = known.get("class", "").split()
            furniture = bool({"anchor", "footnote-ref", "footnote-backref"} & set(kind))
            here = Anchor(known["href"].strip(), name.strip(), one.inside, furniture)
            self.facts.anchors.append(here)
