"""A chapter's Markdown with a sign for each shortcode; what a Markdown parser is given.

Made by ``press.markdown.lexer``, which explains the three forms a call takes: a word, one
sign, or two signs around a joined body.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from operator import itemgetter

from press.decode.text import Lines, begins
from press.errors import Place, Problem
from press.frozen import frozen
from press.markdown.written import Delimiter
from press.values.front import Plain
from press.values.grammar import Signature

SIGN = re.compile("\ufdd0([0-9]+)\ufdd1")
"""Stands for a whole call, or opens the body of a joined one; the number is ``Tag.number``."""
SHUT = re.compile("\ufdd2([0-9]+)\ufdd1")
"""Closes the body of a joined call."""
ANY = re.compile("[\ufdd0\ufdd2]([0-9]+)\ufdd1")
END = "\ufdd1"
"""How all of them end."""


def sign(number: int) -> str:
    """What stands for a call, or opens its body."""
    return f"\ufdd0{number}\ufdd1"


def shut(number: int) -> str:
    """What closes the body of a joined call."""
    return f"\ufdd2{number}\ufdd1"


@frozen
class Tag:
    """One shortcode call, ready to become a ``Call``."""

    number: int
    name: str
    delimiter: Delimiter
    signature: Signature
    arguments: Mapping[str, Plain]
    """Bound: by parameter name, with defaults."""
    place: Place
    """Of the opening tag."""
    opened: str
    """The opening tag as written."""
    closed: str = ""
    """The closing tag as written."""
    inner: str = ""
    """What stands between the tags as written, escapes resolved, without its indentation."""
    bare: bool = False
    """A body that is a single paragraph is shown without ``<p>``."""
    joined: bool = False
    """Its body is in the text around it, between ``SIGN`` and ``SHUT``."""
    closing: Place | None = None
    """Of the closing tag."""
    parts: tuple["str | Tag", ...] = ()
    """A body that goes out as it is: HTML (it may hold words), and calls."""
    body: "Lexed | None" = None
    """A body that is Markdown on its own."""

    @property
    def written(self) -> str:
        """The whole call as the author wrote it."""
        return self.opened + self.inner + self.closed


@frozen
class Lexed:
    """Markdown with signs for the shortcodes."""

    text: str
    tags: Mapping[int, Tag]
    """All of the page, by the number in their sign or word; shared by all bodies of a page."""
    words: re.Pattern[str]
    """Finds words; the group is the number of the tag."""
    source: Lines
    spans: tuple[tuple[int, int], ...]
    """Where in the text a run of source begins, and where it comes from; in order."""
    problems: tuple[Problem, ...] = ()
    """Of the whole page; empty for bodies."""

    def place(self, line: int, column: int = 0, length: int = 1) -> Place:
        """Where in the file a spot of the text was written; line and column count from 0."""
        known = begins(self.text)
        begin = known[min(line, len(known) - 1)]
        at = min(begin + column, len(self.text))
        number = bisect_right(self.spans, at, key=itemgetter(0)) - 1
        text, source = self.spans[number]
        found = source + at - text
        if number + 1 < len(self.spans):
            found = min(found, self.spans[number + 1][1])
        return self.source.at(found, length)

    def split(self, html: str) -> Iterator["str | Tag"]:
        """Finished HTML cut at its words; signs that were never understood are left out."""
        pieces = self.words.split(ANY.sub("", html))
        for number, piece in enumerate(pieces):
            if number % 2 and int(piece) in self.tags:
                yield self.tags[int(piece)]
            elif piece and not number % 2:
                yield piece

    def plain(self, text: str) -> str:
        """Text without words and signs, for ids, counts and descriptions."""
        return self.words.sub("", ANY.sub("", text)) if self.tags else text
