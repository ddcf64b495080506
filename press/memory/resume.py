"""Builds one after the other: what one of them leaves behind spares the next its work.

When nothing changed there is nothing to do. When only the text of chapters changed, their pages
are laid out again, and nothing else. Whatever else changed, the whole book is put together
again, from what is remembered of its parts.
"""

import os
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from press.digest import digest, digest_bytes
from press.frozen import frozen
from press.memory.inputs import SMALL, Look, Stamps, program
from press.memory.store import Store
from press.spell import UnspelledError, spell, unspell
from press.values.plan import Blob, Edition, Kept, contents
from press.values.request import Request, Result

SHARP = 20_000_000
"""Nanoseconds by which the times of files may lag behind the clock."""

FOLDERS = ("content", "layouts", "static", "assets", "data", "i18n", "archetypes", "config",
           "themes", "_vendor")  # fmt: skip
"""Where a book may lie, before its settings say more."""


@frozen
class Past:
    """A build that went well: what it was made from, and what it made."""

    program: str
    marks: Mapping[str, str]
    stamps: Mapping[str, str]
    result: Result
    """Without its files."""
    kept: Mapping[str, tuple[str, int]]
    """Path of each file that was made to the digest and size of its bytes."""
    lying: Mapping[str, str]
    """Path of each other file to where it lies on disk."""


def resume(
    request: Request,
    store: Store,
    progress: Callable[[int, int], None] | None = None,
    *,
    anew: bool = False,
) -> Result:
    """What `press.pipeline.build` gives, from as much of the past as still holds.

    Args:
        request: Which book.
        store: Where the past is remembered.
        progress: Told how the pictures get on.
        anew: Put the whole book together, whatever has changed.

    Raises:
        BookError: There are no usable settings.
    """
    ours = program()
    past, read = None if anew else _past(request, store), 0
    if past is not None and past.program == ours:
        now = _look(request, past.result, past.stamps, past.lying.values())
        resumed, read = _again(request.root, past, now.marks, store)
        if resumed is not None:
            if now.marks != past.marks:
                _remember(request, resumed, now, ours, store)
            return resumed
        _settle(now.newest)
    from press.pipeline import build

    started, ticked = time.time_ns(), time.monotonic_ns()
    result = build(request, progress, store)
    if not result.failed:
        lying = [str(blob) for blob in result.edition.files.values() if isinstance(blob, Path)]
        now = _look(request, result, past.stamps if past else {}, lying)
        lost = (time.monotonic_ns() - ticked) - (time.time_ns() - started)
        # an edit after the clock was set back looks older than it is
        if now.newest < started - SHARP and lost < SHARP:
            _remember(request, result, now, ours, store)
    return replace(result, read=result.read + read)


def _settle(newest: int) -> None:
    """Wait until a change of now would bear a later time than the last one."""
    wait = newest + 2 * SHARP - time.time_ns()
    if 0 < wait <= 2 * SHARP:
        time.sleep(wait / 1e9)


def _again(
    root: Path, past: Past, marks: Mapping[str, str], store: Store
) -> tuple[Result | None, int]:
    """The past edition, brought up to date, and how many chapters had to be read for it.

    None when too much has changed for that.
    """
    if not all(Path(path).is_file() for path in past.lying.values()) or _has_other_hugo(past):
        return None, 0
    before, files = _idle(past.result), dict(_files(past, store))
    changed = {path for path in {*marks, *past.marks} if marks.get(path) != past.marks.get(path)}
    if not changed:
        return replace(before, edition=replace(before.edition, files=files)), 0
    from press.memory.retouch import retouch
    from press.offline.listing import renewed  # only where something is renewed

    fresh = retouch(root, before, changed, marks, store)
    if fresh.result is None:
        return None, fresh.read
    try:
        lists = {path: renewed(contents(files[path]), fresh.pages) for path in before.trace.kept}
    except LostError:
        return None, fresh.read
    edition = replace(before.edition, files={**files, **fresh.pages, **lists})
    return replace(fresh.result, edition=edition), fresh.read


def _has_other_hugo(past: Past) -> bool:
    """Whether a book with Go templates would be given to another Hugo now, or to none."""
    if past.result.trace.hugo is None:
        return False
    from press.hugo.running import installed  # few books need one

    return past.result.trace.hugo != installed()


def _idle(result: Result) -> Result:
    """A result for which nothing had to be made."""
    pictures = result.pictures_made + result.pictures_reused
    return replace(result, read=0, laid=0, pictures_made=0, pictures_reused=pictures)


def _files(past: Past, store: Store) -> Iterable[tuple[str, Blob]]:
    for path, (name, size) in past.kept.items():
        yield path, Kept(name, size, partial(_fetched, store, name))
    for path, lies in past.lying.items():
        yield path, Path(lies)


def _fetched(store: Store, name: str) -> bytes:
    """A file as it was made.

    Raises:
        LostError: The store has it no more.
    """
    data = store.get(f"page {name}")
    if data is None:
        raise LostError(name)
    return data


class LostError(LookupError):
    """What was remembered a moment ago is gone: build without the past."""


def _look(
    request: Request, result: Result, stamps: Mapping[str, str], lying: Iterable[str]
) -> Look:
    """Everything a build of the book may read, and what it publishes out of its cache."""
    made = {str(request.cache), str(request.root / result.publish_dir)}
    known = Stamps(stamps, time.time_ns(), -1 if request.watched else SMALL)
    seen = Look(str(request.root), frozenset(made), known)
    shipped = (str(request.shipped / name) for name in ("layouts", "static"))
    seen.take(dict.fromkeys((*FOLDERS, *result.folders, *shipped)))
    seen.check(path for path in lying if path.startswith(f"{request.cache}/"))
    return seen


def _past(request: Request, store: Store) -> Past | None:
    name = _name(request)
    if isinstance(at_hand := store.at_hand.get(name), Past):
        return at_hand
    data = store.get(name)
    try:
        found = unspell(data, store.shared) if data else None
    except (UnspelledError, LookupError):
        return None
    return found if isinstance(found, Past) and _is_ours(found, request) else None


def _is_ours(past: Past, request: Request) -> bool:
    """Whether it publishes nothing from elsewhere: a cache may come from people we do not know."""
    homes = tuple(f"{home}/" for home in (request.root, request.shipped, request.cache))
    inside = all(path.startswith(homes) and "/../" not in path for path in past.lying.values())
    made = (path for path in past.lying.values() if path.startswith(homes[-1]))
    return inside and all(Path(path).resolve() == Path(path) for path in made)


def _remember(request: Request, result: Result, now: Look, ours: str, store: Store) -> None:
    """Leave this build to the next one."""
    kept: dict[str, tuple[str, int]] = {}
    lying: dict[str, str] = {}
    for path, blob in result.edition.files.items():
        match blob:
            case Path():
                lying[path] = str(blob)
            case Kept():
                kept[path] = blob.digest, blob.size
            case bytes():
                name = digest_bytes(blob)
                kept[path] = name, len(blob)
                for key in store.missing([f"page {name}"]):
                    store.put(key, blob)
    bare = replace(result, edition=Edition({}, result.edition.problems))
    past = Past(ours, now.marks, now.stamps.fresh, bare, kept, lying)
    again = _name(request) in store.at_hand
    store.at_hand[_name(request)] = past
    # who builds while an author writes need not write each time
    if not (again and request.watched):
        store.put(_name(request), spell(past))
        store.save()


def _variables() -> dict[str, str]:
    """What the environment says to builds."""
    names = sorted(name for name in os.environ if name.startswith(("HUGO", "PRESS_", "SOURCE_")))
    return {name: os.environ[name] for name in names}


def _name(request: Request) -> str:
    """The book, and how it is to be built."""
    asked = (str(request.root), str(request.shipped), str(request.cache), request.today.date(),
             request.environment, request.overrides, request.origin, request.encode,
             _variables())  # fmt: skip
    return f"past {digest(*asked)}"
