"""Where an address on a finished page leads, as a browser would follow it."""

import posixpath
from collections.abc import Collection
from dataclasses import field
from typing import Literal
from urllib.parse import unquote, urljoin, urlsplit

from press.frozen import frozen

NOWHERE = "https://press.invalid"
"""Stands for the host of a book that has none."""


@frozen
class Target:
    """What an address stands for."""

    kind: Literal["file", "missing", "outside", "other"]
    """``other`` is followed by no browser: ``mailto:``, ``data:`` …"""
    path: str = ""
    """Of the file below the output folder; of a missing one as it was asked for."""
    fragment: str = ""
    host: str = ""


@frozen
class Web:
    """A finished book on its server."""

    base_url: str
    base_path: str
    files: Collection[str]
    """Every file below the output folder."""
    _known: dict[tuple[str, str], Target] = field(default_factory=dict)
    """What was answered before: a menu asks the same on every page."""

    @property
    def root(self) -> str:
        """The whole address of the book, with a slash at its end."""
        if "://" in self.base_url:
            return self.base_url.rstrip("/") + "/"
        return NOWHERE + self.base_path

    @property
    def host(self) -> str:
        """Where it lives."""
        return urlsplit(self.root).netloc.lower()

    def follow(self, path: str, address: str) -> Target:
        """Where an address leads.

        Args:
            path: The file below the output folder that it stands in.
            address: As written there.
        """
        near = "" if address.startswith("/") else path
        key = (near, address)
        if key not in self._known:
            self._known[key] = self._follow(near, address)
        return self._known[key]

    def _follow(self, path: str, address: str) -> Target:
        here = path.removesuffix("index.html")
        try:
            parts = urlsplit(urljoin(self.root + here, address))
        except ValueError:  # a bracket that is not closed
            return Target("other")
        if parts.scheme not in ("http", "https"):
            return Target("other")
        if parts.netloc.lower() != self.host:
            return Target("outside", host=parts.netloc.lower())
        whole, fragment = unquote(parts.path), unquote(parts.fragment)
        if not whole.startswith(self.base_path):
            if "//" in address.partition("?")[0]:  # another site on the same server
                return Target("outside", host=parts.netloc.lower())
            if whole + "/" != self.base_path:
                return Target("missing", whole, fragment)
            whole = self.base_path
        found = whole.removeprefix(self.base_path)
        for name in self._names(found):
            if name in self.files:
                return Target("file", name, fragment)
        return Target("missing", "/" + found, fragment)

    def _names(self, path: str) -> tuple[str, ...]:
        """The files a server may answer with."""
        if not path or path.endswith("/"):
            return (path + "index.html",)
        return (path, posixpath.join(path, "index.html"))
