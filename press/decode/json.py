"""JSON with places: a reader of our own, since the standard one forgets where keys stood."""

import re
from dataclasses import dataclass, field
from json import JSONDecodeError, loads

from press.decode.decoded import (
    DEPTH,
    DIGITS,
    LENGTH,
    Decoded,
    Reading,
    Trail,
    duplicate,
    forbidden,
    too_deep,
    too_long,
    unsafe,
)
from press.decode.text import Lines, lines
from press.errors import Place, Problem
from press.values.front import Plain

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\.)*"')
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")
_WORDS: dict[str, Plain] = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"[A-Za-z]+")


class _WrongError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(slots=True)
class _Reader:
    text: str
    lines: Lines
    index: int = 0
    places: dict[Trail, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, index: int, message: str, hint: str = "") -> _WrongError:
        """A mistake at a character."""
        return _WrongError(Problem(self.lines.at(index), "json-syntax", message, hint))

    def space(self) -> str:
        """Skips white space; the character that follows, empty at the end."""
        found = _SPACE.match(self.text, self.index)
        self.index = found.end() if found else self.index
        return self.text[self.index : self.index + 1]

    def value(self, trail: Trail) -> Plain:
        """The value that starts here."""
        if len(trail) > DEPTH:
            raise _WrongError(too_deep(self.lines.at(self.index)))
        match self.space():
            case "{":
                return self.mapping(trail)
            case "[":
                return self.sequence(trail)
            case '"':
                return self.string()
            case "":
                raise self.wrong(self.index, "the text ends where a value should stand")
            case _:
                return self.bare()

    def string(self) -> str:
        """A text in quotes."""
        begin = self.index
        found = _STRING.match(self.text, begin)
        if not found:
            raise self.wrong(
                self.index, "the quotation mark is never closed", "close it in the same line"
            )
        try:
            text = str(loads(found[0], strict=True))
        except JSONDecodeError as error:
            where = begin + min(error.pos, len(found[0]) - 1)
            raise self.wrong(where, "a backslash that means nothing", "write it twice") from None
        self.index = found.end()
        if character := unsafe(text):
            self.problems.append(forbidden(self.lines.at(begin, self.index - begin), character))
            return ""
        return text

    def bare(self) -> Plain:
        """A number or one of the three words."""
        if (found := _NUMBER.match(self.text, self.index)) and found[0]:
            self.index = found.end()
            if len(found[0]) > DIGITS:
                return found[0]
            number = float(found[0]) if found[1] or found[2] else int(found[0])
            return number if abs(number) < 10**DIGITS else found[0]
        word = _WORD.match(self.text, self.index)
        if word and word[0] in _WORDS:
            self.index = word.end()
            return _WORDS[word[0]]
        raise self.wrong(self.index, "expected a value", "put quotes around text")

    def sequence(self, trail: Trail) -> list[Plain]:
        """A list."""
        begin, values = self.index, list[Plain]()
        self.index += 1
        if self.space() == "]":
            self.index += 1
            return values
        while True:
            item = (*trail, str(len(values)))
            self.space()
            self.places[item] = self.lines.at(self.index)
            values.append(self.value(item))
            if self.more("]", begin):
                return values

    def mapping(self, trail: Trail) -> dict[str, Plain]:
        """An object; of two equal keys the first one counts."""
        begin, values = self.index, dict[str, Plain]()
        self.index += 1
        if self.space() == "}":
            self.index += 1
            return values
        while True:
            if self.space() != '"':
                raise self.wrong(self.index, "expected a key in double quotes")
            here = self.index
            key = self.string()
            place, item = self.lines.at(here, self.index - here), (*trail, key)
            if self.space() != ":":
                raise self.wrong(self.index, f"expected ':' after the key '{key}'")
            self.index += 1
            if key in values:
                self.problems.append(duplicate(place, key, self.places[item]))
                self.value((*trail, key, ""))
            else:
                self.places[item] = place
                values[key] = self.value(item)
            if self.more("}", begin):
                return values

    def more(self, close: str, begin: int) -> bool:
        """Whether the list or object ends here."""
        match self.space():
            case "":
                raise self.wrong(begin, f"never closed with '{close}'")
            case ",":
                self.index += 1
                return False
            case found if found == close:
                self.index += 1
                return True
            case _:
                raise self.wrong(self.index, f"expected ',' or '{close}'")


def read_json(text: str, place: Place) -> Reading:
    """The object a JSON text spells out; anything else gives one problem and no values.

    Args:
        text: The document, without a byte-order mark.
        place: Where its first character stands in the file.
    """
    if len(text) > LENGTH:
        return Decoded(), (too_long(place),)
    reader = _Reader(text, lines(text, place))
    try:
        first = reader.space()
        begin = reader.index
        value = reader.value(())
        if reader.space():
            raise reader.wrong(reader.index, "expected nothing more")
    except _WrongError as wrong:
        return Decoded(), (*reader.problems, wrong.problem)
    if first != "{" or not isinstance(value, dict):
        message = "expected an object in braces"
        return Decoded(), (Problem(reader.lines.at(begin), "data-not-a-mapping", message),)
    return Decoded(value, reader.places), tuple(reader.problems)
