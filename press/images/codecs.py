"""Which encoders will make the pictures, found out without loading them.

One Pillow release brings one set of codecs, so its version stands for theirs.
Page names depend on this, and a build that encodes nothing must not pay for
loading the library.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

PIPELINE = 2
"""Count up when the same picture, settings and codecs shall give other bytes."""


@cache
def codecs() -> str:
    """A text that changes whenever our way to encode does."""
    spec = find_spec("PIL")
    version = ""
    if spec is not None and spec.origin is not None:
        text = Path(spec.origin).with_name("_version.py").read_text(encoding="utf-8")
        found = re.search(r"""__version__\s*=\s*["']([^"']+)""", text)
        version = found[1] if found else text
    return f"{PIPELINE} pillow {version}"
