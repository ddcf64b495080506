"""The whole story on one page: from a folder of sources to a finished edition."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from press.book.references import index
from press.book.silence import heard, wishes
from press.claims import collisions, unwritable
from press.config.folders import sources
from press.config.schema import Config
from press.darkroom import Darkroom
from press.desk.compose import compose
from press.desk.cover import cover
from press.desk.gathered import Gathered
from press.desk.icons import masters
from press.desk.offers import files_named
from press.desk.remarks import watched
from press.desk.strangers import drawings, kept_back
from press.desk.survey import promised, survey, weighed
from press.errors import Problem, Severity
from press.gather import gather
from press.history import history
from press.memory.making import Supplies, make
from press.memory.store import Store, store_of
from press.offline.lists import lists
from press.outputs import OUTPUTS
from press.records.ledger import lost
from press.values.plan import Blob, Edition
from press.values.request import Request, Result, Trace
from press.values.source import File
from press.values.view import Change

Progress = Callable[[int, int], None]
"""Told how many pictures are done, of how many."""


def build(request: Request, progress: Progress | None = None, store: Store | None = None) -> Result:
    """Make every file of the site. Nothing has touched the output folder yet.

    Args:
        request: Which book.
        progress: Told how the pictures get on.
        store: Where to remember what was made; opened for this build when None.

    Raises:
        BookError: There are no usable settings.
    """
    shelf = store or store_of(request)
    gathered = gather(request, shelf)
    found = index(gathered.book)
    findings = survey(gathered.book, found, gathered.grammar.value.shortcodes)
    darkroom = Darkroom(
        request.cache / "pictures", request.root, request.shipped, request.workers, request.most
    )
    banners = promised(findings)
    fronts = tuple(file for file in cover(gathered.book)[:1] if file)
    doubtful = (*fronts, *drawings(gathered.book))
    named = files_named(findings, (*masters(gathered.book, gathered.tree), *doubtful))
    measures, unreadable = darkroom.measures(named)
    desk, incomplete = compose(gathered, findings, measures, _changes(request, gathered))
    plans = [output.plan(desk) for output in OUTPUTS]
    back, unsafe = kept_back(gathered.book, unreadable)
    supplies = Supplies(desk.layouts, gathered.prose, gathered.seals(), gathered.said)
    made = make([job for plan in plans for job in plan.jobs], supplies, shelf, request.workers)
    shelf.save()
    known = (
        *gathered.problems,
        *(problem for finding in findings.values() for problem in finding.problems),
        *weighed(unreadable, banners),
        *incomplete,
        *(problem for plan in plans for problem in plan.problems),
        *_unheard(collisions(plans), gathered.problems),
        *unwritable(plans),
        *unsafe,
        *made.problems,
        *shelf.complaint(),
    )
    planned = {rendition.path: rendition for plan in plans for rendition in plan.renditions}
    wanted = planned.values() if request.encode and not _failed(known) else ()
    with darkroom.developing(wanted, progress) as pictures:
        developed = pictures()
    files: dict[str, Blob] = {**made.files}
    for copy in (c for plan in plans for c in plan.copies if c.file.path not in back):
        files.setdefault(copy.path, _path(request, copy.file))
    published = {**files, **developed.files}
    kept: dict[str, bytes] = {}
    if request.encode:
        jobs = [job for plan in plans for job in plan.jobs]
        kept = lists(desk, jobs, [c for plan in plans for c in plan.copies], published)
    dropped = lost(request.root, gathered.book, files)
    problems = (*known, *weighed(developed.problems, banners), *dropped)
    return Result(
        edition=Edition({**published, **kept}, heard(problems, wishes(gathered.book))),
        publish_dir=gathered.config.publish_dir,
        keep=gathered.config.press.keep,
        pages=len(desk.galleys),
        read=gathered.anew,
        laid=made.anew,
        languages=len(gathered.book.volumes),
        pictures_made=developed.made,
        pictures_reused=developed.reused,
        base_path=gathered.config.base_path,
        origins={job.path: job.origin for plan in plans for job in plan.jobs},
        pending={} if request.encode else planned,
        banners=banners,
        folders=_folders(gathered.config),
        trace=Trace(
            grammar=gathered.grammar.seal,
            hugo=gathered.hugo,
            layouts=desk.layouts.seal,
            documents=gathered.alone,
            texts=watched(gathered.book, gathered.grammar.value.shortcodes, desk.sites).union(
                path
                for plan in plans
                for job in plan.jobs
                if not job.laid and job.takes != "words"
                for path in job.reads
            ),
            sheets=made.sheets,
            lists=made.lists,
            kept=tuple(kept),
        ),
    )


def _folders(config: Config) -> tuple[str, ...]:
    """Every folder the book is looked for in."""
    beside = str(PurePosixPath(config.press.sources).parent)
    folders = {folder for those in sources(config).values() for folder in those}
    return tuple(sorted(folders | ({beside} - {"."})))


def _failed(known: Iterable[Problem]) -> bool:
    """Whether the site will not be published, so that its pictures need not be made."""
    return any(problem.severity is Severity.ERROR for problem in known)


def _changes(request: Request, gathered: Gathered) -> Mapping[str, Change]:
    """Last changes of all sources, when the book asks git for them."""
    if not gathered.config.enable_git_info:
        return {}
    return history(request.root, [content.source.path for content in gathered.tree.content])


def _path(request: Request, file: File) -> Path:
    """Where a file lies on disk."""
    if file.path.startswith("press:"):
        return request.shipped / file.path.removeprefix("press:")
    return request.root / file.path


def _unheard(found: Iterable[Problem], known: Iterable[Problem]) -> Iterator[Problem]:
    """Problems at places where the same has not been said already."""
    said = {(problem.code, problem.place) for problem in known}
    return (problem for problem in found if (problem.code, problem.place) not in said)
