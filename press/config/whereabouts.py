"""Where and when a site lives: its address on the web and its time zone."""

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from press.decode.fields import Fields
from press.decode.paths import scheme
from press.errors import Problem, did_you_mean, warning

_AT_HOME = re.compile(r"localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|::1?")
"""Hosts that are always the reader's own machine."""

_HINT = "write it as https://example.org/ or https://example.org/book/"


def base_url(fields: Fields) -> str:
    """The address the site is published at; ``/`` when it is not known."""
    if isinstance(fields.values.get("baseurl"), bool | int | float):
        fields.wrong("baseurl", "an address", _HINT)
        return "/"
    value = fields.text("baseurl", default="/").strip() or "/"
    place = fields.place("baseurl")
    if not _is_address(value):
        message = f"baseURL '{value}' is not an address of a website"
        fields.note(Problem(place, "value-unknown", message, _HINT))
        return "/"
    if "://" not in value and not value.startswith("/"):
        message = f"baseURL '{value}' has no scheme, so it is taken for a folder"
        fields.note(warning(place, "value-unknown", message, f"write https://{value} or /{value}"))
    # who gives it on the command line for once means it
    written = PurePosixPath(place.file).suffix in (".toml", ".yaml", ".yml", ".json")
    if written and _AT_HOME.fullmatch(urlsplit(value).hostname or ""):
        message = f"baseURL '{value}' leads readers to their own machine"
        hint = "write the site's address on the web, or '/' while it has none"
        fields.note(warning(place, "base-url-local", message, hint))
    return value


def _is_address(value: str) -> bool:
    """Whether a browser could open it: a path, or a website with a host and a possible port."""
    if scheme(value) not in ("", "http", "https") or re.search(r"[\s<>\"\\?#]", value):
        return False
    try:
        parts = urlsplit(value)
        return not parts.scheme or (bool(parts.hostname) and (parts.port or 1) > 0)
    except ValueError:  # a port that is no number, a bracket that is not closed
        return False


def moved(address: str, origin: str) -> str:
    """The same path on another host; as it is when no origin is given.

    >>> moved("https://example.org/book/", "http://localhost:1313")
    'http://localhost:1313/book/'
    >>> moved("/", "http://localhost:1313")
    'http://localhost:1313/'
    """
    path = urlsplit(address).path.strip("/")
    own = f"{origin}/{path}/" if path else f"{origin}/"
    return own if origin else address


def time_zone(fields: Fields) -> str:
    """The site's time zone by its name in the IANA database; ``UTC`` when there is no such."""
    value = fields.text("timezone", default="UTC").strip() or "UTC"
    if value in ("UTC", "Local"):
        return value
    import zoneinfo

    try:
        zoneinfo.ZoneInfo(value)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        known = zoneinfo.available_timezones()
        if not known:  # a machine without the database can judge nobody
            return value
        hint = did_you_mean(value, known)
        message = f"'{value}' is not a time zone"
        place = fields.place("timezone")
        fields.note(Problem(place, "value-unknown", message, hint or "as in Europe/Madrid"))
        return "UTC"
    return value
