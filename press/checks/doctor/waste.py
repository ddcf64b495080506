"""Megabytes that lie in the repository and that no reader needs."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from press.checks.inspection import Inspection
from press.checks.rule import Rule
from press.errors import Place, Problem, warning

LIBRARIES = {"mermaid": "mermaid", "katex": "math", "mathjax": "math"}
"""What the names of big libraries begin with, to the feature a page needs them for."""

LARGE = 200_000
"""Bytes below which nothing is said."""

HUGE = 20_000_000
"""Bytes of one file that make every clone slow."""

OWN = frozenset({".css", ".html", ".js", ".md", ".mjs", ".svg"})


def look(inspection: Inspection) -> Iterator[Problem]:
    """Libraries without a use, files that lie there twice, and giants."""
    yield from _libraries(inspection)
    yield from _twice(inspection)
    for path, size in inspection.repository.sizes.items():
        if size > HUGE:
            message = f"{size / 1_000_000:.0f} MB in one file: every clone carries it forever"
            yield warning(Place(path), "file-huge", message, "keep it elsewhere, or in Git LFS")


def _libraries(inspection: Inspection) -> Iterator[Problem]:
    """Scripts and fonts for what no chapter has."""
    features: set[str] = set()
    for page in inspection.chapters():
        if page.document:
            features |= page.document.value.features
    for library, feature in LIBRARIES.items():
        files = {
            path: size
            for path, size in inspection.repository.sizes.items()
            if any(part.lower().startswith(library) for part in path.split("/"))
            and path.partition("/")[0] in ("static", "assets", "themes", "_vendor")
        }
        if feature not in features and sum(files.values()) > LARGE:
            most = max(files, key=lambda path: (files[path], path))
            total = sum(files.values()) / 1_000_000
            message = f"{total:.1f} MB for {library}, and no chapter needs it: {len(files)} files"
            yield warning(Place(most), "bytes-unused", message, "delete them")


def _twice(inspection: Inspection) -> Iterator[Problem]:
    """Large files that are the same; chapters in two languages each need their own."""
    same: defaultdict[str, list[str]] = defaultdict(list)
    for file in inspection.tree.files:
        unlike = PurePosixPath(file.path).suffix.lower() not in OWN
        shared = file.root != "content" and not file.path.startswith("press:")
        if file.size > LARGE and unlike and shared:
            same[file.digest].append(file.path)
    for paths in same.values():
        first, *others = sorted(paths)
        for path in others:
            message = f"the same file as '{first}'"
            yield warning(Place(path), "file-twice", message, "keep one of them")


RULE = Rule("waste", "megabytes that no reader needs", look)
