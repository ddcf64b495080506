"""Interface words: one mapping per language, from ``layouts/strings`` and the site's ``i18n``."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from press.decode.lists import read_any
from press.errors import Place, Problem
from press.values.front import Plain
from press.values.source import Source

FALLBACK = "en"
THEIRS = {
    "Search": "search",
    "Edit this page": "edit",
    "Last modified by": "last_changed_by",
}
"""hugo-book's names of words, and ours."""


def words_of(sources: Iterable[Source], code: str) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """All interface words in one language; English ones stand in for missing ones.

    Later sources win, so a site's ``i18n/es.yaml`` overrides single words of ours. A region
    (``pt-br``) leans on its language (``pt``) first.
    """
    wanted = [FALLBACK, code.partition("-")[0].lower(), code.lower()]
    words: dict[str, str] = {}
    problems: list[Problem] = []
    for name in dict.fromkeys(wanted):
        for source in sources:
            if PurePosixPath(source.path).stem.lower() == name:
                found, complaints = _read(source)
                words.update(found)
                problems.extend(complaints)
    return words, tuple(problems)


def _read(source: Source) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """The words of one file: plain, in Hugo's tables of plural forms, or in its old lists."""
    value, problems = read_any(source.text, Place(source.path))
    flat = {key: _word(value) for key, value in _pairs(value)}
    said = {key: word for key, word in flat.items() if word is not None}
    ours = {THEIRS[key]: _named(key, word) for key, word in said.items() if key in THEIRS}
    return {**ours, **said}, problems


def _pairs(value: Plain) -> Iterator[tuple[str, Plain]]:
    """Names and words; each entry of a list says both (``id``, ``translation``)."""
    if isinstance(value, dict):
        yield from value.items()
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            yield entry["id"], entry.get("translation", entry.get("other"))


def _word(value: Plain) -> str | None:
    """The word itself; of plural forms the general one."""
    if isinstance(value, dict):
        value = value.get("other", value.get("translation"))
    return None if value is None or isinstance(value, dict | list) else str(value)


def _named(key: str, word: str) -> str:
    """A word of hugo-book's, with the name that the theme puts behind it."""
    return f"{word} {{name}}" if THEIRS[key] == "last_changed_by" else word
