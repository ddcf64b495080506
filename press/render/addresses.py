"""How a page writes an address: below the base path, or relative to itself.

Inside the program every address is site-relative and unescaped (``/es/docs/más/``), so
that values do not depend on where the book is published. This is where that is decided.
"""

import posixpath
import re
from functools import lru_cache
from urllib.parse import quote

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
SAFE = "/~@:!$&'()*,;=+-._%"
"""Characters left alone in a path: RFC 3986 pchar, and ``%`` for what is escaped already."""


def is_outside(address: str) -> bool:
    """Whether an address leads out of the site (or is not a path at all).

    >>> is_outside("mailto:a@example.org"), is_outside("//cdn.example.org/x"), is_outside("/docs/")
    (True, True, False)
    """
    return bool(SCHEME.match(address)) or address.startswith("//")


@lru_cache(maxsize=4096, typed=True)  # HTML that needs no escaping is a type of its own
def written(address: str, base_path: str, page_url: str = "") -> str:
    """What stands in ``href``: percent-encoded, below ``base_path``.

    Args:
        address: Site-relative (``/docs/x/#id``), a fragment, or an outside address, which is
            returned as it is.
        base_path: With slashes at both ends.
        page_url: When given, the result is relative to this page and names ``index.html``,
            so that the book can be opened from a folder of files.

    >>> written("/docs/café/#a", "/book/")
    '/book/docs/caf%C3%A9/#a'
    >>> written("/docs/b/", "/", "/docs/a/")
    '../b/index.html'
    """
    if not address.startswith("/") or is_outside(address):
        return address
    path, hash_, fragment = address.partition("#")
    path, question, query = path.partition("?")
    if page_url:
        full = path + "index.html" if path.endswith("/") else path
        start = page_url if page_url.endswith("/") else posixpath.dirname(page_url)
        path = posixpath.relpath(full, start)
    else:
        path = base_path + path[1:]
    return quote(path, safe=SAFE) + question + query + hash_ + quote(fragment, safe=SAFE + "?")


def absolute(address: str, base_url: str) -> str:
    """The whole address, for canonical links, feeds and share cards.

    >>> absolute("/docs/", "https://example.org/book/")
    'https://example.org/book/docs/'
    """
    if not address.startswith("/") or is_outside(address):
        return address
    return base_url.rstrip("/") + written(address, "/")
