"""``build``: the book into its output folder."""

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

from press.commands import terminal
from press.commands.options import (
    output_folder,
    request_of,
    root,
    selection_options,
    shipped,
    source_options,
)
from press.commands.saying import for_machines, format_option, say
from press.memory.store import Store
from press.values.request import Request, Result

EXAMPLE = "python3 build.py build -s mybook -d public --strict"


def options(parser: argparse.ArgumentParser) -> None:
    """The words of this verb."""
    source_options(parser)
    selection_options(parser)
    format_option(parser)
    add = parser.add_argument
    add("-d", "--destination", metavar="DIR", default="", help="the output folder (public)")
    add("--strict", action="store_true", help="warnings are errors")
    add("--minify", action="store_true", help="smaller HTML")
    add("--quiet", action="store_true", help="problems only")
    add("--no-cache", action="store_true", help="neither read nor write a cache")
    add("--workers", type=int, default=0, metavar="N", help="threads for pictures (all cores)")


def run(words: argparse.Namespace) -> int:
    """Build, report and publish; the old site stays when there is an error."""
    from press.errors import BookError, Place, warning

    if words.no_cache:
        return _run_alone(words)
    try:
        return _run(words, request_of(words))
    except BookError:
        raise
    except Exception as fault:  # noqa: BLE001 -- a cache may come from elsewhere and hold anything
        message = f"what is remembered is not as it should be ({type(fault).__name__})"
        hint = "this build does without; 'clean' takes it away"
        problem = warning(Place(".cache"), "cache-unusable", message, hint)
        terminal.complain((problem,), root(words), shipped())
        return _run_alone(words)


def _run_alone(words: argparse.Namespace) -> int:
    """Build with a cache of its own, which is gone afterwards."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="press-") as folder:
        return _run(words, replace(request_of(words), cache=Path(folder), remember=False))


def _run(words: argparse.Namespace, request: Request) -> int:
    from press.errors import BookError
    from press.memory.resume import LostError, resume
    from press.memory.store import store_of

    started = time.perf_counter()
    store = store_of(request)
    progress = terminal.Progress("pictures")
    watched = sys.stderr.isatty() and not words.quiet
    try:
        result = resume(request, store, progress if watched else None)
    except BookError as error:
        say(words, error.problems)
        print(f"press: {terminal.count(error.problems)} in the settings", file=sys.stderr)
        return 2
    finally:
        progress.clear()
    if result.failed or (words.strict and _faults(result)):
        say(words, result.edition.problems)
        found = terminal.count(result.edition.problems)
        print(f"press: {found}; the site was not published", file=sys.stderr)
        return 1
    try:
        return _publish(words, result, store, started)
    except LostError:
        return _publish(words, resume(request, store, anew=True), store, started)


def _faults(result: Result) -> bool:
    """Whether anything is wrong with the book; what is wrong with the cache is none of its."""
    return any(problem.code != "cache-unwritable" for problem in result.edition.problems)


def _publish(words: argparse.Namespace, result: Result, store: Store, started: float) -> int:
    """Put the edition on the disk and say what was done."""
    from press.errors import BookError
    from press.publishing.release import release

    out = output_folder(words, result.publish_dir)
    try:
        published = release(out, result, root(words), store)
    except BookError as error:
        say(words, (*result.edition.problems, *error.problems))
        return 1
    say(words, result.edition.problems)
    if not words.quiet:
        seconds = time.perf_counter() - started
        print(
            f"{out.name}: {terminal.number(result.pages, 'page')} in "
            f"{terminal.number(result.languages, 'language')} "
            f"({result.read} read, {result.laid} laid out), "
            f"{terminal.number(result.pictures_made, 'picture')} made and "
            f"{result.pictures_reused} reused, {terminal.number(published.files, 'file')} "
            f"({published.written} new), {terminal.size(published.bytes)}, "
            f"{terminal.count(result.edition.problems)}, {seconds:.1f} s",
            file=sys.stderr if for_machines(words) else sys.stdout,
        )
    return 0
