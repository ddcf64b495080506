"""What visitors see: the last good edition, and what is wrong with the one after it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from press.errors import Problem, Severity
from press.serve.kinds import is_page
from press.values.picture import Rendition
from press.values.plan import Blob
from press.values.request import Result


@dataclass(frozen=True, slots=True)
class Standing:
    """The site as it stands after a round of building."""

    files: Mapping[str, Blob] = field(default_factory=dict)
    """By path below the site; empty before there was any edition."""
    pending: Mapping[str, Rendition] = field(default_factory=dict)
    """Pictures that are made when somebody asks for them, by path below the site."""
    banners: frozenset[str] = frozenset()
    """Pictures without which a chapter is not what its author meant, by path of the original."""
    base_path: str = "/"
    problems: tuple[Problem, ...] = ()
    """Of the last build, also where its pages are not shown."""
    poor: frozenset[str] = frozenset()
    """Paths that are shown although their source has an error, because they never were good."""
    round: int = 0
    """Counts the builds."""
    touched: Mapping[str, int] = field(default_factory=dict)
    """The round in which a file that is served from disk was last changed, by its path."""
    visit: str = ""
    """Path of the page that this round was about; empty when it was about none, or several."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps pages from being shown as they are on disk."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)


def follow(before: Standing, result: Result, changed: Mapping[str, Path]) -> Standing:
    """What is shown after a build.

    A page whose source has an error stays as it last was; the others go on. An error that
    belongs to no page (in a layout, in the settings) holds the whole site as it last was. What
    never was good is shown all the same: there is nothing better.

    Args:
        before: What was shown until now.
        result: Of the build.
        changed: The files that gave rise to it, by their paths below the project.
    """
    number = before.round + 1
    again = dict.fromkeys(_copied(result, frozenset(changed.values())), number)
    shown = _shown(before, result)
    return replace(
        shown,
        banners=result.banners,
        problems=result.edition.problems,
        round=number,
        touched={**before.touched, **again},
        visit=_visit(result, changed),
    )


def stay(before: Standing, problems: tuple[Problem, ...]) -> Standing:
    """What is shown when a build came to no result."""
    return replace(before, problems=problems, round=before.round + 1, visit="")


def _shown(before: Standing, result: Result) -> Standing:
    new = result.edition.files
    errors = (p for p in result.edition.problems if p.severity is Severity.ERROR)
    faulty = {problem.place.file for problem in errors}
    if not faulty:
        return Standing(new, result.pending, base_path=result.base_path)
    stray = bool(faulty - set(result.origins.values()))
    bad = {path for path, origin in result.origins.items() if stray or origin in faulty}
    last = {
        path: blob
        for path, blob in before.files.items()
        if (stray or path in bad) and (path not in before.poor or path not in new)
    }
    # pages that stay as they were still need the stylesheet and the pictures of their day
    furniture = {path: blob for path, blob in before.files.items() if not is_page(path)}
    return Standing(
        files={**furniture, **new, **last},
        pending={**before.pending, **result.pending},
        base_path=before.base_path if stray and before.files else result.base_path,
        poor=frozenset(path for path in bad if path not in last or path in before.poor),
    )


def _copied(result: Result, changed: frozenset[Path]) -> Iterator[str]:
    """Paths of the files that are served as they lie on disk, where they changed there."""
    for path, blob in result.edition.files.items():
        if isinstance(blob, Path) and blob in changed:
            yield path


def _visit(result: Result, changed: Mapping[str, Path]) -> str:
    """The page that was worked on."""
    origins = result.origins.items()
    pages = [path for path, origin in origins if is_page(path) and origin in changed]
    return min(pages, key=len) if pages and len(changed) == 1 else ""
