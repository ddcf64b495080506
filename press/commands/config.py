"""``config``: the settings as the program understood them."""

import argparse
import json
from dataclasses import asdict

from press.commands import terminal
from press.commands.options import request_of, root, shipped, source_options

EXAMPLE = "python3 build.py config -s mybook"


def options(parser: argparse.ArgumentParser) -> None:
    """The words of this verb."""
    source_options(parser)


def run(words: argparse.Namespace) -> int:
    """Print all settings as JSON, defaults included."""
    from press.config.load import load
    from press.errors import BookError

    request = request_of(words)
    try:
        config, problems = load(
            request.root, environment=request.environment, overrides=request.overrides
        )
    except BookError as error:
        terminal.complain(error.problems, root(words), shipped())
        return 2
    terminal.complain(problems, root(words), shipped())
    shown = asdict(config)
    del shown["places"]
    print(json.dumps(shown, indent=2, ensure_ascii=False, default=_plain))
    return 0


def _plain(value: object) -> object:
    """A value JSON has no word for, as text or list."""
    return sorted(value) if isinstance(value, frozenset) else str(value)
