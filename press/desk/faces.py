"""Which of our fonts a book needs: it depends on the letters its languages are written in."""

from collections.abc import Iterable

from press.config.schema import Config, Language

SHEETS = {"fonts.css": "core", "fonts-more.css": ""}
"""The files of our ``static/css/`` that name fonts, and a part of the names of those fonts."""

WESTERN = frozenset({
    "af", "br", "ca", "co", "da", "de", "en", "es", "eu", "fi", "fr", "fy", "ga", "gd", "gl", "ia",
    "id", "io", "it", "la", "lb", "ms", "nb", "nds", "nl", "nn", "no", "oc", "pt", "rm", "sc",
    "sv", "sw", "vo", "wa",
})  # fmt: skip
"""Languages for whose letters two files are enough."""

MORE = frozenset({
    "az", "bs", "cs", "cy", "eo", "et", "fo", "hr", "hsb", "hu", "is", "ku", "lt", "lv", "mi", "mt",
    "pl", "ro", "se", "sk", "sl", "sq", "sr-latn", "szl", "tk", "tr", "uz",
})  # fmt: skip
"""Other languages in Latin letters that our face has."""


def sheets(config: Config, languages: Iterable[Language]) -> frozenset[str]:
    """Those of our style sheets with fonts that some languages want; others have none of ours."""
    if not config.press.fonts:
        return frozenset()
    codes = {(one.locale or one.code).lower().replace("_", "-") for one in languages}
    spoken = codes | {code.partition("-")[0] for code in codes}
    names = {"fonts.css"} if spoken & (WESTERN | MORE) else set()
    return frozenset(names | ({"fonts-more.css"} if spoken & MORE else set()))


def unwanted(config: Config, languages: Iterable[Language], font: str) -> bool:
    """Whether no page names a font of ours."""
    names = sheets(config, languages)
    return not any(SHEETS[name] in font for name in names)
