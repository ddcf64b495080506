"""What an address leads to. Only what is in the edition can be found; no path reaches the disk."""

import unicodedata
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import quote

from press.serve.standing import Standing
from press.values.picture import Rendition
from press.values.plan import Blob

INDEX = "index.html"
MISSING = "404.html"


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the edition."""

    path: str
    """Below the site."""
    blob: Blob | Rendition
    missing: bool = False
    """It is the page for addresses that lead nowhere."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The file is there under another address."""

    address: str


Answer: TypeAlias = Found | Moved | None


def look_up(standing: Standing, address: str) -> Answer:
    """The file at an address, where to look instead, or nothing at all.

    Args:
        standing: What is shown at present.
        address: Path of a request, its percent signs resolved, as it came.
    """
    address = unicodedata.normalize("NFC", address)
    base = standing.base_path
    if address in ("/", base.rstrip("/")) and base != "/":
        return Moved(quote(base))
    if not address.startswith(base):
        return _nowhere(standing, "")
    path = address.removeprefix(base)
    file = f"{path}{INDEX}" if path == "" or path.endswith("/") else path
    for files in (standing.files, standing.pending):
        if file in files:
            return Found(file, files[file])
    if f"{path}/{INDEX}" in standing.files:
        return Moved(quote(f"{base}{path}/"))
    return _nowhere(standing, path)


def address_of(standing: Standing, path: str) -> str:
    """Where a file is found by visitors."""
    return quote(standing.base_path + path.removesuffix(INDEX))


def _nowhere(standing: Standing, path: str) -> Found | None:
    """The nearest page for missing pages, so that it speaks the reader's language."""
    folders = path.split("/")[:-1]
    for depth in range(len(folders), -1, -1):
        near = "/".join([*folders[:depth], MISSING])
        if near in standing.files:
            return Found(near, standing.files[near], missing=True)
    return None
