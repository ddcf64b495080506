"""Bytes to text: UTF-8 and nothing else."""

import re
from codecs import BOM_UTF8

from press.decode.text import lines
from press.errors import Place, Problem

_UNTEXT = (
    "[\x00\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(n + 0xFFFE)}{chr(n + 0xFFFF)}" for n in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""What is no character; compiled when it is needed, which it seldom is."""
_TRACES = (b"\x00", b"\xef\xb7", b"\xbf\xbe", b"\xbf\xbf")
"""Bytes without which none of these stands in UTF-8: looking for them takes next to no time."""
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
HINT = "save the file as UTF-8"


def decoded_text(data: bytes, place: Place) -> tuple[str, Problem | None]:
    """The text of a file, without byte-order mark, its lines ending in a line feed.

    What cannot be text is one problem at its place, and the text comes with U+FFFD for it, so
    that the rest of the file can still be looked at.
    """
    if encoding := _wide(data):
        message = f"the file is {encoding.upper()}, not UTF-8"
        text = data.decode(encoding, errors="replace")
        return _lines(text), Problem(place, "text-encoding", message, HINT)
    data = data.removeprefix(BOM_UTF8)
    try:
        text, problem = data.decode(), None
    except UnicodeDecodeError as error:
        row = data.rfind(b"\n", 0, error.start) + 1
        at = Place(
            place.file,
            data.count(b"\n", 0, error.start) + 1,
            len(data[row : error.start].decode("utf-8", errors="replace")) + 1,
        )
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8"
        problem = Problem(at, "text-encoding", message, HINT)
        text = data.decode(errors="replace")
    text = _lines(text)
    if _is_traced(data) and (found := re.search(_UNTEXT, text)):
        code = f"U+{ord(found[0]):04X}"
        message = f"the text holds {code}, which is not a character"
        at = lines(text, place).at(found.start())
        problem = problem or Problem(at, "character-forbidden", message, "delete it")
        text = re.sub(_UNTEXT, "\ufffd", text)
    return text, problem


def _wide(data: bytes) -> str:
    """The encoding of a text in units of two or four bytes; empty for all others."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:64]
    if len(head) >= 4 and head[1::2].count(0) > len(head) // 3 and not head[::2].count(0):
        return "utf-16-le"
    if len(head) >= 4 and head[::2].count(0) > len(head) // 3 and not head[1::2].count(0):
        return "utf-16-be"
    return ""


def _is_traced(data: bytes) -> bool:
    """Whether there may be anything in it that is no character."""
    return any(trace in data for trace in _TRACES)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
