"""``serve``: the book in a browser while it is being written."""

import argparse
import functools
import os
import sys
import threading
import webbrowser
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from press.commands import terminal
from press.commands.options import (
    environment,
    request_of,
    root,
    selection_options,
    shipped,
    source_options,
)
from press.disk.names import shown
from press.errors import BookError, Place, Problem, did_you_mean
from press.serve.doors import Doors
from press.serve.panel import EDITORS, Desk
from press.serve.ports import PORTS, USUAL, Listening, listen
from press.serve.round import Round, Tell
from press.serve.server import Service
from press.values.request import Request

EXAMPLE = "python3 build.py serve -D -O"
NAMED = 3
"""Changed files that are named before the rest is counted."""


def options(parser: argparse.ArgumentParser) -> None:
    """The words of this verb."""
    source_options(parser)
    selection_options(parser)
    add = parser.add_argument
    add("-p", "--port", type=_port, default=USUAL, metavar="N", help="the port, or the next free")
    add("--bind", default="", metavar="ADDRESS", help="who may reach it (this machine)")
    add("-O", "--openBrowser", dest="browser", action="store_true", help="open the browser")
    add("-N", "--navigateToChanged", dest="navigate", action="store_true", help="show what changed")
    add("--editor", default="", metavar="NAME", help="vscode, zed …, or an address with {path}")
    add("--workers", type=int, default=0, metavar="N", help="threads for pictures (all cores)")


def run(words: argparse.Namespace) -> int:
    """Serve until Ctrl-C, which is no failure."""
    try:
        desk = Desk(root(words), shipped(), editor(words.editor))
        open_at = listen(words.bind, words.port)
        reporter = Reporter(desk, open_at, open_browser=words.browser)
        reporter.greet(words.port)
        service(words, desk, open_at, reporter.tell).run(open_at.sockets)
    except BookError as error:
        terminal.complain(error.problems, root(words), shipped())
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)  # after the terminal's own ^C
    return 0


def service(words: argparse.Namespace, desk: Desk, open_at: Listening, tell: Tell) -> Service:
    """The server these words ask for, not running yet."""
    request = functools.partial(_request, words, open_at)
    return Service(request, desk, _doors(words, open_at), tell, navigate=words.navigate)


def editor(chosen: str) -> str:
    """The address that opens a file: of the editor named here or in ``PRESS_EDITOR``.

    Raises:
        BookError: Nobody knows it, and it is no address with a ``{path}`` in it.
    """
    named = chosen or os.environ.get("PRESS_EDITOR", "") or "vscode"
    address = EDITORS.get(named, named)
    try:
        if "{path}" in address and address.format(path="/", line=1, column=1):
            return address
    except (LookupError, ValueError):  # other words in braces, or a brace alone
        pass
    hint = did_you_mean(named, EDITORS) + ", or write an address with {path}, {line}, {column}"
    message = f"no way to open files with '{named}'"
    raise BookError(Problem(Place("command line"), "editor-unknown", message, hint))


def _request(words: argparse.Namespace, open_at: Listening) -> Request:
    """The build of the day; a ``-b`` of its own stays, for those who are behind a proxy."""
    origin = "" if words.base_url else open_at.origin
    usual = environment(words, "development")
    asked = request_of(words)
    # a page that links to its stylesheet can be dressed anew while it stays where it is; a copy
    # on the writer's device would only be in the way
    ours = {"params.press.inline_styles": "0", "params.press.offline": "false"}
    overrides = {**asked.overrides, **ours}
    more = replace(asked, environment=usual, origin=origin, overrides=overrides)
    return replace(more, encode=False, watched=True)


def _doors(words: argparse.Namespace, open_at: Listening) -> Doors:
    """The names of this machine, and that which readers are told."""
    told = urlsplit(words.base_url).hostname or ""
    names = {"localhost", open_at.host.lower(), told.lower()} - {""}
    return Doors(frozenset(names), open_at.loopback)


@dataclass
class Reporter:
    """Says on the terminal what happens."""

    desk: Desk
    open_at: Listening
    open_browser: bool = False
    _known: frozenset[Problem] = frozenset()
    _rounds: int = 0

    def greet(self, asked: int) -> None:
        """Say what is unusual about where we listen."""
        if asked and self.open_at.port != asked:
            _warn(f"port {asked} is taken; this is {self.open_at.port}")
        if not self.open_at.loopback:
            _warn("everybody who reaches this machine can read the book, drafts included")

    def tell(self, told: Round) -> None:
        """Say what changed, how long it took, and what is wrong that was not wrong before."""
        if told.fault:
            print(told.fault, end="", file=sys.stderr)
        new = [problem for problem in told.problems if problem not in self._known]
        terminal.complain(new, self.desk.root, self.desk.shipped)
        same = frozenset(told.problems) == self._known
        self._known = frozenset(told.problems)
        self._rounds += 1
        if self._rounds == 1:
            self._first(told)
        elif told.changed or told.new or told.gone or not same:
            print(f"{_named(told.changed)}: {_work(told)}, {_end(told)}", flush=True)

    def _first(self, told: Round) -> None:
        result = told.result
        if result:
            pages = terminal.number(result.pages, "page")
            print(f"{pages} in {terminal.number(result.languages, 'language')}, {_end(told)}")
        address = f"{self.open_at.origin}{result.base_path if result else '/'}"
        print(f"{address} shows the book until you press Ctrl-C", flush=True)
        if self.open_browser:
            # some browsers come back only when they are closed
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _named(changed: Sequence[str]) -> str:
    """The files that changed, the first few by name."""
    first = ", ".join(shown(name) for name in changed[:NAMED])
    more = f" and {len(changed) - NAMED} more" if len(changed) > NAMED else ""
    return f"{first}{more}" or "looked again"


def _work(told: Round) -> str:
    """How much of the site is another now."""
    gone = f" and {len(told.gone)} gone" if told.gone else ""
    return f"{terminal.number(len(told.new), 'file')} new{gone}"


def _end(told: Round) -> str:
    return f"{terminal.count(told.problems)}, {told.seconds:.2f} s"


def _warn(message: str) -> None:
    print(f"press: {message}", file=sys.stderr)


def _port(text: str) -> int:
    """A port's number.

    Raises:
        ValueError: It is none.
    """
    number = int(text)
    if not 0 <= number < PORTS:
        raise ValueError
    return number
