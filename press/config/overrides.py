"""Settings that do not come from a file: environment variables and the command line."""

import re
from collections.abc import Mapping

from press.config.known_keys import KNOWN
from press.config.merge import overlaid
from press.decode.decoded import Decoded, Trail
from press.decode.read import read_as
from press.errors import Place
from press.values.front import Plain

_NAME = re.compile(r"HUGO([^A-Za-z0-9]|[a-z])([A-Za-z0-9].*)")
COMMAND_LINE = "command line"
"""Where settings of the command line stand."""
SHORT = {"minify": ("minify", "minifyoutput")}
"""Words of the command line that stand for a key in a group."""


def from_command(overrides: Mapping[str, str]) -> Decoded:
    """Values by dotted key, as the command line gives them. They stay text until read."""
    result = Decoded()
    for key, value in sorted(overrides.items()):
        trail = SHORT.get(key.lower(), tuple(key.lower().split(".")))
        result = _with(result, trail, value, Place(COMMAND_LINE))
    return result


def from_environment(variables: Mapping[str, str], decoded: Decoded) -> Decoded:
    """What ``HUGO_...`` variables say.

    ``HUGO_PARAMS_BOOKTHEME`` is ``params.booktheme``; another sign than the underscore may part
    the keys (``HUGOxPARAMSxMY_KEY``). Variables that name no key of Hugo, nor one that is
    written, are not ours: ``HUGO_VERSION`` belongs to whoever installs Hugo.
    """
    result = Decoded()
    for name, value in sorted(variables.items()):
        found = _NAME.fullmatch(name)
        trail = _trail(found[2].lower().split(found[1].lower()), decoded.values) if found else ()
        if trail:
            result = _with(result, trail, _value(value, Place(name)), Place(name))
    return result


def _trail(words: list[str], values: Mapping[str, Plain]) -> Trail:
    """The key that some words name: one that is written, else one that Hugo knows."""
    known = tuple(words) if words[0] in KNOWN[""] else ()
    return _written(words, values) or known


def _written(words: list[str], values: Mapping[str, Plain]) -> Trail:
    """The key that is written already, or stands in a group that is; words may be one key."""
    for length in range(len(words), 0, -1):
        key, rest = "_".join(words[:length]), words[length:]
        inner = values.get(key)
        if key in values and not rest:
            return (key,)
        if isinstance(inner, dict):
            return (key, *(_written(rest, inner) or rest))
    return ()


def _value(text: str, place: Place) -> Plain:
    """Text, or the list or group that JSON spells out."""
    if text.lstrip()[:1] in ("[", "{"):
        decoded, problems = read_as("json", f'{{"value": {text}}}', place)
        if not problems:
            return decoded.values.get("value")
    return text


def _with(decoded: Decoded, trail: Trail, value: Plain, place: Place) -> Decoded:
    """One value more."""
    inner: Plain = value
    for key in reversed(trail):
        inner = {key: inner}
    values = overlaid(decoded.values, inner) if isinstance(inner, dict) else decoded.values
    places = {trail[:length]: place for length in range(1, len(trail) + 1)}
    return Decoded(values, {**decoded.places, **places})
