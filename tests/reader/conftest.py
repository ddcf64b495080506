"""A built book behind a local server, and a real browser to read it with."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from tests.conftest import Workshop
from tests.reader.chapters import BOOK


class Handler(SimpleHTTPRequestHandler):
    """Serves files and keeps quiet about it."""

    def log_message(self, *_: object) -> None:
        pass


@dataclass(frozen=True)
class Visit:
    """One page in a browser, and everything it asked for or complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def ask(self, script: str) -> object:
        return self.page.evaluate(script)


@dataclass(frozen=True)
class Reader:
    """Opens pages of the book."""

    browser: Browser
    address: str

    @contextmanager
    def visit(
        self,
        path: str,
        *,
        width: int = 1440,
        theme: Literal["light", "dark"] = "light",
        scripts: bool = True,
        height: int = 900,
    ) -> Iterator[Visit]:
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
            bypass_csp=True,
        )
        try:
            context.set_default_timeout(5000)
            visit = Visit(context.new_page())
            visit.page.on("request", lambda request: visit.requests.append(request.url))
            visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
            visit.page.on("console", lambda said: visit.complaints.append(said.text))
            visit.page.goto(self.address + path, wait_until="load")
            yield visit
        finally:
            context.close()


@pytest.fixture(scope="session")
def edition(tmp_path_factory) -> Workshop:
    """The book of `chapters`, built once."""
    folder = tmp_path_factory.mktemp("reader")
    return Workshop(folder / "book", folder / "public").write(BOOK).built()


@contextmanager
def reading(browser: Browser, book: Workshop) -> Iterator[Reader]:
    """A built book on a local server, and a browser to open it in."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(book.out)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Reader(browser, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def reader(browser: Browser, edition: Workshop) -> Iterator[Reader]:
    """The book of `chapters`, to be read."""
    with reading(browser, edition) as one:
        yield one


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[tuple[str, str]]]:
    """What axe has against a page as it is shown now: rule and element."""

    def judged(page: Page) -> list[tuple[str, str]]:
        found = Axe().run(page, options={"resultTypes": ["violations"]})
        return [
            (rule["id"], node["html"][:120])
            for rule in found.response["violations"]
            for node in rule["nodes"]
        ]

    return judged
