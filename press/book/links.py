"""A link taken apart, without asking the book."""

import posixpath
import re
from urllib.parse import unquote

from press.book.paths import fold
from press.frozen import frozen
from press.values.book import Page
from press.values.document import Link

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):|(//)")
_SAFE = frozenset({"//", "http", "https", "mailto", "tel", "sms", "geo", "xmpp", "irc", "ircs"})
_IGNORED = re.compile(r"[\x00-\x20\x7f]+")
_MADE = re.compile(
    r"(^|/)(404\.html|feed\.xml|index\.xml|llms.*\.txt|manifest\.\w+|robots\.txt|sitemap.*\.xml)$"
)


@frozen
class Written:
    """The parts of a link."""

    scheme: str
    """In lower case; ``//`` for the scheme of the page; empty for links into the book."""
    path: str = ""
    """Decoded."""
    rest: str = ""
    """Query and fragment with their signs, as written."""
    fragment: str = ""
    """Decoded, without its sign."""

    @property
    def safe(self) -> bool:
        """Whether following it can run no program."""
        return not self.scheme or self.scheme in _SAFE

    @property
    def chapter(self) -> bool:
        """Names a Markdown file: a page of the book is meant for certain."""
        return self.path.lower().endswith((".md", ".markdown"))


def take_apart(link: Link) -> Written:
    """The parts of a link as written.

    White space and control characters in front of and inside a scheme count for nothing,
    as in browsers: a line break inside ``javascript:`` hides nothing.
    """
    if found := _SCHEME.match(_IGNORED.sub("", link.target[:64])):
        return Written((found[1] or found[2]).lower())
    address, mark, fragment = link.target.strip().partition("#")
    path, question, query = address.partition("?")
    return Written("", unquote(path), question + query + mark + fragment, unquote(fragment))


def seen_in_browser(path: str, page: Page) -> str:
    """The folded address a browser makes of a decoded path on a page."""
    return fold(posixpath.normpath(posixpath.join(posixpath.dirname(page.url), path)))


def is_made(path: str) -> bool:
    """Whether the program itself may write such a file: feeds, maps and the like."""
    return bool(_MADE.search(path))
