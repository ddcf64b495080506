"""What is asked of a build, and what came of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from press.errors import Severity
from press.frozen import frozen
from press.values.picture import Rendition
from press.values.plan import Edition


@frozen
class Request:
    """One build: which book, with which settings, and what it may lean on."""

    root: Path
    """The book's folder."""
    shipped: Path
    """The folder of our own ``layouts/`` and ``static/``."""
    cache: Path
    """Where results are remembered; safe to delete."""
    today: dt.datetime
    """Decides which pages are still in the future, unless ``SOURCE_DATE_EPOCH`` does."""
    environment: str = "production"
    overrides: Mapping[str, str] = field(default_factory=dict)
    """Settings from the command line, by dotted lower-case name."""
    workers: int = 1
    origin: str = ""
    """Stands instead of scheme and host of ``baseURL``: ``http://localhost:1313``; empty to keep
    them."""
    most: int = 512_000_000
    """Bytes that each part of the cache may take, unless one build needs more."""
    remember: bool = True
    """Use and keep what was read and laid out before."""
    watched: bool = False
    """Somebody watches the files, so that one that looks as before to the file system is so."""
    encode: bool = True
    """Make the pictures, too; else they are only named, in `Result.pending`."""


@frozen
class Sheet:
    """A page that was laid out: what to do to lay it out again."""

    path: str
    """Below the output folder."""
    make: str
    """Module and name of the function."""
    arguments: str
    """The digest they are remembered by."""
    reads: tuple[str, ...]
    """Source paths of the documents whose text stands on it."""
    laid: tuple[str, ...]
    """The layouts it begins from."""


@frozen
class Trace:
    """What a build leaves for the next one, so that it can remake single pages."""

    grammar: str = ""
    """Seal of what the chapters were read by."""
    hugo: str | None = None
    """The Hugo there was; None for a book that needs none."""
    layouts: str = ""
    """Seal of the layouts."""
    documents: Mapping[str, str] = field(default_factory=dict)
    """Source path to the seal of the document; those are missing that are read by more than the
    file and the grammar."""
    texts: frozenset[str] = frozenset()
    """Source paths of documents whose text also stands in files that are no pages, or is looked
    at for mistakes."""
    sheets: tuple[Sheet, ...] = ()
    lists: tuple[Sheet, ...] = ()
    """Files that list the words of chapters."""
    kept: tuple[str, ...] = ()
    """Published paths of the lists of what a reader's device keeps, which know every page."""


@frozen
class Result:
    """A finished edition and the figures of the summary."""

    edition: Edition
    publish_dir: str
    keep: tuple[str, ...] = ()
    pages: int = 0
    read: int = 0
    """Chapters that were read in this build; the others were remembered."""
    laid: int = 0
    """Pages that were laid out in this build."""
    languages: int = 0
    pictures_made: int = 0
    pictures_reused: int = 0
    base_path: str = "/"
    """Where the site begins on its host, with slashes at both ends."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Path below the output folder to the source the file stands for."""
    pending: Mapping[str, Rendition] = field(default_factory=dict)
    """Pictures that pages name and that were not asked to be made, by published path."""
    banners: frozenset[str] = frozenset()
    """Paths of pictures without which a chapter is not what its author meant."""
    folders: tuple[str, ...] = ()
    """Where the book was looked for, below its root, whether or not they exist."""
    trace: Trace = Trace()

    @property
    def failed(self) -> bool:
        """Whether something is wrong that keeps the book from being published."""
        return any(p.severity is Severity.ERROR for p in self.edition.problems)
