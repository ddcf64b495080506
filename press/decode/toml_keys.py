"""Where the keys of a TOML text stand, which the standard library does not tell.

Follows a text as far as it is TOML; what stops it has already stopped the
reader of the standard library.
"""

import re
import tomllib
from dataclasses import dataclass, field

from press.decode.decoded import Trail
from press.decode.text import Lines
from press.errors import Place
from press.frozen import frozen

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_PART = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'""")
_VALUE = re.compile(
    r'"""(?:\\.|[^"\\]|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|(?!""")"(?:\\.|[^"\\\n])*"'
    r"|(?!''')'[^'\n]*'"
    r"|[^\s,\[\]{}#'\"=]+(?: \d[^\s,\[\]{}#]*)?",
    re.DOTALL,
)


@frozen
class Key:
    """A key or list item as it stands in the text."""

    trail: Trail
    place: Place
    again: bool
    """The same key was written before."""


class _StuckError(Exception):
    """The text goes on in a way that is not TOML."""


@dataclass(slots=True)
class Walk:
    """A walk over a text; `keys` has everything that was met."""

    text: str
    lines: Lines
    index: int = 0
    """How far the walk has come."""
    opened: list[int] = field(default_factory=list)
    """Brackets that are not closed yet, by the number of their character."""
    keys: list[Key] = field(default_factory=list)
    written: set[Trail] = field(default_factory=set)
    table: Trail = ()
    last: dict[Trail, int] = field(default_factory=dict)
    """The number of the newest table in each list of tables."""

    def go(self) -> "Walk":
        """Walks as far as the text is TOML."""
        try:
            while self.rest(_BLANK):
                if self.text[self.index] == "[":
                    self.header()
                else:
                    self.pair(self.table)
        except _StuckError:
            pass
        return self

    def rest(self, blank: re.Pattern[str]) -> bool:
        """Steps over white space; whether anything follows."""
        self.take(blank)
        return self.index < len(self.text)

    def take(self, pattern: re.Pattern[str]) -> str:
        """Steps over what matches here; gets stuck where nothing does."""
        found = pattern.match(self.text, self.index)
        if not found:
            raise _StuckError
        self.index = found.end()
        return found[0]

    def sign(self, sign: str) -> bool:
        """Steps over a sign, if it stands here."""
        if not self.text.startswith(sign, self.index):
            return False
        self.index += len(sign)
        return True

    def need(self, sign: str) -> None:
        """Steps over a sign; gets stuck where it is missing."""
        if not self.sign(sign):
            raise _StuckError

    def name(self) -> Trail:
        """A key; dots stand between its parts."""
        parts = [self.part()]
        while self.sign("."):
            parts.append(self.part())
        return tuple(parts)

    def part(self) -> str:
        """One part of a key, without its quotes and escapes."""
        self.take(_SPACE)
        part = self.take(_PART)
        self.take(_SPACE)
        if "\\" in part and part[0] == '"':
            return _unescaped(part)
        return part[1:-1] if part[0] in "\"'" else part

    def note(self, trail: Trail, begin: int, *, fresh: bool = False) -> None:
        """Remembers a key that begins at a character and ends here."""
        written = self.text[begin : self.index].partition("\n")[0].rstrip(" =\t")
        again = trail in self.written and not fresh
        self.written.add(trail)
        self.keys.append(Key(trail, self.lines.at(begin, max(1, len(written))), again))

    def header(self) -> None:
        """``[table]`` or ``[[list of tables]]``."""
        begin = self.index
        double = self.sign("[[") or not self.sign("[")
        name = self.name()
        self.need("]]" if double else "]")
        trail = self.within(name)
        if not double:
            self.table = trail
            self.note(trail, begin)
            return
        self.last[trail] = self.last.get(trail, -1) + 1
        self.note(trail, begin, fresh=True)
        self.table = (*trail, str(self.last[trail]))
        self.note(self.table, begin)

    def within(self, name: Trail) -> Trail:
        """The way to a table: in a list of tables, into the newest one."""
        trail: Trail = ()
        for part in name:
            if trail in self.last:
                trail = (*trail, str(self.last[trail]))
            trail = (*trail, part)
        return trail

    def pair(self, table: Trail) -> None:
        """``key = value``."""
        begin = self.index
        trail = (*table, *self.name())
        self.note(trail, begin)
        self.need("=")
        self.take(_SPACE)
        self.value(trail)

    def value(self, trail: Trail) -> None:
        """Any value."""
        self.opened.append(self.index)
        if self.sign("["):
            self.items(trail)
        elif self.sign("{"):
            self.pairs(trail)
        else:
            self.take(_VALUE)
        self.opened.pop()

    def items(self, trail: Trail) -> None:
        """The items of a list."""
        number = 0
        while self.rest(_BLANK) and not self.sign("]"):
            begin = self.index
            item = (*trail, str(number))
            self.value(item)
            self.note(item, begin)
            number += 1
            self.take(_BLANK)
            if not self.sign(","):
                self.need("]")
                return

    def pairs(self, trail: Trail) -> None:
        """The keys of a table in braces."""
        while self.rest(_BLANK) and not self.sign("}"):
            self.pair(trail)
            self.take(_BLANK)
            if not self.sign(","):
                self.need("}")
                return


def _unescaped(quoted: str) -> str:
    """What text in double quotes says."""
    try:
        return str(tomllib.loads(f"key = {quoted}")["key"])
    except tomllib.TOMLDecodeError as error:
        raise _StuckError from error
