"""Answers of Hugo, kept between runs: one file for each page that has calls."""

import json
import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from urllib.parse import unquote

from press.digest import digest, digest_bytes
from press.frozen import frozen
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
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, key: str, count: int) -> Answer | None:
        """The answers to a page's calls; None when they are not known."""
        try:
            kept = json.loads((self.folder / f"{key}.json").read_text("utf-8"))
            found = Answer(tuple(map(str, kept["texts"])), tuple(_file(f) for f in kept["files"]))
            whole = kept["digest"] == digest(found) and len(found.texts) == count
        except (OSError, ValueError, LookupError, TypeError):
            return None
        return found if whole and all(map(_lies, found.files)) else None

    def keep(self, key: str, texts: Sequence[str], files: Sequence[File]) -> None:
        """Remember the answers to a page's calls."""
        answer = Answer(tuple(texts), tuple(files))
        kept = {**asdict(answer), "digest": digest(answer)}
        self._write(self.folder / f"{key}.json", json.dumps(kept).encode())

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
