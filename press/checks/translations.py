"""Translations: chapters that have none, and those whose original has moved on."""

from collections.abc import Iterator, Mapping

from press.checks.inspection import Inspection, source_of
from press.checks.rule import Rule
from press.errors import Place, Problem, warning
from press.records.originals import NAME, Drift, Made, drift
from press.values.book import Page


def find(inspection: Inspection) -> Iterator[Problem]:
    """Chapters missing in a language, and stale ones by what their original says today."""
    if len(inspection.config.languages) < 2:
        return
    yield from _missing(inspection)
    if inspection.record is None:
        return
    texts = source_texts(inspection)
    for page, original in pairs(inspection):
        made = inspection.record.get(source_of(page))
        if made is None:
            message = f"it is not recorded what '{source_of(page)}' was translated from"
            hint = f"python3 build.py check --translated {source_of(page)}"
            yield warning(Place(source_of(page)), "translation-unrecorded", message, hint)
        else:
            yield from _stale(page, original, made, texts)


def _missing(inspection: Inspection) -> Iterator[Problem]:
    first = original_language(inspection)
    for page in inspection.chapters():
        if page.language != first or page.kind not in ("home", "section", "page"):
            continue
        for other in page.translations:
            if not other.exact:
                name = other.language.name or other.language.code
                message = f"not translated into {name}"
                hint = "one translationKey in both files pairs what has other names"
                yield warning(Place(source_of(page)), "translation-missing", message, hint)


def pairs(inspection: Inspection) -> Iterator[tuple[Page, Page]]:
    """Each translated chapter with its original."""
    first = original_language(inspection)
    originals = {page.url: page for page in inspection.chapters() if page.language == first}
    for page in inspection.chapters():
        if page.language == first:
            continue
        for other in page.translations:
            if other.exact and other.language.code == first and other.url in originals:
                yield page, originals[other.url]


def original_language(inspection: Inspection) -> str:
    """The language chapters are written in first."""
    codes = [language.code for language in inspection.config.languages]
    chosen = inspection.config.press.original
    return chosen if chosen in codes else inspection.config.default_language


def source_texts(inspection: Inspection) -> Mapping[str, str]:
    """Titles and texts of all chapters without their front matter, by path."""
    titles = {source_of(page): page.front.title for page in inspection.chapters()}
    return {
        source.path: f"title {titles.get(source.path, '')}\n\n{below(source.text)}"
        for source in (content.source for content in inspection.tree.content)
    }


def below(text: str) -> str:
    r"""What stands below the front matter.

    >>> below("---\ntitle: A\n---\nText"), below("Text")
    ('Text', 'Text')
    """
    for mark in ("---", "+++"):
        if text.startswith(mark):
            _, found, rest = text[3:].partition(f"\n{mark}")
            return rest.partition("\n")[2] if found else text
    return text


def _stale(page: Page, original: Page, made: Made, texts: Mapping[str, str]) -> Iterator[Problem]:
    path, source = source_of(page), source_of(original)
    now = drift(made, texts.get(source, ""))
    hint = f"when it says the same again: python3 build.py check --translated {path}"
    if now.rewritten or now.gone:
        message = f"'{source}' has changed since it was translated: {_told(now)}"
        yield warning(Place(path), "translation-stale", message, hint)
    elif now.minor:
        some = _numbers(now.minor)
        message = f"slips were mended in '{source}' since it was translated: {some}"
        yield warning(Place(path), "translation-minor", message, hint)


def _told(now: Drift) -> str:
    parts = []
    if now.rewritten:
        parts.append(f"{_numbers(now.rewritten)} rewritten or new")
    if now.gone:
        parts.append(f"{now.gone} gone")
    if now.minor:
        parts.append(f"{_numbers(now.minor)} mended")
    return ", ".join(parts)


def _numbers(paragraphs: tuple[int, ...]) -> str:
    """Paragraphs as an author counts them, the title being none."""
    named = ["the title" if one == 1 else str(one - 1) for one in paragraphs]
    titled = named[0] == "the title"
    rest = named[1:] if titled else named
    words = f"paragraph{'s' if len(rest) > 1 else ''} {', '.join(rest)}" if rest else ""
    return " and ".join(part for part in ("the title" if titled else "", words) if part)


RULE = Rule("translations", f"untranslated chapters, and stale ones by {NAME}", find)
