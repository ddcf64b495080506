"""A book that is built again and again, and beside it by a press that remembers nothing."""

import os
import re
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import Run, Workshop
from tests.incremental.smallbook import BOOK

ROOT = Path(__file__).parent.parent.parent
BREATH = 0.025
"""Seconds after which a build can be sure that what it read is what there is."""

ROUTES = ("press.pipeline", "press.memory.retouch")
"""Modules that only some builds need; which of them are loaded tells which way a build took."""

Files = Mapping[str, bytes]


@contextmanager
def variable(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        os.environ.pop(name)
        if before is not None:
            os.environ[name] = before


@dataclass(frozen=True)
class PressRoom:
    """Sources, a cache and an output folder below one folder."""

    folder: Path
    routes: list[str] = field(default_factory=list)
    """Of every build so far: ``idle``, ``retouched`` or ``whole``."""

    @property
    def root(self) -> Path:
        return self.folder / "book"

    @property
    def out(self) -> Path:
        return self.folder / "public"

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    def begin(self) -> "PressRoom":
        Workshop(self.root, self.out).write(BOOK)
        return self

    def surroundings(self) -> Mapping[str, str]:
        """The environment of a build in a process of its own."""
        return {**os.environ, "PRESS_CACHE_DIR": str(self.cache)}

    def build(self, *words: str) -> Run:
        """Build from what is remembered, after a moment of rest."""
        time.sleep(BREATH)
        kept = {name: sys.modules.pop(name, None) for name in ROUTES}
        with variable("PRESS_CACHE_DIR", str(self.cache)):
            run = Workshop(self.root, self.out).build(*words)
        whole, retouched = (name in sys.modules for name in ROUTES)
        self.routes.append("whole" if whole else "retouched" if retouched else "idle")
        sys.modules.update({name: module for name, module in kept.items() if module})
        return run

    def clean(self, *words: str) -> tuple[Run, Files]:
        """The same sources with an empty cache into an empty folder."""
        out, cache = self.folder / "clean" / "public", self.folder / "clean" / "cache"
        with variable("PRESS_CACHE_DIR", str(cache)):
            run = Workshop(self.root, out).build(*words)
        made = files(out)
        shutil.rmtree(self.folder / "clean", ignore_errors=True)
        return run, made

    def files(self) -> Files:
        return files(self.out)


def files(folder: Path) -> Files:
    """Everything below a folder, our own bookkeeping included."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def differing(one: Files, other: Files) -> list[str]:
    """Names of files that are not the same in both."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def said(run: Run) -> tuple[int, str, str]:
    """Exit code, problems and figures, without those that may differ between two equal builds."""
    figures = re.search(r"(\d+ pages?.*languages?) .*?(\d+ files?).*?, (.*), [0-9.]+ s", run.out)
    return run.code, run.err, " ".join(figures.groups()) if figures else run.out
