"""Interface words: one mapping per language, from ``layouts/strings`` and the site's ``i18n``."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from press.decode.read import read
from press.errors import Place, Problem
from press.values.source import Source

FALLBACK = "en"


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
    """The words of one file: plain, or in Hugo's tables of plural forms."""
    decoded, problems = read(source.text, Place(source.path))
    flat = {key: _word(value) for key, value in decoded.values.items()}
    return {key: word for key, word in flat.items() if word is not None}, problems


def _word(value: object) -> str | None:
    """The word itself; of plural forms the general one."""
    if isinstance(value, dict):
        value = value.get("other")
    return None if value is None or isinstance(value, dict | list) else str(value)
