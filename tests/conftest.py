"""``book({...files...})``: a small book on disk, built through the front door."""

import contextlib
import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from press.cli import main

CONFIG = """\
baseURL: https://example.org/
title: A Test Book
params:
  BookSection: docs
markup:
  goldmark:
    renderer:
      unsafe: true
"""
HOME = "---\ntitle: Home\n---\n\nWelcome.\n"


@dataclass(frozen=True)
class Run:
    """What one run of the program said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Workshop:
    """A book on disk and its last edition."""

    root: Path
    out: Path

    def write(self, files: Mapping[str, str | bytes]) -> "Workshop":
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content.encode() if isinstance(content, str) else content
            path.write_bytes(data)
        return self

    def edit(self, name: str, old: str, new: str) -> "Workshop":
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return self

    def run(self, *words: str) -> Run:
        """Run any verb in the book's folder."""
        out, err = io.StringIO(), io.StringIO()
        before = Path.cwd()
        os.chdir(self.root)
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                code = main(list(words))
        finally:
            os.chdir(before)
        return Run(code, out.getvalue(), err.getvalue())

    def build(self, *words: str) -> Run:
        return self.run("build", "-d", str(self.out), *words)

    def built(self, *words: str) -> "Workshop":
        """Build and insist that it went well."""
        run = self.build(*words)
        assert run.code == 0, run.err
        return self

    def text(self, name: str) -> str:
        """A published file: ``docs/a/`` means its ``index.html``."""
        path = self.out / name
        return (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Everything published."""
        paths = sorted(p for p in self.out.rglob("*") if p.is_file())
        return {p.relative_to(self.out).as_posix(): p.read_bytes() for p in paths}


@pytest.fixture
def book(tmp_path):
    """Make a book of these files; a configuration and a home page are there unless given."""

    def make(files: Mapping[str, str | bytes], *, config: str = CONFIG) -> Workshop:
        workshop = Workshop(tmp_path / "book", tmp_path / "public")
        names = set(files)
        if not any(name.startswith(("hugo.", "config.", "config/")) for name in names):
            files = {"config.yaml": config, **files}
        if not any(name.endswith("_index.md") and name.count("/") == 1 for name in names):
            files = {"content/_index.md": HOME, **files}
        return workshop.write(files)

    return make


@pytest.fixture(scope="session")
def browser():
    """An installed browser; without one the tests are skipped, unless that is forbidden."""
    from tests.browsing import launched  # most tests need none

    with launched() as one:
        yield one
