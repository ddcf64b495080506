"""Front matter for the pages below (Hugo's ``cascade``)."""

from press.decode.fields import Fields, spelled
from press.values.front import Cascade, Plain


def cascades(fields: Fields) -> tuple[Cascade, ...]:
    """What a section or a site hands down, in order."""
    return tuple(_cascade(part) for part in fields.items("cascade"))


def _cascade(part: Fields) -> Cascade:
    target = part.inside("target", "_target")
    values: dict[str, Plain] = {
        key: value for key, value in part.values.items() if key not in ("target", "_target")
    }
    names = {key: spelled(value) for key, value in target.values.items() if value is not None}
    return Cascade(values, names, part.start)
