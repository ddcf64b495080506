"""Titles for what has none: file and folder names made readable, as Hugo does it."""

import re

_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "on", "or"}
    | {"per", "so", "the", "to", "v", "via", "vs", "yet"}
)
"""Words that the Associated Press leaves small inside a title."""

_IRREGULAR = {
    "analysis": "analyses", "basis": "bases", "child": "children", "crisis": "crises",
    "criterion": "criteria", "datum": "data", "foot": "feet", "goose": "geese", "index": "indices",
    "man": "men", "matrix": "matrices", "medium": "media", "mouse": "mice", "ox": "oxen",
    "person": "people", "phenomenon": "phenomena", "quiz": "quizzes", "thesis": "theses",
    "tooth": "teeth", "vertex": "vertices", "woman": "women",
}  # fmt: skip
_UNCOUNTED = frozenset(
    {"equipment", "fish", "information", "money", "news", "rice", "series", "sheep"}
    | {"software", "species"}
)


def humanize(name: str) -> str:
    """A file name as words: ``under_score-dash`` gives ``Under score dash``."""
    words = re.sub(r"[-_\s]+", " ", name).strip()
    return words[:1].upper() + words[1:]


def capitalize(text: str) -> str:
    """Every word with a capital, small words small except at the ends (Associated Press)."""
    words = re.split(r"(\s+|-)", text)
    last = len(words) - 1
    return "".join(
        word
        if position not in (0, last) and word.lower() in _SMALL
        else word[:1].upper() + word[1:]
        for position, word in enumerate(words)
    )


def pluralize(word: str) -> str:
    """The English plural of a word's last part: ``zed`` gives ``zeds``.

    A word that is a plural already stays.
    """
    head, last = re.fullmatch(r"(.*?)([^\W_]*)", word, re.DOTALL).groups()  # type: ignore[union-attr]
    return head + _plural(last)


def _plural(word: str) -> str:
    low = word.lower()
    if not word or low in _UNCOUNTED or low in _IRREGULAR.values():
        return word
    if low in _IRREGULAR:
        return word[0] + _IRREGULAR[low][1:]
    if re.search(r"(ss|sh|ch|x|z)$", low):
        return word + "es"
    if low.endswith("s"):
        return word
    if re.search(r"[^aeiou]y$", low):
        return word[:-1] + "ies"
    return word + "s"
