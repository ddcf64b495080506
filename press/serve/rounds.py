"""One build after another, each told to whoever wants to know."""

import asyncio
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import aclosing, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from press.config.folders import KINDS
from press.errors import BookError, Place, Problem
from press.memory.resume import resume
from press.memory.store import Store, store_of
from press.serve.room import Room
from press.serve.round import Round, Tell
from press.serve.standing import Standing, follow, stay
from press.serve.watch import Grounds, changes
from press.values.request import Request, Result

T = TypeVar("T")

FOLDERS = (*KINDS, "config", "themes", "_vendor")
"""Always watched; the settings say what else there is."""


async def rounds(request: Callable[[], Request], room: Room, tell: Tell) -> None:
    """Build, then build again whenever something changes, until cancelled.

    Args:
        request: The build to do; asked for each time, because a day may end.
        room: Where what came of it is shown.
        tell: Called after each round.
    """
    folders: tuple[str, ...] = FOLDERS

    def grounds() -> Grounds:
        one = request()
        return Grounds(one.root, one.shipped, folders)

    # what was made in one round is at hand in the next
    store = store_of(request())
    async with aclosing(changes(grounds)) as watching:
        async for changed in watching:
            room.begin()
            result, told = await _aside(partial(_round, request(), store, changed))
            before = room.standing
            after = follow(before, result, changed) if result else stay(before, told.problems)
            folders = (*FOLDERS, *result.folders) if result else folders
            room.settle(after)
            tell(_compared(told, before, after))


async def _aside(work: Callable[[], T]) -> T:
    """What comes of work in a thread that does not keep the program alive.

    Who stops the server need not wait for a build that nobody will see; what it has remembered
    until then is whole at any moment.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(result: T) -> None:
        if not done.done():
            done.set_result(result)

    def run() -> None:
        result = work()
        with suppress(RuntimeError):  # the loop may be closed by now
            loop.call_soon_threadsafe(settle, result)

    threading.Thread(target=run, name="build", daemon=True).start()
    return await done


def _round(
    request: Request, store: Store, changed: Mapping[str, Path]
) -> tuple[Result | None, Round]:
    """One build. Whatever happens in it, the server goes on."""
    started = time.perf_counter()
    result: Result | None = None
    problems: tuple[Problem, ...]
    fault = ""
    try:
        result = resume(request, store)
        problems = result.edition.problems
    except BookError as error:
        problems = error.problems
    except Exception as error:  # noqa: BLE001 -- a mistake of ours must not end the author's day
        fault = traceback.format_exc()
        problems = (_ours(error),)
    seconds = time.perf_counter() - started
    return result, Round(tuple(changed), seconds, problems, result=result, fault=fault)


def _ours(error: Exception) -> Problem:
    message = f"Press itself failed: {type(error).__name__}: {error}"
    hint = "the terminal has the details; please report them"
    return Problem(Place("press"), "program-failed", message, hint)


def _compared(told: Round, before: Standing, after: Standing) -> Round:
    """A round with what changed for visitors."""
    touched = {path for path, number in after.touched.items() if number == after.round}
    new = {path for path, blob in after.files.items() if before.files.get(path) != blob}
    gone = before.files.keys() - after.files.keys()
    return replace(told, new=tuple(sorted(new | touched)), gone=tuple(sorted(gone)))
