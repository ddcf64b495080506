"""The grammar of a book: its Markdown settings and the shortcodes its layouts declare."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from press.config.schema import Config
from press.errors import Problem
from press.markdown.signatures import declared
from press.values.grammar import Grammar, Signature
from press.values.source import Source

FOLDER = "layouts/shortcodes/"


def grammar_of(config: Config, layouts: Iterable[Source]) -> tuple[Grammar, tuple[Problem, ...]]:
    """How the book's chapters are to be read, and what is wrong with the declarations.

    An author's shortcode of the same name takes the place of ours.
    """
    found: dict[str, Signature] = {}
    problems: list[Problem] = []
    for layout in sorted(layouts, key=lambda source: not source.path.startswith("press:")):
        folder, _, name = layout.path.removeprefix("press:").partition(FOLDER)
        if not folder and name.endswith(".html"):
            signature, complaints = declared(layout)
            problems.extend(complaints)
            if signature is not None:
                found[str(PurePosixPath(name).with_suffix(""))] = signature
    settings = config.markdown
    if config.press.untrusted:
        settings = replace(settings, unsafe=False)
    if config.press.legacy_shortcodes is not None:
        settings = replace(settings, legacy_shortcodes=config.press.legacy_shortcodes)
    return Grammar(settings, found), tuple(problems)
