"""Where the configuration of a site lies: the files, in the order they are laid over each other."""

import re
from pathlib import Path

from press.decode.decoded import Trail
from press.errors import BookError, Place, Problem

NAMES = ("hugo", "config")
ENDS = (".toml", ".yaml", ".yml", ".json")


def find(root: Path, environment: str) -> tuple[tuple[Trail, Path], ...]:
    """The files of a configuration and the key each of them fills; the later one wins.

    One ``hugo.toml`` (or ``.yaml``, ``.json``, or named ``config``) at the root, then
    ``config/_default/``, then the folder of the environment.

    Raises:
        BookError: There is none, or the environment is not a name.
    """
    if not re.fullmatch(r"[\w-][\w.-]*", environment):
        message = f"'{environment}' is not the name of an environment"
        raise BookError(Problem(Place("command line"), "value-unknown", message))
    single = [path for name in NAMES for end in ENDS if (path := root / f"{name}{end}").is_file()]
    found: list[tuple[Trail, Path]] = [((), path) for path in single[:1]]
    for folder in ("_default", environment):
        found += _folder(root / "config" / folder)
    if not found:
        names = "hugo.toml, hugo.yaml, hugo.json, config.toml, config.yaml or config.json"
        place = Place("config.yaml")
        problem = Problem(place, "config-missing", "no configuration here", f"add one of {names}")
        raise BookError(problem)
    return tuple(found)


def _folder(folder: Path) -> list[tuple[Trail, Path]]:
    """The files of ``config/_default`` and its like; each is named after the key it fills."""
    if not folder.is_dir():
        return []
    paths = sorted(path for path in folder.iterdir() if path.suffix in ENDS and path.is_file())
    return [(_trail(path.name), path) for path in paths]


def _trail(name: str) -> Trail:
    """The key a file fills: ``menus.de.toml`` is the German ``menus``."""
    key, *languages = name.lower().split(".")[:-1]
    inner = () if key in NAMES else (key,)
    return ("languages", languages[0], *inner) if languages else inner
