"""Kinds of pages: which there are, where they lie, in which formats they are published."""

import re
from collections.abc import Iterable, Mapping

from press.config.schema import Config, Permalinks
from press.decode.fields import Fields, shown, spelled
from press.decode.nearest import nearest
from press.errors import Problem, did_you_mean, warning

PAGES = ("home", "page", "section", "taxonomy", "term")
KINDS = frozenset((*PAGES, "404", "rss", "sitemap", "robotstxt"))
RENAMED = {"taxonomyterm": "taxonomy"}
"""Hugo's names for kinds before version 0.73."""

FORMATS = frozenset({
    "amp", "calendar", "css", "csv", "gotmpl", "html", "json", "markdown", "robots", "rss",
    "sitemap", "sitemapindex", "webappmanifest", "404", "alias",
})  # fmt: skip
"""Output formats that Hugo knows without being told."""

_FOLDER = re.compile(r"(?!\.)[^/\\?#\x00-\x1f]+(?<![. ])")
_TOKEN = re.compile(r":(\w+)(?:\[[^\]]*\])?")
TOKENS = frozenset({
    "year", "month", "monthname", "day", "weekday", "weekdayname", "yearday", "section",
    "sections", "sectionslug", "sectionslugs", "title", "slug", "slugorfilename",
    "slugorcontentbasename", "filename", "contentbasename",
})  # fmt: skip
"""What may stand behind a colon in a permalink."""


def disabled(fields: Fields) -> frozenset[str]:
    """Kinds the site goes without, under today's names."""
    found = set()
    for text in fields.texts("disablekinds"):
        for word in text.lower().split():
            kind = RENAMED.get(word, word)
            found.add(kind)
            if kind not in KINDS:
                message = f"'{word}' is not a kind of page"
                hint = did_you_mean(kind, KINDS)
                fields.note(warning(fields.place("disablekinds"), "value-unknown", message, hint))
    return frozenset(found)


def taxonomies(site: Fields) -> Mapping[str, str]:
    """Singular to plural; an empty table means none."""
    if site.values.get("taxonomies") is None:
        return Config().taxonomies
    part = site.inside("taxonomies")
    found = {one: part.text(one).lower() for one in part.values if part.text(one)}
    for one, many in found.items():
        if not _FOLDER.fullmatch(many):
            message = f"'{many}' cannot be the folder of a taxonomy"
            part.note(Problem(part.place(one), "path-outside", message, "write one word"))
    return {one: many for one, many in found.items() if _FOLDER.fullmatch(many)}


def outputs(site: Fields) -> Mapping[str, tuple[str, ...]]:
    """Page kinds to output formats."""
    part = site.inside("outputs")
    known = FORMATS | site.inside("outputformats").values.keys()
    found = {}
    for kind in part.values:
        names = tuple(name.lower() for name in part.texts(kind))
        found[RENAMED.get(kind, kind)] = names
        _formats(part, kind, names, known)
    return found


def _formats(part: Fields, kind: str, names: Iterable[str], known: Iterable[str]) -> None:
    words = frozenset(known)
    for name in names:
        if name not in words:
            message = f"no output format is called '{name}'"
            hint = f"did you mean '{near}'?" if (near := nearest(name, words)) else ""
            part.note(Problem(part.place(kind), "value-unknown", message, hint))


def permalinks(site: Fields) -> Permalinks:
    """Patterns of addresses by section; those without a kind are for pages and terms."""
    part = site.inside("permalinks")
    plain = {name: part.text(name) for name, value in part.values.items() if isinstance(value, str)}
    groups = {
        kind: {name: part.inside(kind).text(name) for name in part.inside(kind).values}
        for kind in ("page", "section", "taxonomy", "term")
        if isinstance(part.values.get(kind), dict)
    }
    for name, pattern in plain.items():
        _tokens(part, name, pattern)
    for kind, patterns in groups.items():
        for name, pattern in patterns.items():
            _tokens(part.inside(kind), name, pattern)
    return Permalinks(
        page={**plain, **groups.get("page", {})},
        section=groups.get("section", {}),
        term={**plain, **groups.get("term", {})},
    )


def _tokens(part: Fields, name: str, pattern: str) -> None:
    """Checks what stands behind colons: known words, or numbers as in Go's dates."""
    if ".." in pattern.split("/"):
        message = f"the permalink '{pattern}' leads upward"
        part.note(Problem(part.place(name), "path-outside", message))
    for found in _TOKEN.finditer(pattern):
        word = found[1].lower()
        if word not in TOKENS and not word[:1].isdigit() and not found[1][:1].isupper():
            message = f"no permalink has ':{found[1]}'"
            hint = did_you_mean(word, TOKENS)
            part.note(Problem(part.place(name), "value-unknown", message, hint))


def ugly(site: Fields) -> bool:
    """Whether pages lie at ``name.html``; Hugo's form by section counts as no."""
    value = site.values.get("uglyurls")
    return False if isinstance(value, dict) else site.flag("uglyurls")


def minify(site: Fields) -> bool:
    """Whether the site is made small; the form Hugo gave up is understood with a warning."""
    value = site.values.get("minify")
    if not isinstance(value, bool | str):
        return site.inside("minify").flag("minifyoutput")
    message = f"Hugo no longer reads 'minify: {shown(value).strip(chr(39))}'"
    hint = f"write minify: {{minifyOutput: {spelled(value)}}}"
    site.note(warning(site.place("minify"), "key-removed", message, hint))
    return site.flag("minify")
