"""Settings that do not come from a file: environment variables and the command line."""

from collections.abc import Mapping

from press.config.merge import overlaid
from press.decode.decoded import Decoded, Trail
from press.decode.scalars import plain
from press.errors import Place
from press.values.front import Plain


def from_command(overrides: Mapping[str, str]) -> Decoded:
    """Values by dotted key, as the command line gives them."""
    result = Decoded()
    for key, value in sorted(overrides.items()):
        trail = tuple(key.lower().split("."))
        result = _with(result, trail, plain(value), Place("command line"))
    return result


def from_environment(variables: Mapping[str, str], decoded: Decoded) -> Decoded:
    """What ``HUGO_...`` variables say, for keys that Hugo knows or that are written already."""
    _ = decoded
    result = Decoded()
    for name, value in sorted(variables.items()):
        if name == "HUGO_BASEURL":
            result = _with(result, ("baseurl",), value, Place(name))
    return result


def _with(decoded: Decoded, trail: Trail, value: Plain, place: Place) -> Decoded:
    inner: Plain = value
    for key in reversed(trail):
        inner = {key: inner}
    values = overlaid(decoded.values, inner) if isinstance(inner, dict) else decoded.values
    return Decoded(values, {**decoded.places, trail: place})
