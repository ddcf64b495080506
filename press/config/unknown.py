"""Keys of the configuration that nobody reads."""

from press.config.known_keys import BOOK, KNOWN, LANGUAGE, OLD
from press.config.overrides import COMMAND_LINE
from press.decode.decoded import Trail
from press.decode.fields import Fields
from press.decode.nearest import nearest
from press.errors import Place, warning

SPOKEN = frozenset(
    {"contentdir", "copyright", "direction", "disabled", "disablekinds", "label", "languagecode"}
    | {"languagedirection", "languagename", "locale", "menu", "menus", "params", "title", "weight"}
)
"""What is read for a single language."""

BUNDLE = "bookmenubundle"
"""A page whose list made the menu, up to hugo-book 10."""


def unknown(site: Fields) -> None:
    """Warns about keys that Hugo does not know, with the one that was meant."""
    for group, keys in KNOWN.items():
        trail = tuple(group.split(".")) if group else ()
        _group(site, trail, keys)
    for code in _keys(site, ("languages",)):
        _group(site, ("languages", code), LANGUAGE)
        _alone(site, code)
    _layouts(site)
    _parameters(site, ("params",))
    for code in _keys(site, ("languages",)):
        _parameters(site, ("languages", code, "params"))


def _keys(site: Fields, trail: Trail) -> tuple[str, ...]:
    """The keys in a group; none where there is no such group."""
    values: object = site.values
    for key in trail:
        values = values.get(key) if isinstance(values, dict) else None
    return tuple(values) if isinstance(values, dict) else ()


def _group(site: Fields, trail: Trail, known: frozenset[str]) -> None:
    for key in _keys(site, trail):
        place = site.places.get((*trail, key), site.start)
        if key in known or place.file == COMMAND_LINE:
            continue
        if key in OLD and len(trail) != 1:
            _old(site, key, place)
            continue
        site.note(warning(place, "key-unknown", _message(key, trail), _hint(key, known, trail)))


def _message(key: str, trail: Trail) -> str:
    return f"Hugo knows no key '{'.'.join((*trail, key))}'"


def _hint(key: str, known: frozenset[str], trail: Trail) -> str:
    """The key that was meant, or where the author's own keys belong."""
    if meant := nearest(key, known):
        return f"did you mean '{meant}'?"
    if trail:
        return ""
    if key in BOOK or nearest(key, BOOK):
        return f"write it under params: 'params.{nearest(key, BOOK) or key}'"
    return "keys of your own stand under params"


def _alone(site: Fields, code: str) -> None:
    """Warns about what Hugo would read for one language and Press reads for all."""
    for key in _keys(site, ("languages", code)):
        group = site.inside("languages").inside(code)
        if key not in LANGUAGE or key in SPOKEN or group.values[key] == site.values.get(key):
            continue
        message = f"'{key}' is not read for a single language"
        hint = f"what '{key}' says at the top counts for all languages"
        site.note(warning(group.place(key), "key-unread", message, hint))


def _layouts(site: Fields) -> None:
    """Warns about layouts in other folders than ours."""
    mounts = site.inside("module").items("mounts")
    where = [(one, "target") for one in mounts if one.text("target").startswith("layouts")]
    where += [(site, "layoutdir")] * ("layoutdir" in site.values)
    for fields, key in where:
        folder = fields.text("source") or fields.text(key)
        if folder.strip("/") != "layouts":
            message = f"no layouts are read from '{folder}'"
            place = fields.place(key)
            site.note(warning(place, "key-unread", message, "they lie in layouts/"))


def _old(site: Fields, key: str, place: Place) -> None:
    """A key that older versions of Hugo knew."""
    message = f"Hugo no longer reads '{key}'"
    instead = OLD[key]
    hint = f"write '{instead}'" if instead else "delete it"
    site.note(warning(place, "key-removed", message, hint))


def _parameters(site: Fields, trail: Trail) -> None:
    """Parameters are free; only slips of hugo-book's, and what it gave up, are reported."""
    for key in _keys(site, trail):
        if key == BUNDLE:
            place = site.places.get((*trail, key), site.start)
            message = "hugo-book no longer reads 'BookMenuBundle'"
            hint = "the menu is made from folders and weights; delete it"
            site.note(warning(place, "key-removed", message, hint))
        if key.startswith("bo") and key not in BOOK and (meant := nearest(key, BOOK)):
            place = site.places.get((*trail, key), site.start)
            message = f"unknown parameter '{key}'"
            site.note(warning(place, "key-unknown", message, f"did you mean '{meant}'?"))
