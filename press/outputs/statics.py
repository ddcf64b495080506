"""Files that are published as they are: the author's, and those of ours that pages name.

The author's win over ours; our stylesheet, scripts and icons are published by the outputs
that prepare them. A picture that readers only ever see through smaller renditions
stays at home, unless ``params.press.images.publish_originals`` asks for it, or a page links
to the file itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from press.book.files import published
from press.desk import scripts
from press.desk.desk import Desk
from press.desk.faces import unwanted
from press.desk.icons import ready
from press.desk.stylesheet import bundled
from press.outputs.output import Output
from press.render.layouts import SHIPPED
from press.values.plan import Copy, Plan
from press.values.source import File

FONT = re.compile(r"fonts/serif-\w+-\w+\.[0-9a-f]{8}\.woff2")
"""Names of our own fonts."""

OURS = "fonts/"
"""The folder of our ``static/`` that goes along as it is, because the stylesheet names it."""

CALENDAR = "icons/calendar.svg"
"""Stands before the dates of posts."""
DATED = frozenset({"post", "posts", "term"})
"""Layouts that show dates."""


def plan(desk: Desk) -> Plan:
    """A copy of each file, at the address Hugo would give it."""
    addresses = published(desk.book)
    named = desk.plain_files | shown(desk, made=False) | _drawn(desk)
    kept = bundled(desk.tree) | scripts.bundled(desk.tree)
    kept |= {file.path for file in ready(desk.tree).values()}
    if not desk.book.config.press.images.publish_originals:
        kept |= shown(desk, made=True) - named
    kept |= _fonts(desk)
    files = (f for f in _all(desk, named) if f.path not in kept and _wanted(f, named))
    return Plan(copies=tuple(copies(files, addresses)))


def copies(files: Iterable[File], addresses: Mapping[str, str]) -> Iterator[Copy]:
    """One copy for each address, sorted.

    Of several files for one address the author's wins, and of these that of ``static/``.
    """
    ordered = sorted(files, key=lambda f: (f.path.startswith(SHIPPED), f.root == "assets", f.path))
    chosen: dict[str, File] = {}
    for file in ordered:
        chosen.setdefault(addresses[file.path].lstrip("/"), file)
    for path in sorted(chosen):
        yield Copy(path, chosen[path])


def shown(desk: Desk, *, made: bool) -> frozenset[str]:
    """Picture files on some page: those shown through renditions, or those shown as they are."""
    return frozenset(
        path
        for path, styled in desk.pictures.items()
        if bool(styled.default.webp or styled.default.avif) is made
    )


def _drawn(desk: Desk) -> frozenset[str]:
    """Our own drawings that layouts name."""
    if not any(galley.view.layout in DATED for galley in desk.galleys):
        return frozenset()
    return frozenset(file.path for file in desk.book.files if file.name == CALENDAR)


def _fonts(desk: Desk) -> frozenset[str]:
    """Our own fonts that no page names."""
    ours = (f for f in desk.book.files if f.root == "static" and FONT.fullmatch(f.name))
    config, languages = desk.book.config, [volume.language for volume in desk.book.volumes]
    return frozenset(f.path for f in ours if unwanted(config, languages, f.name))


def authored(files: Iterable[File]) -> frozenset[str]:
    """Published paths of the author's ``static/`` files: what outputs must not make again."""
    return frozenset(f.name for f in files if f.root == "static" and not f.path.startswith(SHIPPED))


def _wanted(file: File, named: frozenset[str]) -> bool:
    """Whether a file is published at all.

    What lies in ``assets/`` is only there for those who name it, as in Hugo.
    """
    if file.path.startswith(SHIPPED):
        return file.name.startswith(OURS) or file.path in named
    return file.root != "assets" or file.path in named


def _all(desk: Desk, named: frozenset[str]) -> Iterator[File]:
    """Every file of the book; those of a bundle that publishes none only where named."""
    yield from desk.book.files
    for volume in desk.book.volumes:
        for page in volume.pages:
            for file in page.resources:
                if page.front.build_publish_resources or file.path in named:
                    yield file


OUTPUT = Output("statics", "files of static/ and of page bundles", plan)
