"""Problems an author does not want to hear of: by code, by file, or in the chapter itself."""

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase

from press.config.schema import Config
from press.errors import Place, Problem, warning
from press.frozen import frozen
from press.values.book import Book

KEY = "params.press.ignore"


@frozen
class Wish:
    """One thing that is not to be reported."""

    code: str
    """Of the problem; may hold ``*``."""
    files: str
    """Pattern of the files it is not reported of."""
    place: Place
    """Where the author says so."""

    def covers(self, problem: Problem) -> bool:
        """Whether this is what the author does not want to hear."""
        return fnmatchcase(problem.code, self.code) and fnmatchcase(problem.place.file, self.files)


def wishes(book: Book) -> tuple[Wish, ...]:
    """What is not to be reported: ``params.press.ignore``, and ``press.ignore`` of chapters."""
    return (*of_settings(book.config), *_of_chapters(book))


def of_settings(config: Config) -> tuple[Wish, ...]:
    """What is not to be reported of the whole book."""
    places = config.places
    return tuple(
        Wish(*_parted(entry), places.get(f"{KEY}.{number}", places.get(KEY, Place(""))))
        for number, entry in enumerate(config.press.ignore)
    )


def heard(problems: Iterable[Problem], wanted: Iterable[Wish]) -> tuple[Problem, ...]:
    """The problems that nobody has wished away, each once, in an author's order."""
    quiet = tuple(wanted)
    kept = {one for one in problems if not any(wish.covers(one) for wish in quiet)}
    return tuple(sorted(kept, key=lambda problem: problem.order))


def idle(problems: Iterable[Problem], wanted: Iterable[Wish]) -> Iterator[Problem]:
    """A warning for each wish that nothing has come of: what it covered was mended."""
    every = tuple(problems)
    for wish in wanted:
        if not any(wish.covers(problem) for problem in every):
            where = "" if wish.files in ("*", wish.place.file) else f" in {wish.files}"
            message = f"there is no '{wish.code}' to ignore{where}"
            yield warning(wish.place, "ignore-idle", message, "take it out of the list")


def _parted(entry: str) -> tuple[str, str]:
    """Code and files of an entry.

    >>> _parted("image-alt content/old/*"), _parted("image-alt")
    (('image-alt', 'content/old/*'), ('image-alt', '*'))
    """
    code, _, files = entry.strip().partition(" ")
    return code, files.strip() or "*"


def _of_chapters(book: Book) -> Iterator[Wish]:
    for volume in book.volumes:
        for page in volume.pages:
            own = page.front.raw.get("press")
            codes = own.get("ignore") if isinstance(own, Mapping) else None
            listed = codes if isinstance(codes, list) else [codes] if codes else []
            if page.document and listed:
                path = page.document.value.path
                place = page.front.places.get("press", Place(path))
                yield from (Wish(str(code), path, place) for code in listed)
