"""A site's configuration: read from its files, the environment and the command line."""

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from press.config.find import find
from press.config.merge import merged, nested
from press.config.now import now
from press.config.overrides import from_command, from_environment
from press.config.schema import Config
from press.config.site import site
from press.config.theme import pinned_legacy
from press.decode.decoded import Decoded, Trail, dotted, lowered
from press.decode.encoding import decoded_text
from press.decode.fields import Fields
from press.decode.read import read
from press.errors import BookError, Place, Problem, Severity


def load(
    root: Path,
    *,
    environment: str | None = None,
    overrides: Mapping[str, str] | None = None,
    variables: Mapping[str, str] = os.environ,
    today: dt.date | None = None,
) -> tuple[Config, tuple[Problem, ...]]:
    """The configuration of the site in a folder, and what is wrong with it.

    Args:
        root: The site's folder.
        environment: Hugo's environment; what ``HUGO_ENVIRONMENT`` says, else ``production``,
            when None.
        overrides: From the command line: dotted keys in any case to values as text. They win
            over variables, variables over files.
        variables: Where ``HUGO_...`` and ``SOURCE_DATE_EPOCH`` are looked up.
        today: The day the build runs on, for future and expired pages.

    Raises:
        BookError: There is no configuration, or it cannot be read.
    """
    chosen = environment or variables.get("HUGO_ENVIRONMENT") or variables.get("HUGO_ENV")
    name = chosen or "production"
    decoded, first, problems = _read(root, name)
    decoded = merged(decoded, from_environment(variables, decoded))
    decoded = merged(decoded, from_command(overrides or {}))
    moment, wrong = now(variables.get("SOURCE_DATE_EPOCH", ""), today)
    fields = Fields(decoded.values, decoded.places, first, problems=[*problems, *wrong])
    config = site(fields, name, moment, legacy=pinned_legacy(root), places=dotted(decoded.places))
    return replace(config, raw=decoded.values), tuple(fields.problems)


def _read(root: Path, environment: str) -> tuple[Decoded, Place, list[Problem]]:
    """All files laid over each other, and where the first of them begins."""
    result, problems = Decoded(), list[Problem]()
    files = find(root, environment)
    for trail, path in files:
        decoded, wrong = _file(root, path, trail)
        result = merged(result, decoded)
        problems += wrong
    return result, Place(files[0][1].relative_to(root).as_posix()), problems


def _file(root: Path, path: Path, trail: Trail) -> tuple[Decoded, tuple[Problem, ...]]:
    """One file, below its key.

    Raises:
        BookError: It cannot be read, so that everything else would be told wrong.
    """
    place = Place(path.relative_to(root).as_posix())
    decoded, problems = read(_text(root, path, place), place)
    if not decoded.values and any(p.severity is Severity.ERROR for p in problems):
        raise BookError(*problems)
    decoded, doubled = lowered(decoded)
    return nested(decoded, trail, place), (*problems, *doubled)


def _text(root: Path, path: Path, place: Place) -> str:
    """The text of a file inside the project."""
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            message = "a link that leads out of the project"
            raise BookError(Problem(place, "link-outside", message, "copy the file instead"))
        data = path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise BookError(Problem(place, "file-unreadable", message)) from None
    text, problem = decoded_text(data, place)
    if problem:
        raise BookError(problem)
    return text
