"""Finished files onto the disk: staged beside the output, then swapped in one system call.

Killed at any moment, the output is wholly the old site or wholly the new one. Files that did
not change are hard-linked from the old site, so publishing costs what changed.
"""

import contextlib
import errno
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from press.errors import BookError, Place, Problem
from press.frozen import frozen
from press.memory.inputs import Stamps
from press.publishing.ground import MANIFEST, refuse_foreign, refuse_unsafe
from press.publishing.staging import (
    UNSEEN,
    Seen,
    clear,
    exchange,
    fill,
    listed,
    listing,
    pieces,
    relist,
    settled,
    standing,
    whole,
)
from press.values.plan import Blob

AT_FDCWD, RENAME_EXCHANGE = -100, 2
"""From ``linux/fs.h`` and ``fcntl.h``."""


@frozen
class Published:
    """What publishing did."""

    files: int
    written: int
    """Files whose bytes differ from the old site's."""
    bytes: int
    """Of the whole site."""
    seen: Seen = Seen()
    """Spares the next publication reading what has not changed."""


def publish(
    out: Path,
    files: Mapping[str, Blob],
    keep: tuple[str, ...] = (),
    *,
    sources: Path,
    seen: Seen = UNSEEN,
) -> Published:
    """Make ``out`` hold exactly these files, and those named in ``keep``.

    Args:
        out: The output folder; made when missing.
        files: Path below the output folder to contents.
        keep: Names at the top of ``out`` that are not ours and stay.
        sources: The book's folder; the output may lie in it, but never around it.
        seen: From the last publication.

    Raises:
        BookError: The folder holds files of somebody else, or the disk refuses. The old site
            is untouched.
    """
    place = Place(out.name)
    refuse_unsafe(out, sources)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with _locked(out.parent):
            _clear_leftovers(out)
            return _replace(out, files, keep, seen)
    except UnicodeError as error:
        message = f"cannot write '{out.name}': this system's file names are not UTF-8"
        hint = "set PYTHONUTF8=1, or a UTF-8 locale"
        raise BookError(Problem(place, "output-unwritable", message, hint)) from error
    except OSError as error:
        hint = "the site published before is untouched"
        raise BookError(_unwritable(out, error, hint)) from error


def unpublish(out: Path, keep: tuple[str, ...] = (), *, sources: Path) -> bool:
    """Take away what builds made in ``out``; whether there was anything.

    Raises:
        BookError: The folder holds files of somebody else, and nothing is taken away; or the
            disk refuses.
    """
    refuse_unsafe(out, sources)
    refuse_foreign(out, keep)
    if not out.is_dir():
        return False
    try:
        for path in [path for path in out.iterdir() if path.name not in keep]:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
    except OSError as error:
        raise BookError(_unwritable(out, error)) from error
    with contextlib.suppress(OSError):  # what is kept stays in it
        out.rmdir()
    return True


def _unwritable(out: Path, error: OSError, hint: str = "") -> Problem:
    """What to say when the disk refuses."""
    reason = (error.strerror or str(error)).lower()
    file = f" ('{Path(error.filename).name}')" if error.filename else ""
    message = f"cannot write '{out.name}': {reason}{file}"
    return Problem(Place(out.name), "output-unwritable", message, hint)


def _replace(out: Path, files: Mapping[str, Blob], keep: tuple[str, ...], seen: Seen) -> Published:
    """Put the new site in the place of the old one, with as little ado as there is to do."""
    there = standing(out)
    refuse_foreign(out, keep, there)
    stamps = Stamps(seen.stamps, time.time_ns())
    wanted = pieces(files, stamps, out)
    same = whole(out, wanted, there, seen.files)
    looks = {name: f"{wanted[name].digest} {there[name]}" for name in same}
    others = {name for name in there if name != MANIFEST and name.partition("/")[0] not in keep}
    different = wanted.keys() - same
    few = len(different) < 2 and others == wanted.keys()
    if not few or different or listing(out) != listed(wanted):
        with _stage(out) as stage:
            if few:
                looks |= exchange(out, {name: wanted[name] for name in different}, stage)
                relist(out, wanted, stage)
            else:
                looks = fill(stage, out, wanted, same)
                for name in keep:
                    _carry(out / name, stage / name)
                _swap(stage, out)
                clear(stage, there)
        looks = looks if few else settled(looks, same, out)
    total = sum(piece.size for piece in wanted.values())
    return Published(len(files), len(different), total, Seen(looks, stamps.fresh))


@contextlib.contextmanager
def _stage(out: Path) -> Iterator[Path]:
    """A folder beside the output, which is gone afterwards."""
    import tempfile  # a site that is as it was needs none

    stage = Path(tempfile.mkdtemp(prefix=f".{out.name}.stage-", dir=out.parent))
    try:
        stage.chmod(0o755)
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _carry(source: Path, target: Path) -> None:
    """Take a kept file or folder over into the new site."""
    if source.is_symlink():
        target.symlink_to(source.readlink())
    elif source.is_dir():
        shutil.copytree(source, target, symlinks=True, copy_function=os.link, dirs_exist_ok=True)
    elif source.exists():
        target.hardlink_to(source)


def _swap(stage: Path, out: Path) -> None:
    """Put the stage in the place of the output; where the system can, in one step."""
    if not out.is_dir():
        stage.rename(out)
    elif not _exchange(stage, out):
        previous = out.with_name(f".{out.name}.prev")
        out.rename(previous)
        stage.rename(out)
        shutil.rmtree(previous)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders atomically; False where kernel or file system cannot (renameat2(2))."""
    import ctypes

    library = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    if rename(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(code, os.strerror(code), str(other))


def _clear_leftovers(out: Path) -> None:
    """Finish or forget what a killed build left beside the output."""
    previous = out.with_name(f".{out.name}.prev")
    if previous.is_dir() and not out.exists():
        previous.rename(out)
    for path in out.parent.glob(f".{out.name}.*"):
        if path == previous or path.name.startswith(f".{out.name}.stage-"):
            shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """One build at a time per output's parent; the second waits. No lock file is left behind."""
    try:
        import fcntl
    except ImportError:  # Windows: two builds at once are the author's to avoid
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
