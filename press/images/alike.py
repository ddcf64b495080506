"""One picture in several visual styles, its files named so that a style is one number in them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from press.digest import digest
from press.values.picture import Picture, Rendition


def alike(pictures: Sequence[Picture]) -> tuple[Picture, ...]:
    """The pictures under names that differ in the number of the style: ``….0.avif``, ``….1.avif``.

    A page then carries the names of one style and knows those of all others. The rest of a name
    is made of all of the pictures, so that it changes when one of them does. Empty when they are
    not offered in the same widths and formats, and so cannot stand for each other.
    """
    first = pictures[0]
    if len({(_shape(one.avif), _shape(one.webp)) for one in pictures}) > 1 or not first.webp:
        return ()
    avif = tuple(zip(*(one.avif for one in pictures), strict=True))
    webp = tuple(zip(*(one.webp for one in pictures), strict=True))
    middle = [one.path for one in first.webp].index(first.src)
    return tuple(
        replace(
            one,
            avif=tuple(_named(renditions, number) for renditions in avif),
            webp=tuple(_named(renditions, number) for renditions in webp),
            src=_named(webp[middle], number).path,
        )
        for number, one in enumerate(pictures)
    )


def _shape(renditions: Sequence[Rendition]) -> tuple[int, ...]:
    return tuple(one.width for one in renditions)


def _named(renditions: Sequence[Rendition], number: int) -> Rendition:
    """One of them, under a name that all of them make."""
    path = PurePosixPath(renditions[0].path)
    stem = path.name.partition(".")[0]
    seal = digest(*(one.path for one in renditions))[:12]
    return replace(renditions[number], path=f"{path.parent}/{stem}.{seal}.{number}{path.suffix}")
