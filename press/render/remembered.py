"""What was made for one page and will do for the next."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from press.spell import Sealed

T = TypeVar("T")

MOST = 8
"""Results of one function that are kept: a book in some languages, laid out again and again."""


def remembered(make: Callable[..., T]) -> Callable[..., T]:
    """The function, its latest results known by the seals of what they were made of."""
    known: dict[tuple[str, ...], T] = {}

    @wraps(make)
    def ask(*given: Sealed[Any]) -> T:
        key = tuple(one.seal for one in given)
        if key not in known:
            made = make(*given)
            for old in tuple(known)[: len(known) - MOST + 1]:
                known.pop(old, None)
            known[key] = made
        return known[key]

    return ask
