"""The reading room: what is shown, who is waiting for it, and who wants to hear of changes."""

import asyncio
from collections.abc import AsyncIterator

from press.serve.standing import Standing


class Room:
    """Holds what is shown at present. All of it happens in one event loop.

    While a build is going on, nobody is answered: a page that is asked for after a file was
    saved is the new one.
    """

    def __init__(self) -> None:
        self.standing = Standing()
        self.closed = False
        self._ready = asyncio.Event()
        self._turn = asyncio.Event()

    def begin(self) -> None:
        """A build begins."""
        self._ready.clear()

    def settle(self, standing: Standing) -> None:
        """The build is over, and this is shown from now on."""
        self._ready.set()
        self.show(standing)

    def show(self, standing: Standing) -> None:
        """This is shown from now on."""
        self.standing = standing
        self._wake()

    def close(self) -> None:
        """Send everybody home."""
        self.closed = True
        self._ready.set()
        self._wake()

    async def settled(self) -> Standing:
        """What is shown once no build is going on."""
        await self._ready.wait()
        return self.standing

    async def standings(self, breath: float) -> AsyncIterator[Standing | None]:
        """What is shown now and after every change; None when nothing changed for a while.

        Args:
            breath: Seconds after which a sign of life is due.
        """
        last: Standing | None = None
        while not self.closed:
            turn = self._turn
            if self.standing is not last and self._ready.is_set():
                last = self.standing
                yield last
                continue
            try:
                await asyncio.wait_for(turn.wait(), breath)
            except TimeoutError:
                yield None

    def _wake(self) -> None:
        """Everybody who listens looks up once."""
        turn, self._turn = self._turn, asyncio.Event()
        turn.set()
