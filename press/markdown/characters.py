"""Characters in a chapter that readers cannot see: kept out, or pointed at."""

import re

from press.decode.text import Lines, ordinary
from press.errors import Place, Problem, warning

# most texts are ordinary: these are compiled when one is not
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f]"
_TURN = "[\u202a-\u202e\u2066-\u2069]"
_TURN_OR_END = "[\u202a-\u202e\u2066-\u2069\n]|\\Z"
_EMBEDDED = dict.fromkeys("\u202a\u202b", "\u202c")
_CLOSED_BY = _EMBEDDED | dict.fromkeys("\u2066\u2067\u2068", "\u2069")


def visible(markdown: str, at: Lines, begin: int) -> tuple[str, tuple[Problem, ...]]:
    """The text with a space for each control character, so that places stay true.

    XML cannot carry control characters, and a chapter's text goes into feeds. Signs that turn
    the direction of text around are kept, with a warning: they can make a text look like another.

    Args:
        markdown: The chapter's text.
        at: The lines of the whole file.
        begin: Where ``markdown`` begins in it.
    """
    if ordinary(markdown):
        return markdown, ()
    problems: list[Problem] = []
    if found := re.search(_CONTROL, markdown):
        message = f"the control character U+{ord(found[0]):04X} is left out"
        place = at.at(begin + found.start())
        problems.append(warning(place, "character-control", message, "delete it"))
        markdown = re.sub(_CONTROL, " ", markdown)
    if (spot := turned(markdown)) >= 0:
        problems.append(hidden(at.at(begin + spot), markdown[spot]))
    return markdown, tuple(problems)


def turned(text: str) -> int:
    """Where a sign begins that turns the text after it around; -1 without one.

    Overrides always do; embeddings and isolates, which right-to-left text may need, only
    where the line ends before they do.
    """
    first = None if text.isprintable() else re.search(_TURN, text)
    open_: list[tuple[str, int]] = []
    for found in re.compile(_TURN_OR_END).finditer(text, first.start()) if first else ():
        sign = found[0]
        if sign in ("\u202d", "\u202e"):
            return found.start()
        if sign in ("\n", "") and open_:
            return open_[0][1]
        if sign in _CLOSED_BY:
            open_.append((_CLOSED_BY[sign], found.start()))
        elif open_ and sign == open_[-1][0]:
            open_.pop()
    return -1


def hidden(place: Place, sign: str) -> Problem:
    """The complaint about a sign that nobody sees."""
    message = f"the invisible character U+{ord(sign):04X} shows text in another order"
    hint = "delete it, or mark the direction in HTML with <bdo>"
    return warning(place, "character-hidden", message, hint)
