"""What a workflow must know of a book and of the repository it lies in. A door."""

from pathlib import Path

from press.frozen import frozen
from press.git import ask
from press.workflows.origins import Origin

USUAL = ("main", "master", "trunk")
"""Names of default branches, where no remote tells."""


@frozen
class Surroundings:
    """A book in its repository."""

    origin: Origin
    book: str
    """The book's folder below the repository's root; empty when it is the root."""
    publish: str
    """Where the site goes, below the repository's root."""
    branch: str
    """The branch the site is published from."""
    history: bool
    """Pages show when they were changed last, which only the whole history tells."""
    submodules: bool = False
    """The repository consists of several, as with a theme."""
    lfs: bool = False
    """Large files are kept apart."""
    pagefind: bool = False
    """Pagefind makes the search of the finished site."""


def root_of(book: Path) -> Path:
    """The root of the repository; the book's own folder where there is none."""
    lines = ask(book, "rev-parse", "--show-toplevel")
    return Path(lines[0]).resolve() if lines else book


def default_branch(folder: Path) -> str:
    """The branch the remote names first, else the one of the usual name, else the current one."""
    for line in ask(folder, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"):
        return line.partition("/")[2]
    here = ask(folder, "for-each-ref", "--format=%(refname:short)", "refs/heads")
    usual = (*ask(folder, "config", "init.defaultBranch"), *USUAL)
    current = ask(folder, "symbolic-ref", "--quiet", "--short", "HEAD")
    return next((name for name in (*usual, *current) if name in here), (*current, "main")[0])


def surroundings(
    top: Path,
    book: Path,
    origin: Origin,
    *,
    publish_dir: str,
    history: bool,
    branch: str = "",
    pagefind: bool = False,
) -> Surroundings:
    """The book as its repository shows it.

    Args:
        top: The repository's root.
        book: The book's folder, in it.
        origin: How Press is come by.
        publish_dir: As the settings say, below the book's folder.
        history: Dates of last changes are shown.
        branch: The branch to publish from; git is asked when it is empty.
        pagefind: Pagefind makes the search.
    """
    inside = book.relative_to(top)
    attributes = top / ".gitattributes"
    kept = attributes.read_text(encoding="utf-8", errors="replace") if attributes.is_file() else ""
    return Surroundings(
        origin=origin,
        book="" if inside == Path() else inside.as_posix(),
        publish=(inside / publish_dir.strip("/")).as_posix(),
        branch=branch or default_branch(top),
        history=history,
        pagefind=pagefind,
        submodules=(top / ".gitmodules").is_file(),
        lfs="filter=lfs" in kept,
    )
