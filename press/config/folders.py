"""Folders that a configuration names: where the book lies, and where it is published to."""

import posixpath
from collections.abc import Iterable, Mapping

from press.config.overrides import COMMAND_LINE
from press.config.schema import Config, Mount
from press.decode.fields import Fields
from press.decode.paths import wrong_path
from press.errors import Problem, warning

KINDS = ("content", "static", "assets", "layouts", "i18n", "data", "archetypes")
"""Folders with a meaning, by their usual names."""

_KEYS = {"layoutdir": "layouts", "i18ndir": "i18n", "datadir": "data"}


def folder(fields: Fields, key: str, default: str) -> str:
    """A folder below the project, without a slash at the end; any other is noted and refused."""
    return _inside(fields, key, fields.text(key, default=default), default)


def static_folders(site: Fields) -> tuple[str, ...]:
    """Folders of files that are published as they are; the later one wins."""
    numbered = [f"staticdir{number}" for number in range(11)]
    names = [
        _inside(site, key, name, "static")
        for key in ("staticdir", *numbered)
        for name in site.texts(key)
    ]
    return tuple(dict.fromkeys(names)) or ("static",)


def mounts(site: Fields) -> tuple[Mount, ...]:
    """Folders in other places than usual, from ``module.mounts`` and keys such as ``dataDir``."""
    found = [
        Mount(folder(site, key, usual), usual)
        for key, usual in _KEYS.items()
        if key in site.values and folder(site, key, usual) != usual
    ]
    for mount in site.inside("module").items("mounts"):
        source, target = folder(mount, "source", ""), folder(mount, "target", "")
        if target.partition("/")[0] not in KINDS:
            message = f"nothing is read from '{target}'"
            hint = f"mount it below one of: {', '.join(KINDS)}"
            mount.note(Problem(mount.place("target"), "value-unknown", message, hint))
        elif source:
            languages = _languages(mount)
            found += [Mount(source, target, code.lower()) for code in languages or ("",)]
    return tuple(found)


def _languages(mount: Fields) -> tuple[str, ...]:
    """Whose content a folder holds; the word Hugo gave up is understood with a warning."""
    if old := mount.texts("lang"):
        hint = f"write sites: {{matrix: {{languages: [{', '.join(old)}]}}}}"
        place = mount.place("lang")
        mount.note(warning(place, "key-removed", "Hugo no longer reads 'lang' here", hint))
        return old
    matrix = mount.inside("sites").inside("matrix")
    return tuple(code for code in matrix.texts("languages") if "*" not in code)


def publish_folder(site: Fields) -> str:
    """Where the site is written to; below the project unless the command line says otherwise.

    What a file says is looked at even when the command line names another folder.
    """
    written = _publish_folder(site)
    told = site.place("destination").file == COMMAND_LINE
    return site.text("destination") if told else written


def _publish_folder(site: Fields) -> str:
    place = site.place("publishdir")
    value = site.text("publishdir", default="public").strip() or "public"
    if "/" not in place.file and not place.file.endswith((".toml", ".yaml", ".yml", ".json")):
        return value
    return folder(site, "publishdir", "public")


def sources(config: Config) -> Mapping[str, tuple[str, ...]]:
    """Every folder the book is looked for in, by what it holds; not all of them exist."""
    return {
        "content": tuple(language.content_dir for language in config.languages),
        "static files": config.static_dirs,
        "assets": (config.asset_dir,),
        "layouts": ("layouts", "themes", "_vendor", "i18n", "data"),
        "mounted files": tuple(mount.source for mount in config.mounts),
        "configuration": ("config",),
    }


def overlaps(config: Config) -> Iterable[Problem]:
    """The problem of a site that would be published over its own sources."""
    target = posixpath.normpath(config.publish_dir)
    told = config.places.get("destination")
    place = told if told and told.file == COMMAND_LINE else config.places.get("publishdir")
    if place is None:
        return
    for name, folders in sources(config).items():
        for folder in map(posixpath.normpath, folders):
            holds = f"{folder}/".startswith(f"{target}/")
            if holds or f"{target}/".startswith(f"{folder}/"):
                how = "holds" if holds else "lies in"
                message = f"publishDir '{config.publish_dir}' {how} the book's own {name}"
                hint = "name a folder of its own, such as 'public'"
                yield Problem(place, "publish-over-source", message, hint)
                return


def _inside(fields: Fields, key: str, value: str, default: str) -> str:
    path = posixpath.normpath(value.strip().replace("\\", "/")) if value.strip() else default
    why = wrong_path(value)
    if not why and path == "." and key in ("publishdir", "staticdir", "assetdir"):
        why = "the project itself"
    if not why:
        return path
    message = f"{key} '{value}' is {why}"
    hint = "name a folder below the project"
    if key == "publishdir":
        hint += ", or give another one on the command line with -d"
    fields.note(Problem(fields.place(key), "path-outside", message, hint))
    return default
