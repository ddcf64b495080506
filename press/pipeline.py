"""The whole story on one page: from a folder of sources to a finished edition."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from press.book.assemble import assemble
from press.book.references import index
from press.config.folders import sources
from press.config.load import load
from press.config.schema import Config
from press.config.whereabouts import moved
from press.darkroom import Darkroom
from press.described import described
from press.desk.compose import compose
from press.desk.cover import cover
from press.desk.gathered import Gathered
from press.desk.icons import masters
from press.desk.offers import files_named
from press.desk.strangers import drawings, kept_back
from press.desk.survey import survey, weighed
from press.digest import digest, seal
from press.errors import BookError, Place, Problem, Severity
from press.history import history
from press.markdown.grammar import grammar_of
from press.markdown.read import read
from press.outputs import OUTPUTS
from press.render.layouts import Layouts
from press.scan import scan
from press.spell import Sealed
from press.values.document import Document, Prose
from press.values.grammar import Grammar
from press.values.plan import Blob, Edition, Job, Plan
from press.values.request import Request, Result
from press.values.source import File, Source, Tree
from press.values.view import Change

Answers = Mapping[int, str]
"""What Hugo made of the calls of one page, by where they begin."""

Claim: TypeAlias = tuple[str, Place | None]
"""Who makes a file, and where an author asked for its path."""

Progress = Callable[[int, int], None]
"""Told how many pictures are done, of how many."""


def gather(request: Request) -> Gathered:
    """Read the settings and every chapter, and put the book together.

    Raises:
        BookError: There are no usable settings.
    """
    config, unset = load(
        request.root,
        environment=request.environment,
        overrides=request.overrides,
        today=request.today,
    )
    config = replace(config, base_url=moved(config.base_url, request.origin))
    tree = scan(request.root, config, request.shipped)
    hugo = bool(tree.go_templates) and _has_hugo()
    grammar, undeclared = grammar_of(config, tree.layouts, tree.go_templates, hugo=hugo)
    sealed = seal(grammar)
    answers, unfilled, made = _foreign(request, config, tree, sealed)
    texts, undescribed = described(request.root, tree, grammar.shortcodes)
    answers = {
        path: {**answers.get(path, {}), **texts.get(path, {})} for path in {*answers, *texts}
    }
    documents: dict[str, Sealed[Document]] = {}
    prose: dict[str, Prose] = {}
    for content in tree.content:
        path = content.source.path
        documents[path], prose[path] = _document(content.source, sealed, answers.get(path))
    if grammar.settings.hooks:
        from press.hugo.hooks import drawn

        hooked = drawn(request, config, tree, sealed, documents, prose)
        unfilled = (*unfilled, *hooked.problems)
        made = {file.name: file for file in (*made, *hooked.files)}.values()
    tree = replace(tree, files=(*tree.files, *made)) if made else tree
    book, misfits = assemble(config, tree, documents)
    unread = (problem for sheet in documents.values() for problem in sheet.value.problems)
    problems = (*unset, *tree.problems, *undeclared, *unfilled, *undescribed, *unread, *misfits)
    return Gathered(config, tree, sealed, book, prose, problems)


def _has_hugo() -> bool:
    """Whether a site's own Go templates can be filled."""
    from press.hugo.running import find

    try:
        return bool(find())
    except BookError:
        return False


def _foreign(
    request: Request, config: Config, tree: Tree, grammar: Sealed[Grammar]
) -> tuple[Mapping[str, Answers], Sequence[Problem], Iterable[File]]:
    """What Hugo makes of the calls of Go templates, by source path, and of files for them."""
    if not any(signature.foreign for signature in grammar.value.shortcodes.values()):
        return {}, (), ()
    from press.hugo.foreign import foreign

    filled = foreign(request, config, tree, grammar)
    return filled.answers, filled.problems, {file.name: file for file in filled.files}.values()


def _document(
    source: Source, grammar: Sealed[Grammar], answers: Answers | None
) -> tuple[Sealed[Document], Prose]:
    """A file, read and named after everything that reading it depends on."""
    seal_of = digest(source, grammar, answers) if answers else digest(source, grammar)
    document, prose = read(source, grammar, answers)
    return Sealed(document, seal_of), prose


def build(request: Request, progress: Progress | None = None) -> Result:
    """Make every file of the site. Nothing has touched the output folder yet.

    Pictures are encoded in threads while pages are laid out.

    Raises:
        BookError: There are no usable settings.
    """
    gathered = gather(request)
    found = index(gathered.book)
    findings = survey(gathered.book, found, gathered.grammar.value.shortcodes)
    darkroom = Darkroom(request.cache / "pictures", request.root, request.shipped, request.workers)
    fronts = tuple(file for file in cover(gathered.book)[:1] if file)
    doubtful = (*fronts, *drawings(gathered.book))
    named = files_named(findings, (*masters(gathered.book, gathered.tree), *doubtful))
    measures, unreadable = darkroom.measures(named)
    desk, incomplete = compose(gathered, findings, measures, _changes(request, gathered))
    plans = [output.plan(desk) for output in OUTPUTS]
    back, unsafe = kept_back(gathered.book, unreadable)
    known = (
        *gathered.problems,
        *(problem for finding in findings.values() for problem in finding.problems),
        *weighed(unreadable, findings),
        *incomplete,
        *(problem for plan in plans for problem in plan.problems),
        *_unheard(_collisions(plans), gathered.problems),
        *_unwritable(plans),
        *unsafe,
    )
    planned = {rendition.path: rendition for plan in plans for rendition in plan.renditions}
    wanted = planned.values() if request.encode and not _failed(known) else ()
    with darkroom.developing(wanted, progress) as pictures:
        files, failures = _do(
            (job for plan in plans for job in plan.jobs), desk.layouts, gathered.prose
        )
        developed = pictures.result()
    for copy in (c for plan in plans for c in plan.copies if c.file.path not in back):
        files.setdefault(copy.path, _path(request, copy.file))
    problems = (*known, *failures, *weighed(developed.problems, findings))
    return Result(
        edition=Edition({**files, **developed.files}, _settled(problems, gathered)),
        publish_dir=gathered.config.publish_dir,
        keep=gathered.config.press.keep,
        pages=len(desk.galleys),
        languages=len(gathered.book.volumes),
        pictures_made=developed.made,
        pictures_reused=developed.reused,
        base_path=gathered.config.base_path,
        origins={job.path: job.origin for plan in plans for job in plan.jobs},
        pending={} if request.encode else planned,
        folders=tuple(sorted({f for those in sources(gathered.config).values() for f in those})),
    )


def _failed(known: Iterable[Problem]) -> bool:
    """Whether the site will not be published, so that its pictures need not be made."""
    return any(problem.severity is Severity.ERROR for problem in known)


def _changes(request: Request, gathered: Gathered) -> Mapping[str, Change]:
    """Last changes of all sources, when the book asks git for them."""
    if not gathered.config.enable_git_info:
        return {}
    return history(request.root, [content.source.path for content in gathered.tree.content])


def _do(
    jobs: Iterable[Job], layouts: Sealed[Layouts], prose: Mapping[str, Prose]
) -> tuple[dict[str, Blob], tuple[Problem, ...]]:
    """Make every file that can be made; a job that fails costs its own file only."""
    files: dict[str, Blob] = {}
    problems: list[Problem] = []
    for job in jobs:
        try:
            more = {"layouts": layouts, "prose": prose} if job.laid else {}
            files[job.path] = job.make(*job.arguments, **more)
        except BookError as failure:
            problems.extend(failure.problems)
    return files, tuple(problems)


def _path(request: Request, file: File) -> Path:
    """Where a file lies on disk."""
    if file.path.startswith("press:"):
        return request.shipped / file.path.removeprefix("press:")
    return request.root / file.path


def _collisions(plans: Sequence[Plan]) -> Iterator[Problem]:
    """Two sources that would be written to one file, or to a file and a folder of one name."""
    jobs = ((j.path, j.origin, j.place) for plan in plans for j in plan.jobs)
    copies = ((c.path, c.file.path, None) for plan in plans for c in plan.copies)
    owner: dict[str, Claim] = {}
    for path, origin, place in (*jobs, *copies):
        first = owner.setdefault(path, (origin, place))
        if first[0] != origin:
            yield _taken(path, first, (origin, place))
    for path, second in owner.items():
        for folder in PurePosixPath(path).parents:
            if str(folder) in owner:
                yield _taken(str(folder), owner[str(folder)], second)


def _unwritable(plans: Iterable[Plan]) -> Iterator[Problem]:
    """Paths that no file system takes."""
    for job in (job for plan in plans for job in plan.jobs):
        path = job.path.encode("utf-8", "replace")
        if len(path) > 1000 or max(map(len, path.split(b"/"))) > 255:
            place, hint = job.place or Place(job.origin), "give it a shorter name, slug or url"
            message = "its path is too long: 255 bytes may stand between slashes, 1000 in all"
            yield Problem(place, "path-too-long", message, hint)


def _unheard(found: Iterable[Problem], known: Iterable[Problem]) -> Iterator[Problem]:
    """Problems at places where the same has not been said already."""
    said = {(problem.code, problem.place) for problem in known}
    return (problem for problem in found if (problem.code, problem.place) not in said)


def _taken(path: str, one: Claim, other: Claim) -> Problem:
    """The complaint, at the one of the two where an author wrote the path."""
    first, second = (other, one) if one[1] and not other[1] else (one, other)
    maker = "by Press itself" if first[0] == path else f"from {first[0]}"
    message = f"'{path}' is already made {maker}"
    return Problem(second[1] or Place(second[0]), "path-taken", message, "rename one of them")


def _settled(problems: Iterable[Problem], gathered: Gathered) -> tuple[Problem, ...]:
    """Each problem once, in an author's order, without those the book ignores."""
    ignored = set(gathered.config.press.ignore)
    kept = {problem for problem in problems if problem.code not in ignored}
    return tuple(sorted(kept, key=lambda problem: problem.order))
