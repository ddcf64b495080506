"""Options that several verbs share, with Hugo's short letters."""

import argparse
import datetime as dt
import os
from pathlib import Path

from press.errors import BookError, Place, Problem
from press.trimming import MOST
from press.values.request import Request

CACHES = ("hugo", "pages", "pictures", "visits")
"""Folders of the cache; nothing else in it is ours."""

SHIPPED_IN_WHEEL = Path(__file__).resolve().parent.parent / "shipped"


def source_options(parser: argparse.ArgumentParser) -> None:
    """Which book, and how its settings are read."""
    add = parser.add_argument
    add("-s", "--source", metavar="DIR", default=".", help="the book's folder (here)")
    add("-e", "--environment", metavar="NAME", default="", help="settings of config/NAME, too")
    add("-b", "--baseURL", metavar="URL", dest="base_url", default="", help="where it will stand")


def selection_options(parser: argparse.ArgumentParser) -> None:
    """Which pages count."""
    add = parser.add_argument
    add("-D", "--buildDrafts", dest="drafts", action="store_true", help="drafts too")
    add("-F", "--buildFuture", dest="future", action="store_true", help="dated ahead, too")
    add("-E", "--buildExpired", dest="expired", action="store_true", help="expired ones, too")


def root(words: argparse.Namespace) -> Path:
    """The book's folder."""
    return Path(words.source).resolve()


def cache_folder() -> Path:
    """Where results are remembered: ``PRESS_CACHE_DIR``, else ``.cache`` of this folder.

    Raises:
        BookError: ``.cache`` or a folder in it is a link: a book from elsewhere could lead us
            to write, and to clean, anywhere.
    """
    if chosen := os.environ.get("PRESS_CACHE_DIR"):
        return Path(chosen).resolve()
    folder = Path(".cache").absolute()
    for path in (folder, *(folder / name for name in CACHES)):
        if path.is_symlink():
            name = path.relative_to(folder.parent).as_posix()
            hint = "delete the link; PRESS_CACHE_DIR names another folder"
            message = f"'{name}' is a symbolic link"
            raise BookError(Problem(Place(name), "cache-link", message, hint))
    return folder.resolve()


def output_folder(words: argparse.Namespace, publish_dir: str) -> Path:
    """Where the site goes: as the command line says, else as the settings say."""
    if words.destination:
        return Path(words.destination).resolve()
    return root(words) / publish_dir


def shipped() -> Path:
    """The folder that holds our own ``layouts/`` and ``static/``."""
    if SHIPPED_IN_WHEEL.is_dir():
        return SHIPPED_IN_WHEEL
    return SHIPPED_IN_WHEEL.parent.parent


def request_of(words: argparse.Namespace) -> Request:
    """The build these words ask for."""
    return Request(
        root=root(words),
        shipped=shipped(),
        cache=cache_folder(),
        today=today(),
        environment=environment(words),
        overrides=overrides(words),
        workers=getattr(words, "workers", 0) or os.cpu_count() or 1,
        most=cache_size(),
    )


def cache_size() -> int:
    """Bytes each part of the cache may take: ``PRESS_CACHE_SIZE`` in megabytes, else the usual."""
    try:
        return max(0, int(os.environ["PRESS_CACHE_SIZE"])) * 1_000_000
    except (KeyError, ValueError):
        return MOST


def overrides(words: argparse.Namespace) -> dict[str, str]:
    """Settings given on the command line, by their dotted name."""
    given = {"baseurl": words.base_url}
    for key, flag in (("builddrafts", "drafts"), ("buildfuture", "future")):
        given[key] = "true" if getattr(words, flag, False) else ""
    given["buildexpired"] = "true" if getattr(words, "expired", False) else ""
    given["minify"] = "true" if getattr(words, "minify", False) else ""
    given["publishdir"] = getattr(words, "publish_dir", "")
    given["destination"] = _below(words)
    return {key: value for key, value in given.items() if value}


def _below(words: argparse.Namespace) -> str:
    """The output folder of the command line where it lies in the book, so that it is no source."""
    destination = Path(getattr(words, "destination", "") or "/").resolve()
    folder = root(words)
    inside = destination.is_relative_to(folder) and destination != folder
    return destination.relative_to(folder).as_posix() if inside else ""


def environment(words: argparse.Namespace, usual: str = "production") -> str:
    """``-e``, else what Hugo's variables say, else the usual one."""
    names = ("HUGO_ENVIRONMENT", "HUGO_ENV")
    given = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return words.environment or given or usual


def today() -> dt.datetime:
    """Midnight of today, UTC: the one look at the clock, used only to leave out future pages."""
    now = dt.datetime.now(dt.UTC)  # noqa: TID251 -- the door where time comes in
    return now.replace(hour=0, minute=0, second=0, microsecond=0)
