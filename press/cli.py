"""Words in, exit code out: 0 a book, 1 problems in the book, 2 wrong words or settings."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from press import __version__
from press.commands import ALIASES, VERBS, command

FLAGS_WITHOUT_VERB = ("-h", "--help", "--version")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verb named first; ``build`` when there is none."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in FLAGS_WITHOUT_VERB:
        return _run(words)
    from press import once  # no sooner: help needs nothing

    gc.set_threshold(50_000, 20, 20)  # what a build makes it keeps: looking through it is in vain
    once.recall()
    try:
        return _run(words)
    finally:
        once.keep()


def _run(words: list[str]) -> int:
    if not words or (words[0].startswith("-") and words[0] not in FLAGS_WITHOUT_VERB):
        words.insert(0, "build")
    words[0] = ALIASES.get(words[0], words[0])
    chosen = parser_of(words[0]).parse_args(words)
    from press.commands.terminal import complain  # no sooner: help needs neither
    from press.errors import BookError

    try:
        return int(command(chosen.verb).run(chosen))
    except BookError as error:
        complain(error.problems, Path.cwd(), Path.cwd())
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output went away: nothing is wrong
        sys.stderr.close()
        return 0


def parser_of(chosen: str) -> argparse.ArgumentParser:
    """The command line: every verb, and the options of the chosen one."""
    parser = argparse.ArgumentParser(
        prog="press",
        description="Publishes a book on the web from Markdown chapters.",
        epilog="Without a verb, 'build' is meant: python3 build.py -d public",
    )
    parser.add_argument("--version", action="version", version=f"press {__version__}")
    verbs = parser.add_subparsers(prog=parser.prog, dest="verb", metavar="VERB", required=True)
    for name, summary in VERBS.items():
        verb = verbs.add_parser(name, help=summary, description=summary)
        if name == chosen:
            module = command(name)
            verb.epilog = f"example: {module.EXAMPLE}"
            module.options(verb)
    return parser
