"""Pages with calls of Go templates, and what comes of them."""

import re
from dataclasses import dataclass, field, replace

from press.errors import Problem
from press.hugo.stage import MARK, Leaf
from press.markdown.foreign import Asked, Sheet, marks
from press.values.source import File

_ASKED = re.compile("<!--pressask [0-9a-f]+x([0-9]+)-->")


@dataclass(slots=True)
class Filled:
    """What came of the calls."""

    answers: dict[str, dict[int, str]] = field(default_factory=dict)
    """By source path, then by where the call begins in the Markdown."""
    problems: list[Problem] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    """What Hugo made beside the answers, as if it lay in ``static/``."""


@dataclass(slots=True)
class Called:
    """A page with calls."""

    path: str
    leaf: Leaf
    sheet: Sheet
    key: str = ""
    prose: str = ""
    """Its text without shortcodes, where templates look at texts of pages."""

    def written(self, number: int) -> Leaf:
        """The page for the stage; with a number, it is to say which call comes next."""
        text = self.sheet.text
        if number >= 0:
            text = _ASKED.sub(rf'{{{{< {MARK} "{number} \1" >}}}}\g<0>', text)
        return replace(self.leaf, text=f"{text}\n\n{self.prose}" if self.prose else text)

    def without(self, call: Asked) -> None:
        """Leave a call out that Hugo fails on; everything else keeps its line."""
        begin, end = marks(call.place.file, call.begin)
        before, _, rest = self.sheet.text.partition(begin)
        asked, _, after = rest.partition(end)
        text = before + "\n" * asked.count("\n") + after
        calls = tuple(each for each in self.sheet.calls if each is not call)
        self.sheet, self.key = Sheet(text, calls), ""
