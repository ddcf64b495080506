"""Plain YAML scalars as Hugo reads them: few words mean more than their letters."""

import re
from math import isfinite

from press.decode.decoded import DIGITS
from press.values.front import Plain

_WORDS: dict[str, Plain] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip

_INTEGER = re.compile(r"[+-]?\d[\d_]*")
_OCTAL = re.compile(r"[+-]?0o?[0-7_]*[0-7]")
_BASED = re.compile(r"[+-]?0(?:x[0-9a-fA-F_]*[0-9a-fA-F]|b[01_]*[01])")
_FLOAT = re.compile(r"[+-]?(?:\d[\d_]*\.\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")

_LARGEST = 2**64 - 1


def plain(text: str) -> Plain:
    """The value of a scalar without quotes.

    ``yes``, ``no``, ``on``, dates, ``1:30`` and ``1e3`` are text; so are numbers beyond 64
    bits. A leading zero makes a number octal where that is possible.

    >>> plain("no"), plain("007"), plain("1_000"), plain("2024-01-02"), plain("~")
    ('no', 7, 1000, '2024-01-02', None)
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789" or len(text) > DIGITS:
        return text
    return _number(text)


def _number(text: str) -> Plain:
    digits = text.replace("_", "")
    bare = digits.lstrip("+-")
    if _OCTAL.fullmatch(text) and len(bare) > 1:
        return _limited(int(digits.replace("o", ""), 8), text)
    if _BASED.fullmatch(text):
        return _limited(int(digits, 0), text)
    if _INTEGER.fullmatch(text) and (len(bare) == 1 or not bare.startswith("0")):
        return _limited(int(digits), text)
    if _FLOAT.fullmatch(text) and isfinite(number := float(digits)):
        return number
    return text


def _limited(number: int, text: str) -> Plain:
    """The number, or the text where no machine word holds it."""
    return number if abs(number) <= _LARGEST else text
