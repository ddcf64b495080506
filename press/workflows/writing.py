"""Words as YAML and as the shell want them."""

import json
import re
import shlex
import textwrap

PLAIN = re.compile(r"[A-Za-z][\w./-]*")
INDEXER = "pagefind[extended]==1.5.2"
"""The extended one reads Chinese and Japanese as well."""
WORDS_OF_YAML = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def scalar(text: str) -> str:
    """A text that YAML takes for exactly this text, in a list too.

    >>> scalar("docs/public"), scalar("no"), scalar("a b")
    ('docs/public', '"no"', '"a b"')
    """
    plain = PLAIN.fullmatch(text) and text.lower() not in WORDS_OF_YAML
    return text if plain else json.dumps(text, ensure_ascii=False)


def call(command: str, verb: str, book: str, *words: str) -> str:
    """A line of the shell that runs a verb on a book.

    >>> call("press", "build", "my book", "--strict")
    "press build -s 'my book' --strict"
    """
    source = ("-s", shlex.quote(book)) if book else ()
    return " ".join((command, verb, *source, *words))


def searched(site: str) -> tuple[str, ...]:
    """Lines of the shell that have Pagefind make the search of a finished site.

    The signs beside headings are no part of their text.

    >>> searched("public")[1]
    'python -m pagefind --site public --exclude-selectors .anchor'
    """
    return (
        f"python -m pip install {shlex.quote(INDEXER)}",
        f"python -m pagefind --site {shlex.quote(site)} --exclude-selectors .anchor",
    )


def indented(text: str, depth: int) -> str:
    """Lines, moved to the right."""
    return textwrap.indent(text, " " * depth)
