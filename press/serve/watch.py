"""Which files changed."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

from press.disk.names import hidden_file
from press.errors import BookError, Place, Problem

STEP = 10
"""Milliseconds without a further change after which a change is told."""
LONGEST = 100
"""Milliseconds after which changes are told though there is no end of them."""
SETTINGS = (".toml", ".yaml", ".yml", ".json", ".mod")
"""Ends of files at the top of the project that say something about the book."""
OURS = ("layouts", "static")
"""Folders that travel inside the program."""

_TEMPORARY = DefaultFilter()

Changes = Mapping[str, Path]
"""Changed files by their name for people: below the project, or ``press:…`` for ours."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What is watched."""

    root: Path
    shipped: Path
    folders: tuple[str, ...]
    """Below the root, whether or not they exist."""

    def existing(self) -> tuple[Path, ...]:
        """The folders there are, each once and none inside another."""
        ours = [self.shipped / name for name in OURS] if self.shipped != self.root else []
        wanted = sorted({*ours, *(self.root / name for name in self.folders)})
        found = [folder for folder in wanted if folder.is_dir()]
        return tuple(f for f in found if not any(f != o and f.is_relative_to(o) for o in found))

    def name(self, path: Path) -> str:
        """What a file is called in messages."""
        if path.is_relative_to(self.root):
            return path.relative_to(self.root).as_posix()
        return f"press:{path.relative_to(self.shipped).as_posix()}"

    def matters(self, path: Path) -> bool:
        """Whether a change may be one of the book, and not of an editor's own files."""
        if hidden_file(path.name) or not _TEMPORARY(Change.modified, str(path)):
            return False
        if path.parent != self.root:
            return True
        tops = {name.partition("/")[0] for name in self.folders}
        return path.suffix in SETTINGS or path.name in tops


async def changes(grounds: Callable[[], Grounds]) -> AsyncGenerator[Changes, None]:
    """The files that changed together, again and again; never ends.

    The first change is one of nothing: from then on none is missed. Another follows whenever
    the folders to watch become others, for what may have changed in between.

    Raises:
        BookError: The system does not let us watch.
    """
    while True:
        folders = grounds().existing()
        async with aclosing(_told(grounds().root, folders)) as batches:
            async for batch in batches:
                mattering = sorted(path for path in batch if grounds().matters(path))
                if mattering or not batch:
                    yield {grounds().name(path): path for path in mattering}
                # a folder that went and came back is another one to the system
                if batch.intersection(folders) or grounds().existing() != folders:
                    break


async def _told(root: Path, folders: tuple[Path, ...]) -> AsyncGenerator[set[Path], None]:
    """Changes at the top of the project and, at any depth, in its folders; first, one of none."""
    queue: asyncio.Queue[set[Path] | Exception] = asyncio.Queue()
    over = asyncio.Event()
    watchers = [asyncio.create_task(_follow(queue, over, (root,), deep=False))]
    if folders:
        watchers.append(asyncio.create_task(_follow(queue, over, folders, deep=True)))
    await asyncio.sleep(0)  # up to their first pause, where they have begun to watch
    try:
        yield set()
        while True:
            batch = await queue.get()
            if isinstance(batch, Exception):
                raise _refused(batch)
            yield batch
    finally:
        over.set()
        await asyncio.gather(*watchers, return_exceptions=True)


async def _follow(
    queue: asyncio.Queue[set[Path] | Exception],
    over: asyncio.Event,
    paths: tuple[Path, ...],
    *,
    deep: bool,
) -> None:
    """Put what changes into the queue, or why that cannot be known."""
    try:
        async for batch in awatch(
            *paths,
            watch_filter=None,
            debounce=LONGEST,
            step=STEP,
            stop_event=over,
            recursive=deep,
            ignore_permission_denied=True,
        ):
            await queue.put({Path(path) for _, path in batch})
    except (OSError, RuntimeError) as fault:
        # a folder may go between our look and the system's: then all looks again
        gone = isinstance(fault, FileNotFoundError) and paths[0].parent.is_dir() and deep
        await queue.put(set(paths) if gone else fault)


def _refused(fault: Exception) -> BookError:
    message = f"the system does not let us watch files: {str(fault).lower()}"
    hint = "set WATCHFILES_FORCE_POLLING=1 to look for changes again and again instead"
    return BookError(Problem(Place("command line"), "watch-refused", message, hint))
