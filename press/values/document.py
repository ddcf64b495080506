"""A chapter as HTML with holes.

Markdown is turned into HTML once per file. What depends on the rest of the
book (where a link leads, which picture sizes exist, what a shortcode's layout
says) is left out as a *hole* and filled once per output.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import TypeAlias, Union

from press.errors import Place, Problem
from press.frozen import frozen
from press.values.front import FrontMatter, Plain

WORDS_A_MINUTE = 220
"""An adult reading prose on a screen (Brysbaert 2019 gives 238 for English non-fiction)."""


@frozen
class Link:
    """A hole in an attribute: the target as written by the author.

    The filler puts in the address only; the quotes around it are in the text.
    """

    target: str
    place: Place
    kind: str = "link"
    """``link`` for Markdown links and ``href``; ``ref`` and ``relref`` for Hugo's shortcodes,
    which search the whole book for a bare name and fail when nothing is found; ``raw`` for
    an address in raw HTML, which is checked but kept as written."""
    language: str = ""
    """Code of the language a ``ref`` asks for; empty for that of its page."""

    @property
    def name(self) -> str:
        """What its address is found by."""
        return called(self.target, self.kind, self.language)


def called(target: str, kind: str = "link", language: str = "") -> str:
    """What the address of a link is found by."""
    return f"{kind}@{language}:{target}" if language else f"{kind}:{target}"


@frozen
class Image:
    """A hole for a whole ``<img>`` or ``<picture>``."""

    src: str
    alt: str
    """Plain text, not escaped."""
    title: str
    place: Place
    attributes: Mapping[str, str] = field(default_factory=dict)
    """Further attributes of the ``<img>``: ``class``, ``id``, ``width`` ..."""
    raw: bool = False
    """True for an ``<img>`` in raw HTML: its own attributes win over ours."""


@frozen
class Call:
    """A hole for a shortcode: its layout decides the HTML."""

    name: str
    arguments: Mapping[str, Plain]
    """By parameter name, defaults filled in; extra ones stay under their own name or number."""
    body: "Body"
    """What stands between the tags, already HTML with holes; empty without a body."""
    place: Place
    delimiter: str = "%"
    """``%`` for ``{{% %}}``, ``<`` for ``{{< >}}``."""
    inline: bool = False
    """The call stands inside a paragraph or heading."""
    inner: str = ""
    """The text between the tags as the author wrote it, for shortcodes with a raw body."""
    foreign: bool = False
    """Its layout is a Go template: ``body`` is what Hugo made of the call, or what stands
    between the tags where Hugo did not."""
    mark: str = ""
    """Id of the number that stands in the text for a call that is a note: ``body`` is that
    number, and the same call stands once more in the note. Empty for all other calls."""


@frozen
class Hooked:
    """A hole for what a render hook of the site's makes of a construct.

    It is there while a book is read; Hugo's answer, or what is drawn without, takes its place.
    """

    hook: str
    """``image``, ``codeblock-dot``."""
    number: int
    """On its page; names its answer."""
    asked: str
    """The construct alone, as Markdown. A character of `press.markdown.asking` stands for
    each part that is no text."""
    parts: tuple["Body", ...]
    """What the characters stand for, in their order."""
    drawn: "Body"
    """What Press makes of it."""
    place: Place
    block: bool = False
    """A block, or else running text."""
    ordinal: int = 0
    """How many blocks of code stand before a block of code."""
    target: str = ""
    """Where a link leads, as written; the id of a heading."""


Hole: TypeAlias = Link | Image | Call | Hooked
Body: TypeAlias = tuple[Union[str, Hole], ...]  # noqa: UP007 -- a forward reference to Call
"""Finished HTML and holes, in reading order."""


@frozen
class Heading:
    """A heading, for tables of contents and ``#fragments``."""

    level: int
    """1 to 6."""
    id: str
    """Empty when the author's markup gives none."""
    html: str
    """Inline HTML without links and without the permalink sign, as a table of contents shows it."""
    text: str
    """Plain text."""


@frozen
class Document:
    """What the rest of the book needs to know about one file, read without any other."""

    path: str
    front: FrontMatter
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    """Every id a ``#fragment`` may name: of headings, blocks, footnotes and raw HTML."""
    holes: tuple[Hole, ...] = ()
    """The holes of its body in reading order, without the HTML between them."""
    written: bool = False
    """Anything stands below the front matter."""
    lead: str = ""
    """Plain text of the first paragraph that is not a heading; for descriptions."""
    words: int = 0
    """Of the text; a CJK character counts as one where the language asks for it."""
    features: frozenset[str] = frozenset()
    """What the page needs beyond plain HTML: ``math``, ``mermaid``, ``code``."""
    problems: tuple[Problem, ...] = ()

    @property
    def minutes(self) -> int:
        """To read it."""
        return -(-self.words // WORDS_A_MINUTE)


@frozen
class Prose:
    """The text of one file: large, and looked at only where it is set."""

    body: Body = ()
    summary: Body = ()
    """Up to ``<!--more-->``, or the first paragraphs; shown in lists of posts."""


def holes_of(body: Body) -> tuple[Hole, ...]:
    """The holes of a body alone; those of a call's body stay in the call."""
    return tuple(_hollow(piece) for piece in body if not isinstance(piece, str))


def calls(body: Iterable[str | Hole]) -> Iterator[Call]:
    """Every shortcode in a body, those inside others too."""
    for piece in body:
        if isinstance(piece, Call):
            yield piece
            yield from calls(piece.body)


def _hollow(hole: Hole) -> Hole:
    return replace(hole, body=holes_of(hole.body)) if isinstance(hole, Call) else hole
