"""A new site beside the old one: what both have is linked, the rest is written.

A door. Whether a file of the old site is still what was published is told by its size, its times
and its number; where any of them is another, by its bytes.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import field
from pathlib import Path, PurePosixPath

from press.digest import digest_bytes
from press.errors import BookError, Place, Problem
from press.frozen import frozen
from press.memory.inputs import Stamps
from press.publishing.ground import MANIFEST
from press.values.plan import Blob, Kept, contents


@frozen
class Seen:
    """What the last build of a site saw; never more than a way to read less."""

    files: Mapping[str, str] = field(default_factory=dict)
    """Path in the output folder to digest and looks of each file that was published."""
    stamps: Mapping[str, str] = field(default_factory=dict)
    """Looks and digests of large files that are published from where they lie."""


UNSEEN = Seen()


@frozen
class Piece:
    """A file of the new site."""

    blob: Blob
    digest: str
    size: int


def pieces(files: Mapping[str, Blob], stamps: Stamps, out: Path) -> dict[str, Piece]:
    """Every file with its digest, by path.

    Raises:
        BookError: A path leads out of the folder.
        OSError: A file that lies on disk cannot be read.
    """
    found = {}
    for name, blob in sorted(files.items()):
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            message = f"'{name}' would lie outside the output folder"
            raise BookError(Problem(Place(out.name), "output-outside", message))
        match blob:
            case bytes():
                found[name] = Piece(blob, digest_bytes(blob), len(blob))
            case Kept():
                found[name] = Piece(blob, blob.digest, blob.size)
            case Path():
                told = blob.stat()
                found[name] = Piece(blob, stamps.digest(str(blob), told), told.st_size)
    return found


def standing(out: Path) -> dict[str, str]:
    """Every file below a folder, and what it looks like from outside."""
    return dict(_standing(str(out), "")) if out.is_dir() else {}


def _standing(folder: str, under: str) -> Iterator[tuple[str, str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _standing(entry.path, f"{under}{entry.name}/")
            else:
                yield under + entry.name, _looks(entry.stat(follow_symlinks=False))


def _looks(told: os.stat_result) -> str:
    """The last word is the time that nobody can set: any change of the file changes it."""
    return f"{told.st_size} {told.st_mtime_ns} {told.st_ino} {told.st_ctime_ns}"


def whole(
    out: Path, wanted: Mapping[str, Piece], there: Mapping[str, str], seen: Mapping[str, str]
) -> set[str]:
    """The files that stand in the old site as the new one has them."""
    return {
        name
        for name, piece in wanted.items()
        if name in there and _is(out / name, piece.digest, there[name], seen.get(name))
    }


def _is(path: Path, digest: str, looks: str, seen: str | None) -> bool:
    if seen == f"{digest} {looks}":
        return True
    if seen and seen.endswith(f" {looks}"):
        return False
    try:
        return not path.is_symlink() and digest_bytes(path.read_bytes()) == digest
    except OSError:
        return False


def fill(stage: Path, out: Path, wanted: Mapping[str, Piece], linked: set[str]) -> dict[str, str]:
    """Put every file below ``stage``; digest and looks of each.

    Args:
        stage: An empty folder on the file system of ``out``.
        out: The old site.
        wanted: The files of the new one.
        linked: Those that the old site has, and that get a second name.

    Raises:
        OSError: The disk refuses.
    """
    made: set[str] = set()
    seen = {}
    for name, piece in wanted.items():
        target = f"{stage}/{name}"
        folder = target.rpartition("/")[0]
        if folder not in made:
            Path(folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        if name not in linked or not _link(f"{out}/{name}", target):
            Path(target).write_bytes(contents(piece.blob))
        seen[name] = f"{piece.digest} {_looks(os.stat(target))}"  # noqa: PTH116 -- as fast as can be
    (stage / MANIFEST).write_text(listed(wanted), encoding="utf-8")
    return seen


def _link(source: str, target: str) -> bool:
    try:
        os.link(source, target)
    except OSError:
        return False
    return True


def settled(filled: Mapping[str, str], linked: Iterable[str], out: Path) -> dict[str, str]:
    """How files look once the old site is gone, whose names for them counted too.

    One that somebody has written to since then is left out, so that it will be read.

    Args:
        filled: Digest and looks of each file as it was put there.
        linked: Those that the old site had, too.
        out: The new site.
    """
    now = dict(filled)
    for name in linked:
        digest, _, before = now.pop(name).partition(" ")
        with suppress(OSError):
            looks = _looks(os.lstat(f"{out}/{name}"))
            if _untimed(before) == _untimed(looks):
                now[name] = f"{digest} {looks}"
    return now


def clear(folder: Path, names: Iterable[str]) -> None:
    """Take away a folder of which one knows what is in it; what is there besides goes, too."""
    folders = {""}
    for name in names:
        with suppress(OSError):
            os.unlink(f"{folder}/{name}")  # noqa: PTH108 -- thousands of them
        around = name.rpartition("/")[0]
        while around not in folders:
            folders.add(around)
            around = around.rpartition("/")[0]
    for below in sorted(folders, reverse=True):  # a folder before the one it stands in
        with suppress(OSError):
            os.rmdir(f"{folder}/{below}")  # noqa: PTH106
    shutil.rmtree(folder, ignore_errors=True)


def _untimed(looks: str) -> str:
    """Looks without the time that a second name changes."""
    return looks.rpartition(" ")[0]


def exchange(out: Path, new: Mapping[str, Piece], spare: Path) -> dict[str, str]:
    """Put new files into the old site, each in one step; digest and looks of each.

    Raises:
        OSError: The disk refuses.
    """
    seen = {}
    for name, piece in new.items():
        file = spare / "new"
        file.write_bytes(contents(piece.blob))
        file.replace(out / name)
        seen[name] = f"{piece.digest} {_looks((out / name).stat())}"
    return seen


def relist(out: Path, wanted: Mapping[str, Piece], spare: Path) -> None:
    """Write the manifest anew, in one step.

    Raises:
        OSError: The disk refuses.
    """
    file = spare / MANIFEST
    file.write_text(listed(wanted), encoding="utf-8")
    file.replace(out / MANIFEST)


def listed(wanted: Mapping[str, Piece]) -> str:
    """The manifest: every file of ours with its digest."""
    files = {name: piece.digest for name, piece in wanted.items()}
    return json.dumps({"format": 1, "files": files}, sort_keys=True, ensure_ascii=False)


def listing(out: Path) -> str:
    """The manifest as it is; empty where there is none."""
    try:
        return (out / MANIFEST).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
