"""The pages of one language: found, titled, addressed and sorted."""

import posixpath
from collections.abc import Mapping

from press.book import cascade, order, sections, taxonomies
from press.book.sheets import Sheet, index_of
from press.book.titles import capitalize, humanize, pluralize
from press.book.urls import Address, addresses, aliases, at, prefix
from press.config.schema import Config, Language
from press.errors import Problem
from press.frozen import replace
from press.spell import Sealed
from press.values.book import Page
from press.values.document import Document
from press.values.source import Tree

NOT_FOUND = "404.html"

Pages = Mapping[str, Page]
"""The pages of one language by name, in a stable order."""


def pages_of(
    language: Language,
    tree: Tree,
    documents: Mapping[str, Sealed[Document]],
    config: Config,
) -> tuple[Pages, tuple[Problem, ...]]:
    """The pages of one language with their addresses; every list knows its children."""
    config = replace(config, disable_kinds=language.disable_kinds)
    found = sections.gather(tree, documents, language.code, config)
    sheets, problems = cascade.hand_down(found, config)
    sheets = {name: sheet for name, sheet in sheets.items() if sections.published(sheet, config)}
    problems += tuple(sections.swallowed(tree, documents, language.code))
    problems += tuple(taxonomies.misfits(sheets.values(), config))
    sheets, lists = taxonomies.with_terms(sheets, language.code, config)
    titles = {name: _title(sheet, language, config) for name, sheet in sheets.items()}
    where = addresses(sheets, titles, config)
    children = _children(sheets, lists, titles)
    pages: dict[str, Page] = {}
    for name, sheet in sheets.items():
        old = aliases(sheet, where[name], config)
        page = _page(sheet, titles[name], where[name], config)
        pages[name] = replace(page, aliases=old, children=children.get(name, ()))
    terms = {name: taxonomies.entries(sheets[name], pages, config) for name in pages}
    finished = {n: replace(page, terms=terms[n]) if terms[n] else page for n, page in pages.items()}
    if "404" not in config.disable_kinds:
        finished |= _not_found(language.code, tree, config)
    return finished, problems


def _not_found(language: str, tree: Tree, config: Config) -> Pages:
    """The page for addresses at which nothing is; none where the author ships one.

    Servers look for the default language's at the top of the site, wherever its home is.
    """
    default = language == config.default_language
    where = at(NOT_FOUND if default else prefix(language, config) + NOT_FOUND)
    shipped = {file.name for file in tree.files if file.root == "static"}
    if where.output in shipped:
        return {}
    page = Page("404", language, NOT_FOUND, where.url, where.output, "404", "404")
    return {page.name: replace(page, parent=index_of(""))}


def _page(sheet: Sheet, title: str, where: Address, config: Config) -> Page:
    front = sheet.front
    label = title or front.link_title or _label(sheet)
    return Page(
        kind=sheet.kind,
        language=sheet.language,
        name=sheet.name,
        url=where.url,
        output=where.output,
        title=label,
        link_title=front.link_title or label,
        front=front,
        document=sheet.document,
        parent=sheet.parent,
        render=front.build_render == "always"
        and not front.headless
        and sheet.kind not in config.disable_kinds,
    )


def _title(sheet: Sheet, language: Language, config: Config) -> str:
    """The title Hugo gives a page; empty for a file without one."""
    if sheet.front.title:
        return sheet.front.title
    if sheet.kind == "home":
        return language.title or config.title
    if sheet.document or sheet.kind != "section":
        return ""
    name = posixpath.basename(sheet.folder)
    name = pluralize(name) if config.pluralize_list_titles else name
    return capitalize(name) if config.capitalize_list_titles else name


def _label(sheet: Sheet) -> str:
    """What hugo-book calls a page without a title: its file's or section's name made readable."""
    name = "index" if sheet.bundle else sheet.stem or posixpath.basename(sheet.folder)
    return capitalize(humanize(name))


def _children(
    sheets: Mapping[str, Sheet],
    lists: Mapping[str, tuple[str, ...]],
    titles: Mapping[str, str],
) -> dict[str, tuple[str, ...]]:
    """The pages of every list, by its name, in order."""
    dates = order.dates(sheets)
    members: dict[str, list[str]] = {name: list(pages) for name, pages in lists.items()}
    for sheet in sheets.values():
        if sheet.listed and sheet.kind in ("page", "section") and sheet.parent:
            members.setdefault(sheet.parent, []).append(sheet.name)
    keys = {
        name: order.key(sheet, sheet.front.link_title or titles[name], dates.get(name))
        for name, sheet in sheets.items()
    }
    return {name: tuple(sorted(pages, key=keys.__getitem__)) for name, pages in members.items()}
