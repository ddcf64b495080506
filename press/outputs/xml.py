"""XML, written one way: everything escaped, nothing in it that XML forbids."""

import datetime as dt
from collections.abc import Iterable, Mapping

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
FORBIDDEN = (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
"""Characters that may not stand in XML 1.0, not even as numbers."""
TEXT = dict.fromkeys(FORBIDDEN, "") | str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
ATTRIBUTE = TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})
"""A parser takes line ends and tabs in an attribute for spaces, unless they are numbers."""
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
NOTHING: Mapping[str, str] = {}


def text(value: str) -> str:
    r"""Text between tags.

    >>> text("R&D <b>\x08")
    'R&amp;D &lt;b&gt;'
    """
    return value.translate(TEXT)


def element(name: str, content: str = "", attributes: Mapping[str, str] = NOTHING) -> str:
    r"""One element on a line of its own.

    Args:
        name: With its prefix, if any: ``xhtml:link``.
        content: XML already; `text` makes it from plain text.
        attributes: Plain text.

    >>> element("link", attributes={"href": "/?a&b"})
    '<link href="/?a&amp;b"/>\n'
    """
    written = "".join(f' {k}="{v.translate(ATTRIBUTE)}"' for k, v in attributes.items())
    return f"<{name}{written}>{content}</{name}>\n" if content else f"<{name}{written}/>\n"


def group(name: str, parts: Iterable[str], attributes: Mapping[str, str] = NOTHING) -> str:
    """An element around others."""
    return element(name, "\n" + "".join(parts), attributes)


def document(root: str) -> bytes:
    """A whole file."""
    return (HEAD + root).encode()


def moment(date: dt.datetime) -> str:
    """A date as Atom, sitemaps and JSON-LD want it (RFC 3339); without a zone it is UTC.

    >>> moment(dt.datetime(2024, 5, 13, 9, 30))
    '2024-05-13T09:30:00+00:00'
    """
    return aware(date).isoformat(timespec="seconds")


def posted(date: dt.datetime) -> str:
    """A date as RSS wants it (RFC 822, four digits for the year); without a zone it is UTC.

    >>> posted(dt.datetime(2024, 5, 3, 9, 30))
    'Fri, 03 May 2024 09:30:00 +0000'
    """
    known = aware(date)
    day, month = DAYS[known.weekday()], MONTHS[known.month - 1]
    return f"{day}, {known:%d} {month} {known.year:04} {known:%H:%M:%S %z}"


def aware(date: dt.datetime) -> dt.datetime:
    """The date with a zone, so that it can be compared with any other."""
    return date if date.tzinfo else date.replace(tzinfo=dt.UTC)
