"""``site({...files...})``: a folder on disk, its configuration loaded."""

from dataclasses import dataclass

import pytest

from press.config.load import load
from press.config.schema import Config
from press.errors import BookError, Problem


@dataclass(frozen=True)
class Loaded:
    config: Config
    problems: tuple[Problem, ...]

    @property
    def said(self):
        """Problems as one line each: place, severity, code."""
        return [f"{p.place} {p.severity} {p.code}" for p in self.problems]


@pytest.fixture
def site(tmp_path):
    def make(files, **arguments):
        if isinstance(files, str):
            files = {"hugo.yaml": files}
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Loaded(*load(tmp_path, **{"variables": {}, **arguments}))

    return make


@pytest.fixture
def refusal(site):
    """The problems of a configuration that cannot be used."""

    def make(files, **arguments):
        with pytest.raises(BookError) as raised:
            site(files, **arguments)
        return [f"{p.place} {p.code}" for p in raised.value.problems]

    return make
