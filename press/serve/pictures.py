"""Pictures, made when somebody first looks at them."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from press.darkroom import Darkroom, Prints
from press.errors import Problem
from press.values.picture import Rendition
from press.values.plan import Blob
from press.values.request import Request

Complain = Callable[[tuple[Problem, ...]], None]


class Pictures:
    """Makes each picture once, however many ask for it at a time.

    Args:
        request: Says where originals lie and where results are kept.
        complain: Told what is wrong with an original.
    """

    def __init__(self, request: Request, complain: Complain) -> None:
        self._request, self._complain = request, complain
        self._hands = asyncio.Semaphore(max(1, request.workers))
        self._going: dict[str, asyncio.Task[Blob | None]] = {}
        self._done: dict[str, Blob] = {}

    async def get(self, rendition: Rendition) -> Blob | None:
        """The finished picture; None when it cannot be made."""
        done = self._done.get(rendition.path)
        if done is not None and (not isinstance(done, Path) or done.is_file()):
            return done
        task = self._going.get(rendition.path)
        if task is None:
            task = asyncio.create_task(self._made(rendition))
            self._going[rendition.path] = task
            task.add_done_callback(lambda _: self._going.pop(rendition.path, None))
        return await asyncio.shield(task)

    async def _made(self, rendition: Rendition) -> Blob | None:
        async with self._hands:
            prints = await asyncio.to_thread(self._develop, rendition)
        if prints.problems:
            self._complain(prints.problems)
        self._done.update(prints.files)
        return prints.files.get(rendition.path)

    def _develop(self, rendition: Rendition) -> Prints:
        one = self._request
        darkroom = Darkroom(one.cache / "pictures", one.root, one.shipped, workers=1)
        return darkroom.develop((rendition,))
