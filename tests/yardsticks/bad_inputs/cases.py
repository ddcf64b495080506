"""The cases as written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

KINDS = ("content", "b64", "py", "symlink", "mode000", "fifo", "delete")


@dataclass(frozen=True, slots=True)
class Laid:
    """One file of a case."""

    path: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Case:
    """One malformed or hostile input, and what is expected of us."""

    name: str
    group: str
    action: str
    outcome: str
    files: tuple[Laid, ...] = ()
    at: str = ""
    """``file:line`` that the message must name."""
    says: tuple[str, ...] = ()
    checks: tuple[tuple[str, Any], ...] = ()
    untrusted: bool = False
    request: str = ""
    """For the development server: a request as it is sent, or what to do in words."""

    def wanted(self, check: str) -> Any:
        """The value of a check; None when the case does not make it."""
        return dict(self.checks).get(check)


@dataclass(frozen=True, slots=True)
class Trial:
    """A file of cases."""

    base: tuple[Laid, ...]
    cases: tuple[Case, ...] = field(default=())


def read(path: Path) -> Trial:
    """All cases of a file; aliases are YAML's own, so each case stands alone."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    base = tuple(Laid(name, "content", text) for name, text in data["base"].items())
    return Trial(base, tuple(_case(raw) for raw in data["cases"]))


def _case(raw: Mapping[str, Any]) -> Case:
    expected = raw["expected"]
    return Case(
        name=raw["name"],
        group=raw["group"],
        action=raw["action"],
        outcome=expected["outcome"],
        files=tuple(_laid(file) for file in raw.get("files", ())),
        at=expected.get("at", ""),
        says=tuple(expected.get("says", ())),
        checks=tuple(item for check in raw.get("checks", ()) for item in check.items()),
        untrusted=raw.get("mode") == "untrusted",
        request=raw.get("request", ""),
    )


def _laid(file: Mapping[str, Any]) -> Laid:
    kind = next(kind for kind in KINDS if kind in file)
    return Laid(file["path"], kind, str(file[kind]))
