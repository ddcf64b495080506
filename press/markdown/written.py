r"""One shortcode tag as the author wrote it: Hugo's grammar, and nothing but the grammar.

``{{< name >}}`` and ``{{% name %}}``, ``/name`` to close, ``name />`` for a call without a
body. Arguments are positional or named: bare, ``"quoted"`` on one line with ``\"`` inside,
or `` `backquoted` `` over several lines. A tag may span lines.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from press.decode.text import Lines
from press.errors import Place, Problem, warning
from press.frozen import frozen
from press.values.front import Plain

Delimiter = Literal["<", "%"]

OPENING = re.compile(r"\{\{([<%])")
RIGHT = {"<": ">}}", "%": "%}}"}
NAME = re.compile(r"[^\W_][\w-]*(?:[/.][\w-]+)*")
KEY = re.compile(r"([\w.-]+)\s*=\s*")
QUOTED = re.compile(r'"((?:[^"\\\n]|\\"|\\(?!"))*)"')
BACKQUOTED = re.compile(r"`([^`]*)`")
BARE = {
    "<": re.compile(r'(?:(?!/?\s*>\}\}|\{\{[<%])[^\s"`=])+'),
    "%": re.compile(r'(?:(?!/?\s*%\}\}|\{\{[<%])[^\s"`=])+'),
}
VALUE = {
    "<": re.compile(r"(?:(?!/?>\}\}|\{\{[<%])\S)+"),
    "%": re.compile(r"(?:(?!/?%\}\}|\{\{[<%])\S)+"),
}
SPACE = re.compile(r"\s*")
NUMBER = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,17})(?P<fraction>\.[0-9]+)?")


@frozen
class Argument:
    """One value of a tag."""

    text: str
    """As written, without its quotes."""
    place: Place
    quoted: bool = True

    @property
    def typed(self) -> Plain:
        """What Hugo makes of it: unquoted truth values and numbers are no text."""
        if self.quoted:
            return self.text
        if self.text in {"true", "false"}:
            return self.text == "true"
        if found := NUMBER.fullmatch(self.text):
            return float(self.text) if found["fraction"] else int(self.text)
        return self.text


@frozen
class Written:
    """One tag, closing or not, with its arguments not yet understood."""

    name: str
    delimiter: Delimiter
    begin: int
    """Of its ``{{``, in characters from the start of the text."""
    end: int
    """Behind its ``}}``."""
    place: Place
    closing: bool = False
    selfclosing: bool = False
    positional: tuple[Argument, ...] = ()
    named: Mapping[str, Argument] = field(default_factory=dict)
    broken: bool = False
    """A mistake in it has been reported, so its arguments mean nothing."""


@dataclass(slots=True)
class Reader:
    """Reads one tag; ``at`` moves along the text."""

    text: str
    lines: Lines
    begin: int
    at: int = 0
    name: str = ""
    delimiter: Delimiter = "<"
    closing: bool = False
    selfclosing: bool = False
    positional: list[Argument] = field(default_factory=list)
    named: dict[str, Argument] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    wrong: bool = False

    def read(self) -> Written | None:
        """The tag, or None when not even a name can be made out; ``at`` is behind it."""
        self.delimiter = "<" if self.text[self.begin + 2] == "<" else "%"
        self.at = self.begin + 3
        self._skip()
        self.closing = self.text.startswith("/", self.at)
        self.at += self.closing
        self._skip()
        found = NAME.match(self.text, self.at)
        if not found:
            self._fail(self.begin, "a shortcode has no name", self._as_text("name"), length=3)
            return None
        self.name, self.at = found[0], found.end()
        while not self._ended():
            self._argument()
        length = len(self.text[self.begin : self.at].partition("\n")[0])
        return Written(
            self.name,
            self.delimiter,
            self.begin,
            self.at,
            self.lines.at(self.begin, max(1, length)),
            self.closing,
            self.selfclosing,
            tuple(self.positional),
            self.named,
            bool(self.problems),
        )

    def _ended(self) -> bool:
        if self.wrong:
            return True
        self._skip()
        right = RIGHT[self.delimiter]
        if self.text.startswith(right, self.at):
            self.at += len(right)
            return True
        if found := re.compile(rf"/\s*{right}").match(self.text, self.at):
            self.selfclosing, self.at = True, found.end()
            return True
        if self.at >= len(self.text) or OPENING.match(self.text, self.at):
            message = f"the tag of '{self.name}' is never ended"
            self._fail(self.begin, message, f"end it with {right}", length=3 + len(self.name))
            return True
        return False

    def _argument(self) -> None:
        begin, key = self.at, ""
        if found := KEY.match(self.text, self.at):
            key, self.at = found[1], found.end()
        value = self._value(key)
        if value is None:
            return
        argument = Argument(value[0], self.lines.at(begin, self._width(begin)), value[1])
        if self.closing:
            message = f"the closing tag of '{self.name}' has an argument"
            self._problem(begin, "argument-unexpected", message, "arguments go into the first tag")
        elif bool(key) != bool(self.named) and (self.named or self.positional):
            message = f"'{self.name}' mixes named and positional arguments"
            self._problem(begin, "argument-mixed", message, "write all of them as name=value")
        elif key:
            if key in self.named:
                message = f"'{self.name}' has '{key}' twice: the last one counts"
                self.problems.append(warning(argument.place, "argument-repeated", message))
            self.named[key] = argument
        else:
            self.positional.append(argument)

    def _value(self, key: str) -> tuple[str, bool] | None:
        """The text of a value and whether it was quoted; None after a mistake."""
        if found := QUOTED.match(self.text, self.at):
            self.at = found.end()
            return found[1].replace('\\"', '"'), True
        if found := BACKQUOTED.match(self.text, self.at):
            self.at = found.end()
            return found[1], True
        if self.text[self.at : self.at + 1] in {'"', "`"}:
            message = f"a quoted value of '{self.name}' never ends"
            hint = 'close it with " on the same line, or use ` ` for several lines'
            self._fail(self.at, message, hint)
            return None
        pattern = VALUE if key else BARE
        if found := pattern[self.delimiter].match(self.text, self.at):
            self.at = found.end()
            return found[0], False
        if key:
            self._fail(self.at, f"'{key}' of '{self.name}' has no value", f'write {key}="…"')
        else:
            hint = "put the value into quotation marks"
            message = f"unexpected '{self.text[self.at]}' in the tag of '{self.name}'"
            self._fail(self.at, message, hint)
        return None

    def _fail(self, at: int, message: str, hint: str, *, length: int = 1) -> None:
        """Report a tag that cannot be read, and go on behind it or at the end of its line."""
        self._problem(at, "shortcode-syntax", message, hint, length=length)
        self.wrong = True
        line = self.text.find("\n", at)
        line = len(self.text) if line < 0 else line
        right = self.text.find(RIGHT[self.delimiter], at, line)
        self.at = line if right < 0 else right + 3

    def _problem(self, at: int, code: str, message: str, hint: str, *, length: int = 0) -> None:
        place = self.lines.at(at, length or self._width(at))
        self.problems.append(Problem(place, code, message, hint))

    def _width(self, begin: int) -> int:
        return max(1, len(self.text[begin : self.at].partition("\n")[0]))

    def _as_text(self, name: str) -> str:
        left, right = "{{" + self.delimiter, RIGHT[self.delimiter]
        return f"to show it as text, write {left}/* {name} */{right}"

    def _skip(self) -> None:
        found = SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at


def read_tag(
    text: str, begin: int, lines: Lines
) -> tuple[Written | None, int, tuple[Problem, ...]]:
    """The tag whose ``{{`` is at ``begin``, where to read on, and what is wrong with it.

    Reading always goes on behind ``begin``. A tag with a mistake is still a tag if its name
    can be made out, so that its partner is not reported as well.
    """
    reader = Reader(text, lines, begin)
    written = reader.read()
    return written, max(reader.at, begin + 3), tuple(reader.problems)
