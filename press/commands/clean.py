"""``clean``: takes away what builds made."""

import argparse
import shutil
import sys
from pathlib import Path

from press.commands import terminal
from press.commands.options import cache_folder, request_of, root, shipped, source_options

SUMMARY = "remove the output folder and what was remembered in .cache/"
EXAMPLE = "python3 build.py clean"


def options(parser: argparse.ArgumentParser) -> None:
    """The words of this verb."""
    source_options(parser)
    parser.add_argument(
        "-d", "--destination", metavar="DIR", default="", help="the output folder (public)"
    )


def run(words: argparse.Namespace) -> int:
    """Remove only what is ours; an output folder with strange files is left alone."""
    from press.config.load import load
    from press.errors import BookError
    from press.publish import refuse_foreign

    request = request_of(words)
    try:
        config, _ = load(request.root, environment=request.environment, overrides=request.overrides)
        out = Path(words.destination or request.root / config.publish_dir).resolve()
        refuse_foreign(out, config.press.keep)
    except BookError as error:
        terminal.complain(error.problems, root(words), shipped())
        return 1
    for folder in (out, cache_folder()):
        if folder.is_dir():
            shutil.rmtree(folder)
            print(f"removed {folder.name}", file=sys.stderr)
    return 0
