"""Workflows for build servers: what they need to know, and how each server wants it written."""

from collections.abc import Callable, Mapping

from press.workflows import github, gitlab
from press.workflows.surroundings import Surroundings

SERVERS: Mapping[str, tuple[str, Callable[[Surroundings], str]]] = {
    "github": (github.PATH, github.written),
    "gitlab": (gitlab.PATH, gitlab.written),
}
"""By name: where the file lies below the repository's root, and what stands in it."""
