"""The cases of a file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

BY_CONFIG = attrgetter("config")


@dataclass(frozen=True, slots=True)
class Case:
    """Some Markdown and what Hugo makes of it."""

    id: str
    group: str
    config: str
    path: str
    """Below ``content/``."""
    markdown: str
    html: str
    toc: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Spec:
    """A file of cases."""

    configs: Mapping[str, str]
    fixtures: Mapping[str, str]
    """Pages and files that every site of this file has."""
    cases: tuple[Case, ...]


def load(path: Path) -> Spec:
    """The cases Hugo has an answer to."""
    data = json.loads(path.read_text(encoding="utf-8"))
    cases = tuple(
        Case(
            case["id"],
            case["group"],
            case["config"],
            case["path"],
            case["markdown"],
            case["hugo_html"],
            case.get("toc_html") or "",
            case["url"],
            case.get("title", ""),
        )
        for case in data["cases"]
        if not case.get("hugo_error")
    )
    return Spec(data["configs"], data["fixtures"], cases)
