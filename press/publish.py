"""Finished files onto the disk: staged beside the output, then swapped in one system call.

Killed at any moment, the output is wholly the old site or wholly the new one. Files that did
not change are hard-linked from the old site, so publishing costs what changed.
"""

import contextlib
import errno
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from press.digest import digest_bytes
from press.errors import BookError, Place, Problem
from press.frozen import frozen
from press.ground import MANIFEST, manifest, refuse_foreign, refuse_unsafe
from press.values.plan import Blob, contents

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


def publish(
    out: Path, files: Mapping[str, Blob], keep: tuple[str, ...] = (), *, sources: Path
) -> Published:
    """Make ``out`` hold exactly these files, and those named in ``keep``.

    Args:
        out: The output folder; made when missing.
        files: Path below the output folder to contents.
        keep: Names at the top of ``out`` that are not ours and stay.
        sources: The book's folder; the output may lie in it, but never around it.

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
            return _replace(out, files, keep)
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


def _replace(out: Path, files: Mapping[str, Blob], keep: tuple[str, ...]) -> Published:
    """Stage the new site and put it in the place of the old one."""
    refuse_foreign(out, keep)
    stage = Path(tempfile.mkdtemp(prefix=f".{out.name}.stage-", dir=out.parent))
    try:
        stage.chmod(0o755)
        result = _fill(stage, out, files)
        for name in keep:
            _carry(out / name, stage / name)
        if result.written or set(files) != set(manifest(out)) or not out.is_dir():
            _swap(stage, out)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return result


def _fill(stage: Path, out: Path, files: Mapping[str, Blob]) -> Published:
    """Write every file below ``stage``, linking those the old site has already."""
    old = manifest(out)
    new: dict[str, str] = {}
    written = total = 0
    for name, blob in sorted(files.items()):
        target = stage / name
        if not target.resolve().is_relative_to(stage.resolve()):
            message = f"'{name}' would lie outside the output folder"
            raise BookError(Problem(Place(out.name), "output-outside", message))
        target.parent.mkdir(parents=True, exist_ok=True)
        data = contents(blob)
        new[name], total = digest_bytes(data), total + len(data)
        if old.get(name) != new[name] or not _link(out / name, target, new[name]):
            target.write_bytes(data)
            written += 1
    listed = json.dumps({"format": 1, "files": new}, sort_keys=True, ensure_ascii=False)
    (stage / MANIFEST).write_text(listed, encoding="utf-8")
    return Published(len(files), written, total)


def _link(source: Path, target: Path, wanted: str) -> bool:
    """Give ``source`` a second name, if its bytes are still the wanted ones."""
    try:
        if digest_bytes(source.read_bytes()) != wanted:
            return False
        target.hardlink_to(source)
    except OSError:
        return False
    return True


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
