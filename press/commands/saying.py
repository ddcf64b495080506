"""How problems are told: to people on stderr, to machines on stdout."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from press.commands import terminal
from press.commands.options import root, shipped
from press.errors import Problem

FORMATS = ("text", "github", "gitlab", "json", "sarif")


def format_option(parser: argparse.ArgumentParser) -> None:
    """What problems are written as."""
    add = parser.add_argument
    add("--format", choices=FORMATS, default="text", help=f"problems as: {', '.join(FORMATS)}")


def for_machines(words: argparse.Namespace) -> bool:
    """Whether stdout belongs to a program that reads it."""
    return str(getattr(words, "format", "text")) != "text"


def say(words: argparse.Namespace, problems: Sequence[Problem], *, once: bool = False) -> None:
    """Tell every problem in the format that is asked for.

    Args:
        words: Of the command line.
        problems: In an author's order.
        once: People are told a problem with many places once, with the places.
    """
    folder, ours = root(words), shipped()
    if for_machines(words):
        from press.formats import FORMATS as WRITERS

        text = WRITERS[words.format](problems, _base(folder))
        if text:
            print(text)
    elif once and problems:
        from press.formats.grouped import grouped
        from press.quotes import quoted

        texts = quoted(problems, folder, ours)
        print(grouped(problems, texts, color=terminal.colored()), file=sys.stderr)
    else:
        terminal.complain(problems, folder, ours)


def _base(folder: Path) -> str:
    """The book's folder as seen from the repository, with a slash at its end; empty when same."""
    start = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    inside = folder.is_relative_to(start) and folder != start
    return f"{folder.relative_to(start).as_posix()}/" if inside else ""
