"""What "now" is for a build."""

import datetime as dt

from press.errors import Place, Problem


def now(epoch: str, today: dt.date | None) -> tuple[dt.datetime | None, tuple[Problem, ...]]:
    """The moment that tells future and expired pages from others.

    Args:
        epoch: What ``SOURCE_DATE_EPOCH`` holds: seconds since 1970, UTC; empty when not set.
        today: Taken at midnight UTC when ``epoch`` is empty.

    Source: reproducible-builds.org, "SOURCE_DATE_EPOCH specification".
    """
    midnight = dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC) if today else None
    if not epoch:
        return midnight, ()
    try:
        if epoch.isascii() and epoch.isdecimal():
            return dt.datetime.fromtimestamp(int(epoch), dt.UTC), ()
    except (OverflowError, ValueError, OSError):
        pass
    message = f"SOURCE_DATE_EPOCH is '{epoch[:40]}', which is not a number of seconds since 1970"
    hint = "set it to digits only, as 'git log -1 --format=%ct' prints them"
    return midnight, (Problem(Place("SOURCE_DATE_EPOCH"), "value-date", message, hint),)
