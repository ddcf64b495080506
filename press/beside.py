"""What is made from our own files alone, kept beside our code as Python keeps the code of modules.

A door. What is kept is trusted as far as ``__pycache__`` is, and lies in it. A file that is old,
damaged or made by another version counts as missing; where none can be written, none is.
"""

import os
import sys
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from urllib.parse import quote
from zlib import crc32

STAMP = 32
"""Bytes a file begins with: the digest of all that the others were made from, and of a sum that
tells when they are damaged. Nobody else may write here, so the sum need not withstand anybody."""


def found(name: str, made_of: object) -> bytes | None:
    """What was kept under a name, when it was made from just this."""
    file = _file(name)
    if file is None:
        return None
    try:
        data = file.read_bytes()
    except OSError:
        return None
    return data[STAMP:] if data[:STAMP] == _stamp(name, made_of, data[STAMP:]) else None


def keep(name: str, made_of: object, data: bytes) -> None:
    """Keep bytes under a name where that is possible and wanted.

    Args:
        name: Any text that is short enough for the name of a file.
        made_of: Plain data that changes whenever the bytes shall.
        data: To be kept.
    """
    file = _file(name)
    if file is None or sys.dont_write_bytecode:
        return
    half = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(_stamp(name, made_of, data) + data)
        half.replace(file)
    except OSError:
        with suppress(OSError):
            half.unlink()


def _file(name: str) -> Path | None:
    try:
        folder = Path(cache_from_source(__file__)).parent
    except NotImplementedError:  # a Python that keeps no code
        return None
    return folder / f"{quote(name, safe='')}.{sys.implementation.cache_tag}"


def _stamp(name: str, made_of: object, data: bytes) -> bytes:
    told = repr((name, made_of, crc32(data))).encode("utf-8", "surrogatepass")
    return blake2b(told, digest_size=STAMP // 2).hexdigest().encode()
