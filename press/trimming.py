"""Room in the cache: what was not used for the longest time goes first."""

from collections.abc import Collection, Iterator, Mapping

MOST = 512_000_000
"""Bytes each part of the cache may take, unless one build needs more."""


def surplus(
    sizes: Mapping[str, int], used: Mapping[str, int], keep: Collection[str], most: int
) -> Iterator[str]:
    """What has to go where there is too much, until a quarter of the room is free.

    Args:
        sizes: Of everything that is there, in bytes.
        used: When each was used last; what is missing has not been used.
        keep: What stays even if it is too much.
        most: Bytes there is room for.

    >>> list(surplus({"a": 4, "b": 4, "c": 4}, {"a": 2, "b": 1, "c": 3}, {"c"}, 11))
    ['b']
    """
    total = sum(sizes.values())
    if total <= most:
        return
    for name in sorted(sizes.keys() - set(keep), key=lambda name: (used.get(name, 0), name)):
        yield name
        total -= sizes[name]
        if total <= most * 3 // 4:
            return
