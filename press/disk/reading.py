"""Files that were found, opened: as text or as no more than their digest."""

from hashlib import blake2b

from press.decode.encoding import decoded_text
from press.digest import SIZE
from press.disk.walk import Found, Walker
from press.errors import Place, Problem
from press.values.source import File, Source

CHUNK = 1 << 20
"""Bytes read at once of a file that is only digested."""


def source(found: Found, walker: Walker) -> Source | None:
    """A text; None when it cannot be opened. What is not text in it is noted and replaced."""
    try:
        data = found.path.read_bytes()
    except OSError as error:
        _unreadable(found, error, walker)
        return None
    text, problem = decoded_text(data, Place(found.place))
    if problem:
        walker.problems.append(problem)
    return Source(found.place, text)


def file(found: Found, name: str, root: str, walker: Walker, language: str = "") -> File | None:
    """A file that is published or drawn from; None when it cannot be opened.

    Args:
        found: The file on disk.
        name: Below its kind of folder.
        root: Its kind of folder: ``content``, ``static`` or ``assets``.
        walker: Takes the problems.
        language: Whose it is.
    """
    state = blake2b(digest_size=SIZE)
    size = 0
    try:
        with found.path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                state.update(chunk)
                size += len(chunk)
    except OSError as error:
        _unreadable(found, error, walker)
        return None
    return File(found.place, name, root, state.hexdigest(), size, language)


def _unreadable(found: Found, error: OSError, walker: Walker) -> None:
    message = f"cannot be read: {error.strerror}"
    walker.problems.append(Problem(Place(found.place), "file-unreadable", message))
