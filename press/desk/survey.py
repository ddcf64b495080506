"""Looks through all pages for what they name, and asks the book where it is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace

from press.book.paths import folded
from press.book.pictures import find
from press.book.references import Index, resolve
from press.desk.targets import Wanted, in_front, named
from press.errors import Problem, Severity, did_you_mean, warning
from press.frozen import frozen
from press.render.addresses import is_outside
from press.values.book import Book, Page
from press.values.document import Link
from press.values.grammar import Signature
from press.values.source import File
from press.values.work import Citation


@frozen
class Findings:
    """What one page names, found."""

    links: Mapping[str, str] = field(default_factory=dict)
    """``kind:target`` to address."""
    pictures: Mapping[str, tuple[tuple[str, File], ...]] = field(default_factory=dict)
    """Picture target as written, to style name and file of each visual style."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Picture target as written, to the site-relative address of the original."""
    files: frozenset[str] = frozenset()
    """Files (path below the root) that the page links to as files."""
    promised: frozenset[str] = frozenset()
    """Picture files the page cannot do without: its banner in every style."""
    problems: tuple[Problem, ...] = ()
    citations: tuple[Citation, ...] = ()
    """In reading order; one that stands in the text comes once more for its note."""


def survey(
    book: Book, index: Index, signatures: Mapping[str, Signature]
) -> Mapping[tuple[str, str], Findings]:
    """Findings by language and page name, for every page of the book."""
    return {
        (page.language, page.name): _look(page, index, signatures)
        for volume in book.volumes
        for page in volume.pages
    }


def _look(page: Page, index: Index, signatures: Mapping[str, Signature]) -> Findings:
    links: dict[str, str] = {}
    pictures: dict[str, tuple[tuple[str, File], ...]] = {}
    addresses: dict[str, str] = {}
    promised: set[str] = set()
    problems: list[Problem] = []
    citations: list[Citation] = []
    for target in (*in_front(page), *_named(page, signatures)):
        match target:
            case Link():
                links[target.name], complaints = resolve(target, page, index)
                problems.extend(complaints)
            case Wanted():
                found = find(target.target, page, index)
                if found:
                    pictures[target.target] = found
                    addresses[target.target] = index.addresses.get(found[0][1].path, "")
                    promised.update(file.path for _, file in found if target.promised)
                else:
                    problems.extend(_missing(target, index))
            case Citation():
                citations.append(target)
    linked = (index.files.get(folded(re.split("[?#]", address)[0])) for address in links.values())
    files = frozenset(file.path for file in linked if file)
    told = frozenset(promised), tuple(problems), tuple(citations)
    return Findings(links, pictures, addresses, files, *told)


def promised(findings: Mapping[tuple[str, str], Findings]) -> frozenset[str]:
    """Paths of the picture files that chapters name as theirs: banners."""
    return frozenset[str]().union(*(finding.promised for finding in findings.values()))


def weighed(problems: Iterable[Problem], banners: frozenset[str]) -> tuple[Problem, ...]:
    """Problems of picture files: errors for banners, warnings for pictures in a text.

    A text with a picture that cannot be read is still a text, and the file is published as
    it is; a chapter whose banner is broken is not what its author meant.
    """
    return tuple(
        problem if problem.place.file in banners else replace(problem, severity=Severity.WARNING)
        for problem in problems
    )


def _named(page: Page, signatures: Mapping[str, Signature]) -> Iterator[Link | Wanted | Citation]:
    if page.document is not None:
        yield from named(page.document.value.holes, signatures)


def _missing(wanted: Wanted, index: Index) -> Iterator[Problem]:
    """The complaint about a picture that is nowhere, unless it lies on another server."""
    if is_outside(wanted.target) or wanted.optional:
        return
    if not wanted.target.strip():
        hint = "write one in the brackets"
        yield warning(wanted.place, "image-missing", "the picture has no address", hint)
        return
    name = wanted.target.rpartition("/")[2]
    near = did_you_mean(name, index.picture_names)
    hint = near if near.startswith("did you mean") else "put it beside the chapter or into static/"
    message = f"no picture '{wanted.target}'"
    if wanted.promised:
        yield Problem(wanted.place, "image-missing", message, hint, Severity.ERROR)
    else:
        yield warning(wanted.place, "image-missing", message, hint)
