"""Our own settings, under ``params.press``: read straight from the fields of their dataclasses."""

from collections.abc import Callable, Mapping
from dataclasses import fields as fields_of
from dataclasses import is_dataclass, replace
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from press.config.press_settings import PAGEFIND, PictureSettings, PressSettings
from press.decode.fields import Fields
from press.decode.paths import wrong_path
from press.errors import Problem, did_you_mean

T = TypeVar("T")
Read = Callable[[Fields, str, Any], object]

WIDTHS = (16, 16_000)
"""Narrowest and widest picture anybody can want, in pixels."""


def press(fields: Fields) -> PressSettings:
    """What ``params.press`` says; keys nobody knows are errors."""
    settings = filled(PressSettings(), fields)
    kinds = {"keep": settings.keep, "styles": settings.styles, "sources": (settings.sources,)}
    for key, names in kinds.items():
        for number, name in enumerate(names):
            if why := wrong_path(name):
                message = f"{key} '{name}' is {why}"
                fields.note(Problem(fields.place(key, str(number)), "path-outside", message))
    if wrong_path(settings.sources):
        settings = replace(settings, sources=PressSettings().sources)
    keep = (*settings.keep, PAGEFIND) if settings.search == PAGEFIND else settings.keep
    images = _images(settings.images, fields.inside("images"))
    return replace(settings, images=images, keep=tuple(dict.fromkeys(keep)))


def filled(settings: T, fields: Fields) -> T:
    """Settings with what is written laid over their defaults.

    A setting is written as its field is called, with or without the underscores, in any case:
    ``embed_videos`` or ``embedVideos``.
    """
    given: dict[str, Any] = {}
    known: dict[str, str] = {}
    hints = get_type_hints(type(settings))
    for field in fields_of(settings):  # type: ignore[arg-type] # every T is a dataclass
        short = field.name.replace("_", "")
        known |= {field.name: field.name, short: field.name}
        key = field.name if field.name in fields.values else short
        if fields.values.get(key) is not None:
            default = getattr(settings, field.name)
            given[field.name] = _read(fields, key, hints[field.name], default)
    for key in fields.values.keys() - known.keys():
        message = f"unknown key '{'.'.join((*fields.trail, key))}'"
        hint = did_you_mean(key, set(known.values()))
        fields.note(Problem(fields.place(key), "key-unknown", message, hint))
    return replace(settings, **given)  # type: ignore[type-var] # every T is a dataclass


def _read(fields: Fields, key: str, hint: object, default: object) -> object:
    """One value of the type its field has."""
    if is_dataclass(default):
        return filled(default, fields.inside(key))
    if get_origin(hint) is Literal:
        return fields.choice(key, get_args(hint), str(default))
    reader = _READERS.get(hint)
    return reader(fields, key, default) if reader else default


def _percent(fields: Fields, key: str, default: object) -> object:
    """A number from 0 to 100, with or without a fraction."""
    value = fields.values.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100:
        return float(value)
    fields.wrong(key, "a number from 0 to 100")
    return default


def _numbers(fields: Fields, key: str, default: object) -> object:
    """A list of whole numbers."""
    texts = fields.texts(key)
    if texts and all(text.isdecimal() for text in texts):
        return tuple(int(text) for text in texts)
    fields.wrong(key, "a list of whole numbers")
    return default


_READERS: Mapping[object, Read] = {
    str: lambda fields, key, default: fields.text(key, default=default),
    bool: lambda fields, key, default: fields.flag(key, default=default),
    int: lambda fields, key, default: fields.number(key, default=default),
    float: _percent,
    bool | None: lambda fields, key, _: fields.switch(key),
    tuple[str, ...]: lambda fields, key, _: fields.texts(key),
    tuple[int, ...]: _numbers,
}


def _images(images: PictureSettings, fields: Fields) -> PictureSettings:
    """Picture settings within what encoders and browsers understand."""
    least, most = WIDTHS
    default = PictureSettings()
    widths = tuple(sorted({width for width in images.widths if least <= width <= most}))
    if len(widths) != len(images.widths):
        fields.wrong("widths", f"a list of different numbers from {least} to {most}")
    quality = {}
    for name in ("avif_quality", "webp_quality"):
        if not 1 <= getattr(images, name) <= 100:
            key = name if name in fields.values else name.replace("_", "")
            fields.wrong(key, "a number from 1 to 100")
            quality[name] = getattr(default, name)
    return replace(images, widths=widths or default.widths, **quality)
