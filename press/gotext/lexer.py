"""A template cut into text and actions, and actions cut into words."""

import re
from collections.abc import Iterator

from press.frozen import frozen
from press.gotext.nodes import BeyondError

SPACE = " \t\r\n"
_COMMENT = re.compile(r"\{\{(?P<left>-\s)?/\*(?:(?!\*/).)*\*/(?P<right>\s-)?\}\}", re.DOTALL)
_ACTION = re.compile(
    r"\{\{(?P<left>-(?=\s))?"
    r"(?P<inside>(?:\"(?:[^\"\\\n]|\\.)*\"|`[^`]*`|[^\"`}]|\}(?!\}))*?)"
    r"(?P<right>(?<=\s)-)?\}\}"
)
_WORD = re.compile(
    r"\s*(?:(?P<text>\"(?:[^\"\\\n]|\\.)*\"|`[^`]*`)"
    r"|(?P<number>-?(?:0|[1-9][0-9]{0,8})(?![\w.]))"
    r"|(?P<chain>\$\w*(?:\.[A-Za-z]\w*)*|(?:\.[A-Za-z]\w*)+|\.)"
    r"|(?P<name>[A-Za-z]\w*(?:\.[A-Za-z]\w*)*)"
    r"|(?P<sign>:=|[=|(),]))(?=(?P<gap>\s|\Z)?)"
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {'"': '"', "\\": "\\", "n": "\n", "t": "\t"}


@frozen
class Token:
    """A word of an action."""

    kind: str
    """``text``, ``number``, ``chain``, ``name`` or ``sign``."""
    text: str
    """Of a text: what it means."""


def pieces(template: str) -> Iterator[str | tuple[Token, ...]]:
    """Text as it is to be written, and actions; comments are gone.

    Raises:
        BeyondError: It cannot be read.
    """
    at, trim = 0, False
    while (begin := template.find("{{", at)) >= 0:
        comment = _COMMENT.match(template, begin)
        found = comment or _ACTION.match(template, begin)
        if found is None:
            message = "an action that is not ended"
            raise BeyondError(message)
        text = _trimmed(template[at:begin], left=trim, right=bool(found["left"]))
        if text:
            yield text
        if not comment:
            yield tuple(_tokens(found["inside"]))
        at, trim = found.end(), bool(found["right"])
    rest = _trimmed(template[at:], left=trim, right=False)
    if rest:
        yield rest


def _trimmed(text: str, *, left: bool, right: bool) -> str:
    text = text.lstrip(SPACE) if left else text
    return text.rstrip(SPACE) if right else text


def _tokens(inside: str) -> Iterator[Token]:
    """The words of an action; words that touch each other are beyond us."""
    at, before = 0, "sign"
    inside = inside.strip(SPACE)
    while at < len(inside):
        found = _WORD.match(inside, at)
        if found is None or found.lastgroup is None:
            message = f"'{inside[at:]}' is not understood"
            raise BeyondError(message)
        kind = next(k for k in ("text", "number", "chain", "name", "sign") if found[k] is not None)
        if found.start(kind) == at and "sign" not in (kind, before):
            message = f"'{inside[at:]}' touches what is before it"
            raise BeyondError(message)
        text = _meaning(found[kind]) if kind == "text" else found[kind]
        yield Token(kind, text)
        at, before = found.end(), kind


def _meaning(quoted: str) -> str:
    """What a text of a template says."""
    if quoted.startswith("`"):
        return quoted[1:-1]

    def one(found: re.Match[str]) -> str:
        if found[1] not in _ESCAPED:
            message = f"the escape {found[0]}"
            raise BeyondError(message)
        return _ESCAPED[found[1]]

    return _ESCAPE.sub(one, quoted[1:-1])
