"""What builds remember: results by the name of what they were made from.

A door: one SQLite file, which one process at a time may write and a killed one cannot corrupt.
Nothing here ever fails. An entry that is not what was put in is a miss; what cannot be written
is kept in memory, with one complaint; a file that is no database is replaced.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from press.edition import edition
from press.errors import Place, Problem, warning
from press.spell import Sealed, spell_sharing, unspell
from press.values.request import Request

T = TypeVar("T")

FILE = "pages.db"

FORMAT = 1
"""Of the file; another one is replaced."""

WAIT = 5.0
"""Seconds to wait for another build that writes."""

FLUSH = 16_000_000
"""Bytes that are held in memory before they are written."""

MOST = 512_000_000
"""Bytes that are kept; what was not used for the longest time goes first."""

SUM = 16
"""Bytes of the checksum before each entry."""

MANY = 500
"""Keys in one question; SQLite takes 999 at least."""

TABLE = """
create table if not exists entries
(key text primary key, used integer not null, size integer not null, data blob not null)
"""


def store_of(request: Request) -> "Store":
    """Where builds of this book remember what they made."""
    return Store(request.cache / "pages" if request.remember else None, edition())


class Store:
    """Entries by key, in a folder that is safe to delete at any time.

    Args:
        folder: Where the file lies; made when first needed. None keeps everything for the life
            of this value only, in a file that vanishes with it.
        edition: Of the program that makes the entries; those of other editions are not seen.
    """

    def __init__(self, folder: Path | None, edition: str = "") -> None:
        self.folder = folder
        self._edition = edition
        self._fault = ""
        self._new: dict[str, bytes] = {}
        self._held = 0
        self._used: set[str] = set()
        self._file = self._opened()

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
            for name, data in self._try(_answers("key, data", some), otherwise=none):
                if _whole(name, data):
                    found[named[name]] = data[SUM:]
                    self._used.add(name)
        return found

    def missing(self, keys: Iterable[str]) -> list[str]:
        """Those of the entries that are not here; whether the others are whole is not looked at."""
        named = {f"{self._edition} {key}": key for key in keys}
        asked = [name for name in named if name not in self._new]
        here: set[str] = set()
        for start in range(0, len(asked), MANY):
            some = asked[start : start + MANY]
            none: list[tuple[Any, ...]] = []
            for (name,) in self._try(_answers("key", some), otherwise=none):
                here.add(name)
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
            now = self._turn(file)
            rows = ((k, now, len(d), _sum(k, d) + d) for k, d in self._new.items())
            file.executemany("replace into entries values (?, ?, ?, ?)", rows)
            used = ((now, key) for key in self._used)
            file.executemany("update entries set used = ? where key = ?", used)
            self._used.clear()
            self._shrink(file)
        return True

    def _turn(self, file: sqlite3.Connection) -> int:
        """A number for this build, larger than those of all before."""
        last = file.execute("select max(used) from entries").fetchone()[0]
        return int(last or 0) + 1

    def _shrink(self, file: sqlite3.Connection) -> None:
        total = file.execute("select sum(size) from entries").fetchone()[0] or 0
        if total <= MOST:
            return
        oldest = file.execute("select key, size from entries order by used, key").fetchall()
        for key, size in oldest:
            file.execute("delete from entries where key = ?", (key,))
            total -= size
            if total <= MOST * 3 // 4:
                return

    def _try(self, work: Callable[[sqlite3.Connection], T], *, otherwise: T) -> T:
        """What comes of asking the file; ``otherwise`` where it cannot answer."""
        try:
            return work(self._file)
        except sqlite3.OperationalError as fault:
            self._fault = self._fault or str(fault).lower()
        except sqlite3.DatabaseError:
            self._file.close()
            self._file = self._renewed()
        return otherwise

    def _opened(self) -> sqlite3.Connection:
        if self.folder is None:
            return _connected("")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            return _connected(str(self.folder / FILE))
        except (OSError, sqlite3.OperationalError) as fault:
            self._fault = (getattr(fault, "strerror", "") or str(fault)).lower()
            return _connected("")
        except sqlite3.DatabaseError:
            return self._renewed()

    def _renewed(self) -> sqlite3.Connection:
        """An empty file in the place of one that is damaged, or of another format."""
        if self.folder is not None:
            with suppress(OSError, sqlite3.Error):
                (self.folder / FILE).unlink(missing_ok=True)
                return _connected(str(self.folder / FILE))
        return _connected("")


def _connected(path: str) -> sqlite3.Connection:
    """The file, with the table in it; nothing is written where it is there already.

    What a power cut takes with it, a checksum finds missing: there is no need to wait for the
    disk.

    Raises:
        sqlite3.DatabaseError: It is no database, or one of another format.
    """
    file = sqlite3.connect(path, timeout=WAIT, isolation_level=None, check_same_thread=False)
    file.execute("pragma synchronous = off")
    found = file.execute("pragma user_version").fetchone()[0]
    if found == 0:
        file.execute(TABLE)
        file.execute(f"pragma user_version = {FORMAT}")
    elif found != FORMAT:
        file.close()
        message = f"format {found}"
        raise sqlite3.DatabaseError(message)
    return file


def _answers(
    columns: str, keys: list[str]
) -> Callable[[sqlite3.Connection], list[tuple[Any, ...]]]:
    marks = ",".join("?" * len(keys))
    question = f"select {columns} from entries where key in ({marks})"  # noqa: S608 -- our own words
    return lambda file: file.execute(question, keys).fetchall()


def _whole(key: str, data: object) -> bool:
    """Whether it is what was put in; a damaged file may hold anything."""
    return isinstance(data, bytes) and data[:SUM] == _sum(key, data[SUM:])


def _sum(key: str, data: bytes) -> bytes:
    """Of the key too, so that an entry cannot stand in for another."""
    return blake2b(data, digest_size=SUM, key=key.encode()[:64]).digest()
