"""Answers of Hugo, kept between runs: one file for each page that has calls."""

import json
import os
import re
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from urllib.parse import unquote

from press.digest import digest, digest_bytes
from press.frozen import frozen
from press.trimming import MOST, surplus
from press.values.source import File

_WORD = re.compile(r"[^\s\"'`/\\<>()=,?#]+")


@frozen
class Answer:
    """What Hugo made of the calls of one page."""

    texts: tuple[str, ...]
    """In the order of the calls."""
    files: tuple[File, ...] = ()
    """Files that Hugo made for them, as if they lay in ``static/``."""


class Answers:
    """Remembers what Hugo made of calls. What cannot be read is missing; nothing fails.

    Args:
        folder: Safe to delete at any time; made when first needed.
        most: Bytes that are kept; what one build needs is kept even if it is more.
    """

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self.folder, self._most = folder, most
        self._asked: set[str] = set()

    def find(self, key: str, count: int) -> Answer | None:
        """The answers to a page's calls; None when they are not known."""
        try:
            kept = json.loads((self.folder / f"{key}.json").read_text("utf-8"))
            found = Answer(tuple(map(str, kept["texts"])), tuple(_file(f) for f in kept["files"]))
            whole = kept["digest"] == digest(found) and len(found.texts) == count
        except (OSError, ValueError, LookupError, TypeError):
            return None
        if not whole or not all(map(_lies, found.files)):
            return None
        self._used(key)
        return found

    def _used(self, key: str) -> None:
        self._asked.add(f"{key}.json")
        with suppress(OSError):
            os.utime(self.folder / f"{key}.json")

    def trim(self) -> None:
        """Forget the answers that were not asked for longest, and the files only they name."""
        with suppress(OSError):  # another build may take away what we look at
            self._trim()

    def _trim(self) -> None:
        told = {path.name: path.stat() for path in self.folder.glob("*.json")}
        ages = {name: one.st_mtime_ns for name, one in told.items()}
        names = {name: self._names(name) for name in told}
        sizes = {name: told[name].st_size + sum(names[name].values()) for name in told}
        gone = set(surplus(sizes, ages, self._asked, self._most))
        for name in gone:
            (self.folder / name).unlink(missing_ok=True)
        still = {seal for name in told.keys() - gone for seal in names[name]}
        for path in self.folder.iterdir() if gone else ():
            if path.is_dir() and path.name not in still:
                shutil.rmtree(path, ignore_errors=True)

    def _names(self, name: str) -> dict[str, int]:
        """Seals and sizes of the files that an answer names."""
        try:
            kept = json.loads((self.folder / name).read_text("utf-8"))
            return {str(file["digest"]): int(file["size"]) for file in kept["files"]}
        except (OSError, ValueError, LookupError, TypeError):
            return {}

    def keep(self, key: str, texts: Sequence[str], files: Sequence[File]) -> None:
        """Remember the answers to a page's calls."""
        answer = Answer(tuple(texts), tuple(files))
        kept = {**asdict(answer), "digest": digest(answer)}
        self._write(self.folder / f"{key}.json", json.dumps(kept).encode())
        self._used(key)

    def take(self, public: Path, said: str, known: Iterable[File]) -> tuple[File, ...]:
        """Keep the files that Hugo published for answers, copies of the author's left out.

        Args:
            public: What Hugo published.
            said: All answers; a file that none of them names is passed over.
            known: The author's files.
        """
        mine = {(last(file.name), file.digest) for file in known}
        names = named(said)
        found = (path for path in public.rglob("*") if path.name in names and path.is_file())
        files = []
        for path in sorted(path for path in found if path.suffix != ".html"):
            data = path.read_bytes()
            if (path.name, digest_bytes(data)) not in mine:
                files.append(self._put(path.relative_to(public).as_posix(), data))
        return tuple(files)

    def _put(self, name: str, data: bytes) -> File:
        """Keep a file that Hugo made, to be published under a name."""
        seal = digest_bytes(data)
        path = self.folder / seal / last(name)
        if not path.is_file():
            self._write(path, data)
        return File(str(path.resolve()), name, "static", seal, len(data))

    def _write(self, path: Path, data: bytes) -> None:
        spare = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            spare.write_bytes(data)
            spare.replace(path)


def _file(kept: dict[str, str]) -> File:
    size = int(kept["size"])
    return File(kept["path"], kept["name"], kept["root"], kept["digest"], size)


def _lies(file: File) -> bool:
    """Whether a file that was kept is still there, unharmed."""
    path = Path(file.path)
    return path.is_file() and digest_bytes(path.read_bytes()) == file.digest


def named(text: str) -> frozenset[str]:
    """The last parts of all addresses in a text, and whatever else looks like one."""
    return frozenset(unquote(word) for word in _WORD.findall(text))


def last(name: str) -> str:
    """A name without folders."""
    return name.rpartition("/")[2]
