"""Which page of one language is the same as which page of another.

Hugo pairs by file name. Real books translate their file names too, and then lose the
language switch on nearly every page; weights tell their chapters apart just as well.
"""

import posixpath
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from functools import cache

from press.book.sheets import INDEX, logical
from press.book.urls import prefix
from press.config.schema import Config
from press.values.book import Page, Translation

Ref = tuple[str, str]
"""Language and name of a page."""

Groups = dict[Ref, dict[str, str]]
"""Each paired page to its group: language to name, itself included."""


def pair(volumes: Mapping[str, Mapping[str, Page]]) -> Groups:
    """The pages that say the same in several languages.

    A ``translationKey`` counts most, then the path below the language's folder, then the
    file name and at last the weight, within sections that are themselves a pair. What would
    fit more than one page of a language is left alone.

    Args:
        volumes: Language to the pages of that language by name.
    """
    pages = {(code, page.name): page for code, book in volumes.items() for page in book.values()}
    groups: Groups = {}
    _join(pages, groups, lambda _ref, page: page.front.translation_key)
    _join(pages, groups, lambda _ref, page: logical(page.name))
    depths = _depths(pages)
    for depth in sorted(set(depths.values())):
        level = {ref: page for ref, page in pages.items() if depths[ref] == depth}
        _join(level, groups, lambda ref, page: _named(ref, page, groups))
        _join(level, groups, lambda ref, page: _weighed(ref, page, groups))
    return groups


def _join(pages: Mapping[Ref, Page], groups: Groups, key: Callable[[Ref, Page], Hashable]) -> None:
    """Pair the pages that have one key, where that is one page of each language."""
    buckets: defaultdict[Hashable, defaultdict[str, list[str]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for ref, page in pages.items():
        if (found := key(ref, page)) not in (None, ""):
            buckets[page.kind, found][ref[0]].append(ref[1])
    for bucket in buckets.values():
        _merge({code: names[0] for code, names in bucket.items() if len(names) == 1}, groups)


def _merge(bucket: Mapping[str, str], groups: Groups) -> None:
    """Make one group of these pages and the groups they are in, as far as they agree."""
    merged: dict[str, str] = {}
    for ref in bucket.items():
        group = groups.get(ref, dict([ref]))
        if all(merged.get(code, name) == name for code, name in group.items()):
            merged |= group
    if len(merged) > 1:
        groups.update(dict.fromkeys(merged.items(), merged))


def _depths(pages: Mapping[Ref, Page]) -> dict[Ref, int]:
    """How many sections stand above each page."""

    @cache
    def depth(ref: Ref) -> int:
        above = (ref[0], pages[ref].parent)
        return depth(above) + 1 if above in pages else 0

    return {ref: depth(ref) for ref in pages}


def _section(ref: Ref, page: Page, groups: Groups) -> Ref | None:
    """One name for the section of a page in all languages; None above the home page."""
    own = (ref[0], page.parent)
    return min(groups[own].items()) if own in groups else None


def _named(ref: Ref, page: Page, groups: Groups) -> Hashable:
    section = _section(ref, page, groups)
    folder, file = posixpath.split(logical(page.name))
    name = posixpath.basename(folder) if file in (INDEX, "index.md") else file
    return section and (section, name)


def _weighed(ref: Ref, page: Page, groups: Groups) -> Hashable:
    section = _section(ref, page, groups) if page.front.weight else None
    return section and (section, page.front.weight)


def translations(
    page: Page,
    groups: Groups,
    volumes: Mapping[str, Mapping[str, Page]],
    config: Config,
) -> tuple[Translation, ...]:
    """The page in every other language; the language's home where there is no such page."""
    group = groups.get((page.language, page.name), {})
    found: list[Translation] = []
    for language in config.languages:
        if language.code == page.language:
            continue
        other = volumes.get(language.code, {}).get(group.get(language.code, ""))
        exact = other is not None and other.render
        url = other.url if other is not None and exact else prefix(language.code, config)
        found.append(Translation(language, url, exact))
    return tuple(found)
