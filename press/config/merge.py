"""Configuration in layers: later files are laid over earlier ones, key by key."""

from collections.abc import Mapping

from press.decode.decoded import Decoded, Trail
from press.errors import Place
from press.values.front import Plain


def nested(decoded: Decoded, trail: Trail, place: Place) -> Decoded:
    """The same values below the keys of ``trail``."""
    values: Mapping[str, Plain] = decoded.values
    for key in reversed(trail):
        values = {key: values}
    places: dict[Trail, Place] = {trail[: n + 1]: place for n in range(len(trail))}
    places.update({(*trail, *inner): at for inner, at in decoded.places.items()})
    return Decoded(values, places)


def merged(below: Decoded, above: Decoded) -> Decoded:
    """Both together; where both speak, ``above`` counts. Lists are replaced, not joined."""
    return Decoded(overlaid(below.values, above.values), {**below.places, **above.places})


def overlaid(below: Mapping[str, Plain], above: Mapping[str, Plain]) -> dict[str, Plain]:
    """Mappings laid over each other, all the way down."""
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = overlaid(old, value)
        else:
            result[key] = value
    return result
