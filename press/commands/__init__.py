"""The verbs of the command line, one per file, in the order the help shows them.

Each has ``SUMMARY``, ``EXAMPLE``, ``options(parser)`` and ``run(words) -> exit code``.
"""

from importlib import import_module
from keyword import iskeyword
from types import ModuleType

VERBS = ("build", "clean", "new", "list", "config", "check", "import")


def command(verb: str) -> ModuleType:
    """The module of a verb; where the verb is a word of Python's, with an underscore."""
    return import_module(f"press.commands.{verb}_" if iskeyword(verb) else f"press.commands.{verb}")
