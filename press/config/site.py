"""The whole configuration, from keys in lower case."""

import datetime as dt
from collections.abc import Mapping

from press.config.cascades import cascades
from press.config.languages import languages
from press.config.markup import markup
from press.config.ours import press
from press.config.schema import Config, Permalinks
from press.decode.fields import Fields, spelled
from press.errors import Place


def site(
    fields: Fields,
    environment: str,
    now: dt.datetime | None,
    *,
    legacy: bool,
    places: Mapping[str, Place],
) -> Config:
    """The configuration; what is wrong is noted in ``fields``."""
    every, default = languages(fields)
    ours = press(fields.inside("params").inside("press"))
    old = legacy if ours.legacy_shortcodes is None else ours.legacy_shortcodes
    pages = fields.inside("pagination")
    return Config(
        base_url=fields.text("baseurl", default="/"),
        title=fields.text("title"),
        languages=every,
        default_language=default,
        default_in_subdir=fields.flag("defaultcontentlanguageinsubdir"),
        publish_dir=fields.text("publishdir", default="public"),
        static_dirs=fields.texts("staticdir") or ("static",),
        asset_dir=fields.text("assetdir", default="assets"),
        theme=" ".join(fields.texts("theme")),
        copyright=fields.text("copyright"),
        disable_kinds=frozenset(kind.lower() for kind in fields.texts("disablekinds")),
        disable_path_to_lower=fields.flag("disablepathtolower"),
        remove_path_accents=fields.flag("removepathaccents"),
        ugly_urls=fields.flag("uglyurls")
        if not isinstance(fields.values.get("uglyurls"), dict)
        else False,
        relative_urls=fields.flag("relativeurls"),
        canonify_urls=fields.flag("canonifyurls"),
        permalinks=_permalinks(fields),
        taxonomies=_taxonomies(fields),
        build_drafts=fields.flag("builddrafts"),
        build_future=fields.flag("buildfuture"),
        build_expired=fields.flag("buildexpired"),
        now=now,
        enable_git_info=fields.flag("enablegitinfo"),
        enable_robots=fields.flag("enablerobotstxt"),
        page_size=pages.number("pagersize", default=fields.number("paginate", default=10)),
        pluralize_list_titles=fields.flag("pluralizelisttitles", default=True),
        capitalize_list_titles=fields.flag("capitalizelisttitles", default=True),
        title_case_style=fields.text("titlecasestyle", default="ap").lower(),
        outputs=_outputs(fields),
        cascade=cascades(fields),
        time_zone=fields.text("timezone", default="UTC"),
        minify=fields.values.get("minify") is True or fields.inside("minify").flag("minifyoutput"),
        environment=environment,
        markdown=markup(fields, legacy=old),
        press=ours,
        places=places,
    )


def _permalinks(fields: Fields) -> Permalinks:
    part = fields.inside("permalinks")
    kinds = ("page", "section", "term", "taxonomy")
    plain = {k: spelled(v) for k, v in part.values.items() if isinstance(v, str)}
    groups = {
        kind: {k: spelled(v) for k, v in part.inside(kind).values.items()}
        for kind in kinds
        if isinstance(part.values.get(kind), dict)
    }
    return Permalinks(
        page={**plain, **groups.get("page", {})},
        section=groups.get("section", {}),
        term={**plain, **groups.get("term", {})},
    )


def _taxonomies(fields: Fields) -> Mapping[str, str]:
    if fields.values.get("taxonomies") is None:
        return Config().taxonomies
    return {one: spelled(many) for one, many in fields.inside("taxonomies").values.items()}


def _outputs(fields: Fields) -> Mapping[str, tuple[str, ...]]:
    part = fields.inside("outputs")
    return {kind: tuple(name.lower() for name in part.texts(kind)) for kind in part.values}
