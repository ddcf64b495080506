"""Where a link leads: to a page, a file, a heading; and what to say when it leads nowhere."""

import posixpath
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import field
from urllib.parse import quote

from press.book import complaints, files
from press.book.links import Written, is_made, seen_in_browser, take_apart
from press.book.nearby import Words, words
from press.book.paths import bare, folded, name_of, path_of, seen_from, without_language
from press.config.schema import Config
from press.errors import Problem
from press.frozen import frozen
from press.values.book import Book, Page
from press.values.document import Link
from press.values.source import File

Found = tuple[str, tuple[Problem, ...]]
"""An address, and what is wrong with it."""

_SAFE = "/~@:!$&'()*,;=+-._%#?"


@frozen
class Index:
    """The book by every name its authors use."""

    config: Config
    paths: Mapping[str, Mapping[str, Page]]
    """Language, then path as Hugo knows it (``/docs/x``), to page."""
    names: Mapping[str, Mapping[str, tuple[Page, ...]]]
    """Language, then bare name (``x``), to the pages that have it."""
    urls: Mapping[str, Page | None]
    """Folded address to page; old addresses too, None where they lead elsewhere."""
    files: Mapping[str, File]
    """Folded address to file."""
    contents: Mapping[str, Mapping[str, File]]
    """Language, then path below its content folder, to the file there."""
    addresses: Mapping[str, str]
    """Path of a file below the project to its site-relative address."""
    folders: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Folded address of a folder to the names of the folders in it."""
    words: Mapping[str, Words] = field(default_factory=dict)
    """Language to the names and paths of its pages, for hints."""
    picture_names: tuple[str, ...] = ()
    """File names of all pictures, for hints."""
    assets: Mapping[str, File] = field(default_factory=dict)
    """The files of ``assets/``, by name."""


def index(book: Book) -> Index:
    """Everything in the book by its names; built once, in time linear in its size."""
    paths: dict[str, dict[str, Page]] = {}
    names: dict[str, dict[str, tuple[Page, ...]]] = {}
    contents: dict[str, dict[str, File]] = {}
    urls: dict[str, Page | None] = {}
    for volume in book.volumes:
        code = volume.language.code
        known: defaultdict[str, list[Page]] = defaultdict(list)
        named = [page for page in volume.pages if page.kind != "404"]
        for page in named:
            known[name_of(page)].append(page)
        urls |= {folded(page.url): page for page in reversed(volume.pages) if page.render}
        paths[code] = {path_of(page): page for page in named}
        names[code] = {name: tuple(pages) for name, pages in known.items()}
        contents[code] = {f.name: f for page in volume.pages for f in page.resources}
    for redirect in book.redirects:
        urls.setdefault(folded(redirect.url), urls.get(folded(redirect.target)))
    addresses = files.published(book)
    found = files.at_addresses(book, addresses)
    return Index(
        config=book.config,
        paths=paths,
        names=names,
        urls=urls,
        files=found,
        contents=contents,
        addresses=addresses,
        folders=files.folders(found),
        words={code: words([*names[code], *(path[1:] for path in paths[code])]) for code in paths},
        picture_names=files.picture_names(book),
        assets={file.name: file for file in book.files if file.root == "assets"},
    )


def resolve(link: Link, page: Page, index: Index) -> Found:
    """Where a link leads.

    A page or file of the book is given by its site-relative address; ``ref`` gives the whole
    address. What leads outside, what is right already and what leads nowhere stays as
    written; the last comes with a problem.

    Args:
        link: As the author wrote it.
        page: The page it stands on.
        index: Of the book.
    """
    written = take_apart(link)
    if written.scheme:
        if index.config.press.untrusted and not written.safe:
            return "#", (complaints.unsafe(link, written.scheme),)
        return link.target, complaints.outside(link, written.scheme)
    if link.kind in ("ref", "relref"):
        return _reference(link, written, page, index)
    if not link.target.strip() and link.kind == "link":
        return link.target, (complaints.empty(link),)
    if not written.path:
        return link.target, complaints.anchor(link, written.fragment, page)
    return _plain(link, written, page, index)


def _reference(link: Link, written: Written, page: Page, index: Index) -> Found:
    """``ref`` and ``relref``: by path from here or from the top, or by a name known once."""
    code = link.language or page.language
    if code not in index.paths:
        return link.target, (complaints.unspoken(link, index.paths),)
    target: Page | None = page if code == page.language else index.paths[code].get(path_of(page))
    if written.path:
        target = _by_path(written.path, page, index, code) or index.urls.get(folded(written.path))
    if target is None and _is_name(written.path):
        name = bare(without_language(written.path, _codes(index)))
        named = index.names[code].get(name, ())
        if len(named) > 1:
            return link.target, (complaints.ambiguous(link, written.path, named),)
        target = named[0] if named else None
    if target is None:
        return link.target, _missing(link, written, page, index)
    address, problems = _arrive(link, written, target)
    if link.kind == "ref" and "://" in index.config.base_url and not index.config.relative_urls:
        return index.config.base_url.rstrip("/") + quote(address, safe=_SAFE), problems
    return address, problems


def _is_name(path: str) -> bool:
    """Whether a path is a bare name, so that the whole book is searched for it."""
    return "/" not in path.rstrip("/") and not path.startswith(".")


def _codes(index: Index) -> frozenset[str]:
    return frozenset(language.code.lower() for language in index.config.languages)


def _by_path(path: str, page: Page, index: Index, language: str = "") -> Page | None:
    """The page a path means, from the page's folder or from the top of its language."""
    known = index.paths[language or page.language]
    paths = seen_from(page, without_language(path, _codes(index)))
    return next((known[path] for path in paths if path in known), None)


def _missing(link: Link, written: Written, page: Page, index: Index) -> tuple[Problem, ...]:
    known = index.words[page.language]
    return complaints.missing(link, written, page, index.paths, known, index.config)


def _arrive(link: Link, written: Written, target: Page) -> Found:
    """The address of a page, and whether the fragment is there."""
    if not target.render:
        return link.target, (complaints.unpublished(link, target),)
    return target.url + written.rest, complaints.anchor(link, written.fragment, target)


def _plain(link: Link, written: Written, page: Page, index: Index) -> Found:
    """A Markdown link or an ``href``: a chapter's file, an address, or a file."""
    asked = complaints.asked(page, index.config)
    portable = asked in ("warning", "error") or (written.chapter and asked != "false")
    target = _by_path(written.path, page, index)
    if portable and target and link.kind != "raw":
        return _arrive(link, written, target)
    if found := _as_address(link, written, page, index):
        return found
    if link.kind != "raw" and asked != "false":
        if target:
            return _arrive(link, written, target)
        if file := file_near(written.path, page, index):
            return index.addresses[file.path] + written.rest, ()
    if is_made(written.path):
        return link.target, ()
    return link.target, _missing(link, written, page, index)


def _as_address(link: Link, written: Written, page: Page, index: Index) -> Found | None:
    """The link as a browser would follow it; None when nothing is there.

    An author may have written the path under which the whole site stands, or left it out.
    """
    seen, base = seen_in_browser(written.path, page), index.config.base_path
    inside = "/" + seen.removeprefix(base.rstrip("/")).lstrip("/")
    for address in (seen, inside):
        if address not in index.urls and address not in index.files:
            continue
        target = index.urls.get(address)
        problems = complaints.anchor(link, written.fragment, target) if target else ()
        if address == seen or link.kind == "raw":
            return link.target, problems
        return inside.rstrip("/") + "/" * written.path.endswith("/") + written.rest, problems
    return None


def file_near(path: str, page: Page, index: Index) -> File | None:
    """The file a decoded path means: beside the page's source, or from a root folder."""
    top = "/" + path.lstrip("/")
    if not path.startswith("/"):
        known = index.contents.get(page.language, {})
        for name in (posixpath.join(posixpath.dirname(page.name), path), path):
            if file := known.get(posixpath.normpath(name)):
                return file
    return index.files.get(top)
