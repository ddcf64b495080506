"""A walk through folders that cannot be led astray.

Links are followed inside the project only, loops are seen, and nothing but
plain files is ever opened: a pipe would hang us.
"""

import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import field
from pathlib import Path

from press.disk.names import composed, shown, wrong_name
from press.errors import Place, Problem
from press.frozen import frozen

MOST = 100_000
"""Folders in one walk. Links to links can multiply without end."""


@frozen
class Found:
    """A plain file."""

    path: Path
    place: str
    """As messages name it: below the project root, or ``press:`` for our own."""
    name: str
    """Below the folder that was walked, accents composed."""


@frozen
class _Folder:
    path: Path
    name: str
    """Below the folder where the walk began; empty, or with a slash at the end."""
    below: str
    """The same below the root, and as the disk has it."""
    above: frozenset[tuple[int, int]]
    """Device and number of every folder on the way here."""


@frozen
class Walker:
    """Walks folders of one project and notes what it meets."""

    root: Path
    """The project's folder, with links resolved."""
    prefix: str = ""
    """Stands before every place: ``press:`` for our own files."""
    ignore: tuple[re.Pattern[str], ...] = ()
    """Paths to pass over, as Hugo's ``ignoreFiles`` has them."""
    problems: list[Problem] = field(default_factory=list)

    def walk(
        self, folder: str, hidden: Callable[[str], bool], beside: frozenset[str] = frozenset()
    ) -> list[Found]:
        """Every plain file below a folder, sorted by name; none when there is no such folder.

        Args:
            folder: Below the root, with forward slashes.
            hidden: Tells names of files and folders to pass over.
            beside: Folders below the root that are not entered.
        """
        start = self.root / folder
        if not self._real(start):
            return []
        found: list[Found] = []
        above = [start.parent, *start.parent.parents]
        below = self._below(start)
        waiting = [_Folder(start, "", below and f"{below}/", frozenset(map(_identity, above)))]
        entered = 0
        while waiting:
            here = waiting.pop()
            entered += 1
            if entered > MOST:
                self._note(here.path, "folder-endless", f"more than {MOST:,} folders")
                break
            for entry in self._entries(here.path, hidden):
                name, below = here.name + composed(entry.name), here.below + entry.name
                if (self.ignore or beside) and self._passed(below, beside):
                    continue
                mode = self._mode(entry)
                if mode == stat.S_IFDIR:
                    waiting += self._enter(Path(entry.path), f"{name}/", f"{below}/", here)
                elif mode == stat.S_IFREG:
                    found.append(Found(Path(entry.path), self.prefix + shown(below), name))
        return sorted(found, key=lambda one: one.name)

    def one(self, name: str) -> Found | None:
        """The plain file of this path below the root; None where there is none."""
        path = self.root / name
        plain = self._real(path) and path.is_file() and not self._passed(name, frozenset())
        return Found(path, self.place(path), path.name) if plain else None

    def place(self, path: Path) -> str:
        """A path as messages name it."""
        return self.prefix + shown(self._below(path))

    def _below(self, path: Path) -> str:
        return path.as_posix()[len(self.root.as_posix().rstrip("/")) + 1 :]

    def _note(self, path: Path, code: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(Place(self.place(path)), code, message, hint))

    def _passed(self, below: str, beside: frozenset[str]) -> bool:
        """Whether a path below the root is none to look at."""
        return below in beside or any(one.search(f"/{below}") for one in self.ignore)

    def _entries(self, folder: Path, hidden: Callable[[str], bool]) -> Iterator[os.DirEntry[str]]:
        """What stands in a folder under a name that can be used, sorted."""
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: (composed(entry.name), entry.name))
        except OSError as error:
            self._note(folder, "file-unreadable", f"cannot be read: {error.strerror}")
            return
        before = ""
        for entry in listed:
            if hidden(entry.name):
                continue
            if wrong := wrong_name(entry.name):
                hint = "give it another name"
                self._note(Path(entry.path), "name-forbidden", f"the name {wrong}", hint)
            elif composed(entry.name) == composed(before):
                message = f"there are two files that are both called '{composed(entry.name)}'"
                hint = "their accents are encoded differently: delete one, or rename it"
                self._note(Path(entry.path), "name-twice", message, hint)
            else:
                before = entry.name
                yield entry

    def _mode(self, entry: os.DirEntry[str]) -> int:
        """What a path leads to: `stat.S_IFDIR`, `stat.S_IFREG`, or 0 for what is not ours."""
        if entry.is_symlink() and not self._real(Path(entry.path)):
            return 0
        try:
            mode = stat.S_IFMT(entry.stat().st_mode)
        except OSError as error:
            said = f"cannot be read: {error.strerror}"
            self._note(Path(entry.path), "file-unreadable", said)
            return 0
        if mode not in (stat.S_IFDIR, stat.S_IFREG):
            self._note(Path(entry.path), "file-special", "not a plain file", "delete it")
            return 0
        return mode

    def _real(self, path: Path) -> bool:
        """Whether a path leads somewhere inside the project."""
        try:
            target = path.resolve(strict=True)
        except FileNotFoundError:
            if path.is_symlink():
                message = f"a link to '{shown(str(path.readlink()))}', which does not exist"
                self._note(path, "link-dangling", message, "delete the link")
            return False
        except (OSError, RuntimeError):  # up to Python 3.12 a loop is a RuntimeError
            self._note(path, "link-loop", "a link that leads back to itself", "delete the link")
            return False
        if not target.is_relative_to(self.root):
            message = "a link that leads out of the project"
            self._note(path, "link-outside", message, "copy the file instead")
            return False
        return True

    def _enter(self, path: Path, name: str, below: str, above: _Folder) -> list[_Folder]:
        """The folder to walk next, unless the way leads in circles."""
        try:
            way = above.above | {_identity(above.path)}
            again = _identity(path) in way
        except OSError as error:
            self._note(path, "file-unreadable", f"cannot be read: {error.strerror}")
            return []
        if again:
            self._note(path, "link-loop", "a link that leads back to itself", "delete the link")
            return []
        return [_Folder(path, name, below, way)]


def _identity(folder: Path) -> tuple[int, int]:
    """What a folder is the same by, whatever way led to it."""
    status = folder.stat()
    return status.st_dev, status.st_ino
