"""Dates in words, in the page's language.

Layouts are Hugo's (Go's reference time, "Mon Jan 2 15:04:05 MST 2006"), so that a book's
``BookDateFormat`` means the same here.
"""

import datetime as dt
import re
from collections.abc import Mapping

TOKEN = re.compile(
    r"January|Jan|Monday|Mon|2006|06|01|02|_2|03|04|05|15|(?<!\d)[123](?!\d)|PM|pm|Z07:00|-0700|MST"
)


def date_text(value: dt.datetime, layout: str, words: Mapping[str, str]) -> str:
    """The date as ``layout`` spells it.

    Args:
        value: The moment; its own time zone is kept.
        layout: Go's, for instance ``January 2, 2006``.
        words: Interface words with ``month_1`` … ``month_12``, and optionally
            ``month_short_1`` … and ``day_1`` (Monday) … ``day_7``. English where absent.

    >>> date_text(dt.datetime(2024, 5, 13, tzinfo=dt.UTC), "January 2, 2006", {})
    'May 13, 2024'
    >>> date_text(dt.datetime(2024, 5, 13, tzinfo=dt.UTC), "2006年1月2日", {})
    '2024年5月13日'
    """
    return TOKEN.sub(lambda match: _spell(match[0], value, words), layout)


def _spell(token: str, value: dt.datetime, words: Mapping[str, str]) -> str:
    month = words.get(f"month_{value.month}", MONTHS[value.month - 1])
    day = words.get(f"day_{value.isoweekday()}", DAYS[value.weekday()])
    zone = value.strftime("%z")
    spelt = {
        "January": month,
        "Jan": words.get(f"month_short_{value.month}", month[:3]),
        "Monday": day,
        "Mon": words.get(f"day_short_{value.isoweekday()}", day[:3]),
        "2006": f"{value.year:04}",
        "06": f"{value.year % 100:02}",
        "01": f"{value.month:02}",
        "1": str(value.month),
        "02": f"{value.day:02}",
        "_2": f"{value.day:2}",
        "2": str(value.day),
        "15": f"{value.hour:02}",
        "03": f"{value.hour % 12 or 12:02}",
        "3": str(value.hour % 12 or 12),
        "04": f"{value.minute:02}",
        "05": f"{value.second:02}",
        "PM": "PM" if value.hour >= 12 else "AM",
        "pm": "pm" if value.hour >= 12 else "am",
        "Z07:00": f"{zone[:3]}:{zone[3:5]}" if zone and zone != "+0000" else "Z",
        "-0700": zone,
        "MST": value.strftime("%Z"),
    }
    return spelt[token]


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
