"""A development server that is really running, and what can be asked of it."""

import http.client
import json
import queue
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from press.cli import parser_of
from press.commands.options import root, shipped
from press.commands.serve import editor, service
from press.serve.news import EVENTS
from press.serve.panel import Desk
from press.serve.ports import listen
from press.serve.round import Round
from tests.conftest import Workshop

PATIENCE = 60
"""Seconds after which something that must happen did not."""
SILENCE = 4
"""Signs of life with no message between them, after which none will come."""


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


@dataclass(frozen=True)
class Event:
    """One message of the stream."""

    name: str
    data: str

    def value(self) -> Any:
        return json.loads(self.data)


@dataclass
class Serving:
    """A server on some port, following a book."""

    workshop: Workshop
    port: int
    rounds: "queue.Queue[Round]" = field(default_factory=queue.Queue)

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}/"

    def round(self) -> Round:
        """The next build that was done."""
        return self.rounds.get(timeout=PATIENCE)

    def until(self, name: str) -> Round:
        """The next build that a change of this file gave rise to."""
        while True:
            told = self.round()
            if name in told.changed:
                return told

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request, its path sent as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()

    def text(self, path: str) -> str:
        return self.ask(path).text

    @contextmanager
    def listening(self, page: str, seen: str) -> Iterator[Iterator[Event]]:
        """The stream of what an open page is told."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", f"{EVENTS}?page={page}&seen={seen}")
            answer = connection.getresponse()
            assert answer.status == 200
            assert answer.getheader("content-type") == "text/event-stream; charset=utf-8"
            yield _events(answer)
        finally:
            connection.close()

    def seen(self, page: str) -> str:
        """The name of what a page was made from, as its script carries it."""
        return self.text(page).partition('data-seen="')[2].partition('"')[0]


def _events(answer: http.client.HTTPResponse) -> Iterator[Event]:
    name, silent = "", 0
    while line := answer.readline().decode().rstrip("\n"):
        kind, _, value = line.partition(": ")
        if kind == "event":
            name = value
        if kind == "data":
            yield Event(name, value)
        if kind in ("data", "retry", ""):
            answer.readline()
            silent = 0 if kind else silent + 1
            assert silent < SILENCE


@contextmanager
def served(workshop: Workshop, *words: str, port: int = 0) -> Iterator[Serving]:
    """The book of a workshop, served after its first build."""
    chosen = parser_of("serve").parse_args(["serve", "-s", str(workshop.root), *words])
    desk = Desk(root(chosen), shipped(), editor(chosen.editor))
    open_at = listen(chosen.bind, port)
    serving = Serving(workshop, open_at.port)
    server = service(chosen, desk, open_at, serving.rounds.put)
    thread = threading.Thread(target=server.run, args=(open_at.sockets,))
    thread.start()
    try:
        yield serving
    finally:
        server.stop()
        thread.join(PATIENCE)
        assert not thread.is_alive()
