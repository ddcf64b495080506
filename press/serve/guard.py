"""Turns strangers away before the application hears of them."""

from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from press.serve.doors import Doors, refusal

ALWAYS = {
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
}
"""Headers of every answer: nothing is kept, nothing is embedded elsewhere, types are as told.

Source: Fetch Standard, "Cross-Origin-Resource-Policy" and "X-Content-Type-Options".
"""


class Guard:
    """Stands before the application; strangers get 403 and nothing else."""

    def __init__(self, app: ASGIApp, doors: Doors) -> None:
        self.app, self.doors = app, doors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                _mark(message)
            await send(message)

        headers = Headers(scope=scope)
        why = refusal(self.doors, headers.get("host", ""), headers.get("origin"))
        app = PlainTextResponse(f"{why}\n", status_code=403) if why else self.app
        await app(scope, receive, marked)


def _mark(start: MutableMapping[str, Any]) -> None:
    headers = MutableHeaders(raw=start["headers"])
    headers.update(ALWAYS)
    start["headers"] = headers.raw
