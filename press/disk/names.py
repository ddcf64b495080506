"""Names of files: which of them a website and every computer can carry."""

import re
import unicodedata

_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?")
_LOST = re.compile("[\udc80-\udcff]")
_PLAIN = re.compile(r"[\w.-]+", re.ASCII)
"""What most names are made of: nothing that could be wrong."""


def composed(name: str) -> str:
    """A name with its accents as one character each (NFC), so that equal names are equal."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def wrong_name(name: str) -> str:
    """Why a file may not be called so, to follow "the name"; empty when it may."""
    if _PLAIN.fullmatch(name) and not _DEVICE.fullmatch(name):
        return ""
    if _LOST.search(name):
        return "is not UTF-8"
    if any(_breaks(sign) for sign in name):
        return "holds a line break or another control character"
    if "\\" in name:
        return "holds a backslash, which parts folders on other computers"
    if _DEVICE.fullmatch(name.strip()):
        return "belongs to a device on other computers"
    return ""


def shown(path: str) -> str:
    r"""A path on one line, as a message can carry it; paths that may be used stay as they are.

    >>> print(shown("a" + chr(10) + "b"))
    a\nb
    """
    if path.isascii() and path.isprintable():
        return path
    lost = _LOST.sub(lambda found: f"\\x{ord(found[0]) - 0xDC00:02x}", path)
    return "".join(repr(sign)[1:-1] if _breaks(sign) else sign for sign in lost)


def _breaks(sign: str) -> bool:
    """Whether a character controls a terminal or breaks a line."""
    return unicodedata.category(sign) in ("Cc", "Zl", "Zp")


def hidden_page(name: str) -> bool:
    """Whether Hugo passes over a file or folder of content: ``.hidden``, ``#draft``, ``old~``."""
    return name.startswith((".", "#")) or name.endswith("~")


def hidden_file(name: str) -> bool:
    """Whether a file is a computer's own litter; ``.nojekyll`` and its like are published."""
    litter = (".ds_store", "thumbs.db", "desktop.ini", ".git", ".gitkeep", ".gitignore")
    return name.lower() in litter or name.startswith("._") or name.endswith("~")
