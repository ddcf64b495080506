"""Follows addresses on other servers, as a polite guest: rarely, one after the other, and asked in.

A door: the only place of the program that goes out, and only when ``check --online`` asks for it.
Hosts are visited side by side, each by one visitor who reads ``robots.txt`` first and waits
between two questions. What was answered is remembered for a day.
"""

import json
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from urllib.robotparser import RobotFileParser

from press import __version__
from press.frozen import frozen

AGENT = f"press/{__version__} (checks the links of a book)"
PAUSE = 1.0
"""Seconds between two questions to one host, unless its ``robots.txt`` asks for more."""

LONGEST_PAUSE = 20.0
PATIENCE = 15.0
"""Seconds to wait for an answer."""

DAY = 86_400
"""Seconds for which an answer is remembered."""

VISITORS = 8
"""Hosts that are visited at a time."""

REFUSES_HEAD = frozenset({400, 403, 404, 405, 406, 429, 500, 501, 503})
"""Answers to ``HEAD`` that may be other ones to ``GET``."""

FOR_GOOD = frozenset({301, 308})
"""Redirects that say: write the new address."""


@frozen
class Answer:
    """What a server said."""

    status: int
    """Of HTTP; 0 when it could not be reached, -1 when it does not want to be asked."""
    said: str = ""
    """In words, where there is no status."""
    moved: str = ""
    """Where it lies now, when it was moved for good."""

    @property
    def lost(self) -> bool:
        """Whether readers find nothing there; a door that is closed to programs may be open."""
        return self.status in (0, 404, 410) or self.status >= 500


class Visitor:
    """Asks for addresses, and remembers the answers in a file that is safe to delete.

    Args:
        memory: The file.
        now: Seconds since 1970.
        pause: Seconds between two questions to one host.
    """

    def __init__(self, memory: Path, now: float, pause: float = PAUSE) -> None:
        self.memory, self.now, self.pause = memory, now, pause
        self._known = _recalled(memory, now)

    def visit(self, addresses: Iterable[str]) -> Mapping[str, Answer]:
        """The answer for each address, asked today or remembered."""
        wanted = sorted({address.partition("#")[0] for address in addresses})
        hosts: defaultdict[str, list[str]] = defaultdict(list)
        for address in wanted:
            if address not in self._known:
                parts = urlsplit(address)
                hosts[f"{parts.scheme}://{parts.netloc}"].append(address)
        with ThreadPoolExecutor(VISITORS) as visitors:
            for answers in visitors.map(self._host, hosts, hosts.values()):
                self._known |= {address: (self.now, one) for address, one in answers.items()}
        self._keep()
        return {address: self._known[address][1] for address in wanted if address in self._known}

    def _host(self, host: str, addresses: list[str]) -> Mapping[str, Answer]:
        """The answers of one host."""
        rules = _rules(host)
        wait = self.pause
        with suppress(ValueError):
            wait = max(wait, min(float(rules.crawl_delay(AGENT) or 0), LONGEST_PAUSE))
        found = {}
        for address in addresses:
            if not rules.can_fetch(AGENT, address):
                found[address] = Answer(-1, "robots.txt asks programs to stay away")
                continue
            time.sleep(wait)
            found[address] = _asked(address)
        return found

    def _keep(self) -> None:
        """Remember the answers; a memory that cannot be written costs time and nothing else."""
        rows = {
            address: [when, one.status, one.said, one.moved]
            for address, (when, one) in sorted(self._known.items())
        }
        with suppress(OSError):
            self.memory.parent.mkdir(parents=True, exist_ok=True)
            self.memory.write_text(json.dumps(rows, indent=0), encoding="utf-8")


def archived(address: str) -> str:
    """Where a copy of a page may be kept."""
    return f"https://web.archive.org/web/{quote(address, safe=':/?=&%')}"


def _recalled(memory: Path, now: float) -> dict[str, tuple[float, Answer]]:
    """Answers of the last day; those of servers that could not be reached are asked again."""
    try:
        rows = json.loads(memory.read_text(encoding="utf-8"))
        found = {
            str(address): (float(when), Answer(int(status), str(said), str(moved)))
            for address, (when, status, said, moved) in rows.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):  # none yet, or not ours
        return {}
    return {a: one for a, one in found.items() if 0 <= now - one[0] < DAY and one[1].status}


def _rules(host: str) -> RobotFileParser:
    """What a host asks of programs; nothing where it does not say."""
    rules = RobotFileParser()
    rules.parse([])
    try:
        with _open(f"{host}/robots.txt", "GET", _Way()) as reply:
            rules.parse(reply.read(500_000).decode("utf-8", "replace").splitlines())
    except (OSError, HTTPException, ValueError):  # it has none, or says it in no language
        pass
    return rules


def _asked(address: str) -> Answer:
    """Ask for the head of a page, and for the page where that is refused."""
    answer = _answer(address, "HEAD")
    return _answer(address, "GET") if answer.status in REFUSES_HEAD else answer


def _answer(address: str, method: str) -> Answer:
    way = _Way()
    try:
        with _open(address, method, way) as reply:
            final = reply.url.partition("#")[0]
            moved = way.for_good and address.rstrip("/") != final.rstrip("/")
            return Answer(int(reply.status), moved=final if moved else "")
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code)
    except urllib.error.URLError as error:
        return Answer(0, str(error.reason))
    except (OSError, HTTPException, ValueError) as error:
        return Answer(0, str(error) or type(error).__name__)


class _Way(urllib.request.HTTPRedirectHandler):
    """Goes where it is sent, and remembers whether that was for good."""

    for_good = True

    def redirect_request(self, req: Any, fp: Any, code: int, *rest: Any) -> Any:
        """The next question."""
        self.for_good = self.for_good and code in FOR_GOOD
        return super().redirect_request(req, fp, code, *rest)


def _open(address: str, method: str, way: _Way) -> Any:
    whole = quote(address, safe=":/?#[]@!$&'()*+,;=%~")
    if not whole.startswith(("http://", "https://")):  # whatever a page says, no file is opened
        raise ValueError(address)
    asked = urllib.request.Request(whole, method=method, headers={"User-Agent": AGENT})  # noqa: S310
    return urllib.request.build_opener(way).open(asked, timeout=PATIENCE)
