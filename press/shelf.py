"""Where finished pictures lie between runs: files named by what they were made from.

A door. Each file's name also carries the checksum of its bytes, so that one
rename puts both in place and a flipped bit is a miss, never a broken picture.
"""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path

from press.digest import digest_bytes
from press.errors import Place, Problem, warning
from press.images import ledger
from press.images.ledger import Look
from press.values.plan import Blob

FRESH = 2_000_000_000
"""Nanoseconds. A file changed so shortly before it was checked may have changed since, unseen."""


class Shelf:
    """Finished pictures and what is known about originals, kept in one folder.

    Nothing here ever fails: what cannot be read is missing, what cannot be kept is handed
    back as bytes, with one complaint for all of it.

    Args:
        folder: Safe to delete at any time; made when first needed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._index = folder / "index.json"
        self._ledger, self._noted = self._remembered()
        self._changed = False
        self._fault = ""
        self._numbers = count()

    @property
    def looks(self) -> Mapping[str, Look]:
        """What looking into originals told, by what was looked at."""
        return self._ledger.looks

    def note(self, key: str, look: Look) -> None:
        """Remember a look."""
        self._ledger.looks[key] = look
        self._changed = True

    def find(self, names: Iterable[str]) -> dict[str, Path]:
        """Those of the named pictures that are here and whole."""
        kept: dict[str, list[str]] = {}
        try:
            with os.scandir(self.folder) as entries:
                for entry in sorted(entry.name for entry in entries):
                    kept.setdefault(entry.partition("-")[0], []).append(entry)
        except OSError:
            return {}
        found = ((name, file) for name in names for file in kept.get(name, ()))
        return {name: self.folder / file for name, file in found if self._is_whole(file)}

    def put(self, name: str, data: bytes) -> Blob:
        """The picture as a file on the shelf; the bytes themselves when it cannot be kept."""
        path = self.folder / f"{name}-{digest_bytes(data)}"
        return path if self._write(path, data) else data

    def save(self) -> None:
        """Write down what was learned in this run, if anything was."""
        if self._changed:
            self._write(self._index, ledger.written(self._ledger))
            self._changed = False

    def complaint(self) -> tuple[Problem, ...]:
        """One warning if anything could not be kept."""
        if not self._fault:
            return ()
        message = f"finished pictures cannot be kept: {self._fault}"
        hint = "make the folder writable, or every build makes all pictures again"
        place = Place(f"{self.folder.parent.name}/{self.folder.name}")
        return (warning(place, "cache-unwritable", message, hint),)

    def _remembered(self) -> tuple[ledger.Ledger, int]:
        try:
            return ledger.read(self._index.read_bytes()), self._index.stat().st_mtime_ns
        except OSError:
            return ledger.Ledger(), 0

    def _is_whole(self, file: str) -> bool:
        """By checksum; by looking untouched since its checksum was last seen to be right."""
        path = self.folder / file
        try:
            told = path.stat()
            stamp = told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino
            if self._ledger.stamps.get(file) == stamp and stamp[2] < self._noted - FRESH:
                return True
            if digest_bytes(path.read_bytes()) != file.partition("-")[2]:
                return False
        except OSError:
            return False
        self._ledger.stamps[file] = stamp
        self._changed = True
        return True

    def _write(self, path: Path, data: bytes) -> bool:
        """Whether all of it is there, put in place in one step."""
        half = path.with_name(f"half.{os.getpid()}.{next(self._numbers)}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            half.write_bytes(data)
            half.replace(path)
        except OSError as fault:
            self._fault = self._fault or (fault.strerror or str(fault)).lower()
            with suppress(OSError):
                half.unlink()
            return False
        return True
