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
from press.trimming import MOST, surplus
from press.values.plan import Blob

FRESH = 2_000_000_000
"""Nanoseconds. A file changed so shortly before it was checked may have changed since, unseen."""

STALE = 3600
"""Seconds after which nobody is still writing a file."""


class Shelf:
    """Finished pictures and what is known about originals, kept in one folder.

    Nothing here ever fails: what cannot be read is missing, what cannot be kept is handed
    back as bytes, with one complaint for all of it.

    Args:
        folder: Safe to delete at any time; made when first needed.
        most: Bytes of pictures that are kept; those of one build are kept even if they are more.
    """

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self.folder, self._most = folder, most
        self._used: set[str] = set()
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
        asked = ((name, file) for name in names for file in kept.get(name, ()))
        found = {name: file for name, file in asked if self._is_whole(file)}
        self._used.update(found.values())
        return {name: self.folder / file for name, file in found.items()}

    def put(self, name: str, data: bytes) -> Blob:
        """The picture as a file on the shelf; the bytes themselves when it cannot be kept."""
        path = self.folder / f"{name}-{digest_bytes(data)}"
        self._used.add(path.name)
        return path if self._write(path, data) else data

    def trim(self) -> None:
        """Make room for what was made in this run, and sweep up what killed ones left behind."""
        used = self._ledger.used
        used.update(dict.fromkeys(self._used, max(used.values(), default=0) + 1))
        there = self._there()
        sizes = {name: told.st_size for name, told in there.items()}
        newest = max((told.st_mtime for told in there.values()), default=0)
        halves = {name for name, told in there.items() if _is_half(name, newest - told.st_mtime)}
        for name in (*halves, *surplus(sizes, used, self._used, self._most)):
            with suppress(OSError):
                (self.folder / name).unlink(missing_ok=True)
        for known in (used, self._ledger.stamps):
            for name in known.keys() - there.keys():
                del known[name]
        self._changed = True

    def _there(self) -> dict[str, os.stat_result]:
        """Every picture, finished or not, and what the file system says of it."""
        found: dict[str, os.stat_result] = {}
        with suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name != self._index.name and entry.is_file():
                    found[entry.name] = entry.stat()
        return found

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


def _is_half(name: str, age: float) -> bool:
    """Whether a file was begun and never finished, some hours before the newest one."""
    return name.startswith("half.") and age > STALE
