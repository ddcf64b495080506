"""Names for values: equal values, equal names, on any machine and any day."""

from hashlib import blake2b
from typing import TypeVar

from press.spell import Sealed, spell

T = TypeVar("T")

SIZE = 16
"""Bytes of a digest: 128 bits make an accidental collision unthinkable."""


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
    return digest_bytes(spell(values))
