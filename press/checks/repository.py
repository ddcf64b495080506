"""The folder a book lies in, as a repository: its files, its templates and workflows, its branches.

A door: it reads what no build reads. Nothing outside of the folder is looked at.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path, PurePosixPath

from press.frozen import frozen
from press.git import ask

LEFT_OUT = frozenset(
    {".git", ".hg", ".venv", "venv", "node_modules", "__pycache__", ".cache", "resources"}
)
"""Folders that programs make."""

WORKFLOWS = (".github/workflow/", ".github/workflows/", ".github/Workflows/", ".gitlab-ci.yml")

TEMPLATES = frozenset({".html", ".htm", ".js", ".mjs", ".json", ".xml", ".txt", ".css", ".scss"})
"""Ends of files that are read below `PARTS`."""

PARTS = frozenset({"layouts", "themes", "assets", "static", "i18n", "_vendor"})

MOST = 20_000
"""Files that are looked at."""

BRANCH = re.compile(r"refs/(?:heads|remotes/(?!pull/)[^/]+)/(?!HEAD$)(.+)")
"""A branch among git's names; build servers keep pull requests under ``refs/remotes/pull/``."""

LONGEST = 400_000
"""Bytes of a text that somebody may have written."""


@frozen
class Repository:
    """What lies in the folder."""

    sizes: Mapping[str, int] = field(default_factory=dict)
    """Every file below the folder and its bytes."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Workflows, templates, scripts, style sheets and interface words that are not ours."""
    git: bool = False
    """It is a repository of git's, or a part of one."""
    branches: frozenset[str] = frozenset()
    """Names of git's branches, here and at the remotes; empty where not all of them can be
    known, as in a shallow clone."""
    head: str = ""
    """The branch that is checked out, or that the remote names first."""

    @property
    def workflows(self) -> Mapping[str, str]:
        """What may be instructions for a build server."""
        found = {p: t for p, t in self.texts.items() if p.startswith(WORKFLOWS)}
        return {p: t for p, t in found.items() if p.endswith((".yml", ".yaml"))}

    @property
    def templates(self) -> Mapping[str, str]:
        """What pages of the site are made from."""
        return {p: t for p, t in self.texts.items() if p.partition("/")[0] in PARTS}


def look(root: Path, publish_dir: str, *, own: bool) -> Repository:
    """Everything about a book's folder.

    Args:
        root: The folder.
        publish_dir: Where the site goes; that is not looked at.
        own: The folder is the program's own: its templates are tested elsewhere.
    """
    sizes: dict[str, int] = {}
    texts: dict[str, str] = {}
    for name, path in _files(root, publish_dir):
        try:
            sizes[name] = path.stat().st_size
            if sizes[name] <= LONGEST and _wanted(name, own=own):
                texts[name] = path.read_text(encoding="utf-8")
        except (OSError, ValueError):  # gone meanwhile, not ours to read, or no text
            continue
    shallow = ask(root, "rev-parse", "--is-shallow-repository")
    refs = ask(root, "for-each-ref", "--format=%(refname)") if shallow == ["false"] else []
    branches = frozenset(found[1] for ref in refs if (found := BRANCH.fullmatch(ref)))
    return Repository(sizes, texts, bool(shallow), branches, _head(root))


def _files(root: Path, publish_dir: str) -> Iterator[tuple[str, Path]]:
    left_out = {publish_dir.strip("/"), "public"}
    count = 0
    for folder, folders, files in os.walk(root, followlinks=False):
        base = Path(folder).relative_to(root).as_posix()
        start = "" if base == "." else f"{base}/"
        folders[:] = sorted(
            one for one in folders if one not in LEFT_OUT and f"{start}{one}" not in left_out
        )
        for file in sorted(files):
            path = Path(folder, file)
            if path.is_symlink():
                continue
            count += 1
            if count > MOST:
                return
            yield f"{start}{file}", path


def _wanted(name: str, *, own: bool) -> bool:
    """Whether a file is read."""
    if name.startswith(WORKFLOWS):
        return True
    top, end = name.partition("/")[0], PurePosixPath(name).suffix.lower()
    words = "i18n/" in name and end in (".yaml", ".yml", ".toml")
    return top in PARTS and not own and ".min." not in name and (end in TEMPLATES or words)


def _head(root: Path) -> str:
    """The remote's first branch, else ours."""
    for words in (("rev-parse", "--abbrev-ref", "origin/HEAD"), ("branch", "--show-current")):
        for line in ask(root, *words):
            if line.strip() and line.strip() != "origin/HEAD":
                return line.strip().removeprefix("origin/")
    return ""
