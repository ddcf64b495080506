"""``clean``: takes away what builds made."""

import argparse
import contextlib
import shutil
import sys

from press.commands import terminal
from press.commands.options import (
    CACHES,
    output_folder,
    request_of,
    root,
    shipped,
    source_options,
)

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
    from press.publishing.publish import unpublish

    request = request_of(words)
    try:
        config, _ = load(request.root, environment=request.environment, overrides=request.overrides)
        out = output_folder(words, config.publish_dir)
        removed = unpublish(out, config.press.keep, sources=request.root)
    except BookError as error:
        terminal.complain(error.problems, root(words), shipped())
        return 1
    if removed:
        print(f"removed {out.name}", file=sys.stderr)
    for folder in (request.cache / name for name in CACHES):
        if folder.is_dir():
            shutil.rmtree(folder, ignore_errors=True)  # what stays harms nobody
            print(f"removed {request.cache.name}/{folder.name}", file=sys.stderr)
    with contextlib.suppress(OSError):  # it is not there, or others keep things in it
        request.cache.rmdir()
    return 0
