"""Places in a text: from the number of a character to line and column."""

import re
from bisect import bisect_right
from functools import lru_cache

from press.errors import Place
from press.frozen import frozen

_LINE_END = re.compile("\n")


@frozen
class Lines:
    """A text that knows where its lines begin, so that places cost next to nothing."""

    start: Place
    """Where the text's first character stands in the file."""
    text: str

    @property
    def begins(self) -> tuple[int, ...]:
        """Where its lines begin."""
        return begins(self.text)

    def at(self, index: int, length: int = 1) -> Place:
        """The place of a character, counted from 0."""
        start, known = self.start, begins(self.text)
        line = bisect_right(known, index) - 1
        column = index - known[line] + (start.column if line == 0 else 1)
        return Place(start.file, start.line + line, column, length)


def lines(text: str, start: Place) -> Lines:
    """The lines of a text that begins at ``start``."""
    return Lines(start, text)


@lru_cache(maxsize=64)  # the texts of the chapter that is read; most are never asked
def begins(text: str) -> tuple[int, ...]:
    """Where the lines of a text begin; never empty."""
    return (0, *(found.end() for found in _LINE_END.finditer(text)))


@lru_cache(maxsize=8)  # asked by several that look for several kinds of such characters
def ordinary(text: str) -> bool:
    """Whether a text certainly holds no control characters and no invisible signs.

    Tabs and line ends may be there. Some texts without such characters are not ordinary either,
    those with no-break spaces for example; most are, and need not be searched.
    """
    return text.replace("\n", "").replace("\t", "").isprintable()
