"""Everything put together: listen, build, answer, until stopped."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import uvicorn

from press.desk.survey import weighed
from press.errors import Problem
from press.serve.app import App, application
from press.serve.doors import Doors
from press.serve.panel import Desk
from press.serve.pictures import Pictures
from press.serve.room import Room
from press.serve.round import Round, Tell
from press.serve.rounds import rounds
from press.values.request import Request

PATIENCE = 2
"""Seconds that visitors have to take their last answer when the server stops."""


class _Server(uvicorn.Server):
    """Sends those home who listen for changes; else they would keep it open for ever."""

    def __init__(self, config: uvicorn.Config, room: Room) -> None:
        super().__init__(config)
        self.room = room

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.room.close()
        await super().shutdown(sockets)


class Service:
    """A development server; `run` it, and `stop` it from wherever you like.

    Args:
        request: The build to do, asked for before each.
        desk: Where the author works.
        doors: Who may ask.
        tell: Called after each build, in the thread that runs the server.
        navigate: Lead open pages to the one that was worked on.
    """

    def __init__(
        self,
        request: Callable[[], Request],
        desk: Desk,
        doors: Doors,
        tell: Tell,
        *,
        navigate: bool = False,
    ) -> None:
        self._request, self._tell = request, tell
        self._room = Room()
        pictures = Pictures(request(), self._complain)
        app = application(App(self._room, desk, pictures, navigate), doors)
        config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="error",  # what strangers send is not the author's business
            access_log=False,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=PATIENCE,
        )
        self._server = _Server(config, self._room)

    def run(self, sockets: tuple[socket.socket, ...]) -> None:
        """Serve until stopped.

        Raises:
            BookError: Files cannot be watched.
            KeyboardInterrupt: Stopped by Ctrl-C.
        """
        asyncio.run(self._both(list(sockets)))

    def stop(self) -> None:
        """End `run` soon; may be called from another thread."""
        self._server.should_exit = True

    async def _both(self, sockets: list[socket.socket]) -> None:
        building = asyncio.create_task(rounds(self._request, self._room, self._tell))
        building.add_done_callback(lambda _: self.stop())
        try:
            await self._server.serve(sockets)
        finally:
            building.cancel()
        with suppress(asyncio.CancelledError):
            await building

    def _complain(self, problems: tuple[Problem, ...]) -> None:
        """Something is wrong with a picture that somebody looks at."""
        standing = self._room.standing
        found = weighed(problems, standing.banners)
        if new := tuple(problem for problem in found if problem not in standing.problems):
            self._room.show(replace(standing, problems=(*standing.problems, *new)))
            self._tell(Round((), 0.0, self._room.standing.problems))
