"""What a build was made from, so that the next one can tell whether anything changed.

A door: it looks at every file a build may read. Small files are read each time: an edit can keep
their size and their times. Large ones are known by what the file system says of them, unless they
were written so shortly before that another write could look the same.
"""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias

SMALL = 128_000
"""Bytes of a file that is read whenever it is looked at."""

FRESH = 2_000_000_000
"""Nanoseconds. A file changed so shortly before it was read may have changed since, unseen."""

PASSED = ".git"
"""Holds nothing of a book's."""

Marks: TypeAlias = dict[str, str]
"""Path below the root to what is there: the digest of a file's bytes, or of a folder's names."""


class Stamps:
    """What the file system said of large files when their digests were taken.

    Args:
        known: From `Stamps.fresh` of the build before.
        now: Nanoseconds since 1970.
        small: Bytes of a file that is read whatever the file system says.
    """

    def __init__(self, known: Mapping[str, str], now: int, small: int = SMALL) -> None:
        self._known = known
        self._now = now
        self._small = small
        self.fresh: dict[str, str] = {}

    def digest(self, path: str, told: os.stat_result) -> str:
        """The digest of a file's bytes, taken now or before.

        Raises:
            OSError: It cannot be read.
        """
        if told.st_size <= self._small:
            return _read(path)
        look = f"{told.st_size} {told.st_mtime_ns} {told.st_ctime_ns} {told.st_ino} "
        known = self._known.get(path, "")
        found = known.removeprefix(look) if known.startswith(look) else _read(path)
        if max(told.st_mtime_ns, told.st_ctime_ns) < self._now - FRESH:
            self.fresh[path] = look + found
        return found


@dataclass(slots=True)
class Look:
    """A look at everything a build may read."""

    root: str
    beside: frozenset[str]
    """Whole paths of what builds make, which is no input."""
    stamps: Stamps
    marks: Marks = field(default_factory=dict)
    newest: int = 0
    """When the last of it was changed, in nanoseconds since 1970."""

    def take(self, folders: Iterable[str]) -> None:
        """Look at these folders below the root, and at the files in the root itself."""
        for entry in _entries(self.root):
            if entry.is_file() and (entry.name[0] != "." or entry.name == ".gitmodules"):
                self._file(entry.path, entry.stat)
        for folder in folders:
            self._folder(str(Path(self.root, folder)))
        with suppress(OSError, ValueError):
            for path in _history(Path(self.root)):
                if path.is_file():
                    self._mark(str(path), _read(str(path)))

    def check(self, files: Iterable[str]) -> None:
        """Look at single files that builds have made, to see whether they are as they were."""
        newest = self.newest
        for path in files:
            self._file(path, Path(path).stat)
        self.newest = newest

    def _folder(self, folder: str) -> None:
        """A folder and all below it."""
        waiting, seen = [folder], set()
        while waiting:
            here = waiting.pop()
            try:
                told = os.stat(here)  # noqa: PTH116 -- a third of the time of a Path
            except OSError as fault:
                self._mark(here, f"fault {fault.errno}")
                continue
            if here in self.beside or (told.st_dev, told.st_ino) in seen:
                continue
            seen.add((told.st_dev, told.st_ino))
            self.newest = max(self.newest, told.st_ctime_ns)
            names = []
            for entry in _entries(here):
                names.append(_named(entry))
                if not entry.is_dir():
                    self._file(entry.path, entry.stat)
                elif entry.name != PASSED:
                    waiting.append(entry.path)
            self._mark(here, _digest("\0".join(names).encode("utf-8", "surrogateescape")))

    def _file(self, path: str, ask: Callable[[], os.stat_result]) -> None:
        try:
            told = ask()
            plain = stat.S_ISREG(told.st_mode)
            mark = self.stamps.digest(path, told) if plain else f"mode {told.st_mode}"
            self.newest = max(self.newest, told.st_ctime_ns)
        except OSError as fault:
            mark = f"fault {fault.errno}"
        self._mark(path, mark)

    def _mark(self, path: str, mark: str) -> None:
        self.marks[path.removeprefix(f"{self.root}/")] = mark


def _history(root: Path) -> Iterator[Path]:
    """Files that say which commit is checked out, and what is known of those before it.

    Raises:
        OSError: They cannot be read.
        ValueError: They are no text.
    """
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), None)
    if top is None:
        return
    git = top / ".git"
    if git.is_file():  # a second worktree, or a submodule
        git = top / git.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
    common = git / "commondir"
    shared = git / common.read_text(encoding="utf-8").strip() if common.is_file() else git
    branch = (git / "HEAD").read_text(encoding="utf-8").removeprefix("ref:").strip()
    yield from (git / "HEAD", shared / branch, shared / "packed-refs", shared / "shallow")
    yield from (shared / "reftable" / "tables.list", top / ".mailmap")


@cache
def program() -> str:
    """Changes with our code and with the libraries: what the file system said of both at first.

    What is loaded stays loaded, whatever becomes of the files.
    """
    state = blake2b(sys.version.encode(), digest_size=16)
    package = Path(__file__).parents[1]
    waiting = [str(package)]
    while waiting:
        for entry in _entries(waiting.pop()):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    waiting.append(entry.path)
            else:
                told = entry.stat()
                state.update(f"{entry.path} {told.st_size} {told.st_mtime_ns}\n".encode())
    for path in map(Path, sys.path):
        if path.name in ("site-packages", "dist-packages") and path.is_dir():
            state.update(f"{path} {path.stat().st_mtime_ns}\n".encode())
    return state.hexdigest()


def _entries(folder: str) -> list["os.DirEntry[str]"]:
    """What stands in a folder, sorted; nothing where there is none that can be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _named(entry: "os.DirEntry[str]") -> str:
    """A name, and where it leads: a link may come to lead out of the book."""
    if not entry.is_symlink():
        return entry.name
    try:
        return f"{entry.name}\0{os.readlink(entry.path)}"  # noqa: PTH115 -- as it is written
    except OSError:
        return entry.name


def _read(path: str) -> str:
    with open(path, "rb") as file:  # noqa: PTH123 -- a third of the time of a Path
        return _digest(file.read())


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
