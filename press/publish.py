"""Finished files onto the disk: staged beside the output, then swapped in one system call.

Killed at any moment, the output is wholly the old site or wholly the new one. Files that did
not change are hard-linked from the old site, so publishing costs what changed.
"""

import contextlib
import ctypes
import errno
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from press.digest import digest_bytes
from press.errors import BookError, Place, Problem
from press.values.plan import Blob

MANIFEST = ".press-manifest.json"
"""Lists our files in the output folder with their digests; proves that the folder is ours."""

AT_FDCWD, RENAME_EXCHANGE = -100, 2
"""From ``linux/fs.h`` and ``fcntl.h``."""


@dataclass(frozen=True, slots=True)
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
    if out.is_symlink():
        message = f"'{out.name}' is a symbolic link"
        raise BookError(Problem(place, "output-link", message, "name the real folder"))
    if out.exists() and not out.is_dir():
        message = f"'{out.name}' is a file, not a folder"
        raise BookError(Problem(place, "output-unsafe", message, "name another folder with -d"))
    if sources.is_relative_to(out):
        message = f"'{out.name}' holds the book's own sources"
        raise BookError(Problem(place, "output-unsafe", message, "name another folder with -d"))
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
        reason = (error.strerror or str(error)).lower()
        file = f" ('{Path(error.filename).name}')" if error.filename else ""
        message = f"cannot write '{out.name}': {reason}{file}"
        hint = "the site published before is untouched"
        raise BookError(Problem(place, "output-unwritable", message, hint)) from error


def foreign(out: Path, keep: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Files in the output folder that no build of ours made, sorted; empty for a new folder."""
    ours = {*_manifest(out), MANIFEST}
    found = (path.relative_to(out) for path in sorted(out.rglob("*")) if not path.is_dir())
    return tuple(p.as_posix() for p in found if p.as_posix() not in ours and p.parts[0] not in keep)


def refuse_foreign(out: Path, keep: tuple[str, ...] = ()) -> None:
    """Do nothing when the folder is new, empty or ours.

    Raises:
        BookError: It holds something else.
    """
    if out.is_dir() and (strangers := foreign(out, keep)):
        others = f" and {len(strangers) - 1} more" if len(strangers) > 1 else ""
        message = f"'{out.name}' holds files we did not make: {strangers[0]}{others}"
        hint = "move them, name another folder with -d, or list them in params.press.keep"
        raise BookError(Problem(Place(out.name), "output-foreign", message, hint))


def _replace(out: Path, files: Mapping[str, Blob], keep: tuple[str, ...]) -> Published:
    """Stage the new site and put it in the place of the old one."""
    refuse_foreign(out, keep)
    stage = Path(tempfile.mkdtemp(prefix=f".{out.name}.stage-", dir=out.parent))
    try:
        stage.chmod(0o755)
        result = _fill(stage, out, files)
        for name in keep:
            _carry(out / name, stage / name)
        if result.written or set(files) != set(_manifest(out)) or not out.is_dir():
            _swap(stage, out)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return result


def _fill(stage: Path, out: Path, files: Mapping[str, Blob]) -> Published:
    """Write every file below ``stage``, linking those the old site has already."""
    old = _manifest(out)
    new: dict[str, str] = {}
    written = total = 0
    for name, blob in sorted(files.items()):
        target = stage / name
        if not target.resolve().is_relative_to(stage.resolve()):
            message = f"'{name}' would lie outside the output folder"
            raise BookError(Problem(Place(out.name), "output-outside", message))
        target.parent.mkdir(parents=True, exist_ok=True)
        data = blob if isinstance(blob, bytes) else blob.read_bytes()
        new[name], total = digest_bytes(data), total + len(data)
        if old.get(name) != new[name] or not _link(out / name, target, new[name]):
            target.write_bytes(data)
            written += 1
    manifest = json.dumps({"format": 1, "files": new}, sort_keys=True, ensure_ascii=False)
    (stage / MANIFEST).write_text(manifest, encoding="utf-8")
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
    if source.is_dir():
        shutil.copytree(source, target, copy_function=os.link, dirs_exist_ok=True)
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


def _manifest(out: Path) -> Mapping[str, str]:
    """Digests of the files we made in ``out``; empty when it is not ours."""
    try:
        files = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return files if isinstance(files, dict) else {}


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
