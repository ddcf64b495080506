"""Characters in a chapter that readers cannot see: kept out, or pointed at."""

import re

from press.decode.text import Lines
from press.errors import Problem, warning

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_OVERRIDE = re.compile("[\u202d\u202e]")


def visible(markdown: str, at: Lines, begin: int) -> tuple[str, tuple[Problem, ...]]:
    """The text with a space for each control character, so that places stay true.

    XML cannot carry control characters, and a chapter's text goes into feeds. Signs that turn
    the direction of text around are kept, with a warning: they can make a text look like another.

    Args:
        markdown: The chapter's text.
        at: The lines of the whole file.
        begin: Where ``markdown`` begins in it.
    """
    problems: list[Problem] = []
    if found := _CONTROL.search(markdown):
        message = f"the control character U+{ord(found[0]):04X} is left out"
        place = at.at(begin + found.start())
        problems.append(warning(place, "character-control", message, "delete it"))
        markdown = _CONTROL.sub(" ", markdown)
    if found := _OVERRIDE.search(markdown):
        message = f"the invisible character U+{ord(found[0]):04X} shows text in another order"
        hint = "delete it, or mark the direction in HTML with <bdo>"
        problems.append(warning(at.at(begin + found.start()), "character-hidden", message, hint))
    return markdown, tuple(problems)
