"""How names become parts of addresses: which signs stay, and in which form."""

import re
import unicodedata

from press.config.schema import Config

_KEPT = frozenset("./\\_#+~-@")
_USUAL = re.compile(r"[a-zA-Z0-9./\\_#+~@-]*")
"""What most names are made of: nothing to take out."""


def sanitize(path: str) -> str:
    """A path without the signs Hugo takes out of addresses; spaces become one hyphen.

    >>> sanitize("What's new (2024) & more")
    'Whats-new-2024-more'
    """
    if _USUAL.fullmatch(path):
        return path
    out: list[str] = []
    gap = False
    for position, sign in enumerate(path):
        if _allowed(path, position, sign):
            if gap and sign != "-":
                out.append("-")
            gap = False
            out.append(sign)
        elif out and out[-1] != "-" and sign.isspace():
            gap = True
    return "".join(out)


def _allowed(path: str, position: int, sign: str) -> bool:
    if sign in _KEPT:
        return True
    if sign == "%":
        return bool(re.match(r"[0-9A-Fa-f]{2}", path[position + 1 : position + 3]))
    category = unicodedata.category(sign)
    return category[0] in "LM" or category == "Nd"


def spelled(name: str, config: Config) -> str:
    """A file or folder name as part of an address.

    Unless the site keeps capitals, each space becomes a hyphen of its own, as in Hugo.
    """
    lower = not config.disable_path_to_lower
    return _formed(sanitize(name.lower().replace(" ", "-") if lower else name), config)


def worded(text: str, config: Config) -> str:
    """A title or ``slug`` as part of an address: any number of spaces is one hyphen."""
    clean = sanitize(text)
    return _formed(clean if config.disable_path_to_lower else clean.lower(), config)


def _formed(path: str, config: Config) -> str:
    if config.remove_path_accents:
        bare = unicodedata.normalize("NFD", path)
        path = "".join(sign for sign in bare if unicodedata.category(sign) != "Mn")
    return unicodedata.normalize("NFC", path)
