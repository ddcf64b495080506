"""Hugo's functions that the subset knows, for the values that leave no doubt.

Source: Hugo 0.168, ``tpl/``; Go 1.25, ``text/template/funcs.go``.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from press.frozen import frozen
from press.gotext.nodes import BeyondError


@frozen
class Html:
    """Text that is HTML already."""

    text: str
    exact: bool = True
    """Letter by letter what Hugo has; made of Markdown, it only means the same."""


@frozen
class Options:
    """What ``dict`` makes."""

    values: Mapping[str, "Value"]


Value: TypeAlias = str | int | bool | Html | Options | None
Render: TypeAlias = Callable[[str, bool], str]
"""Markdown as HTML; as blocks, or without the one paragraph around it."""


def is_true(value: Value) -> bool:
    """Whether ``if`` and ``with`` take a value: anything but nothing, zero and the empty."""
    match value:
        case Html():
            return bool(value.text)
        case Options():
            return bool(value.values)
        case _:
            return bool(value)


def text_of(value: Value) -> str:
    """The text of a text or of HTML."""
    match value:
        case str():
            return value
        case Html(exact=True):
            return value.text
        case _:
            message = f"{value!r} for a text"
            raise BeyondError(message)


def default(given: Sequence[Value]) -> Value:
    """The second value, or the first where the second says nothing."""
    otherwise, value = _two(given)
    if isinstance(value, bool | Options):
        message = "a default for what is no text"
        raise BeyondError(message)
    return value if is_true(value) else otherwise


def equal(given: Sequence[Value]) -> bool:
    """Whether two texts are the same."""
    one, two = _two(given)
    return text_of(one) == text_of(two)


def formatted(given: Sequence[Value]) -> str:
    """``printf`` with ``%s`` for texts."""
    parts = re.split("%s", text_of(given[0]))
    texts = [one for one in given[1:] if isinstance(one, str)]
    if len(texts) != len(parts) - 1 or len(texts) != len(given) - 1 or "%" in "".join(parts):
        message = "a printf that is not about texts"
        raise BeyondError(message)
    return "".join(part + text for part, text in zip(parts, [*texts, ""], strict=True))


def trimmed(given: Sequence[Value]) -> str:
    """``trim``: a text without some characters at its ends."""
    text, signs = _two(given)
    return text_of(text).strip(text_of(signs)) if text_of(signs) else text_of(text)


def safe(value: Value) -> Html:
    """``safeHTML``: a text that is HTML."""
    return value if isinstance(value, Html) else Html(text_of(value))


def pairs(given: Sequence[Value]) -> Options:
    """``dict``: names and values in turn."""
    names = given[::2]
    if len(given) % 2 or not all(isinstance(name, str) for name in names):
        message = "a dict of another kind"
        raise BeyondError(message)
    return Options({str(name): value for name, value in zip(names, given[1::2], strict=True)})


def rendered(given: Sequence[Value], render: Render) -> Html:
    """``.Page.RenderString``, with or without options."""
    block = False
    if len(given) == 2:
        options = given[0].values if isinstance(given[0], Options) else {}
        display = options.get("display")
        if set(options) != {"display"} or display not in ("block", "inline"):
            message = "RenderString with other options"
            raise BeyondError(message)
        block = display == "block"
    elif len(given) != 1:
        message = "RenderString of nothing"
        raise BeyondError(message)
    return Html(render(text_of(given[-1]), block), exact=False)


def _two(given: Sequence[Value]) -> tuple[Value, Value]:
    if len(given) != 2:
        message = f"a function with {len(given)} arguments"
        raise BeyondError(message)
    return given[0], given[1]


def _one(given: Sequence[Value]) -> Value:
    if len(given) != 1:
        message = f"a function with {len(given)} arguments"
        raise BeyondError(message)
    return given[0]


FUNCTIONS: Mapping[str, Callable[[Sequence[Value]], Value]] = {
    "default": default,
    "dict": pairs,
    "eq": equal,
    "ne": lambda given: not equal(given),
    "not": lambda given: not is_true(_one(given)),
    "printf": formatted,
    "safeHTML": lambda given: safe(_one(given)),
    "trim": trimmed,
}
"""By the name that templates call them by; ``and``, ``or`` and ``markdownify`` stand apart."""
