"""``{#id .class key="value"}``: the attribute lists of headings, code fences and blocks.

Source: Goldmark 1.8, ``parser/attribute.go``.
"""

import re
from collections.abc import Mapping
from html import escape
from typing import TypeAlias, Union

Value: TypeAlias = Union[str, int, float, bool, tuple["Value", ...], None]  # noqa: UP007 -- recursive
Attributes: TypeAlias = Mapping[str, Value]

_SPACE = re.compile(r"[ \t\n\r\x0b\x0c]*")
_SHORT = re.compile(r"([#.])((?:[-_:.]|[^\s!-/:-@\[-`{-~])*)")
_KEY = re.compile(r"([a-zA-Z_:][a-zA-Z0-9_:.-]*)[ \t]*=[ \t]*")
_TEXT = re.compile(r'"((?:\\.|[^"\\\n])*)"')
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?(?:[eE][-+]?\d+)?")
_WORD = re.compile(r"[a-zA-Z_:][a-zA-Z0-9_:.-]*")
_ESCAPE = re.compile(r'\\(["/\\bfnrt])')
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS: Mapping[str, Value] = {"true": True, "false": False, "null": None}
_START = re.compile(r"\\.|(\{)")
_NAME = re.compile(r"[a-zA-Z_:][-a-zA-Z0-9_:.]*\Z")


def parse(text: str, pos: int = 0) -> tuple[Attributes, int] | None:
    """The list that begins at ``pos`` and where it ends; None when there is none.

    >>> parse('{#intro .wide .red hl_lines=[2,"4-5"]} rest')
    ({'id': 'intro', 'class': 'wide red', 'hl_lines': (2, '4-5')}, 38)
    """
    pos = _skip(text, pos)
    if text[pos : pos + 1] != "{":
        return None
    pos += 1
    found: dict[str, Value] = {}
    while text[pos : pos + 1] != "}":
        item = _item(text, _skip(text, pos))
        if item is None:
            return None
        name, value, pos = item
        found[name] = f"{found[name]} {value}" if name == "class" in found else value
        pos = _skip(text, pos)
        if text[pos : pos + 1] == ",":
            pos = _skip(text, pos + 1)
    return found, pos + 1


def at_end(line: str) -> tuple[str, Attributes] | None:
    """A line without the attribute list it ends in, and the list; None when it has none.

    >>> at_end("Custom {#my-id}")
    ('Custom', {'id': 'my-id'})
    >>> at_end("Custom {#a b}")
    """
    if line.rstrip().endswith("}"):
        for brace in _START.finditer(line):
            if brace[1] and (parsed := parse(line, brace.start())):
                attributes, end = parsed
                if not line[end:].strip():
                    return line[: brace.start()].rstrip(), attributes
    return None


def write(attributes: Attributes) -> str:
    """As in an HTML tag, with a space before each; event handlers are left out."""
    return "".join(
        f' {name}="{escape(spelled(value))}"'
        for name, value in attributes.items()
        if _NAME.match(name) and not name.lower().startswith("on")
    )


def spelled(value: Value) -> str:
    """A value as text; truth values as Hugo spells them.

    >>> spelled(True), spelled(10), spelled("x")
    ('true', '10', 'x')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return " ".join(spelled(item) for item in value)
    return "" if value is None else str(value)


def _skip(text: str, pos: int) -> int:
    found = _SPACE.match(text, pos)
    return found.end() if found else pos


def _item(text: str, pos: int) -> tuple[str, Value, int] | None:
    if short := _SHORT.match(text, pos):
        return {"#": "id", ".": "class"}[short[1]], short[2], short.end()
    if not (key := _KEY.match(text, pos)):
        return None
    value = _value(text, key.end())
    return value and (key[1], value[0], value[1])


def _value(text: str, pos: int) -> tuple[Value, int] | None:
    pos = _skip(text, pos)
    if quoted := _TEXT.match(text, pos):
        value = _ESCAPE.sub(lambda found: _ESCAPES.get(found[1], found[1]), quoted[1])
        return value, quoted.end()
    if text[pos : pos + 1] == "[":
        return _array(text, pos + 1)
    if number := _NUMBER.match(text, pos):
        whole = number[0].lstrip("+-").isdigit() and len(number[0]) < 19
        return (int(number[0]) if whole else float(number[0])), number.end()
    if word := _WORD.match(text, pos):
        return _WORDS.get(word[0], word[0]), word.end()
    return None


def _array(text: str, pos: int) -> tuple[Value, int] | None:
    items: list[Value] = []
    while text[pos : pos + 1] != "]":
        if items:
            if text[pos : pos + 1] != ",":
                return None
            pos += 1
        if text[_skip(text, pos) : _skip(text, pos) + 1] == "[":
            return None
        value = _value(text, pos)
        if value is None:
            return None
        items.append(value[0])
        pos = _skip(text, value[1])
    return tuple(items), pos + 1
