"""The reader for a file, by its name."""

from importlib import import_module
from pathlib import PurePosixPath

from press.decode.decoded import Decoded, Reading
from press.decode.pairs import read_pairs
from press.errors import Place, Problem

READERS = {".yaml": "yaml", ".yml": "yaml", ".toml": "toml", ".json": "json"}
"""Formats by the end of a file's name. Each is imported when it is needed: a site that is written
in TOML starts without a YAML parser."""


def read(text: str, place: Place) -> Reading:
    """The values of a YAML, TOML or JSON file, told apart by its name."""
    name = READERS.get(PurePosixPath(place.file).suffix.lower())
    if name is None:
        message = "not a YAML, TOML or JSON file"
        return Decoded(), (Problem(place, "data-format", message),)
    return read_as(name, text, place)


def read_as(name: str, text: str, place: Place) -> Reading:
    """The values of a text in ``yaml``, ``toml`` or ``json``."""
    if name == "yaml" and (plainly := read_pairs(text, place)) is not None:
        return plainly, ()
    module = import_module(f"press.decode.{name}")
    reading: Reading = getattr(module, f"read_{name}")(text, place)
    return reading
