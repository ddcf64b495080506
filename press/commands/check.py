"""``check``: everything that can be said about a book, without publishing it."""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from press.checks.inspection import Inspection
from press.commands import terminal
from press.commands.options import request_of, root, selection_options, source_options
from press.commands.saying import format_option, say
from press.config.schema import Config
from press.errors import BookError, Problem, Severity
from press.values.request import Request

IGNORE = "params.press.ignore"

EXAMPLE = "python3 build.py check --strict"


def options(parser: argparse.ArgumentParser) -> None:
    """The words of this verb."""
    source_options(parser)
    selection_options(parser)
    format_option(parser)
    add = parser.add_argument
    add("--strict", action="store_true", help="warnings are errors")
    add(
        "--doctor",
        action="store_true",
        help="the repository around the book, and what was begun and left",
    )
    add("--fix", action="store_true", help="mend what can only be meant in one way")
    add("--ledger", action="store_true", help="add new addresses to addresses.txt, or begin it")
    add("--translated", action="append", metavar="FILE", default=[],
        help="FILE says what its original says today; 'all' for every one")  # fmt: skip
    add("--online", action="store_true", help="follow links to other sites, too")
    add("--hugo", action="store_true", help="build with Hugo as well and compare")
    add("--show", type=int, default=3, metavar="N", help="differences with Hugo per line (3)")
    add("--seconds", type=float, default=0.0, metavar="N", help="until Hugo is stopped (60)")


def run(words: argparse.Namespace) -> int:
    """Look at the book as asked; 1 when something is wrong with it."""
    if words.hugo:
        from press.commands.proving import prove

        return prove(words)
    started = time.perf_counter()
    try:
        done, problems = _looked(words)
    except BookError as error:
        say(words, error.problems)
        return 2
    say(words, problems, once=True)
    for line in done:
        print(line, file=sys.stderr)
    counted = Counter(problem.code for problem in problems)
    kinds = sorted(counted.items(), key=lambda kind: (-kind[1], kind[0]))
    each = ": " + ", ".join(f"{count} {code}" for code, count in kinds) if kinds else ""
    seconds = time.perf_counter() - started
    print(f"check: {terminal.count(problems)}{each} ({seconds:.1f} s)", file=sys.stderr)
    failed = any(problem.severity is Severity.ERROR for problem in problems)
    return 1 if failed or (words.strict and problems) else 0


def _looked(words: argparse.Namespace) -> tuple[Sequence[str], Sequence[Problem]]:
    """What was written, in words, and what is left to say."""
    from press.checks.inspecting import inspect

    request = request_of(words)
    settings = _settings(request)
    # what is ignored is left out at the end, so that what is ignored in vain can be told
    everything = replace(request, encode=False, overrides={**request.overrides, IGNORE: ""})
    inspection = inspect(everything)
    if done := _written(words, inspection, settings):
        inspection = inspect(everything)
    return done, _said(words, inspection, settings)


def _written(words: argparse.Namespace, inspection: Inspection, settings: Config) -> Sequence[str]:
    """Write what is asked for; each deed in words."""
    from press.checks import recording
    from press.checks.mending import edits, mend
    from press.quotes import quoted

    folder, done = root(words), list[str]()
    if words.fix:
        found = _said(words, inspection, settings)
        texts = quoted(found, folder, folder)
        done += [f"mended {edit}" for edit in mend(folder, edits(found, texts))]
        again = recording.note_mended(folder, inspection)
        done += [f"recorded {path}: only slips were mended in its original" for path in again]
    if words.translated:
        paths = recording.note_translations(folder, inspection, words.translated)
        done += [f"recorded {path}" for path in paths]
    if words.ledger or (words.fix and inspection.ledger is not None):
        count = recording.note_addresses(folder, inspection)
        done += [f"addresses.txt: {count} new"] * bool(count)
    return done


def _said(
    words: argparse.Namespace, inspection: Inspection, settings: Config
) -> tuple[Problem, ...]:
    """Everything there is to say."""
    from press.checks import DOCTOR, ROUND, RULES
    from press.checks.verdict import verdict

    if words.doctor:
        files = {place.file for place in inspection.config.places.values()}
        known = tuple(one for one in inspection.known if one.place.file in files)
        return verdict(replace(inspection, known=known), ROUND, settings, whole=False)
    if words.online:
        from press.checks.online import visited
        from press.checks.visits import Visitor

        memory = request_of(words).cache / "visits" / "answers.json"
        outside = visited(inspection, Visitor(memory, time.time()))  # noqa: TID251 -- for memory
        inspection = replace(inspection, known=(*inspection.known, *outside))
    return verdict(inspection, (*RULES, *DOCTOR), settings, whole=True)


def _settings(request: Request) -> Config:
    """The book's settings as written."""
    from press.config.load import load

    config, _ = load(
        request.root,
        environment=request.environment,
        overrides=request.overrides,
        today=request.today,
    )
    return config
