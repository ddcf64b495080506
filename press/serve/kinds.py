"""Content types: of our own knowledge, so that no machine's registry changes what is served."""

import mimetypes
from pathlib import PurePosixPath

KNOWN = {
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".otf": "font/otf",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}
"""What Python's own table has not got in every version, or has got wrong."""

TEXT = ("application/json", "application/xml", "application/manifest+json", "application/yaml")
"""Types beside ``text/…`` and ``…+xml`` whose letters need an encoding."""

_TABLE = mimetypes.MimeTypes()


def kind(path: str) -> str:
    """The content type of a file by its name.

    >>> kind("docs/index.html"), kind("img/a.avif"), kind("CNAME")
    ('text/html; charset=utf-8', 'image/avif', 'application/octet-stream')
    """
    end = PurePosixPath(path).suffix.lower()
    told = KNOWN.get(end) or _TABLE.types_map[True].get(end) or "application/octet-stream"
    texts = told.startswith("text/") or told.endswith("+xml") or told in TEXT
    return f"{told}; charset=utf-8" if texts else told


def is_page(path: str) -> bool:
    """Whether a browser shows the file as a page."""
    return kind(path).startswith("text/html")
