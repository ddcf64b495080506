"""Who makes which file: no two sources may claim one path, and every path must be possible."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import TypeAlias

from press.errors import Place, Problem
from press.values.plan import Plan

Claim: TypeAlias = tuple[str, Place | None]
"""Who makes a file, and where an author asked for its path."""


def collisions(plans: Sequence[Plan]) -> Iterator[Problem]:
    """Two sources that would be written to one file, or to a file and a folder of one name."""
    jobs = ((j.path, j.origin, j.place) for plan in plans for j in plan.jobs)
    copies = ((c.path, c.file.path, None) for plan in plans for c in plan.copies)
    owner: dict[str, Claim] = {}
    for path, origin, place in (*jobs, *copies):
        first = owner.setdefault(path, (origin, place))
        if first[0] != origin:
            yield _taken(path, first, (origin, place))
    for path, second in owner.items():
        for folder in PurePosixPath(path).parents:
            if str(folder) in owner:
                yield _taken(str(folder), owner[str(folder)], second)


def unwritable(plans: Iterable[Plan]) -> Iterator[Problem]:
    """Paths that no file system takes."""
    for job in (job for plan in plans for job in plan.jobs):
        path = job.path.encode("utf-8", "replace")
        if len(path) > 1000 or max(map(len, path.split(b"/"))) > 255:
            place, hint = job.place or Place(job.origin), "give it a shorter name, slug or url"
            message = "its path is too long: 255 bytes may stand between slashes, 1000 in all"
            yield Problem(place, "path-too-long", message, hint)


def _taken(path: str, one: Claim, other: Claim) -> Problem:
    """The complaint, at the one of the two where an author wrote the path."""
    first, second = (other, one) if one[1] and not other[1] else (one, other)
    maker = "by Press itself" if first[0] == path else f"from {first[0]}"
    message = f"'{path}' is already made {maker}"
    return Problem(second[1] or Place(second[0]), "path-taken", message, "rename one of them")
