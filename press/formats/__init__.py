"""Problems for machines, one format per file: what ``--format`` may name."""

from collections.abc import Callable, Mapping, Sequence

from press.errors import Problem
from press.formats import github, gitlab, plain_json, sarif

FORMATS: Mapping[str, Callable[[Sequence[Problem], str], str]] = {
    "github": github.written,
    "gitlab": gitlab.written,
    "json": plain_json.written,
    "sarif": sarif.written,
}
"""Each takes the problems and the book's folder as seen from the repository (empty, or with a
slash at its end), and gives a whole text without a line break at its end."""

NAMES = ("text", *FORMATS)
