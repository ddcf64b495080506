"""A shortcode's dress: the ``<style>`` in its layout, lifted into the book's stylesheet.

Written beside the HTML it belongs to, published once, and only where the shortcode is used.
"""

import posixpath
import re

from press.render.addresses import is_outside

LIFTED = re.compile(r"<style>((?:(?!</style>|\{[{%]).)*)</style>", re.DOTALL)
"""Bare ``<style>`` without Jinja in it: one that depends on arguments stays in the page."""

CUT = re.compile(
    r"""(?P<comment>/\*.*?(?:\*/|\Z))"""
    r"""|(?P<address>url\(\s*(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^)"']*)\s*\))"""
    r"""|(?P<quoted>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')""",
    re.DOTALL | re.IGNORECASE,
)
"""The parts of CSS in which signs do not mean what they mean elsewhere."""

BLANK = re.compile(r"\n\s*\n")

IMPORT = re.compile(r"@import\b(?:\"[^\"]*\"|'[^']*'|\([^)]*\)|[^;\"'(])*;", re.IGNORECASE)


def undressed(layout: str) -> str:
    """The layout without its styles; every line keeps its number."""
    return LIFTED.sub(lambda match: "\n" * match[0].count("\n"), layout)


def dress(layout: str) -> str:
    """The styles of a layout, as CSS; empty without."""
    return "\n".join(match[1].strip() for match in LIFTED.finditer(layout))


def moved(css: str, base: str, home: str, base_path: str = "/") -> str:
    """CSS that means the same in another folder, without its comments.

    Args:
        css: As written.
        base: Site-relative folder its relative addresses start from: ``/css/``.
        home: Site-relative folder it is moved to.
        base_path: What whole paths of the site begin with, slashes at both ends.

    >>> moved("a { background: url(/dots.svg); /* why */ }", "/", "/css/")
    'a { background: url("../dots.svg");  }'
    """

    def replaced(match: re.Match[str]) -> str:
        if match["comment"]:
            before, after = css[: match.start()][-1:], css[match.end() :][:1]
            # between two words a comment ends one of them; elsewhere nothing needs it
            return "/**/" if before.strip() and after.strip() else ""
        if match["address"]:
            inside = match["address"][4:-1].strip()
            return f'url("{_address(_unquoted(inside), base, home, base_path)}")'
        return match[0]

    return BLANK.sub("\n", CUT.sub(replaced, css)).strip()


def imports_first(css: str) -> str:
    """The CSS with its ``@import`` lines on top, the only place where they count."""
    found = IMPORT.findall(css)
    return "\n".join((*found, IMPORT.sub("", css))) if found else css


def _unquoted(inside: str) -> str:
    return inside[1:-1] if inside[:1] in ('"', "'") else inside


def _address(address: str, base: str, home: str, base_path: str) -> str:
    """A relative address as seen from ``home``; outside ones and fragments as they are."""
    if not address or is_outside(address) or address.startswith("#"):
        return address
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    rest = address[len(path) :]
    if path.startswith(base_path):
        path = "/" + path[len(base_path) :]
    return posixpath.relpath(posixpath.join(base, path), home) + rest
