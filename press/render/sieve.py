"""What of a stranger's HTML reaches readers: what can be read and looked at, nothing that acts.

Used where ``params.press.untrusted`` says that chapters may come from anybody. Everything goes
through it that a chapter makes, the HTML of shortcodes' layouts included; layouts around the
text, the site's own words and its menus are trusted.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


TAGS = _set("""
    a abbr article aside b bdi bdo blockquote br caption cite code col colgroup data dd del
    details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins
    kbd label li mark nav ol p picture pre q rp rt ruby s samp section small source span strong
    sub summary sup table tbody td tfoot th thead time tr u ul var wbr
    svg path line polyline rect text
    math annotation maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom
    mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder
    munderover none semantics
    """)
EVERYWHERE = _set("""
    id class title lang dir style role tabindex hidden translate
    itemid itemprop itemref itemscope itemtype
    """)
_MATHS = _set("""
    accent accentunder columnalign columnlines columnspacing depth display displaystyle encoding
    fence form frame height largeop linebreak linethickness lspace mathbackground mathcolor
    mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing
    rspace scriptlevel separator side stretchy symmetric voffset width xmlns
    """)
_PICTURE = _set("alt decoding fetchpriority height loading sizes src srcset width")
_CELL = _set("abbr align colspan headers rowspan scope")
_SVG = _set("height preserveaspectratio preserveAspectRatio viewbox viewBox width x xmlns y")
_EDIT = frozenset(("cite", "datetime"))
ATTRIBUTES = {
    "a": frozenset(("href", "hreflang", "interestfor", "name", "rel", "target")),
    "blockquote": frozenset(("cite",)),
    "col": frozenset(("span",)),
    "colgroup": frozenset(("span",)),
    "data": frozenset(("value",)),
    "del": _EDIT,
    "details": frozenset(("name", "open")),
    "img": _PICTURE,
    "input": frozenset(("checked", "disabled", "name")),
    "ins": _EDIT,
    "label": frozenset(("for",)),
    "li": frozenset(("popover", "value")),
    "ol": frozenset(("reversed", "start", "type")),
    "path": frozenset(("d", "fill", "stroke", "transform")),
    "q": frozenset(("cite",)),
    "source": frozenset(("media", "sizes", "srcset", "type")),
    "line": frozenset(("x1", "x2", "y1", "y2")),
    "polyline": frozenset(("points",)),
    "rect": frozenset(("height", "width", "x", "y")),
    "svg": _SVG,
    "text": frozenset(("text-anchor", "x", "y")),
    "td": _CELL,
    "th": _CELL,
    "time": frozenset(("datetime",)),
} | {
    tag: _MATHS
    for tag in TAGS
    if tag in ("annotation", "math", "none", "semantics") or re.match("m(?!ark)", tag)
}
PREFIXES = frozenset(("aria-", "data-"))
SCHEMES = _set("http https mailto tel sms geo xmpp irc ircs")
DRESS = _set("""
    --a --columns aspect-ratio background-color color font-style font-weight height object-fit
    object-position text-align text-decoration width
    """)
"""What a ``style`` may say: nothing that moves over the rest of the page or loads a file."""

TOGGLES = frozenset(("checkbox", "radio"))
_ADDRESSES = frozenset(("cite", "href", "src"))
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f]+")


def sieved(html: str) -> str:
    """The HTML without anything that acts: scripts, frames, forms, event handlers, styles."""
    import nh3

    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={"*": set(EVERYWHERE)} | {tag: set(own) for tag, own in ATTRIBUTES.items()},
        generic_attribute_prefixes=set(PREFIXES),
        tag_attribute_values={"input": {"type": set(TOGGLES)}},
        clean_content_tags={"script", "style"},
        url_schemes=set(SCHEMES),
        filter_style_properties=set(DRESS),
        link_rel=None,
    )


def caught(html: str) -> tuple[str, ...]:
    """What the sieve keeps back, as an author knows it: ``<script>``, ``onclick``; each once."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(dict.fromkeys(reader.found))


class _Reader(HTMLParser):
    """Notes the tags and attributes that may not stand."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.found.append(f"<{tag}>")
        else:
            self.found.extend(_caught(tag, attrs))


def _caught(tag: str, attributes: list[tuple[str, str | None]]) -> Iterator[str]:
    allowed = EVERYWHERE | ATTRIBUTES.get(tag, frozenset())
    for name, value in attributes:
        if tag == "input" and name == "type" and (value or "").lower() in TOGGLES:
            continue
        if name not in allowed and not name.startswith(tuple(PREFIXES)):
            yield name
        elif name in _ADDRESSES and (scheme := unsafe_scheme(value or "")):
            yield f"{scheme}:"


def unsafe_scheme(address: str) -> str:
    r"""The scheme of an address that a stranger may not name; empty for any other address.

    >>> unsafe_scheme("java\nscript:alert(1)"), unsafe_scheme("a/b.png")
    ('javascript', '')
    """
    found = _SCHEME.match(_IGNORED.sub("", address[:64]))
    return found[1].lower() if found and found[1].lower() not in SCHEMES else ""
