"""Files made from a plan, each once: what was made before comes from the store."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import partial

from press.digest import digest_bytes
from press.errors import BookError, Problem
from press.frozen import frozen
from press.render.layouts import Layouts
from press.render.uses import Uses
from press.spell import Sealed, spell, unspell
from press.spread import spread
from press.store import Store
from press.values.document import Prose
from press.values.plan import Blob, Job, Kept


@frozen
class Supplies:
    """What a page is laid out with."""

    layouts: Sealed[Layouts]
    prose: Mapping[str, Prose]
    seals: Mapping[str, str]
    """Source path to the name of the document."""


@frozen
class Made:
    """What came of the jobs."""

    files: Mapping[str, Blob]
    problems: tuple[Problem, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    """Path of each page that was laid out to the key it is remembered by."""
    anew: tuple[str, ...] = ()
    """Paths of the pages that were laid out in this build."""


def make(jobs: Sequence[Job], supplies: Supplies, store: Store, workers: int = 1) -> Made:
    """Every file that can be made; a job that fails costs its own file only."""
    laid = [job for job in jobs if job.laid]
    uses = Uses(supplies.layouts)
    keys = {job.path: _key(job, supplies, uses) for job in laid}
    files = _remembered(laid, keys, supplies, store)
    missing = [job for job in laid if job.path not in files]
    problems: list[Problem] = []
    for number, data in spread(lambda job: _spelled(job, supplies), missing, workers):
        job = missing[number]
        failures, page = _parted(data)
        problems += failures
        if not failures:
            files[job.path] = _kept(job, keys[job.path], page, supplies, store)
    plain, failed = _plain([job for job in jobs if not job.laid])
    order = {job.path: number for number, job in enumerate(jobs)}
    problems.sort(key=lambda problem: problem.order)
    every = dict(sorted({**files, **plain}.items(), key=lambda item: order[item[0]]))
    return Made(every, (*problems, *failed), keys, tuple(job.path for job in missing))


def _plain(jobs: Sequence[Job]) -> tuple[dict[str, Blob], tuple[Problem, ...]]:
    """Files that are made sooner than they could be looked up."""
    files: dict[str, Blob] = {}
    problems: list[Problem] = []
    for job in jobs:
        try:
            files[job.path] = job.make(*job.arguments)
        except BookError as failure:
            problems.extend(failure.problems)
    return files, tuple(problems)


def _key(job: Job, supplies: Supplies, uses: Uses) -> str:
    """Names everything a page depends on."""
    texts = [supplies.seals.get(path, "") for path in job.reads]
    name = f"{job.make.__module__}.{job.make.__qualname__}"
    return digest_bytes(spell((name, job.arguments, texts, uses.digest(job.laid))))


def _remembered(
    jobs: Sequence[Job], keys: Mapping[str, str], supplies: Supplies, store: Store
) -> dict[str, Blob]:
    """The pages that were made before: what they are is known, and where they lie."""
    found = store.find(f"made {keys[job.path]}" for job in jobs)
    files: dict[str, Blob] = {}
    for job in jobs:
        told = found.get(f"made {keys[job.path]}", b"").decode().split()
        if len(told) == 2:
            again = partial(_page, job, supplies, store, told[0])
            files[job.path] = Kept(told[0], int(told[1]), again)
    return files


def _kept(job: Job, key: str, page: bytes, supplies: Supplies, store: Store) -> Kept:
    """A page that was made, remembered."""
    name = digest_bytes(page)
    store.put(f"made {key}", f"{name} {len(page)}".encode())
    store.put(f"page {name}", page)
    return Kept(name, len(page), partial(_page, job, supplies, store, name))


def _page(job: Job, supplies: Supplies, store: Store, name: str) -> bytes:
    """A page as it was made; made once more, where the store has lost it."""
    page = store.get(f"page {name}")
    return _laid(job, supplies) if page is None else page


def _laid(job: Job, supplies: Supplies) -> bytes:
    return job.make(*job.arguments, layouts=supplies.layouts, prose=supplies.prose)


def _spelled(job: Job, supplies: Supplies) -> bytes:
    """A page, or what is wrong: problems, if there are any, stand before it."""
    try:
        return b"\0" + _laid(job, supplies)
    except BookError as failure:
        return b"\1" + spell(failure.problems)


def _parted(data: bytes) -> tuple[Sequence[Problem], bytes]:
    return ((), data[1:]) if data[:1] == b"\0" else (unspell(data[1:]), b"")
