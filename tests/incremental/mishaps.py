"""What happens to the cache and to the published site behind our back."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

Mishap = Callable[[Path, Path, int], None]


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def flip(path: Path, number: int, *, unseen: bool = False) -> None:
    """One bit of a file is another one; its time may tell nothing of it."""
    told, data = path.stat(), bytearray(path.read_bytes())
    if data:
        data[number * 7919 % len(data)] ^= 1 << number % 8
        path.write_bytes(data)
    if unseen:
        os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))


def flip_cache(cache: Path, _: Path, number: int) -> None:
    if found := files(cache):
        flip(found[number % len(found)], number, unseen=bool(number % 2))


def flip_database(cache: Path, _: Path, number: int) -> None:
    """Most of what is remembered lies in one file: hit it more often."""
    for path in cache.rglob("*.db"):
        flip(path, number)
        flip(path, number * 31 + 7)


def lose_cache(cache: Path, _: Path, number: int) -> None:
    if found := files(cache):
        found[number % len(found)].unlink()


def lose_folder(cache: Path, _: Path, number: int) -> None:
    if folders := sorted(path for path in cache.glob("*") if path.is_dir()):
        shutil.rmtree(folders[number % len(folders)])


def cut_short(cache: Path, _: Path, number: int) -> None:
    """A file of the cache ends early."""
    if found := files(cache):
        path = found[number % len(found)]
        os.truncate(path, number * 7919 % (path.stat().st_size + 1))


def edit_site(_: Path, out: Path, number: int) -> None:
    found = [path for path in files(out) if path.name != ".press-manifest.json"]
    if found:
        flip(found[number % len(found)], number, unseen=bool(number % 2))


def lose_page(_: Path, out: Path, number: int) -> None:
    found = [path for path in files(out) if path.name != ".press-manifest.json"]
    if found:
        found[number % len(found)].unlink()


def lose_site(_: Path, out: Path, __: int) -> None:
    shutil.rmtree(out, ignore_errors=True)


MISHAPS: tuple[Mishap, ...] = (
    flip_cache, flip_database, lose_cache, lose_folder, cut_short, edit_site, lose_page, lose_site,
)  # fmt: skip
