"""The book's cover: the picture of share cards for pages that have none of their own."""

from press.errors import Place, Problem, did_you_mean
from press.values.book import Book
from press.values.source import File

KEY = "params.press.cover"


def cover(book: Book) -> tuple[File | None, tuple[Problem, ...]]:
    """The file the settings name, below ``static/`` or ``assets/``; None when they name none."""
    wanted = book.config.press.cover.strip("/")
    if not wanted:
        return None, ()
    files = {file.name: file for file in book.files}
    if wanted in files:
        return files[wanted], ()
    place = book.config.places.get(KEY, Place("config.yaml"))
    hint = did_you_mean(wanted, files)
    return None, (Problem(place, "image-missing", f"no picture '{wanted}'", hint),)
