"""Which edition of the program is at work: what is remembered by another one does not count."""

import sys
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path

from press import beside
from press.memory.inputs import program

LIBRARIES = (
    "emoji", "jinja2", "markdown_it_py", "markupsafe", "math_core", "mdurl", "minify_html", "nh3",
    "pillow", "pygments", "pyyaml", "segno",
)  # fmt: skip
"""What a page depends on that others wrote, as their folders of metadata are called."""


@cache
def edition() -> str:
    """Changes with our code, with the libraries' versions and with Python's; 16 digits.

    It is the same on every machine, so all of our code has to be read for it; but not again as
    long as the file system says that nothing has been touched.
    """
    libraries = sorted(_installed())
    here = (program(), libraries)
    known = beside.found("edition", here)
    if known is None:
        known = _digest(libraries).encode()
        beside.keep("edition", here, known)
    return known.decode()


def _digest(libraries: Iterable[str]) -> str:
    state = blake2b(digest_size=8)
    package = Path(__file__).parents[1]
    for file in sorted(package.rglob("*.py")):
        state.update(file.relative_to(package).as_posix().encode())
        state.update(file.read_bytes())
    for name in libraries:
        state.update(name.encode())
    state.update(repr(sys.version_info).encode())
    return state.hexdigest()


def _installed() -> set[str]:
    """Name and version of each library, as its folder of metadata says.

    The folders are looked at instead of `importlib.metadata`, whose import alone takes longer
    than a build in which nothing changed.
    """
    found = set()
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        for entry in folder.glob("*.dist-info"):
            name = entry.name.lower()
            if name.partition("-")[0].replace("-", "_") in LIBRARIES:
                found.add(name)
    return found
