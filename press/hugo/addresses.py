"""Addresses as a reader of the page meets them, in one spelling."""

import re
import unicodedata
from urllib.parse import unquote, urljoin, urlsplit

from press.frozen import frozen
from press.hugo.words import folded

HERE = "book.invalid"
"""A host that no book is on."""
OUTSIDE = "(outside)"
"""Stands before an address on the site's host, but not below its path."""


@frozen
class Base:
    """Where the site is meant to stand."""

    url: str
    rooted: bool = False
    """Addresses that begin with ``/`` are taken from the top of the site (``canonifyURLs``)."""

    @property
    def host(self) -> str:
        """Of the site."""
        return urlsplit(self.url or "http://localhost/").netloc

    @property
    def path(self) -> str:
        """With slashes at both ends."""
        return (urlsplit(self.url or "http://localhost/").path or "/").rstrip("/") + "/"

    def resolve(self, href: str | None, page: str) -> str | None:
        """Where a link on a page leads: below the site for its own pages, whole for others."""
        if href is None:
            return None
        target = href.strip()
        own_scheme = re.match(r"[a-z][a-z0-9+.-]*:", target.lower())
        if own_scheme and own_scheme[0] not in ("http:", "https:"):
            return target
        try:
            parts = urlsplit(urljoin(f"http://{HERE}{page}", target))
        except ValueError:
            return f"invalid:{target}"
        if parts.netloc not in (HERE, self.host):
            return folded(unquote(target))
        query = f"?{unquote(parts.query)}" if parts.query else ""
        fragment = f"#{unquote(parts.fragment)}" if parts.fragment else ""
        path = self._below(unquote(parts.path) or "/", target)
        return unicodedata.normalize("NFC", path + query + fragment)

    def _below(self, path: str, written: str) -> str:
        """A path seen from the top of the site; marked when it leads beside the site."""
        if self.path != "/":
            if path + "/" == self.path:
                path = "/"
            elif path.startswith(self.path):
                path = path[len(self.path) - 1 :]
            elif re.match(r"https?:" if self.rooted else r"/|https?:", written):
                path = OUTSIDE + path
        return path[: -len("index.html")] if path.endswith("/index.html") else path
