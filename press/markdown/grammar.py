"""The grammar of a book: its Markdown settings and the shortcodes its layouts declare."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TypeAlias

from press.config.schema import Config
from press.disk.templates import hooks, shortcode_of, unasked
from press.errors import Problem
from press.markdown.signatures import declared
from press.values.grammar import Grammar, Signature
from press.values.source import Source

Declaration: TypeAlias = tuple[Signature | None, tuple[Problem, ...]]
"""What a layout declares, and what is wrong with that."""

FOLDER = "layouts/shortcodes/"
OPEN = Signature(body="optional", extra=True, foreign=True)
INNER = re.compile(r"\.Inner(?:Deindent)?\b")
"""By this Hugo knows that a shortcode has a body."""


def declarations(layouts: Iterable[Source]) -> dict[str, Declaration]:
    """What the shortcodes among some layouts declare, by path."""
    return {layout.path: declared(layout) for layout in layouts if _name(layout)}


def grammar_of(
    config: Config,
    layouts: Iterable[Source],
    foreign: Iterable[Source] = (),
    *,
    hugo: bool = False,
    known: Mapping[str, Declaration] = MappingProxyType({}),
) -> tuple[Grammar, tuple[Problem, ...]]:
    """How the book's chapters are to be read, and what is wrong with the declarations.

    An author's shortcode of the same name takes the place of ours. Of those in Go only Hugo
    can, so that without it ours stay; a theme's are taken where we have none.

    Args:
        config: Of the book.
        layouts: Ours and the author's.
        foreign: Templates in Go; those of shortcodes are looked at.
        hugo: Whether there is a Hugo to fill them.
        known: Declarations that need not be read again, by path.
    """
    layouts, foreign = tuple(layouts), tuple(foreign)
    found: dict[str, Signature] = {}
    problems: list[Problem] = []
    for layout in sorted(layouts, key=lambda source: not source.path.startswith("press:")):
        if name := _name(layout):
            signature, complaints = known.get(layout.path) or declared(layout)
            problems.extend(complaints)
            if signature is not None:
                found[name] = signature
    own = {shortcode_of(layout) for layout in layouts if not layout.path.startswith("press:")}
    for template in foreign:
        name = shortcode_of(template)
        wins = name not in own and template.path.startswith("layouts/")
        if name and (name not in found or found[name].foreign or (wins and hugo)):
            found[name] = OPEN if INNER.search(template.text) else replace(OPEN, body="none")
    settings = config.markdown
    if config.press.untrusted:
        settings = replace(settings, unsafe=False)
    asked = hooks(foreign, layouts)
    if hugo:
        settings = replace(settings, hooks=tuple(sorted(asked)))
    else:
        problems.extend(unasked(asked))
    if config.press.legacy_shortcodes is not None:
        settings = replace(settings, legacy_shortcodes=config.press.legacy_shortcodes)
    return Grammar(settings, found), tuple(problems)


def without_notes(grammar: Grammar, names: frozenset[str]) -> Grammar:
    """The grammar of a book in which calls of these shortcodes stand where they are written."""
    shortcodes = {
        name: replace(one, note=one.note and name not in names)
        for name, one in grammar.shortcodes.items()
    }
    return replace(grammar, shortcodes=shortcodes)


def _name(layout: Source) -> str:
    """The name of the shortcode a layout is for; empty for other layouts."""
    folder, _, name = layout.path.removeprefix("press:").partition(FOLDER)
    here = not folder and name.endswith(".html")
    return str(PurePosixPath(name).with_suffix("")) if here else ""
