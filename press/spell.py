r"""Values as bytes and back: one spelling for keys and for what is remembered.

The spelling is JSON, so that a cache from elsewhere can hold nothing but data. A value of ours
is an object with one key, its type: ``{"\u0000press.errors:Place": ["a.md", 1, 1, 1]}``. A
`Sealed` value is its seal alone: whoever spells something that many share spells it once.
"""

import datetime as dt
import json
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import Any, Generic, TypeVar

from press.frozen import frozen

T = TypeVar("T")

MARK = "\0"
"""Begins the key that names a type; no author can write it, for no source may hold it."""
PACKAGE = "press."


@frozen
class Sealed(Generic[T]):
    """A value and its name; equal seals mean equal values.

    Sealing is what keeps keys cheap: a value shared by a thousand calls is
    digested once.
    """

    value: T
    seal: str


class UnspelledError(ValueError):
    """The bytes are not the spelling of a value of ours."""


def spell(value: object) -> bytes:
    """The spelling of plain data and of values of ours; equal values, equal bytes.

    Raises:
        TypeError: A value is not plain data, so it has no stable spelling.
    """
    return _encode(value).encode("utf-8", "surrogatepass")


def spell_sharing(value: object, met: dict[str, Sealed[Any]]) -> bytes:
    """The spelling of a value; sealed values in it are put into ``met`` by their seals."""

    def plain(one: Any) -> object:
        if type(one) is Sealed:
            met[one.seal] = one
        return _plain(one)

    return _encoder(plain).encode(value).encode("utf-8", "surrogatepass")


def unspell(data: bytes, shared: Callable[[str], Any] | None = None) -> Any:
    """The value that was spelled; tuples come back as tuples, lists in an author's data as lists.

    Args:
        data: From `spell`.
        shared: Finds the value of a seal, where sealed values may occur.

    Raises:
        UnspelledError: It is no spelling, or that of another version of ours.
    """

    def revive(pairs: list[tuple[str, Any]]) -> Any:
        if len(pairs) == 1 and pairs[0][0][:1] == MARK:
            name, content = pairs[0]
            if name == _SEAL and shared is not None:
                return Sealed(shared(content), content)
            return _reader(name)(content)
        return dict(pairs)

    try:
        return json.loads(data.decode("utf-8", "surrogatepass"), object_pairs_hook=revive)
    except (TypeError, ValueError, AttributeError, LookupError, ImportError, OSError) as error:
        raise UnspelledError(str(error)) from error
    except RecursionError:
        message = "nested too deeply"
        raise UnspelledError(message) from None


_SEAL, _SET, _TIME, _DAY, _BYTES = (f"{MARK}{name}" for name in ("seal", "set", "time", "day", "b"))


def _plain(value: Any) -> object:
    """What JSON is told of a value it does not know."""
    cls = type(value)
    if writer := _writers.get(cls):
        return writer(value)
    if is_dataclass(cls):
        _writers[cls] = _writer(cls)
        return _writers[cls](value)
    match value:
        case frozenset() | set():
            return {_SET: sorted(value)}
        case dt.datetime():
            return {_TIME: value.isoformat()}
        case dt.date():
            return {_DAY: value.isoformat()}
        case bytes():
            return {_BYTES: b2a_base64(value, newline=False).decode()}
        case Enum():
            return [cls.__qualname__, value.value]
        case Mapping():
            return dict(value)
        case _:
            message = f"cannot spell a {cls.__name__}: stages take plain values"
            raise TypeError(message)


def _encoder(plain: Callable[[Any], object]) -> json.JSONEncoder:
    return json.JSONEncoder(
        ensure_ascii=False, separators=(",", ":"), check_circular=False, default=plain
    )


_encode = _encoder(_plain).encode

_writers: dict[type, Callable[[Any], object]] = {Sealed: lambda value: {_SEAL: value.seal}}


def _writer(cls: type) -> Callable[[Any], object]:
    """Spells values of one type: its name and the fields in order."""
    names = [field.name for field in fields(cls)]
    tag = f"{MARK}{cls.__module__}:{cls.__qualname__}"
    get = attrgetter(*names) if names else tuple
    if len(names) == 1:
        return lambda value: {tag: (get(value),)}
    return lambda value: {tag: get(value)}


_readers: Mapping[str, Callable[[Any], Any]] = {
    _SET: frozenset,
    _TIME: dt.datetime.fromisoformat,
    _DAY: dt.date.fromisoformat,
    _BYTES: a2b_base64,
}


@cache
def _reader(name: str) -> Callable[[Any], Any]:
    """Makes values of one type from their fields."""
    if name in _readers:
        return _readers[name]
    module, _, qualified = name[1:].partition(":")
    cls: Any = getattr(import_module(module), qualified) if module.startswith(PACKAGE) else None
    make: Callable[..., Any] = cls
    if not is_dataclass(cls):
        raise UnspelledError(name)
    settlers = [_settler(field.type) for field in fields(cls)]
    settle = [(number, each) for number, each in enumerate(settlers) if each is not _same]

    def read(content: list[Any]) -> Any:
        if len(content) != len(settlers):
            raise UnspelledError(name)
        for number, each in settle:
            content[number] = each(content[number])
        return make(*content)

    return read


def _settler(kind: Any) -> Callable[[Any], Any]:
    """Gives a field its own type back, which JSON has not kept."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    written = str(kind)
    if kind in (str, int, bool, float) or "object" in written:
        return _same
    return _frozen


def _same(value: Any) -> Any:
    return value


def _frozen(value: Any) -> Any:
    """Lists as tuples, all the way down."""
    if type(value) is list:
        return tuple([_frozen(one) for one in value])
    if type(value) is dict:
        return {key: _frozen(one) for key, one in value.items()}
    return value
