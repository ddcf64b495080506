"""The keys of a page that name places: addresses, files and layouts."""

import posixpath
import re

from press.decode.fields import Fields
from press.decode.paths import RUNNABLE, climbs, scheme, wrong_address
from press.errors import Problem, warning
from press.frozen import frozen

_NAME = re.compile(r"[\w.@+-]+(?:/[\w.@+-]+)*")


@frozen
class Whereabouts:
    """Where a page says it is and what it needs, with nothing that leads out of the book."""

    url: str
    slug: str
    aliases: tuple[str, ...]
    image: str
    layout: str
    type: str
    book_href: str


def whereabouts(fields: Fields, remarks: Fields) -> Whereabouts:
    """The keys that name places; one that leads out of the book is noted and left empty.

    Args:
        fields: The page's keys.
        remarks: The same, where wrong types are only worth a warning.
    """
    return Whereabouts(
        url=_address(fields, "url"),
        slug=_address(fields, "slug"),
        aliases=_aliases(fields),
        image=_image(remarks),
        layout=_name(fields, "layout"),
        type=_name(fields, "type"),
        book_href=_href(fields, "bookhref"),
    )


def _refuse(fields: Fields, key: str, value: str, why: str, *inner: str) -> None:
    message = f"{key} '{value}' is {why}"
    hint = "write a path from the root of the site, such as /guide/start/"
    fields.note(Problem(fields.place(key, *inner), "path-outside", message, hint))


def _address(fields: Fields, key: str) -> str:
    value = fields.text(key)
    why = wrong_address(value)
    if why:
        _refuse(fields, key, value, why)
    elif key == "url":  # a slug is made into a path without such signs
        _check_signs(fields, key, value)
    return "" if why else value


def _check_signs(fields: Fields, key: str, value: str, *inner: str) -> None:
    """Warns about signs that end a path where people type it: they are escaped in links."""
    if signs := sorted({sign for sign in "?#" if sign in value}):
        message = f"{key} '{value}' has {' and '.join(map(repr, signs))} in its path"
        hint = "a path has neither a query nor a fragment; it is published with these signs escaped"
        fields.note(warning(fields.place(key, *inner), "address-signs", message, hint))


def _aliases(fields: Fields) -> tuple[str, ...]:
    """Old addresses. A path relative to the page's folder may lead up, but not to the root."""
    found = []
    depth = fields.place("aliases").file.count("/") - 1
    for number, alias in enumerate(fields.texts("aliases")):
        why = wrong_address(alias)
        if "upward" in why and not alias.startswith("/") and climbs(alias) < max(1, depth):
            why = ""
        if why:
            _refuse(fields, "aliases", alias, why, str(number))
        elif alias.strip():
            _check_signs(fields, "aliases", alias, str(number))
            found.append(alias)
    return tuple(found)


def _image(fields: Fields) -> str:
    """A picture: below the page, ``assets/`` or ``static/``, or on the web."""
    value = fields.text("image")
    folder = posixpath.dirname(fields.place("image").file)
    file = posixpath.normpath(posixpath.join(folder, value.lstrip("/").replace("\\", "/")))
    if scheme(value) not in ("", "http", "https"):
        why = f"an address with a scheme, '{scheme(value)}:'"
    elif file.startswith("../") or (climbs(value) and value.startswith("/")):
        why = "a path that leads out of the project"
    else:
        return value
    message = f"image '{value}' is {why}"
    hint = "name a file below the page, assets/ or static/"
    fields.note(Problem(fields.place("image"), "path-outside", message, hint))
    return ""


def _name(fields: Fields, key: str) -> str:
    """The name of a layout."""
    value = fields.text(key)
    if not value or (_NAME.fullmatch(value) and not climbs(value)):
        return value
    message = f"{key} '{value}' is not the name of a layout"
    hint = "name it without folder and ending, as in 'landing'"
    fields.note(Problem(fields.place(key), "path-outside", message, hint))
    return ""


def _href(fields: Fields, key: str) -> str:
    """Any address, except one that would run a script."""
    value = fields.text(key)
    if scheme(value) not in RUNNABLE:
        return value
    message = f"{key}: an address with '{scheme(value)}:' could run a script; it is left out"
    fields.note(warning(fields.place(key), "address-runs-script", message))
    return ""
