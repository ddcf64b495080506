"""All documents together become the book: sections, addresses, order, languages."""

from collections.abc import Mapping

from press.book import collisions, menus, moved, navigation, sidebar, translations
from press.book.branches import branches
from press.book.pages import Pages, pages_of
from press.book.resources import hand_out
from press.book.translations import Groups
from press.book.urls import prefix
from press.config.schema import Config, Language
from press.errors import Problem
from press.frozen import replace
from press.spell import Sealed
from press.values.book import Book, Page, Redirect, Volume
from press.values.document import Document
from press.values.source import Tree


def assemble(
    config: Config, tree: Tree, documents: Mapping[str, Sealed[Document]]
) -> tuple[Book, tuple[Problem, ...]]:
    """The book these documents make, and what is wrong with how they fit together.

    Args:
        config: Settings of the site; ``config.now`` decides about future and expired pages.
        tree: What was found on disk.
        documents: The pages read, by source path; files that could not be read are missing.
    """
    problems: list[Problem] = []
    found: dict[str, Pages] = {}
    for language in config.languages:
        found[language.code], complaints = pages_of(language, tree, documents, config)
        problems += complaints
    shelves = hand_out(found, tree)
    groups = translations.pair(shelves)
    roots, complaints = sidebar.roots(shelves, config)
    left = moved.away((page for pages in shelves.values() for page in pages.values()), config)
    volumes = tuple(
        _volume(language, shelves, roots[language.code], groups, config, left)
        for language in config.languages
    )
    everything = [page for volume in volumes for page in volume.pages]
    aliases, doubled = collisions.redirects(everything)
    old = (*_front_door(config, everything), *aliases)
    problems += [*complaints, *collisions.collisions(everything), *doubled]
    problems += menus.dead(shelves, config)
    files = tuple(file for file in tree.files if file.root != "content")
    old = (*old, *moved.redirects(everything, old, config))
    book = Book(config, volumes, old, files)
    return book, tuple(problems)


def _volume(
    language: Language,
    shelves: Mapping[str, Pages],
    root: Page | None,
    groups: Groups,
    config: Config,
    left: moved.Away,
) -> Volume:
    """One language's pages, each knowing its neighbours, with menus."""
    pages = shelves[language.code]
    order = tuple(sidebar.reading_order(root, pages))
    menu = sidebar.sidebar(root, pages)
    index = root.url if root and root.render else ""
    branch_of = branches(menu, index, config.press.menu_limit)
    beside = navigation.neighbours(order)
    finished: list[Page] = []
    for page in pages.values():
        before, after = beside.get(page.name, (None, None))
        trail = navigation.trail(page, pages)
        finished.append(
            replace(
                page,
                previous=before,
                next=after,
                trail=trail,
                moved=left.get(page.url, ()),
                menu=branch_of((page.url, *(step.url for step in reversed(trail)))),
                translations=translations.translations(page, groups, shelves, config),
            )
        )
    return Volume(
        language=language,
        pages=tuple(finished),
        menu=menu,
        menus=menus.menus(language, pages, config),
        home=prefix(language.code, config),
        order=tuple(page.name for page in order),
    )


def _front_door(config: Config, pages: list[Page]) -> tuple[Redirect, ...]:
    """The way to the default language's home from where else readers may look for it.

    ``/en/`` leads to ``/``; where the default language lives at ``/en/`` it is the reverse.
    """
    if len(config.languages) < 2 and not config.default_in_subdir:
        return ()
    home = prefix(config.default_language, config)
    other = f"/{config.default_language}/" if home == "/" else "/"
    origin = next((page for page in pages if page.kind == "home" and page.url == home), None)
    if origin is None or any(page.url == other for page in pages):
        return ()
    source = origin.document.value.path if origin.document else origin.name
    return (Redirect(other, home, config.default_language, source),)
