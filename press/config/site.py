"""The whole configuration, from keys in lower case."""

import datetime as dt
import re
from collections.abc import Mapping

from press.config import folders, kinds
from press.config.cascades import cascades
from press.config.languages import languages
from press.config.markup import markup
from press.config.ours import press
from press.config.schema import Config
from press.config.unknown import unknown
from press.config.whereabouts import base_url, time_zone
from press.decode.fields import Fields
from press.errors import Place, Problem


def site(
    fields: Fields,
    environment: str,
    now: dt.datetime | None,
    *,
    legacy: bool,
    places: Mapping[str, Place],
) -> Config:
    """The configuration; what is wrong is noted in ``fields``.

    Args:
        fields: All keys.
        environment: Hugo's environment.
        now: See `Config.now`.
        legacy: What the theme says about `PressSettings.legacy_shortcodes`.
        places: See `Config.places`.
    """
    unknown(fields)
    every, switched_off, default = languages(fields)
    ours = press(fields.inside("params").inside("press"))
    old = legacy if ours.legacy_shortcodes is None else ours.legacy_shortcodes
    config = Config(
        base_url=base_url(fields),
        title=fields.line("title"),
        languages=every,
        switched_off=switched_off,
        default_language=default,
        default_in_subdir=fields.flag("defaultcontentlanguageinsubdir"),
        publish_dir=folders.publish_folder(fields),
        static_dirs=folders.static_folders(fields),
        asset_dir=folders.folder(fields, "assetdir", "assets"),
        mounts=folders.mounts(fields),
        ignore_files=_patterns(fields),
        theme=" ".join(fields.texts("theme")),
        copyright=fields.text("copyright"),
        disable_kinds=kinds.disabled(fields),
        disable_path_to_lower=fields.flag("disablepathtolower"),
        remove_path_accents=fields.flag("removepathaccents"),
        ugly_urls=kinds.ugly(fields),
        relative_urls=fields.flag("relativeurls"),
        canonify_urls=fields.flag("canonifyurls"),
        permalinks=kinds.permalinks(fields),
        taxonomies=kinds.taxonomies(fields),
        build_drafts=fields.flag("builddrafts"),
        build_future=fields.flag("buildfuture"),
        build_expired=fields.flag("buildexpired"),
        now=now,
        enable_git_info=fields.flag("enablegitinfo"),
        enable_robots=fields.flag("enablerobotstxt"),
        page_size=_at_least(1, fields.inside("pagination"), "pagersize", 10),
        pluralize_list_titles=fields.flag("pluralizelisttitles", default=True),
        capitalize_list_titles=fields.flag("capitalizelisttitles", default=True),
        title_case_style=fields.text("titlecasestyle", default="ap").lower(),
        outputs=kinds.outputs(fields),
        cascade=cascades(fields),
        time_zone=time_zone(fields),
        minify=kinds.minify(fields),
        environment=environment,
        markdown=markup(fields, legacy=old),
        press=ours,
        places=places,
    )
    for problem in folders.overlaps(config):
        fields.note(problem)
    return config


def _at_least(least: int, fields: Fields, key: str, default: int) -> int:
    """A number that is not too small."""
    value = fields.number(key, default=default)
    if value >= least:
        return value
    fields.wrong(key, f"a number from {least}")
    return default


def _patterns(fields: Fields) -> tuple[str, ...]:
    """Regular expressions for files to pass over."""
    found = []
    for number, pattern in enumerate(fields.texts("ignorefiles")):
        try:
            re.compile(pattern)
        except re.error as error:
            message = f"ignoreFiles: '{pattern}' is not a regular expression: {error.msg}"
            place = fields.place("ignorefiles", str(number))
            fields.note(Problem(place, "value-unknown", message))
        else:
            found.append(pattern)
    return tuple(found)
