"""The languages of a book."""

from dataclasses import replace

from press.config.book import book
from press.config.menus import menus
from press.config.merge import overlaid
from press.config.schema import Language
from press.decode.decoded import Trail
from press.decode.fields import Fields
from press.errors import Place, Problem, did_you_mean
from press.values.front import MenuEntry, Plain


def languages(site: Fields) -> tuple[tuple[Language, ...], str]:
    """The languages in their order, disabled ones left out, and the code of the default one."""
    group = site.inside("languages")
    default = site.text("defaultcontentlanguage").lower()
    codes = [code for code in group.values if isinstance(group.values[code], dict)]
    for code in group.values.keys() - set(codes):
        group.wrong(code, "a group of keys")
    disabled = {code.lower() for code in site.texts("disablelanguages")}
    found = [_language(site, group.inside(code), code, disabled) for code in codes]
    found = [one for one in found if not one.disabled] or [
        _language(site, Fields({}, site.places, site.start), default or "en", set())
    ]
    ordered = sorted(found, key=lambda one: (one.weight == 0, one.weight, one.code))
    default = _default(site, [one.code for one in ordered], default)
    locale = site.text("locale", "languagecode")
    return tuple(
        replace(one, locale=locale) if one.code == default and not one.locale else one
        for one in ordered
    ), default


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


def _language(site: Fields, own: Fields, code: str, disabled: set[str]) -> Language:
    params = _params(site, own)
    return Language(
        code=code,
        name=own.text("label", "languagename"),
        locale=own.text("locale", "languagecode"),
        direction=own.choice(
            "direction" if "direction" in own.values else "languagedirection", ("ltr", "rtl"), "ltr"
        ),
        weight=own.number("weight"),
        title=own.text("title") or site.text("title"),
        content_dir=own.text("contentdir") or site.text("contentdir", default="content"),
        copyright=own.text("copyright") or site.text("copyright"),
        disabled=own.flag("disabled") or code in disabled,
        params=params.values,
        book=book(params),
        menus=_menus(own) or _menus(site),
    )


def _params(site: Fields, own: Fields) -> Fields:
    """The site's parameters with the language's laid over them."""
    below, above = site.inside("params"), own.inside("params")
    values: dict[str, Plain] = overlaid(below.values, above.values)
    places: dict[Trail, Place] = dict(site.places)
    for trail, place in own.places.items():
        if trail[: len(above.trail)] == above.trail:
            places[("params", *trail[len(above.trail) :])] = place
    return Fields(values, places, below.start, ("params",), site.problems)


def _menus(fields: Fields) -> tuple[MenuEntry, ...]:
    key, _ = fields.take("menus", "menu")
    return menus(fields.inside(key))
