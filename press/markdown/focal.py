"""The part of a picture that must stay visible."""

import re

from press.decode.fields import Fields

_PAIR = re.compile(r"\s*(\d+(?:\.\d+)?)\s*%?[\s,]+(\d+(?:\.\d+)?)\s*%?\s*")


def focal(fields: Fields) -> tuple[float, float] | None:
    """Percent from left and top: ``50% 30%``, ``50, 30`` or a list of two numbers."""
    key, value = fields.take("focal")
    if value is None:
        return None
    text = " ".join(str(item) for item in value) if isinstance(value, list) else str(value)
    found = _PAIR.fullmatch(text)
    if found is None or max(left := float(found[1]), top := float(found[2])) > 100:
        fields.wrong(key, "two numbers from 0 to 100, as in '50% 30%'")
        return None
    return left, top
