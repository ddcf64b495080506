"""The file behind the store: one table in SQLite.

A door. The file may come from elsewhere, or be damaged: nothing in it is taken for granted.
"""

import os
import sqlite3
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import Any

FILE = "pages.db"

FORMAT = 1
"""Of the file; another one is replaced."""

WAIT = 5.0
"""Seconds to wait for another build that writes."""

SUM = 16
"""Bytes of the checksum before each entry."""

REFUSALS = frozenset({
    sqlite3.SQLITE_AUTH, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_READONLY,
})  # fmt: skip
"""What is wrong with the system, not with the file."""

LATEST = 1 << 62
"""Turns; a file that tells of more is damaged."""

TABLE = """
create table if not exists entries
(key text primary key, used integer not null, size integer not null, data blob not null)
"""


def refused(fault: sqlite3.DatabaseError, path: Path) -> bool:
    """Whether the system refuses; else the file is damaged, or of another shape."""
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code == sqlite3.SQLITE_READONLY:
        return not os.access(path, os.W_OK)
    return code in REFUSALS


def connected(path: str) -> sqlite3.Connection:
    """The file, with the table in it; nothing is written where it is there already.

    What a power cut takes with it, a checksum finds missing: there is no need to wait for the
    disk.

    Raises:
        sqlite3.DatabaseError: It is no database, or one of another format.
    """
    file = sqlite3.connect(path, timeout=WAIT, isolation_level=None, check_same_thread=False)
    file.execute("pragma synchronous = off")
    file.execute("pragma trusted_schema = off")
    found = file.execute("pragma user_version").fetchone()[0]
    if found == 0:
        file.execute(TABLE)
        file.execute(f"pragma user_version = {FORMAT}")
    elif found != FORMAT:
        file.close()
        message = f"format {found}"
        raise sqlite3.DatabaseError(message)
    return file


def following(file: sqlite3.Connection) -> int:
    """A number for this build, larger than those of all before.

    Raises:
        sqlite3.DatabaseError: The file is damaged.
    """
    last = file.execute("select max(used) from entries").fetchone()[0] or 0
    if not isinstance(last, int) or not 0 <= last < LATEST:
        message = "turns are no numbers"
        raise sqlite3.DatabaseError(message)
    return last + 1


def answers(columns: str, keys: list[str]) -> Callable[[sqlite3.Connection], list[tuple[Any, ...]]]:
    """Asks a file for some columns of the entries of these keys."""
    marks = ",".join("?" * len(keys))
    question = f"select {columns} from entries where key in ({marks})"  # noqa: S608 -- our own words
    return lambda file: file.execute(question, keys).fetchall()


def whole(key: str, data: object) -> bool:
    """Whether it is what was put in; a damaged file may hold anything."""
    return isinstance(data, bytes) and data[:SUM] == checksum(key, data[SUM:])


def checksum(key: str, data: bytes) -> bytes:
    """Of the key too, so that an entry cannot stand in for another."""
    return blake2b(data, digest_size=SUM, key=key.encode()[:64]).digest()
