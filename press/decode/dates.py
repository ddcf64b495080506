"""Dates as authors write them."""

import datetime as dt
import re

_DATE = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[Tt ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?"
    r"\s*([Zz]|UTC|GMT|[+-]\d{2}:?\d{2})?(?:\s+[A-Z]{3,4})?)?"
)
_WORDY = re.compile(
    r"(?:[A-Za-z]+,\s*)?(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})"
    r"(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([Zz]|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def moment(text: str) -> dt.datetime | None:
    """The moment a date stands for; None when it is not a date.

    ``2024-05-01``, ``2024-05-01 14:30``, ``2024-05-01T14:30:00+02:00`` and ``1 May 2024``
    are dates; without a zone they are UTC, without a time midnight.

    >>> moment("2024-05-01").isoformat()
    '2024-05-01T00:00:00+00:00'
    """
    text = text.strip()
    if found := _DATE.fullmatch(text):
        year, month, day, hour, minute, second, fraction, zone = found.groups()
    elif found := _WORDY.fullmatch(text):
        day, name, year, hour, minute, second, zone = found.groups()
        month, fraction = str(_month(name)), None
    else:
        return None
    try:
        return dt.datetime(
            int(year),
            int(month),
            int(day),
            int(hour or 0),
            int(minute or 0),
            int(second or 0),
            int((fraction or "0")[:6].ljust(6, "0")),
            _zone(zone),
        )
    except ValueError:
        return None


def _month(name: str) -> int:
    """1 to 12, or 0 for no month."""
    short = name.lower()[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _zone(text: str | None) -> dt.timezone:
    """UTC, or an offset such as ``+02:00``."""
    if not text or text[0] not in "+-":
        return dt.UTC
    digits = text[1:].replace(":", "")
    offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return dt.timezone(-offset if text[0] == "-" else offset)
