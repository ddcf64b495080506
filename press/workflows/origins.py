"""Where a build server gets Press from: out of the repository, or as a package.

A name is never guessed. What stands under the name of a package in somebody's register may be
another program, so it is installed from where it was installed here, or not at all.
"""

import json
import re
import shlex
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from press.frozen import frozen
from press.git import ask

PINNED = re.compile(r"^\s*press\s*(?:\[[^\]]*\])?\s*(?:[=<>~!@;#]|$)", re.MULTILINE | re.IGNORECASE)
"""A line of a ``requirements.txt`` that names us."""

SHORT = re.compile(r"(?:ssh://)?[\w.-]+@(?P<host>[\w.-]+)[:/](?P<path>[^:]+)")
"""``git@host:owner/name.git``: only who has a key can read it so."""


@frozen
class Origin:
    """How a build server comes to run Press."""

    command: str
    """What is typed before a verb, from the repository's root: ``python3 build.py``."""
    install: str = ""
    """The command that installs it; empty where it sets itself up."""
    pins: str = ""
    """The file that pins packages, below the repository's root."""


def origin(program: Path, top: Path, book: Path, given: str = "") -> Origin | None:
    """How a server comes by Press; None where nobody knows a place it could get it from.

    Args:
        program: The folder it runs from here.
        top: The repository's root.
        book: The book's folder.
        given: What pip shall install; else the repository decides, by holding the program or a
            ``requirements.txt`` that names it, else where it came from to this machine.
    """
    found = None if given else _own(program, top) or _pinned(top, book)
    wanted = given or (_installed(program) or _cloned(program) if found is None else "")
    if wanted:
        return Origin("press", f"python3 -m pip install {shlex.quote(wanted)}")
    return found


def _own(program: Path, top: Path) -> Origin | None:
    """The program as it lies in the repository."""
    if not (program / "build.py").is_file() or not program.is_relative_to(top):
        return None
    inside = program.relative_to(top)
    build = shlex.quote((inside / "build.py").as_posix())
    return Origin(f"python3 {build}", pins=(inside / "requirements.txt").as_posix())


def _pinned(top: Path, book: Path) -> Origin | None:
    """The package that the repository itself asks for."""
    for folder in (book, top):
        pins = folder / "requirements.txt"
        if pins.is_file() and PINNED.search(pins.read_text(encoding="utf-8", errors="replace")):
            name = pins.relative_to(top).as_posix()
            return Origin("press", f"python3 -m pip install -r {shlex.quote(name)}", name)
    return None


def _installed(program: Path) -> str:
    """What installs the same package again (PEP 610); empty when this is none."""
    try:
        ours = distribution("press")
    except PackageNotFoundError:
        return ""
    if not program.is_relative_to(Path(str(ours.locate_file("")))):
        return ""
    direct = json.loads(ours.read_text("direct_url.json") or "{}")
    if not direct:
        return f"press=={ours.version}"
    commit = str(direct.get("vcs_info", {}).get("commit_id", ""))
    return _from_git(str(direct["url"]), commit) if commit else ""


def _cloned(program: Path) -> str:
    """What installs the commit that is checked out where the program lies."""
    address, commit = (
        "".join(ask(program, *words)[:1])
        for words in (("remote", "get-url", "origin"), ("rev-parse", "HEAD"))
    )
    return _from_git(address, commit) if address and commit else ""


def _from_git(address: str, commit: str) -> str:
    """A requirement in a form that needs no key and holds no password; empty when there is none.

    >>> _from_git("git@example.org:us/press.git", "c0ffee")
    'press @ git+https://example.org/us/press.git@c0ffee'
    >>> _from_git("https://me:secret@example.org/press", "c0ffee")
    'press @ git+https://example.org/press@c0ffee'
    >>> _from_git("/home/me/press", "c0ffee")
    ''
    """
    if short := SHORT.fullmatch(address):
        address = f"https://{short['host']}/{short['path']}"
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    place = parts.netloc.rpartition("@")[2]
    return f"press @ git+{urlunsplit((parts.scheme, place, parts.path, '', ''))}@{commit}"
