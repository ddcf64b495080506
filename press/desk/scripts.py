"""The scripts pages may load: by name, under addresses that change when they do."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from press.render.layouts import SHIPPED
from press.values.source import File

FOLDER = "js/"


def scripts_of(files: Iterable[File]) -> Mapping[str, str]:
    """Script name to published path: ``{"mermaid": "js/mermaid.3f2a90bc12de.js"}``.

    All of ``static/js/``, and scripts at the top of ``static/``, where hugo-book keeps
    Mermaid; the author's win over ours. ``.min`` is not part of the name.
    """
    found: dict[str, str] = {}
    for file in sorted(files, key=lambda file: (not file.path.startswith(SHIPPED), file.name)):
        path = PurePosixPath(file.name)
        inside = file.name.startswith(FOLDER) or "/" not in file.name
        if file.root == "static" and inside and path.suffix in (".js", ".mjs"):
            found[path.stem.removesuffix(".min")] = address(file)
    return found


def address(file: File) -> str:
    """Where a script is published: ours under a name of their content, the author's as named."""
    if not file.path.startswith(SHIPPED):
        return file.name
    path = PurePosixPath(file.name)
    return str(path.with_name(f"{path.stem}.{file.digest[:12]}{path.suffix}"))
