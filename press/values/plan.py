"""Work described, not done; and what came of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from press.errors import Place, Problem
from press.frozen import frozen
from press.values.picture import Rendition
from press.values.source import File


@frozen
class Kept:
    """A finished file that is known without being at hand."""

    digest: str
    size: int
    """In bytes."""
    read: Callable[[], bytes]
    """Fetches it."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Kept) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


Blob: TypeAlias = bytes | Path | Kept
"""A finished file: its bytes, where on disk they lie, or how to get them."""


def contents(blob: Blob) -> bytes:
    """The bytes of a finished file.

    Raises:
        OSError: It lies on disk, and cannot be read.
    """
    match blob:
        case bytes():
            return blob
        case Path():
            return blob.read_bytes()
        case Kept():
            return blob.read()


@frozen
class Job:
    """One output file and the pure call that makes it."""

    path: str
    """Below the output folder, forward slashes: ``guide/install/index.html``."""
    origin: str
    """The source it stands for, named when two jobs claim one path."""
    make: Callable[..., bytes]
    """A module-level function, so that it can be named, cached and sent to another process."""
    arguments: tuple[object, ...] = ()
    place: Place | None = None
    """Where an author asked for the path: ``url``, ``slug`` or ``aliases``; None elsewhere."""
    reads: tuple[str, ...] = ()
    """Source paths of the documents whose text stands in it."""
    takes: Literal["", "prose", "words"] = ""
    """What ``make`` also takes of the documents it reads: their ``prose`` by source path, or
    their ``words``, listed in the order they are read in."""
    laid: tuple[str, ...] = ()
    """The layouts it begins from, ``page.html`` and ``shortcodes/hint.html``, for a page that is
    laid out: ``make`` then also takes the ``layouts`` and the ``prose``."""


@frozen
class Copy:
    """A file that is published as it is."""

    path: str
    """Below the output folder."""
    file: File


@frozen
class Plan:
    """Everything one output wants made, and what it noticed while planning."""

    jobs: tuple[Job, ...] = ()
    problems: tuple[Problem, ...] = ()
    copies: tuple[Copy, ...] = ()
    """Files to publish unchanged; a job claiming the same path is a collision."""
    renditions: tuple[Rendition, ...] = ()
    """Pictures to be encoded; each is made once however many plans ask for it."""


@frozen
class Edition:
    """What one run produced. Nothing has touched the output folder yet."""

    files: Mapping[str, Blob]
    problems: tuple[Problem, ...]
