"""Whether readers are offered to keep the book on their device, and where the list of it lies."""

from press.config.schema import Language
from press.render.layouts import SHIPPED
from press.values.book import Book

FEATURE = "offline"
"""What the worker's script needs."""
WORKER = "sw.js"
"""Hugo-Book's name for it: a worker of that theme that is installed somewhere becomes ours."""
FOLDER = "offline/"


def list_of(book: Book, language: Language) -> str:
    """Published path of the list of files in a language; empty where nothing is offered.

    Not where the settings say no, in ours or the theme's words, and not beside a worker of the
    author's own.
    """
    own = any(f.name == WORKER and not f.path.startswith(SHIPPED) for f in book.files)
    wanted = book.config.press.offline and language.book.service_worker != "false"
    return f"{FOLDER}{language.code}.json" if wanted and not own else ""


def features(book: Book) -> frozenset[str]:
    """``offline``, where some language offers it."""
    offered = any(list_of(book, volume.language) for volume in book.volumes)
    return frozenset((FEATURE,)) if offered else frozenset()
