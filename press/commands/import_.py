"""``import``: a foreign site explained in one page, before it is built."""

import argparse
from pathlib import Path

from press.commands import terminal
from press.commands.options import request_of, root, shipped, source_options

EXAMPLE = "python3 build.py import ../my-hugo-book"


def options(parser: argparse.ArgumentParser) -> None:
    """The words of this verb."""
    source_options(parser)
    parser.add_argument("site", nargs="?", default="", help="the site's folder or its hugo.toml")


def run(words: argparse.Namespace) -> int:
    """Read the site and print the page; nothing is written and no picture opened."""
    from press.errors import BookError
    from press.gather import gather
    from press.importing.explain import explain

    if words.site:
        given = Path(words.site)
        words.source = str(given.parent if given.is_file() else given)
    folder = root(words)
    try:
        gathered = gather(request_of(words))
        parts = explain(gathered, folder)
    except BookError as error:
        terminal.complain(error.problems, folder, shipped())
        return 2
    print(f"{folder.name}: a site for Hugo, seen by Press")
    for part in parts:
        print(f"\n{part.title}")
        for line in part.lines:
            print(f"  {line}")
    print(f"\nTo build it: python3 build.py -s {words.source} -d public")
    return 0
