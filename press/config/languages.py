"""The languages of a book."""

import re
from dataclasses import replace

from press.config.book import book
from press.config.folders import folder
from press.config.kinds import disabled
from press.config.menus import menus
from press.config.merge import overlaid
from press.config.schema import Language
from press.decode.decoded import Trail
from press.decode.fields import Fields
from press.errors import Problem, did_you_mean, warning
from press.values.front import MenuEntry, Plain

LOCALE = re.compile(r"(?:[A-Za-z]{1,8}(?:[-_][A-Za-z0-9]{1,8})*)?")
"""What browsers and feeds understand as a language. Source: RFC 5646, the outer form."""

CODE = re.compile(r"[a-z0-9][a-z0-9_-]*")
"""What a language may be called: it becomes a folder of the site."""


def languages(site: Fields) -> tuple[tuple[Language, ...], tuple[Language, ...], str]:
    """The languages in their order, those that are disabled, and the code of the default one."""
    wanted = site.text("defaultcontentlanguage").strip().lower()
    written = _written(site)
    found = [one for one in written if not one.disabled]
    if not found:
        found = [_language(site, Fields({}, site.places, site.start), wanted or "en")]
    ordered = sorted(found, key=lambda one: (one.weight == 0, one.weight, one.code))
    default = _default(site, [one.code for one in ordered], wanted)
    locale = _locale(site)
    named = tuple(
        replace(one, locale=locale) if one.code == default and not one.locale else one
        for one in ordered
    )
    return named, tuple(one for one in written if one.disabled), default


def _written(site: Fields) -> list[Language]:
    """The languages as the configuration lists them."""
    group = site.inside("languages")
    without = {code.lower() for code in site.texts("disablelanguages")}
    found = []
    for code, value in group.values.items():
        if not CODE.fullmatch(code):
            message = f"'{code}' cannot be the code of a language"
            hint = "write letters, digits and hyphens, as in 'es' or 'pt-br'"
            site.note(Problem(group.place(code), "language-unknown", message, hint))
        elif value is not None and not isinstance(value, dict):
            group.wrong(code, "a group of keys")
        else:
            language = _language(site, group.inside(code), code)
            found.append(replace(language, disabled=language.disabled or code in without))
    return found


def _default(site: Fields, codes: list[str], wanted: str) -> str:
    """The default language: the one that is named, else English, else the first."""
    if wanted in codes:
        return wanted
    if wanted:
        message = f"the default language '{wanted}' is not one of the languages"
        place = site.place("defaultcontentlanguage")
        hint = did_you_mean(wanted, codes)
        site.note(Problem(place, "language-unknown", message, hint))
    return "en" if "en" in codes else codes[0]


def _locale(fields: Fields) -> str:
    """What ``lang`` says: ``es``, ``pt-BR``."""
    value = fields.text("locale", "languagecode")
    if LOCALE.fullmatch(value):
        return value
    key = "locale" if "locale" in fields.values else "languagecode"
    message, hint = f"'{value}' is not the code of a language", "as in 'es' or 'pt-BR'"
    fields.note(warning(fields.place(key), "value-unknown", message, hint))
    return ""


def _language(site: Fields, own: Fields, code: str) -> Language:
    params = _params(site, own)
    kinds = own if "disablekinds" in own.values else site
    side = "direction" if "direction" in own.values else "languagedirection"
    where = own if own.values.get("contentdir") else site
    return Language(
        code=code,
        name=own.line("label", "languagename"),
        locale=_locale(own),
        direction=own.choice(side, ("ltr", "rtl"), "ltr"),
        weight=own.number("weight"),
        title=own.line("title") or site.line("title"),
        content_dir=folder(where, "contentdir", "content"),
        copyright=own.text("copyright") or site.text("copyright"),
        disabled=own.flag("disabled"),
        params=params.values,
        book=book(params),
        menus=_menus(own) or _menus(site),
        disable_kinds=disabled(kinds),
    )


def _params(site: Fields, own: Fields) -> Fields:
    """The site's parameters with the language's laid over them."""
    below, above = site.inside("params"), own.inside("params")
    values: dict[str, Plain] = overlaid(below.values, above.values)
    places = dict(site.places)
    for trail, place in own.places.items():
        if trail[: len(above.trail)] == above.trail:
            inner: Trail = ("params", *trail[len(above.trail) :])
            places[inner] = place
    return Fields(values, places, below.start, ("params",), site.problems, noted=site.noted)


def _menus(fields: Fields) -> tuple[MenuEntry, ...]:
    key, _ = fields.take("menus", "menu")
    return menus(fields.inside(key))
