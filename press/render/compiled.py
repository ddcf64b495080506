"""Our own layouts as code, kept beside ours as Python keeps the code of modules.

A door. Compiling takes Jinja longer than a small book takes to set. What is kept is trusted as
far as ``__pycache__`` is, and lies in it: only layouts we ship are kept, an author's are compiled
in each run. A file that is old, damaged or made by another version counts as missing; where none
can be written, none is.
"""

import marshal
import os
import sys
from collections.abc import Container
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from urllib.parse import quote

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from press.digest import digest

STAMP = 32
"""Bytes a file begins with: the digest of its code and of all that the code depends on."""


class Compiled(BytecodeCache):
    """The compiled code of some layouts.

    Args:
        kept: Paths of the layouts whose code may be kept.
        options: How the layouts are read, in words.
    """

    def __init__(self, kept: Container[str], options: str) -> None:
        self._kept = kept
        self._maker = (MAGIC_NUMBER, sys.flags.optimize, jinja2.__version__, options)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The layout's path: it stands in its code, for messages."""
        return filename or name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, when there is code for exactly this layout."""
        file = self._file(bucket)
        if file is None:
            return
        with suppress(OSError):
            data = file.read_bytes()
            if data[:STAMP] == self._stamp(bucket, data[STAMP:]):
                bucket.code = marshal.loads(data[STAMP:])  # noqa: S302 -- the digest is right

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bucket's code where that is possible and wanted."""
        file = self._file(bucket)
        if file is None or sys.dont_write_bytecode:
            return
        code = marshal.dumps(bucket.code)
        half = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            half.write_bytes(self._stamp(bucket, code) + code)
            half.replace(file)
        except OSError:
            with suppress(OSError):
                half.unlink()

    def _file(self, bucket: Bucket) -> Path | None:
        if bucket.key not in self._kept:
            return None
        try:
            folder = Path(cache_from_source(__file__)).parent
        except NotImplementedError:  # a Python that keeps no code
            return None
        return folder / f"{quote(bucket.key, safe='')}.{sys.implementation.cache_tag}"

    def _stamp(self, bucket: Bucket, code: bytes) -> bytes:
        return digest(self._maker, bucket.key, bucket.checksum, code).encode()
