"""Work described, not done; and what came of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from press.errors import Place, Problem
from press.frozen import frozen
from press.values.picture import Rendition
from press.values.source import File

Blob: TypeAlias = bytes | Path
"""A finished file: its bytes, or where on disk they lie."""


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
    laid: bool = False
    """It is laid out: ``make`` also takes the ``layouts`` and the ``prose`` it reads."""


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
