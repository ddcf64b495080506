"""The files that travel with pages: pictures, data, whatever lies beside a chapter."""

import posixpath
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from press.book.paths import folder_of, is_bundle
from press.book.sheets import above, logical
from press.values.book import Page
from press.values.source import File, Tree

Shelves = Mapping[str, Mapping[str, Page]]
"""Language to its pages by name."""

Owned = Mapping[tuple[str, str], Mapping[str, File]]
"""Language and folder to the files there, by logical name."""


def hand_out(shelves: Shelves, tree: Tree) -> dict[str, dict[str, Page]]:
    """The pages with the files of theirs.

    A file belongs to the nearest bundle or section around it; when that page is a draft, so
    is the file. Translations share the files of their bundles: what one language has not,
    another lends it.
    """
    owned = _owned(shelves, tree)
    return {
        code: {
            name: replace(page, resources=files) if (files := _of(page, owned, shelves)) else page
            for name, page in pages.items()
        }
        for code, pages in shelves.items()
    }


def _owned(shelves: Shelves, tree: Tree) -> Owned:
    folders = {
        logical(folder_of(page))
        for pages in shelves.values()
        for page in pages.values()
        if _has_folder(page)
    }
    for content in tree.content:
        folder, name = posixpath.split(content.name)
        if name.startswith(("index.", "_index.")):
            folders.add(logical(folder))
    owned: defaultdict[tuple[str, str], dict[str, File]] = defaultdict(dict)
    for file in tree.files:
        if file.root == "content":
            folder = posixpath.dirname(file.name)
            while folder and logical(folder) not in folders:
                folder = above(folder)
            owned[file.language, logical(folder)][logical(file.name)] = file
    return owned


def _has_folder(page: Page) -> bool:
    return page.kind != "page" or is_bundle(page)


def _of(page: Page, owned: Owned, shelves: Shelves) -> tuple[File, ...]:
    """The files of a page: its language's, then those only other languages have."""
    if not _has_folder(page):
        return ()
    folder = logical(folder_of(page))
    found: dict[str, File] = {}
    for code in (page.language, *shelves):
        for name, file in owned.get((code, folder), {}).items():
            found.setdefault(name, file)
    return tuple(sorted(found.values(), key=lambda file: file.path))
