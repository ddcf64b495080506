"""The verbs of the command line, one per file, in the order the help shows them.

Each has ``EXAMPLE``, ``options(parser)`` and ``run(words) -> exit code``. What it is for stands
here, so that the help can be shown without importing any of them.
"""

from importlib import import_module
from keyword import iskeyword
from types import ModuleType

VERBS = {
    "build": "build the book into public/",
    "serve": "show the book in a browser, and every change of it at once (or: server)",
    "clean": "remove the output folder and what was remembered in .cache/",
    "new": "begin a chapter (in every language), a book, or the workflow of a build server",
    "list": "list pages: all, drafts, future, expired or published",
    "config": "show the settings as they were understood",
    "check": "say everything that can be said about the book, without publishing it",
    "import": "explain a Hugo site before building it: what works, what differs, what needs a hand",
}

ALIASES = {"server": "serve"}
"""Other words for a verb."""


def command(verb: str) -> ModuleType:
    """The module of a verb; where the verb is a word of Python's, with an underscore."""
    return import_module(f"press.commands.{verb}_" if iskeyword(verb) else f"press.commands.{verb}")
