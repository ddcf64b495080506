"""Files made from a plan, each once: what was made before comes from the store."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from press.digest import digest_bytes
from press.errors import BookError, Problem
from press.frozen import frozen
from press.memory.listing import Said, listing
from press.memory.store import Store
from press.render.layouts import Layouts
from press.render.uses import Uses
from press.spell import Sealed, spell, spell_sharing, unspell
from press.spread import spread
from press.values.document import Prose
from press.values.plan import Blob, Job, Kept
from press.values.request import Sheet

CHUNK = 256
"""Pages that are looked up at once."""

WELL, FAILED = b"\0", b"\1"


@frozen
class Supplies:
    """What a page is laid out with."""

    layouts: Sealed[Layouts]
    prose: Mapping[str, Prose]
    seals: Mapping[str, str]
    """Source path to the name of the document."""
    said: Said
    """Finds what documents say, by source path."""


@frozen
class Made:
    """What came of the jobs."""

    files: Mapping[str, Blob]
    problems: tuple[Problem, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    """Every page that is laid out."""
    lists: tuple[Sheet, ...] = ()
    """Every file that lists words."""
    anew: int = 0
    """How many pages were laid out in this build."""


def make(jobs: Sequence[Job], supplies: Supplies, store: Store, workers: int = 1) -> Made:
    """Every file that can be made; a job that fails costs its own file only."""
    laid = [job for job in jobs if job.laid]
    uses = Uses(supplies.layouts)
    store.share((supplies.layouts,))
    sheets = [sheet for start in range(0, len(laid), CHUNK)
              for sheet in _sheets(laid[start : start + CHUNK], store)]  # fmt: skip
    keys = [key(sheet, supplies.seals, uses) for sheet in sheets]
    pages, problems, anew = _pages(laid, keys, supplies, store, workers)
    plain, failed = _plain([job for job in jobs if not job.laid], supplies, store)
    files = {job.path: (pages if job.laid else plain).get(job.path) for job in jobs}
    there = {path: blob for path, blob in files.items() if blob is not None}
    lists = _sheets([job for job in jobs if job.takes == "words"], store)
    return Made(there, (*problems, *failed), tuple(sheets), tuple(lists), anew)


def key(sheet: Sheet, seals: Mapping[str, str], uses: Uses) -> str:
    """Names everything a page depends on."""
    texts = [seals.get(path, "") for path in sheet.reads]
    return digest_bytes(spell((sheet.make, sheet.arguments, texts, uses.digest(sheet.laid))))


def remember(name: str, page: bytes, store: Store) -> tuple[str, int]:
    """Keep a page under the name of all it depends on; its digest and size."""
    digest = digest_bytes(page)
    store.put(f"made {name}", f"{digest} {len(page)}".encode())
    store.put(f"page {digest}", page)
    return digest, len(page)


def _sheets(jobs: Sequence[Job], store: Store) -> list[Sheet]:
    """The pages of some jobs; their arguments are kept, and what these share."""
    shared: dict[str, Sealed[Any]] = {}
    spelled = [spell_sharing(job.arguments, shared) for job in jobs]
    names = [digest_bytes(data) for data in spelled]
    entries = {f"arguments {name}": data for name, data in zip(names, spelled, strict=True)}
    for name in store.missing(entries):
        store.put(name, entries[name])
    store.share(shared.values())
    return [
        Sheet(job.path, f"{job.make.__module__}:{job.make.__qualname__}", name, job.reads, job.laid)
        for job, name in zip(jobs, names, strict=True)
    ]


def _pages(
    jobs: Sequence[Job], keys: Sequence[str], supplies: Supplies, store: Store, workers: int
) -> tuple[dict[str, Blob], list[Problem], int]:
    """Every page, made before or now; what is wrong; and how many were made now."""
    files: dict[str, Blob] = {}
    problems: list[Problem] = []
    found = store.find(f"made {name}" for name in keys)
    missing = []
    for job, name in zip(jobs, keys, strict=True):
        told = found.get(f"made {name}", b"").decode().split()
        if len(told) == 2:
            files[job.path] = _kept(job, (told[0], int(told[1])), supplies, store)
        else:
            missing.append((job, name))
    for number, data in spread(lambda one: _spelled(one[0], supplies), missing, workers):
        job, name = missing[number]
        if data[:1] == FAILED:
            problems += unspell(data[1:])
        else:
            files[job.path] = _kept(job, remember(name, data[1:], store), supplies, store)
    return files, sorted(problems, key=lambda problem: problem.order), len(missing)


def _plain(
    jobs: Sequence[Job], supplies: Supplies, store: Store
) -> tuple[dict[str, Blob], tuple[Problem, ...]]:
    """Files that are made sooner than they could be looked up."""
    files: dict[str, Blob] = {}
    problems: list[Problem] = []
    for job in jobs:
        try:
            files[job.path] = job.make(*job.arguments, **_taken(job, supplies, store))
        except BookError as failure:
            problems.extend(failure.problems)
    return files, tuple(problems)


def _taken(job: Job, supplies: Supplies, store: Store) -> dict[str, Any]:
    """What a job takes besides its arguments."""
    match job.takes:
        case "words":
            return {"words": listing(job.reads, supplies.seals, supplies.said, store)}
        case "prose":
            return {"prose": supplies.prose}
        case "":
            return {}


def _kept(job: Job, told: tuple[str, int], supplies: Supplies, store: Store) -> Kept:
    return Kept(*told, partial(_page, job, supplies, store, told[0]))


def _page(job: Job, supplies: Supplies, store: Store, name: str) -> bytes:
    """A page as it was made; made once more, where the store has lost it."""
    page = store.get(f"page {name}")
    if page is None:
        page = _laid(job, supplies)
        store.put(f"page {name}", page)
    return page


def _laid(job: Job, supplies: Supplies) -> bytes:
    return job.make(*job.arguments, layouts=supplies.layouts, prose=supplies.prose)


def _spelled(job: Job, supplies: Supplies) -> bytes:
    """A page, or what is wrong, after a sign that tells which."""
    try:
        return WELL + _laid(job, supplies)
    except BookError as failure:
        return FAILED + spell(failure.problems)
