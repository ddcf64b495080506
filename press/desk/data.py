"""The site's ``data/`` files, as layouts see them: ``site.data.team.authors``."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from press.decode.lists import read_any
from press.errors import Place, Problem
from press.values.front import Plain
from press.values.source import Source

Data = dict[str, Plain]


def data_of(sources: Iterable[Source]) -> tuple[Data, tuple[Problem, ...]]:
    """The values of all files, in mappings named after their folders and files.

    A file and a folder of one name are laid over each other; XML is left out.
    """
    data: Data = {}
    problems: list[Problem] = []
    for source in sources:
        path = PurePosixPath(source.path)
        if path.suffix.lower() == ".xml":
            continue
        value, complaints = read_any(source.text, Place(source.path))
        problems.extend(complaints)
        _put(data, (*path.parts[1:-1], path.stem), value)
    return data, tuple(problems)


def _put(data: Data, names: tuple[str, ...], value: Plain) -> None:
    for name in names[:-1]:
        inner = data.setdefault(name, {})
        if not isinstance(inner, dict):
            inner = data[name] = {}
        data = inner
    last = data.get(names[-1])
    both = isinstance(last, dict) and isinstance(value, dict)
    data[names[-1]] = {**last, **value} if both else value  # type: ignore[dict-item]
