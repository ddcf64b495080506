"""The reader for a file, by its name."""

from pathlib import PurePosixPath

from press.decode.decoded import Decoded, Reading
from press.decode.json import read_json
from press.decode.toml import read_toml
from press.decode.yaml import read_yaml
from press.errors import Place, Problem

READERS = {
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".toml": read_toml,
    ".json": read_json,
}
"""By the end of the file's name."""


def read(text: str, place: Place) -> Reading:
    """The values of a YAML, TOML or JSON file, told apart by its name."""
    reader = READERS.get(PurePosixPath(place.file).suffix.lower())
    if reader is None:
        message = "not a YAML, TOML or JSON file"
        return Decoded(), (Problem(place, "data-format", message),)
    return reader(text, place)
