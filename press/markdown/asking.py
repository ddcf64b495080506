"""Parts of a chapter as Markdown for Hugo's render hooks.

Text goes out as it is. Each part that is not text goes out as one character of a plane that
no script uses, a *slot*: it passes through templates unharmed, cut or in capitals, and what
it stands for is put in its place again by ``press.markdown.answered``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape

from press.markdown.attributes import spelled
from press.values.document import Body, Hole, Link

FIRST, LAST = 0x100000, 0x10EFFF
"""The slots."""
MARKS = ("\U0010f000", "\U0010f001", "\U0010f002", "\U0010f003")
"""Before the number of a construct in running text, behind a number, behind a construct, and
before the number of a block."""
SLOT = re.compile(f"([{chr(FIRST)}-{chr(LAST)}])")

_PLANE = re.compile("([\U00100000-\U0010ffff])")
_TAG = re.compile(r"(<[^<>]*>)")
_SPECIAL = re.compile(r"[\\`*_\[\]<>&~$|{}^#]")
_CALL = re.compile(r"\{(?=\{[<%])")
_TICKS = re.compile(r"`+|~+")
_PARAGRAPH = re.compile(r"<p(?: id=\"p-[0-9a-f-]+\")?>(.*?)</p>\n", re.DOTALL)


class Parts:
    """The slots of one question.

    Args:
        html: Whether tags may go out as they are, because Hugo keeps raw HTML.
    """

    def __init__(self, *, html: bool) -> None:
        self.html = html
        self.found: list[Body] = []

    def slot(self, *part: str | Hole) -> str:
        """A character that stands for a part."""
        self.found.append(part)
        return chr(min(FIRST + len(self.found) - 1, LAST))

    def uncalled(self, markdown: str) -> str:
        """Markdown in which nothing is a call of a shortcode."""
        return _CALL.sub(lambda _: self.slot("{"), markdown)

    def address(self, written: Iterable[str | Hole]) -> str:
        """The target of a link, as the author wrote it; what shortcodes make of it are slots."""
        out = []
        for piece in written:
            if isinstance(piece, str):
                out.append(unescape(piece))
            elif isinstance(piece, Link) and piece.kind == "link":
                out.append(piece.target)
            else:
                out.append(self.slot(piece))
        target = re.sub(r"[<>\\]", r"\\\g<0>", "".join(out).replace("\n", " "))
        return f"<{target}>"

    def code(self, written: Iterable[str | Hole]) -> str:
        """Text that Hugo does not read, with slots for what shortcodes say in it."""
        return "".join(p if isinstance(p, str) else self.slot(p) for p in written)

    def words(self, written: Iterable[str | Hole]) -> str:
        """Running text, on one line."""
        text, holes = _drilled(written)
        out = []
        for number, part in enumerate(_TAG.split(text)):
            if number % 2 == 0:
                pieces = _refilled(part, holes)
                out += [self.slot(p) if hole else _plain(str(p)) for hole, p in pieces]
            elif self.html and not SLOT.search(part):
                out.append(part.replace("\n", " "))
            else:
                out.append(self.slot(*(piece for _, piece in _refilled(part, holes))))
        return "".join(out).strip()

    def blocks(self, written: Body) -> Iterator[str]:
        """Lines: paragraphs of running text; anything else is one slot."""
        text, holes = _drilled(written)
        text = text.strip("\n") + "\n"
        paragraphs = _PARAGRAPH.findall(text)
        if not paragraphs or _PARAGRAPH.sub("", text).strip():
            yield self.slot(*written)
            return
        for number, paragraph in enumerate(paragraphs):
            if number:
                yield ""
            yield self.words(piece for _, piece in _refilled(paragraph, holes))


def fenced(info: str, text: str) -> str:
    """A block of code."""
    kind = "~" if "`" in info else "`"
    longest = max((len(run) for run in _TICKS.findall(text) if run[0] == kind), default=0)
    fence = kind * max(3, longest + 1)
    return f"{fence}{info}\n{text.removesuffix(chr(10))}\n{fence}"


def listed(attributes: Mapping[str, object]) -> str:
    """An attribute list; empty without attributes."""
    pairs = (f'{name}="{_quoted(value)}"' for name, value in attributes.items())
    return f"{{{' '.join(pairs)}}}" if attributes else ""


def title(text: str) -> str:
    """The title behind a target; quotation marks that do not stand in it, as hooks see escapes."""
    line = text.replace("\n", " ").replace("\\", "\\\\")
    if not line:
        return ""
    quote = next((q for q in ('"', "'") if q not in line), '"')
    return f" {quote}{line.replace(quote, chr(92) + quote)}{quote}"


def _quoted(value: object) -> str:
    text = spelled(value) if isinstance(value, str | int | float | bool | tuple) else str(value)
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _drilled(written: Iterable[str | Hole]) -> tuple[str, list[str | Hole]]:
    """The text with a slot for each hole, and what the slots stand for.

    An author's own characters of the slots' plane become slots, too.
    """
    holes: list[str | Hole] = []
    out = []
    for piece in written:
        for part in _PLANE.split(piece) if isinstance(piece, str) else (piece,):
            if isinstance(part, str) and not _PLANE.fullmatch(part):
                out.append(part)
            else:
                out.append(chr(min(FIRST + len(holes), LAST)))
                holes.append(part)
    return "".join(out), holes


def _refilled(text: str, holes: list[str | Hole]) -> Iterator[tuple[bool, str | Hole]]:
    """Pieces of a text, and whether each is what a slot stands for."""
    for piece in SLOT.split(text):
        if SLOT.fullmatch(piece):
            yield True, holes[ord(piece) - FIRST]
        elif piece:
            yield False, piece


def _plain(text: str) -> str:
    """Text that means itself in Markdown."""
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", unescape(text).replace("\n", " "))
