"""Workflows: in the folder they are looked for, for the branch there is, with the history."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from press.checks.inspection import Inspection, find
from press.checks.rule import Rule
from press.errors import Place, Problem, warning

PATTERN = frozenset("*?+[]!")
"""Signs that no name of a branch contains, or that mean something else there."""
CHECKOUT = re.compile(r"uses:\s*actions/checkout@")
DEPTH = re.compile(r"fetch-depth:\s*0\b")
BUILDS = re.compile(r"\b(?:hugo|build\.py|press)\b")
ADDRESS = re.compile(r"--base-?url|\s-b\s|HUGO_BASEURL|baseURL", re.IGNORECASE)


def look(inspection: Inspection) -> Iterator[Problem]:
    """What keeps a build server from doing what its workflow says."""
    for path, text in inspection.repository.workflows.items():
        if path.startswith(".github/") and not path.startswith(".github/workflows/"):
            message = "GitHub never runs it: it looks for workflows in .github/workflows/"
            hint = f"git mv {path} .github/workflows/{path.rpartition('/')[2]}"
            yield warning(Place(path), "workflow-folder", message, hint)
        yield from _branches(path, text, inspection)
        yield from _history(path, text, inspection)
        yield from _address(path, text, inspection)


def _branches(path: str, text: str, inspection: Inspection) -> Iterator[Problem]:
    """A branch that is waited for and is not there."""
    known = inspection.repository.branches
    for name in awaited(text) if known else ():
        if name not in known:
            place = find(text, name, path) or Place(path)
            message = f"it waits for the branch '{name}', and there is none"
            hint = f"the branches are: {', '.join(sorted(known)[:5])}"
            yield warning(place, "workflow-branch", message, hint)


def awaited(text: str) -> Iterator[str]:
    """Branches whose changes start a workflow of GitHub's; patterns of names are left out."""
    try:
        read = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 -- makes nothing but texts
    except (yaml.YAMLError, RecursionError):
        return
    events = _inside(read, "on")
    for event in ("push", "pull_request"):
        names = _inside(_inside(events, event), "branches")
        for name in names if isinstance(names, list) else [names]:
            if isinstance(name, str) and name and not set(name) & PATTERN:
                yield name


def _inside(read: Any, key: str) -> Any:
    return read.get(key) if isinstance(read, dict) else None


def _history(path: str, text: str, inspection: Inspection) -> Iterator[Problem]:
    """Dates from git without git's history."""
    checkout = CHECKOUT.search(text)
    if inspection.config.enable_git_info and checkout and not DEPTH.search(text):
        place = find(text, checkout[0], path) or Place(path)
        message = "without the history every chapter was changed by the last commit"
        yield warning(place, "workflow-history", message, "with: {fetch-depth: 0}")


def _address(path: str, text: str, inspection: Inspection) -> Iterator[Problem]:
    """A build for the address of the author's machine."""
    local = any(one.code == "base-url-local" for one in inspection.known)
    builds = BUILDS.search(text)
    if local and builds and not ADDRESS.search(text):
        place = find(text, builds[0], path) or Place(path)
        message = f"it publishes a book that says it lives at '{inspection.config.base_url}'"
        yield warning(place, "workflow-address", message, "build with -b and the address")


RULE = Rule("workflows", "workflows that never run, or build something else", look)
