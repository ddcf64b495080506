"""Our own layouts as code, kept beside ours.

Compiling takes Jinja longer than a small book takes to set. Only layouts we ship are kept, an
author's are compiled in each run.
"""

import marshal
import sys
from collections.abc import Container
from importlib.util import MAGIC_NUMBER

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from press import beside


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
        if bucket.key in self._kept:
            code = beside.found(bucket.key, (self._maker, bucket.checksum))
            if code is not None:
                bucket.code = marshal.loads(code)  # noqa: S302 -- as sure as that of modules

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bucket's code where that is possible."""
        if bucket.key in self._kept:
            made_of = (self._maker, bucket.checksum)
            beside.keep(bucket.key, made_of, marshal.dumps(bucket.code))
