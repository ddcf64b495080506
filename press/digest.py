"""Names for values: equal values, equal names, on any machine and any day."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import blake2b
from typing import Any, Generic, TypeVar

from press.frozen import frozen

T = TypeVar("T")

SIZE = 16
"""Bytes of a digest: 128 bits make an accidental collision unthinkable."""


@frozen
class Sealed(Generic[T]):
    """A value and its name; equal seals mean equal values.

    Sealing is what keeps keys cheap: a value shared by a thousand calls is
    digested once.
    """

    value: T
    seal: str


def seal(value: T) -> Sealed[T]:
    """Name a value by its content; it must not change afterwards."""
    return Sealed(value, digest(value))


def digest_bytes(data: bytes) -> str:
    """The name of raw bytes, as 32 hexadecimal digits."""
    return blake2b(data, digest_size=SIZE).hexdigest()


def digest(*values: object) -> str:
    """A name for exactly these values, as 32 hexadecimal digits.

    Raises:
        TypeError: A value is not plain data, so it has no stable spelling.
    """
    state = blake2b(digest_size=SIZE)
    for value in values:
        for data in _spell(value):
            state.update(data)
    return state.hexdigest()


def _spell(value: Any) -> Iterator[bytes]:
    """Spell a value without ambiguity: its type, its length where needed, its content."""
    match value:
        case Enum() | None | bool() | int() | float() | dt.date():
            yield f"{type(value).__name__}:{value!r};".encode()
        case str():
            data = value.encode("utf-8", "surrogatepass")
            yield b"s%d:%b" % (len(data), data)
        case bytes():
            yield b"b%d:%b" % (len(value), value)
        case Sealed():
            yield value.seal.encode()
        case tuple() | list():
            yield b"(%d:" % len(value)
            for item in value:
                yield from _spell(item)
        case frozenset() | set():
            yield from _spell(sorted(value))
        case Mapping():
            yield from _spell(sorted(value.items(), key=lambda item: str(item[0])))
        case _ if is_dataclass(value):
            yield f"{type(value).__qualname__}:".encode()
            yield from _spell([getattr(value, field.name) for field in fields(value)])
        case _:
            message = f"cannot digest a {type(value).__name__}: stages take plain values"
            raise TypeError(message)
