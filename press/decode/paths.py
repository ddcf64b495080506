"""Addresses and paths that an author writes: which of them could lead out of the book."""

import re
from urllib.parse import unquote

_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*)\s*:")

RUNNABLE = frozenset({"javascript", "vbscript", "data"})
"""Schemes of addresses that can run a script in the reader's browser."""


def scheme(address: str) -> str:
    """The scheme of an address in lower case; empty for one without, and for ``//host``.

    Control characters inside do not hide it, since browsers skip them.
    """
    found = _SCHEME.match(re.sub(r"[\x00-\x20]", "", address))
    return found[1].lower() if found else ""


def climbs(path: str) -> int:
    """How many folders a path leads up before it leads down again; 0 for most paths.

    Percent signs and backslashes are no disguise.

    >>> climbs("../../x"), climbs("a/../../../x"), climbs("a/..b/c"), climbs("%2e%2e/x")
    (2, 2, 0, 1)
    """
    depth = deepest = 0
    for part in unquote(path).replace("\\", "/").split("/"):
        if part.strip() == "..":
            depth += 1
            deepest = max(deepest, depth)
        elif part not in ("", "."):
            depth -= 1
    return deepest


def wrong_address(address: str) -> str:
    """Why something is no address below the site, to follow "is"; empty when it is one."""
    if found := scheme(address):
        return f"an address with a scheme, '{found}:'"
    plain = unquote(address).strip()
    if plain.startswith(("//", "\\")):
        return "the address of another host"
    if ".." in (part.strip() for part in re.split(r"[/\\]", plain)):
        return "a path that leads upward"
    if any(ord(character) < 32 for character in plain):
        return "not text in one line"
    return ""


def wrong_path(path: str) -> str:
    """Why something is no path below the project, to follow "is"; empty when it is one."""
    plain = path.replace("\\", "/").strip()
    if plain.startswith(("/", "~")) or re.match(r"[A-Za-z]:", plain):
        return "not a path below the project"
    if climbs(plain):
        return "a path that leads out of the project"
    if any(ord(character) < 32 for character in plain):
        return "not text in one line"
    return ""
