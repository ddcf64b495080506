"""Lists of what a reader's device keeps of the book: one a language, made when all else is.

A list names the pages of its language, and whatever these need: styles, scripts, fonts, the
search, and of each picture the narrowest AVIF (a banner once for each visual style). Each with a
digest of its bytes, so that of a new edition only the difference is fetched.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from press.desk.desk import Desk, Galley
from press.desk.offline import WORKER, list_of
from press.digest import digest_bytes
from press.offline.listing import LENGTH, Item, address, written
from press.values.book import Volume
from press.values.picture import Picture, StyledPicture
from press.values.plan import Blob, Copy, Job, Kept, contents

NEEDED = frozenset((".css", ".js", ".mjs", ".woff2", ".svg", ".ico"))
"""Endings of files that pages need without being pictures of theirs."""


def lists(
    desk: Desk, jobs: Iterable[Job], copies: Iterable[Copy], files: Mapping[str, Blob]
) -> dict[str, bytes]:
    """Path to list, for each language that is offered.

    Args:
        desk: The book's pages and what they show.
        jobs: Of all outputs.
        copies: Files published as they are.
        files: Everything that is published.
    """
    pages = {galley.output for galley in desk.galleys}
    plain = [job.path for job in jobs if job.path not in pages and _needed(job.path)]
    plain += [copy.path for copy in copies if _needed(copy.path)]
    found: dict[str, bytes] = {}
    for volume in desk.book.volumes:
        path = list_of(desk.book, volume.language)
        if not path:
            continue
        galleys = [g for g in desk.galleys if g.page.language == volume.language.code]
        foreign = _elsewhere(desk, volume)
        shared = [one for one in plain if not one.startswith(foreign)]
        shared += _search_page(desk, volume)
        items = dict.fromkeys(
            (
                *(_item(address(g.output), g.output, files) for g in galleys if _wanted(g, files)),
                *(_item(address(one), one, files) for one in sorted(set(shared)) if one in files),
                *_pictures(galleys, files),
            )
        )
        found[path] = written(items)
    return found


def _elsewhere(desk: Desk, volume: Volume) -> tuple[str, ...]:
    """What only the other languages need: their folders, and their searches."""
    others = [one for one in desk.book.volumes if one.language.code != volume.language.code]
    folders = (f"{home}/" for one in others if (home := one.home.strip("/")))
    searches = (desk.sites[one.language.code].value.search for one in others)
    return (*folders, *(search.index for search in searches if search and search.index))


def _search_page(desk: Desk, volume: Volume) -> tuple[str, ...]:
    search = desk.sites[volume.language.code].value.search
    return (f"{search.page.strip('/')}/index.html",) if search else ()


def _needed(path: str) -> bool:
    return PurePosixPath(path).suffix in NEEDED and path != WORKER


def _wanted(galley: Galley, files: Mapping[str, Blob]) -> bool:
    return galley.page.kind != "404" and galley.output in files


def _item(path: str, file: str, files: Mapping[str, Blob], style: int = -1) -> Item:
    blob = files[file]
    match blob:
        case bytes():
            return Item(path, digest_bytes(blob)[:LENGTH], len(blob), style)
        case Kept():
            return Item(path, blob.digest[:LENGTH], blob.size, style)
        case Path():
            data = contents(blob)
            return Item(path, digest_bytes(data)[:LENGTH], len(data), style)


def _pictures(galleys: Iterable[Galley], files: Mapping[str, Blob]) -> Iterator[Item]:
    """One file of each picture that the pages show, in each style."""
    for galley in galleys:
        for styled in _shown(galley):
            for number, (_, picture) in enumerate(styled.styles):
                kept, others = _narrowest(picture)
                if kept in files:
                    one = _item(kept, kept, files, number if len(styled.styles) > 1 else -1)
                    yield Item(one.path, one.digest, one.size, one.style, others)


def _shown(galley: Galley) -> Iterator[StyledPicture]:
    yield from galley.resolved.pictures.values()
    for part in galley.resolved.parts.values():
        yield from part.pictures.values()
    if galley.view.banner:
        yield galley.view.banner
    yield from (card.picture for card in galley.view.cards if card.picture)


def _narrowest(picture: Picture) -> tuple[str, tuple[str, ...]]:
    """The file that is kept, and those in whose place it is shown."""
    made = picture.avif or picture.webp
    paths = [one.path for one in made] or [picture.src]
    return paths[0], tuple(paths[1:])
