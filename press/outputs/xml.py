"""XML, written one way: everything escaped, nothing in it that XML forbids."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that may not stand in XML 1.0, not even as numbers."""
NOTHING: Mapping[str, str] = {}


def text(value: str) -> str:
    r"""Text between tags.

    >>> text("R&D <b>\x08")
    'R&amp;D &lt;b&gt;'
    """
    return escape(FORBIDDEN.sub("", value))


def element(name: str, content: str = "", attributes: Mapping[str, str] = NOTHING) -> str:
    r"""One element on a line of its own.

    Args:
        name: With its prefix, if any: ``xhtml:link``.
        content: XML already; `text` makes it from plain text.
        attributes: Plain text.

    >>> element("link", attributes={"href": "/?a&b"})
    '<link href="/?a&amp;b"/>\n'
    """
    written = "".join(f" {k}={quoteattr(FORBIDDEN.sub('', v))}" for k, v in attributes.items())
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


def aware(date: dt.datetime) -> dt.datetime:
    """The date with a zone, so that it can be compared with any other."""
    return date if date.tzinfo else date.replace(tzinfo=dt.UTC)
