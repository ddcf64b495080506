"""Places in a text: from the number of a character to line and column."""

from bisect import bisect_right
from dataclasses import replace

from press.errors import Place
from press.frozen import frozen


@frozen
class Lines:
    """Where the lines of a text begin, so that places cost next to nothing."""

    start: Place
    """Where the text's first character stands in the file."""
    begins: tuple[int, ...]

    def at(self, index: int, length: int = 1) -> Place:
        """The place of a character, counted from 0."""
        line = bisect_right(self.begins, index) - 1
        column = index - self.begins[line] + (self.start.column if line == 0 else 1)
        return replace(self.start, line=self.start.line + line, column=column, length=length)


def lines(text: str, start: Place) -> Lines:
    """The lines of a text that begins at ``start``."""
    begins = [0]
    found = text.find("\n")
    while found >= 0:
        begins.append(found + 1)
        found = text.find("\n", found + 1)
    return Lines(start, tuple(begins))
