"""What an open page is told: load yourself anew, dress anew, go elsewhere, or nothing.

A page carries the name of what it was made from. The same page of a later edition has another
name if it says something else; that holds over any time, and over a restart of the server.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from press.digest import digest_bytes
from press.serve.kinds import is_page
from press.serve.lookup import Found, address_of, look_up
from press.serve.standing import Standing
from press.values.picture import Rendition
from press.values.plan import contents

CLIENT = "/_press/client.js"
EVENTS = "/_press/events"

STYLESHEET = re.compile(rb"<link\b[^>]*\brel=[\"']?stylesheet\b[^>]*>", re.IGNORECASE)
HREF = re.compile(rb"\bhref=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page was made from; equal for pages that look and read alike."""

    text: str
    dress: str

    def __str__(self) -> str:
        return f"{self.text}.{self.dress}"


@dataclass(frozen=True, slots=True)
class Told:
    """A message to the browser."""

    event: str
    data: str = ""

    def encode(self) -> bytes:
        """As the stream carries it; the data is one line.

        Source: HTML Standard, "Server-sent events", 9.2.6.
        """
        return f"event: {self.event}\ndata: {self.data}\n\n".encode()


def seen(standing: Standing, html: bytes) -> Seen:
    """The names of a page as it would be shown now."""
    others = (number for path, number in standing.touched.items() if not path.endswith(".css"))
    bare = STYLESHEET.sub(b"", html) + b"%d" % max(others, default=0)
    dress = json.dumps(stylesheets(standing, html)).encode()
    return Seen(digest_bytes(bare), digest_bytes(dress))


def stylesheets(standing: Standing, html: bytes) -> list[str]:
    """The addresses of the stylesheets a page names, new for those that changed on disk."""
    return [_fresh(standing, href) for href in _hrefs(html)]


def news(
    standing: Standing, address: str, before: Seen, since: int
) -> tuple[tuple[Told, ...], Seen]:
    """What the page at an address is to be told now, and what it shows then.

    Args:
        standing: What is shown now.
        address: Where the browser is.
        before: What it shows.
        since: The round of which it knows.
    """
    visit = standing.visit if standing.round > since else ""
    found = look_up(standing, address)
    if visit and not (isinstance(found, Found) and found.path == visit):
        return (Told("visit", json.dumps(address_of(standing, visit))),), before
    html = page_of(found)
    now = seen(standing, html)
    if now.text != before.text:
        return (Told("reload"),), now
    if now.dress != before.dress:
        data = {"seen": str(now), "addresses": stylesheets(standing, html)}
        return (Told("styles", json.dumps(data)),), now
    return (), now


def page_of(found: object) -> bytes:
    """The bytes of a page; none for what is not one."""
    if not isinstance(found, Found) or not is_page(found.path):
        return b""
    if isinstance(found.blob, Rendition):
        return b""
    with suppress(OSError):
        return contents(found.blob)
    return b""


def with_client(html: bytes, name: Seen) -> bytes:
    """A page with our script in it, which knows what the page was made from."""
    script = f'<script src="{CLIENT}" data-seen="{name}" defer></script>'.encode()
    end = html.lower().rfind(b"</body")
    at = end if end >= 0 else len(html)
    return html[:at] + script + html[at:]


def _hrefs(html: bytes) -> Iterator[str]:
    for tag in STYLESHEET.findall(html):
        if found := HREF.search(tag):
            yield unescape((found[1] or found[2] or found[3] or b"").decode("utf-8", "replace"))


def _fresh(standing: Standing, href: str) -> str:
    address = href.partition("?")[0]
    number = standing.touched.get(unquote(address).removeprefix(standing.base_path), 0)
    return f"{address}?{number}" if number else href
