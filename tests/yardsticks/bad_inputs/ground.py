"""The ground a case is played on: a throw-away project, and what is seen of the disk."""

import base64
import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from tests.yardsticks.bad_inputs.cases import Laid

OURS = ("out", ".cache")
"""Folders of the project that the program may write to."""


def lay(project: Path, files: Iterable[Laid]) -> None:
    """Put files on disk, later ones over earlier ones."""
    for file in files:
        path = project / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink() or path.is_file():
            path.unlink()
        _lay(path, file)


def _lay(path: Path, file: Laid) -> None:
    match file.kind:
        case "content":
            path.write_bytes(file.value.encode())
        case "b64":
            path.write_bytes(base64.b64decode(file.value))
        case "py":
            text = eval(file.value, {})  # noqa: S307 -- an expression of our own case file
            path.write_bytes(text.encode())
        case "symlink":
            path.symlink_to(file.value)
        case "mode000":
            path.write_bytes(file.value.encode())
            path.chmod(0)
        case "fifo":
            os.mkfifo(path)
        case "delete":
            pass
        case _:
            message = f"no way to lay a {file.kind}"
            raise ValueError(message)


def site(folder: Path) -> Mapping[str, bytes]:
    """Everything published; bookkeeping files are not part of a site."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def surroundings(sandbox: Path) -> Mapping[str, str]:
    """All around the folders the program may write to, so that a change can be seen."""
    return dict(_walk(sandbox, sandbox))


def _walk(folder: Path, sandbox: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.iterdir()):
        name = path.relative_to(sandbox).as_posix()
        if path.name in OURS and path.parent.parent == sandbox:
            continue
        if path.is_symlink():
            yield name, f"link {path.readlink()}"
        elif path.is_dir():
            yield name, "folder"
            yield from _walk(path, sandbox)
        else:
            yield name, sha256(path.read_bytes()).hexdigest() if path.is_file() else "pipe"


def cache_files(project: Path) -> tuple[Path, ...]:
    """Files of the cache, locks left out."""
    files = (project / ".cache").rglob("*")
    return tuple(sorted(path for path in files if path.is_file() and path.stat().st_size))


def flip(path: Path) -> None:
    """Change one byte in the middle."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x20
    path.write_bytes(bytes(data))


def halve(path: Path) -> None:
    """Keep the first half."""
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def swap(path: Path, old: str, new: str) -> None:
    """Replace a word and keep the file's time."""
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode()))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
