"""The margin a shortcode's body stands in: indentation, list marker, quote marks."""

import re
from collections.abc import Iterable

from press.frozen import frozen
from press.markdown.nesting import Chunk

QUOTES = re.compile(r"(?: {0,3}> ?)*")
MARKERS = re.compile(r"\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)*")
TAB = 4


@frozen
class Margin:
    """What stands before a tag in its line, if its body is to have the same before it."""

    indent: int = 0
    """Columns, behind the quote marks."""
    quotes: int = 0
    item: bool = False
    """A list item begins in the same line."""


NO_MARGIN = Margin()


def margin_of(text: str, at: int) -> Margin:
    """The margin of the line that holds a tag.

    >>> margin_of("> - {{% hint %}}", 4)
    Margin(indent=2, quotes=1, item=True)
    """
    before = text[text.rfind("\n", 0, at) + 1 : at]
    quotes = QUOTES.match(before)
    begin = quotes.end() if quotes else 0
    found = MARKERS.match(before, begin)
    end = found.end() if found else begin
    indent = len(before[:end].expandtabs(TAB)) - begin
    return Margin(indent, before.count(">", 0, begin), bool(before[begin:end].strip()))


def outdented(chunks: Iterable[Chunk], margin: Margin) -> list[Chunk]:
    """The text without its margin, as far as all of its lines have it.

    The text begins in the middle of a line. Every line that is cut becomes a chunk of its
    own, so that places stay true.
    """
    chunks = list(chunks)
    if margin == NO_MARGIN:
        return chunks
    rows = _rows(chunks)
    full = [row for row in rows[1:] if "".join(chunk.text for chunk in row).strip()]
    quote = re.compile(f"(?: {{0,3}}> ?){{{margin.quotes}}}" if margin.quotes else "")
    if not all(quote.match(row[0].text) for row in full):
        return chunks
    for row in rows[1:]:
        found = quote.match(row[0].text)
        row[0] = _cut(row[0], found.end() if found else 0)
    indent = min([margin.indent, *(_indent(row[0].text) for row in full)])
    for row in rows[1:]:
        row[0] = _cut(row[0], _width(row[0].text, indent))
    return [chunk for row in rows for chunk in row]


def _rows(chunks: list[Chunk]) -> list[list[Chunk]]:
    """Chunks by line; no line is empty."""
    rows: list[list[Chunk]] = [[]]
    for chunk in chunks:
        at = chunk.at
        for number, line in enumerate(chunk.text.split("\n")):
            if number:
                rows[-1].append(Chunk("\n", at - 1))
                rows.append([])
            rows[-1].append(Chunk(line, at))
            at += len(line) + 1
    return rows


def _cut(chunk: Chunk, characters: int) -> Chunk:
    return Chunk(chunk.text[characters:], chunk.at + characters)


def _indent(text: str) -> int:
    """Columns of white space at the start."""
    return len(text.expandtabs(TAB)) - len(text.expandtabs(TAB).lstrip(" "))


def _width(text: str, columns: int) -> int:
    """How many characters of white space fill that many columns."""
    width = column = 0
    for character in text:
        if column >= columns or character not in " \t":
            break
        column += TAB - column % TAB if character == "\t" else 1
        width += 1
    return width
