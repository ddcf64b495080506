"""What was made for one page and will do for the next."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from press.spell import Sealed

T = TypeVar("T")


def remembered(most: int) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Make a function remember its latest results by the seals of what they were made of.

    Args:
        most: How many; more are forgotten from the oldest on.
    """

    def keeping(make: Callable[..., T]) -> Callable[..., T]:
        known: dict[tuple[str, ...], T] = {}

        @wraps(make)
        def ask(*given: Sealed[Any]) -> T:
            key = tuple([one.seal for one in given])
            found = known.get(key)
            if found is None:
                found = make(*given)
                for old in tuple(known)[: len(known) - most + 1]:
                    known.pop(old, None)
                known[key] = found
            return found

        return ask

    return keeping
