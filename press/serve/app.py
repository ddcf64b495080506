"""The application: addresses in, files of the edition out."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from press.serve.doors import Doors
from press.serve.guard import Guard
from press.serve.kinds import is_page, kind
from press.serve.lookup import Found, Moved, look_up
from press.serve.news import CLIENT, EVENTS, Seen, Told, news, seen, with_client
from press.serve.panel import Desk, bare_page, message
from press.serve.pictures import Pictures
from press.serve.room import Room
from press.serve.standing import Standing
from press.values.picture import Rendition
from press.values.plan import Blob, contents

SCRIPT = Path(__file__).with_name("client.js")
BREATH = 15.0
"""Seconds between signs of life, by which a browser that left is noticed."""
AGAIN = b"retry: 300\n\n"
"""Milliseconds until a browser that lost us asks again."""


@dataclass(frozen=True, slots=True)
class App:
    """Answers requests from what the room shows."""

    room: Room
    desk: Desk
    pictures: Pictures
    navigate: bool = False
    """Lead every open page to the one that was worked on."""

    async def page(self, request: Request) -> Response:
        """A file of the edition; the book's own page for what is not there."""
        standing = await self.room.settled()
        if not standing.files:
            # it was made from nothing: any edition is another page
            return _document(bare_page(standing, self.desk), seen(standing, b""), 503)
        answer = look_up(standing, request.scope["path"])
        match answer:
            case None:
                return _nothing()
            case Moved():
                query = f"?{request.url.query}" if request.url.query else ""
                return RedirectResponse(answer.address + query, status_code=307)
            case Found():
                return await self._file(answer, standing)
            case _:
                assert_never(answer)

    async def _file(self, found: Found, standing: Standing) -> Response:
        blob: Blob | None
        blob = (
            await self.pictures.get(found.blob) if isinstance(found.blob, Rendition) else found.blob
        )
        if isinstance(blob, Path) and not blob.is_file():
            blob = None
        if blob is None:
            return _nothing()
        status = 404 if found.missing else 200
        if is_page(found.path):
            html = contents(blob)
            return _document(html, seen(standing, html), status)
        if isinstance(blob, Path):
            return FileResponse(blob, media_type=kind(found.path))
        return Response(contents(blob), media_type=kind(found.path))

    async def events(self, request: Request) -> Response:
        """What changes, as it changes, for one open page."""
        address = unquote(request.query_params.get("page", "/"))
        text, _, dress = request.query_params.get("seen", "").partition(".")
        stream = self._stream(address, Seen(text, dress))
        return StreamingResponse(stream, media_type="text/event-stream")

    async def _stream(self, address: str, before: Seen) -> AsyncIterator[bytes]:
        yield AGAIN
        last, since = "", self.room.standing.round
        async for standing in self.room.standings(BREATH):
            if standing is None:
                yield b": still here\n\n"
                continue
            known = since if self.navigate else standing.round
            messages, before = news(standing, address, before, known)
            since = standing.round
            for told in messages:
                yield told.encode()
            now = message(standing, self.desk)
            if now != last:
                yield Told("notices", now).encode()
                last = now

    @staticmethod
    async def script(_: Request) -> Response:
        """Our script in the pages."""
        return FileResponse(SCRIPT, media_type=kind(SCRIPT.name))


def application(app: App, doors: Doors) -> Starlette:
    """The application behind its guard."""
    return Starlette(
        routes=[
            Route(EVENTS, app.events),
            Route(CLIENT, app.script),
            Route("/{path:path}", app.page),
        ],
        middleware=[Middleware(Guard, doors=doors)],
    )


def _document(html: bytes, name: Seen, status: int) -> Response:
    return Response(with_client(html, name), status, media_type=kind("index.html"))


def _nothing() -> Response:
    return PlainTextResponse("There is nothing here.\n", status_code=404)
