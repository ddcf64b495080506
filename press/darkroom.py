"""Where pictures are measured and encoded, on all processors, and never twice.

A door: it reads the author's pictures and keeps what came of them. The picture
library is loaded only when there is something to do, and so are threads.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field
from itertools import groupby
from pathlib import Path
from threading import Event
from typing import TypeVar

from press.digest import digest_bytes
from press.errors import Place, Problem
from press.frozen import frozen
from press.images.fault import PictureError, broken
from press.images.ledger import Look
from press.images.plan import seal
from press.shelf import Shelf
from press.trimming import MOST
from press.values.picture import Measure, Rendition
from press.values.plan import Blob
from press.values.source import File

A = TypeVar("A")
R = TypeVar("R")

ALOFT = 200_000_000
"""Pixels of originals that may be decoded at one time, to spare the memory."""


@frozen
class Prints:
    """What came out of the darkroom."""

    files: Mapping[str, Blob]
    """Published path to the file that holds its bytes; to the bytes when nothing can be kept."""
    problems: tuple[Problem, ...] = ()
    made: int = 0
    """Files encoded in this run."""
    reused: int = 0
    """Files that were there already."""


@frozen
class _Strip:
    """What came of one original."""

    blobs: Mapping[str, Blob] = field(default_factory=dict)
    """By seal."""
    problems: tuple[Problem, ...] = ()


class Darkroom:
    """Measures and encodes pictures and remembers the results.

    Args:
        folder: Where results are kept; safe to delete at any time.
        root: The project, below which the pictures lie.
        shipped: Where our own files lie, whose paths begin with ``press:``.
        workers: Threads; as many as there are processors when 0.
        most: Bytes of pictures that are kept.
    """

    def __init__(
        self,
        folder: Path,
        root: Path,
        shipped: Path | None = None,
        workers: int = 0,
        most: int = MOST,
    ) -> None:
        self.root, self.shipped = root, shipped
        self.workers = workers or _processors()
        self._shelf = Shelf(folder, most)
        self._closed = Event()

    def measures(self, files: Iterable[File]) -> tuple[dict[str, Measure], tuple[Problem, ...]]:
        """The measure of each picture by its path, and what is wrong with the pictures.

        A file without a usable picture is a problem and not among the measures.
        """
        wanted = {f"{file.digest} {file.path}": file for file in files}
        unknown = [file for key, file in wanted.items() if key not in self._shelf.looks]
        for file, look in _shared_out(self._look, unknown, self.workers):
            self._shelf.note(f"{file.digest} {file.path}", look)
        self._shelf.save()
        looks = {file.path: self._shelf.looks[key] for key, file in sorted(wanted.items())}
        problems = [problem for look in looks.values() for problem in look.problems]
        measures = {path: look.measure for path, look in looks.items() if look.measure}
        return measures, (*problems, *self._shelf.complaint())

    def develop(
        self,
        renditions: Iterable[Rendition],
        progress: Callable[[int, int], None] | None = None,
    ) -> Prints:
        """Every rendition as a file, encoded now or before.

        An original that cannot be read is a problem and costs its own renditions only. Each
        is read and decoded once.

        Args:
            renditions: What pages show; the same one may come many times.
            progress: Called with how many files are ready and how many there will be.
        """
        names = {rendition.path: (seal(rendition), rendition) for rendition in renditions}
        wanted = dict(names.values())
        blobs: dict[str, Blob] = dict(self._shelf.find(wanted))
        reused = len(blobs)
        problems: list[Problem] = []
        strips = _by_original(one for name, one in wanted.items() if name not in blobs)
        ready = reused
        for strip, done in _shared_out(self._encode, strips, self._hands(strips)):
            blobs |= done.blobs
            problems += done.problems
            ready += len(strip)
            if progress:
                progress(ready, len(wanted))
        if strips:
            self._shelf.trim()
        self._shelf.save()
        files = {path: blobs[name] for path, (name, _) in sorted(names.items()) if name in blobs}
        problems += self._shelf.complaint()
        return Prints(files, tuple(problems), len(blobs) - reused, reused)

    @contextmanager
    def developing(
        self,
        renditions: Iterable[Rendition],
        progress: Callable[[int, int], None] | None = None,
    ) -> Iterator[Callable[[], Prints]]:
        """`develop` going on beside other work, to be waited for; an exception ends it early.

        Whoever stops a build waits for the file in hand, not for all that were wanted. What is
        finished by then is kept.
        """
        wanted = tuple(renditions)
        if not wanted:
            yield lambda: self.develop(())
            return
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(1, thread_name_prefix="darkroom") as beside:
            try:
                yield beside.submit(self.develop, wanted, progress).result
            except BaseException:
                self._closed.set()
                raise

    def _look(self, file: File) -> Look:
        from press.images.pixels import measure

        try:
            found = measure(self._read(file.path, file.digest), file.path)
        except PictureError as fault:
            return Look(None, (_problem(fault, file.path),))
        return Look(found, found.problems)

    def _encode(self, strip: Sequence[Rendition]) -> _Strip:
        from press.images.pixels import encodings

        blobs: dict[str, Blob] = {}
        if self._closed.is_set():
            return _Strip()
        path = strip[0].source
        try:
            data = self._read(path, strip[0].digest)
            captions = {one.caption for one in strip if one.caption}
            faces = {one.digest: self._read(one.face, one.digest) for one in captions}
            for rendition, made in encodings(data, strip, faces):
                name = seal(rendition)
                blobs[name] = self._shelf.put(name, made)
                if self._closed.is_set():
                    break
        except PictureError as fault:
            return _Strip(blobs, (_problem(fault, path),))
        return _Strip(blobs)

    def _read(self, path: str, digest: str) -> bytes:
        base = self.shipped if self.shipped and path.startswith("press:") else self.root
        try:
            data = (base / path.removeprefix("press:")).read_bytes()
        except OSError as fault:
            message = f"the picture cannot be read: {(fault.strerror or str(fault)).lower()}"
            raise broken(message, "check the file and its permissions") from None
        if digest_bytes(data) != digest:
            message = "the picture changed while the book was being built"
            raise broken(message, "build once more")
        return data

    def _hands(self, strips: Iterable[Sequence[Rendition]]) -> int:
        """How many originals may be in work at one time, by the largest of them."""
        sources = {strip[0].source for strip in strips}
        largest = max(
            (
                look.measure.width * look.measure.height
                for key, look in self._shelf.looks.items()
                if look.measure and key.partition(" ")[2] in sources
            ),
            default=1,
        )
        return max(1, min(self.workers, ALOFT // max(1, largest)))


def _by_original(renditions: Iterable[Rendition]) -> list[tuple[Rendition, ...]]:
    """Those of one original together, those of one size side by side."""

    def order(one: Rendition) -> tuple[object, ...]:
        written = (one.caption.title, one.caption.below) if one.caption else ()
        return one.digest, -one.width, -one.height, one.crop or (), one.format, written

    return [tuple(those) for _, those in groupby(sorted(renditions, key=order), _digest)]


def _digest(rendition: Rendition) -> str:
    return rendition.digest


def _shared_out(work: Callable[[A], R], items: Sequence[A], workers: int) -> Iterable[tuple[A, R]]:
    """Each item with its result, as they come."""
    if not items:
        return ()
    from press.threads import shared_out

    return shared_out(work, items, workers)


def _processors() -> int:
    """Those this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _problem(fault: PictureError, path: str) -> Problem:
    return Problem(Place(path, fault.line, fault.column), fault.code, fault.message, fault.hint)
