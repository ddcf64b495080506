"""What builds remember: results by the name of what they were made from.

A door: one SQLite file, which one process at a time may write and a killed one cannot corrupt.
Nothing here ever fails. An entry that is not what was put in is a miss; what cannot be written
is kept in memory, with one complaint; a file that is no database is replaced.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from press.errors import Place, Problem, warning
from press.memory.edition import edition
from press.memory.entries import FILE, SUM, answers, checksum, connected, following, refused, whole
from press.spell import Sealed, spell_sharing, unspell
from press.trimming import MOST
from press.values.request import Request

T = TypeVar("T")

FLUSH = 16_000_000
"""Bytes that are held in memory before they are written."""

MANY = 500
"""Keys in one question; SQLite takes 999 at least."""


def store_of(request: Request) -> "Store":
    """Where builds of this book remember what they made."""
    folder = request.cache / "pages" if request.remember else None
    return Store(folder, edition(), request.most)


class Store:
    """Entries by key, in a folder that is safe to delete at any time.

    Args:
        folder: Where the file lies; made when first needed. None keeps everything for the life
            of this value only, in a file that vanishes with it.
        edition: Of the program that makes the entries; those of other editions are not seen.
        most: Bytes that are kept; what one build needs is kept even if it is more.
    """

    def __init__(self, folder: Path | None, edition: str = "", most: int = MOST) -> None:
        self.folder = folder
        self._most = most
        self._edition = edition
        self._fault = ""
        self._new: dict[str, bytes] = {}
        self._held = 0
        self._used: set[str] = set()
        self._damaged: set[str] = set()
        self._turn = 0
        self._file = self._opened()
        self.at_hand: dict[str, object] = {}
        """Values of this process that need not be read again; a server builds many times."""

    def get(self, key: str) -> bytes | None:
        """The entry as it was put in, or None."""
        return self.find((key,)).get(key)

    def find(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Those of the entries that are here and whole."""
        named = {f"{self._edition} {key}": key for key in keys}
        found = {key: self._new[name] for name, key in named.items() if name in self._new}
        asked = [name for name in named if name not in self._new]
        for start in range(0, len(asked), MANY):
            some = asked[start : start + MANY]
            none: list[tuple[Any, ...]] = []
            for name, data in self._try(answers("key, data", some), otherwise=none):
                if whole(name, data):
                    found[named[name]] = data[SUM:]
                    self._used.add(name)
                else:
                    self._damaged.add(name)
        return found

    def missing(self, keys: Iterable[str]) -> list[str]:
        """Those of the entries that are not here, or were seen to be damaged.

        Whether the others are whole is not looked at.
        """
        named = {f"{self._edition} {key}": key for key in keys}
        asked = [name for name in named if name not in self._new]
        here: set[str] = set()
        for start in range(0, len(asked), MANY):
            some = asked[start : start + MANY]
            none: list[tuple[Any, ...]] = []
            for (name,) in self._try(answers("key", some), otherwise=none):
                here.add(name)
        here -= self._damaged
        self._used |= here
        return [named[name] for name in asked if name not in here]

    def share(self, values: Iterable[Sealed[Any]]) -> None:
        """Keep values that others are spelled with; `shared` finds them."""
        named = {f"shared {one.seal}": one.value for one in values}
        for key in self.missing(named):
            inside: dict[str, Sealed[Any]] = {}
            self.put(key, spell_sharing(named[key], inside))
            self.share(inside.values())

    def shared(self, seal: str) -> Any:
        """The value of a seal.

        Raises:
            LookupError: It is not here, or damaged.
        """
        data = self.get(f"shared {seal}")
        if data is None:
            raise LookupError(seal)
        return unspell(data, self.shared)

    def put(self, key: str, data: bytes) -> None:
        """Remember an entry; it takes the place of one of the same key."""
        self._new[f"{self._edition} {key}"] = data
        self._held += len(data)
        if self._held > FLUSH and not self._fault:
            self.save()

    def save(self) -> None:
        """Write what is new, and forget what is too much."""
        if not self._new:
            return
        if self._try(self._write, otherwise=False):
            self._new.clear()
            self._held = 0

    def close(self) -> None:
        """Write what is new, and let go of the file."""
        self.save()
        self._file.close()

    def complaint(self) -> tuple[Problem, ...]:
        """One warning if anything could not be kept."""
        if not self._fault or self.folder is None:
            return ()
        hint = "make the folder writable, or every build begins anew"
        message = f"results cannot be kept: {self._fault}"
        return (warning(Place(self.folder.name), "cache-unwritable", message, hint),)

    def _write(self, file: sqlite3.Connection) -> bool:
        file.execute("begin immediate")
        with file:
            now = self._turn = self._turn or following(file)
            rows = ((k, now, len(d), checksum(k, d) + d) for k, d in self._new.items())
            file.executemany("replace into entries values (?, ?, ?, ?)", rows)
            total = file.execute("select total(size) from entries").fetchone()[0]
            if total > self._most // 2:
                self._note_use(file)
            self._damaged.clear()
            if total > self._most:
                self._shrink(file, total)
        return True

    def _note_use(self, file: sqlite3.Connection) -> None:
        """Note which entries this build has used; as long as there is much room, nobody asks."""
        used = ((self._turn, key) for key in self._used)
        file.executemany("update entries set used = ? where key = ?", used)
        self._used.clear()

    def _shrink(self, file: sqlite3.Connection, total: float) -> None:
        """Forget what was not used for the longest time; what this build has used is kept."""
        question = "select rowid, size from entries where used < ? order by used, key"
        for number, size in file.execute(question, (self._turn,)).fetchall():
            file.execute("delete from entries where rowid = ?", (number,))
            total -= size if isinstance(size, int) else 0
            if total <= self._most * 3 // 4:
                return

    def _try(self, work: Callable[[sqlite3.Connection], T], *, otherwise: T) -> T:
        """What comes of asking the file; ``otherwise`` where it cannot answer."""
        try:
            return work(self._file)
        except sqlite3.DatabaseError as fault:
            if self.folder is None or refused(fault, self.folder / FILE):
                self._fault = self._fault or str(fault).lower()
                self._file.execute("pragma busy_timeout = 0")  # to wait once is enough
            else:
                self._file.close()
                self._file = self._renewed()
        return otherwise

    def _opened(self) -> sqlite3.Connection:
        if self.folder is None:
            return connected("")
        file = self.folder / FILE
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if file.is_symlink():  # a book from elsewhere could lead us to write anywhere
                file.unlink()
            return connected(str(file))
        except OSError as fault:
            self._fault = (fault.strerror or str(fault)).lower()
        except sqlite3.DatabaseError as fault:
            if not refused(fault, file):
                return self._renewed()
            self._fault = str(fault).lower()
        return connected("")

    def _renewed(self) -> sqlite3.Connection:
        """An empty file in the place of one that is damaged, or of another format."""
        if self.folder is not None:
            with suppress(OSError, sqlite3.Error):
                (self.folder / FILE).unlink(missing_ok=True)
                return connected(str(self.folder / FILE))
        return connected("")
