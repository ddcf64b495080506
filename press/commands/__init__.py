"""The verbs of the command line, one per file, in the order the help shows them.

Each has ``SUMMARY``, ``EXAMPLE``, ``options(parser)`` and ``run(words) -> exit code``.
"""

VERBS = ("build", "clean", "new", "list", "config", "check")
