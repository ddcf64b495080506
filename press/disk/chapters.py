"""What lies in the content folders: chapters and the files beside them, by language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from press.config.schema import Config, Language
from press.disk.names import hidden_page
from press.disk.reading import file, source
from press.disk.walk import Found, Walker
from press.errors import Place, Problem, warning
from press.frozen import frozen
from press.values.source import Content, File

CHAPTERS = frozenset({".md", ".markdown", ".mdown", ".html", ".htm"})
"""Ends of the names of files that become pages."""

STRANGE = frozenset({".adoc", ".asciidoc", ".org", ".pandoc", ".pdc", ".rst"})
"""Ends of files that Hugo hands to other programs."""

LARGEST = 20_000_000
"""Bytes of the largest chapter: a library, not a chapter, is larger."""


@frozen
class Folder:
    """A content folder."""

    path: str
    """Below the project root."""
    under: str
    """Where its files appear in the book: empty, or with a slash at the end."""
    language: str
    """Of files whose name says nothing."""


@dataclass(slots=True)
class Chapters:
    """What the content folders hold."""

    content: list[Content] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    taken: dict[tuple[str, str], str] = field(default_factory=dict)
    """Language and name of each page, and the file it is."""


def chapters(walker: Walker, config: Config) -> Chapters:
    """Every chapter and file of all content folders."""
    found = Chapters()
    folders = tuple(_folders(config))
    every = {folder.path for folder in folders} | {one.content_dir for one in config.switched_off}
    beside = frozenset((*every, config.publish_dir, ".cache", config.press.sources))
    codes = {one.code for one in (*config.languages, *config.switched_off)}
    walker.problems.extend(_missing(walker, config))
    for folder in folders:
        for one in walker.walk(folder.path, hidden_page, beside - {folder.path}):
            name, code = _owner(folder.under + one.name, codes)
            language = code or folder.language
            if language in {each.code for each in config.languages}:
                _take(one, name, language, found, walker)
    return found


def _missing(walker: Walker, config: Config) -> Iterator[Problem]:
    """Warnings about content folders that are named but do not exist."""
    for one in config.languages:
        place = config.places.get(f"languages.{one.code}.contentdir") or config.places.get(
            "contentdir"
        )
        if place and not (walker.root / one.content_dir).exists():
            message = f"there is no folder '{one.content_dir}'"
            yield warning(place, "folder-missing", message, "add it, or correct the name")


def _folders(config: Config) -> Iterator[Folder]:
    """The content folders, each with the language of files without a suffix."""
    mounts = [one for one in config.mounts if one.target.partition("/")[0] == "content"]
    for mount in mounts:
        under = mount.target.partition("/")[2]
        language = mount.language or config.default_language
        yield Folder(mount.source, f"{under}/" if under else "", language)
    if mounts:
        return
    by_folder: dict[str, list[Language]] = {}
    for one in config.languages:
        by_folder.setdefault(one.content_dir, []).append(one)
    for path, languages in by_folder.items():
        codes = [one.code for one in languages]
        default = config.default_language
        yield Folder(path, "", default if default in codes else codes[0])


def _owner(name: str, codes: set[str]) -> tuple[str, str]:
    """A name without its language, and the language it names: ``about.es.md`` is Spanish."""
    path = PurePosixPath(name)
    stem, dot, code = path.stem.rpartition(".")
    if dot and stem and code.lower() in codes:
        return str(path.with_name(stem + path.suffix)), code.lower()
    return name, ""


def _take(one: Found, name: str, language: str, found: Chapters, walker: Walker) -> None:
    """A chapter or a file more."""
    end = PurePosixPath(name).suffix.lower()
    if end not in CHAPTERS:
        if end in STRANGE:
            message = f"pages in '{end}' are not understood; it is published as a file"
            hint = "write it in Markdown"
            walker.problems.append(warning(Place(one.place), "chapter-format", message, hint))
        if beside := file(one, name, "content", walker, language):
            found.files.append(beside)
        return
    if first := found.taken.get((language, name)):
        message = f"the same page in the same language as '{first}'"
        problem = Problem(Place(one.place), "chapter-twice", message, "keep one of them")
        walker.problems.append(problem)
    elif _sensible(one, walker) and (text := source(one, walker)):
        found.taken[language, name] = one.place
        found.content.append(Content(text, language, name))
        if not text.text.strip() and PurePosixPath(name).stem != "_index":
            hint = "write something, or delete it"
            place = Place(one.place)
            walker.problems.append(warning(place, "chapter-empty", "an empty chapter", hint))


def _sensible(one: Found, walker: Walker) -> bool:
    """Whether a chapter is of a size that can be read at once."""
    try:
        size = one.path.stat().st_size
    except OSError:
        return True  # reading it will say what is wrong
    if size <= LARGEST:
        return True
    message = f"a chapter of {size / 1e6:.0f} MB; {LARGEST / 1e6:.0f} MB is the most"
    problem = Problem(Place(one.place), "chapter-too-large", message, "split it into several")
    walker.problems.append(problem)
    return False
