"""The scripts of a book: one file of ``static/js/`` a feature, each where it is wanted.

A file says in the comments it begins with how it is loaded, and for which books::

    // load: apart
    // needs: mermaid

Without the first it is a part of the bundle, without the second every book has it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from pathlib import PurePosixPath

from press import __version__
from press.digest import digest
from press.errors import Place, Problem, did_you_mean, warning
from press.frozen import frozen
from press.render.layouts import SHIPPED
from press.render.slim import function, together
from press.values.source import File, Source, Tree

FOLDER = "js/"

LATE, FIRST, END, APART, ROOT = WAYS = ("late", "first", "end", "apart", "root")
"""How a script is loaded: in the bundle; inlined in the head, before the first paint; inlined
at the end of the page; as a file of its own, by whoever names it; the same, at the root of the
site, where a service worker has to lie."""

COMMENTS = re.compile(r"(?:\s*//[^\n]*(?:\n|\Z))+")


@frozen
class Script:
    """One file of ours, or the author's in its place."""

    source: Source
    name: str
    """Without folder and ending: ``theme``."""
    way: str = LATE
    needs: frozenset[str] = frozenset()
    """Features and shortcodes of which a book must have one; empty for scripts of every book."""

    @property
    def path(self) -> str:
        """Where it is published, if it is a file of its own."""
        if self.way == ROOT:
            return f"{self.name}.js"
        return f"{FOLDER}{self.name}.{digest(self.source.text, __version__)[:12]}.js"


@frozen
class Scripts:
    """All scripts of a book."""

    addresses: Mapping[str, str] = field(default_factory=dict)
    """Name to published path of each that is a file of its own."""
    first: str = ""
    """Runs in the head of every page."""
    end: str = ""
    """Runs at the end of every page."""
    bundle: str = ""
    """Published path of the bundle; empty where there is nothing in it."""


def ours(tree: Tree, used: frozenset[str]) -> tuple[Script, ...]:
    """The scripts that a book needs, by name; the author's where there are two of a name.

    Style sheets that scripts alone need are among them.

    Args:
        tree: Everything on disk.
        used: Features and shortcodes of the book.
    """
    chosen: dict[str, Source] = {}
    sheets = (one for one in tree.stylesheets if is_late(one))
    for source in sorted((*sheets, *tree.scripts), key=lambda s: not s.path.startswith(SHIPPED)):
        chosen[PurePosixPath(source.path).name] = source
    every = (_script(name.partition(".")[0], source) for name, source in sorted(chosen.items()))
    return tuple(one for one in every if not one.needs or one.needs & used)


def scripts_of(tree: Tree, found: tuple[Script, ...]) -> Scripts:
    """What pages say of scripts: those of `ours`, and the author's others."""
    own = {one.name: one.path for one in found if one.way in (APART, ROOT)}
    return Scripts(
        addresses={**_strangers(tree), **own},
        first=_inlined(found, FIRST),
        end=_inlined(found, END),
        bundle=bundle_path(found),
    )


def bundle_path(found: Iterable[Script]) -> str:
    """Where the bundle is published: a new name whenever it says something else."""
    texts = [one.source.text for one in found if one.way == LATE]
    return f"{FOLDER}book.{digest(texts, __version__)[:12]}.js" if texts else ""


def bundled(tree: Tree) -> frozenset[str]:
    """Paths of the author's files that stand for ours, and so are not published as they are."""
    return frozenset(source.path for source in tree.scripts)


def problems(found: Iterable[Script]) -> Iterator[Problem]:
    """Scripts that cannot be read, and wishes that are not understood."""
    for one in found:
        place = Place(one.source.path)
        if one.way not in WAYS:
            hint = did_you_mean(one.way, WAYS)
            yield warning(place, "script-way", f"there is no 'load: {one.way}'", hint)
        elif one.way in (LATE, FIRST, END) and not function(one.source):
            message = "not a script that can be read, so it is left out"
            yield Problem(place, "script-unreadable", message, "look for a bracket too few or many")


def is_late(sheet: Source) -> bool:
    """Whether a style sheet says of itself that it comes with the scripts.

    >>> is_late(Source("static/css/keys.css", "/* load: late */ dialog { padding: 0 }"))
    True
    """
    return sheet.text.startswith("/* load: late")


def _script(name: str, source: Source) -> Script:
    head = COMMENTS.match(source.text)
    said = dict(re.findall(r"//\s*(load|needs):[ \t]*(.*\S)", head[0] if head else ""))
    return Script(source, name, said.get("load", LATE), frozenset(said.get("needs", "").split()))


def _inlined(found: Iterable[Script], way: str) -> str:
    return together(function(one.source) for one in found if one.way == way)


def _strangers(tree: Tree) -> Mapping[str, str]:
    """The author's other scripts: those of ``static/js/``, and at the top of ``static/``.

    There hugo-book keeps Mermaid. ``.min`` is not part of a name.
    """
    replaced = bundled(tree)
    found: dict[str, str] = {}
    for file in sorted(tree.files, key=lambda file: file.name):
        if file.path not in replaced and _is_script(file):
            path = PurePosixPath(file.name)
            found[path.stem.removesuffix(".min")] = file.name
    return found


def _is_script(file: File) -> bool:
    path = PurePosixPath(file.name)
    inside = file.name.startswith(FOLDER) or "/" not in file.name
    return file.root == "static" and inside and path.suffix in (".js", ".mjs")
