"""What is done with a case: the program is run as an author runs it, and watched."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.yardsticks.bad_inputs import ground
from tests.yardsticks.bad_inputs.cases import Case, Laid

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 120
"""Seconds of the clock after which a run counts as hanging, on a busy machine too."""

LIMIT = """\
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
os.execv(sys.argv[2], sys.argv[2:])
"""
"""Makes the disk look full to the program it turns into."""

LIMITED = re.compile(r"build-with-RLIMIT_FSIZE=(\d+)")
SWAP = re.compile(r"replace (\S+) by (\S+) keeping size and mtime")


@dataclass(frozen=True, slots=True)
class Ran:
    """One run of the program."""

    code: int
    """Negative when it was killed."""
    said: str
    seconds: float
    """Of the processor: what a case may cost, however busy the machine is."""
    megabytes: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of a case."""

    runs: tuple[Ran, ...]
    strict: Ran | None
    """The same once more with ``--strict``, for cases that warn."""
    site: Mapping[str, bytes]
    before: Mapping[str, bytes]
    """The site that stood there before."""
    clean: Mapping[str, bytes] | None
    """What a first build of the same sources gives."""
    changed: tuple[str, ...] = ()
    """Paths outside of the output folder and the cache that are not as they were."""
    escaped: tuple[str, ...] = ()
    """Paths that exist and must not."""
    lost: tuple[str, ...] = field(default=())
    """Paths that are gone and must not be."""


class NotUnderstoodError(Exception):
    """The case asks for something this yardstick cannot do."""


def play(base: tuple[Laid, ...], case: Case) -> Seen:
    """Lay the case, act, look."""
    with tempfile.TemporaryDirectory(prefix="bad-input-") as folder:
        sandbox = Path(folder).resolve()
        project = sandbox / "project"
        ground.lay(project, base)
        before: Mapping[str, bytes] = {}
        if case.wanted("old_site_intact"):
            _build(project, case)
            before = ground.site(project / "out")
        ground.lay(project, case.files)
        runs, changed = _act(project, case)
        strict = None
        if case.outcome == "warning-with-location":
            strict = _build(project, case, "--strict", out="out-strict")
        clean = _clean(base, case) if case.wanted("same_as_clean") else None
        site = ground.site(project / "out") if (project / "out").is_dir() else {}
        return Seen(
            runs,
            strict,
            site,
            before,
            clean,
            changed,
            _escaped(project, case),
            _lost(project, case),
        )


def _act(project: Path, case: Case) -> tuple[tuple[Ran, ...], tuple[str, ...]]:
    """Take the steps of the action; changes of sources that it asks for are none of ours."""
    runs: list[Ran] = []
    changed: set[str] = set()
    for step in case.action.split("; "):
        around = ground.surroundings(project.parent)
        made = _step(step, project, case)
        if made:
            now = ground.surroundings(project.parent)
            changed |= {p for p in {*around, *now} if around.get(p) != now.get(p)}
        runs += made
    return tuple(runs), tuple(sorted(changed))


def _step(step: str, project: Path, case: Case) -> tuple[Ran, ...]:
    """One step; the runs of the program it consists of."""
    if step == "build":
        return (_build(project, case),)
    if found := LIMITED.fullmatch(step):
        return (_build(project, case, file_size=int(found[1])),)
    if step == "start two builds at once":
        return _two(project, case)
    if step == "flip one byte in every cache file":
        for path in ground.cache_files(project):
            ground.flip(path)
    elif step == "truncate every cache file to half":
        for path in ground.cache_files(project):
            ground.halve(path)
    else:
        _edit(step, project, case)
    return ()


def _edit(step: str, project: Path, case: Case) -> None:
    """A step that changes the sources."""
    if found := SWAP.fullmatch(step):
        for file in case.files:
            ground.swap(project / file.path, found[1], found[2])
    elif step == "delete the chapter":
        for file in case.files:
            (project / file.path).unlink()
    else:
        raise NotUnderstoodError(step)


def _clean(base: tuple[Laid, ...], case: Case) -> Mapping[str, bytes]:
    """What the sources give, as the case leaves them, on a disk without a past."""
    with tempfile.TemporaryDirectory(prefix="bad-input-") as folder:
        project = Path(folder).resolve() / "project"
        ground.lay(project, (*base, *case.files))
        for step in case.action.split("; "):
            if step.startswith(("replace", "delete")):
                _edit(step, project, case)
        _build(project, case)
        return ground.site(project / "out")


def _build(project: Path, case: Case, *more: str, out: str = "out", file_size: int = 0) -> Ran:
    return watch(_words(project, out, *more), project, _environment(case), file_size)


def _two(project: Path, case: Case) -> tuple[Ran, ...]:
    runs: list[Ran] = []
    starts = [threading.Thread(target=lambda: runs.append(_build(project, case))) for _ in "12"]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    return tuple(runs)


def _words(project: Path, out: str, *more: str) -> list[str]:
    words = [sys.executable, str(ROOT / "build.py"), "build", "-s", str(project)]
    return [*words, "-d", str(project / out), *more]


def _environment(case: Case) -> dict[str, str]:
    own = {
        key: value for key, value in os.environ.items() if not key.startswith(("HUGO_", "PRESS_"))
    }
    return own | ({"HUGO_PARAMS_PRESS_UNTRUSTED": "true"} if case.untrusted else {})


def watch(
    words: list[str], folder: Path, environment: Mapping[str, str], file_size: int = 0
) -> Ran:
    """Run a program to its end, or to the end of our patience."""

    limits = [sys.executable, "-c", LIMIT, str(file_size)] if file_size else []
    process = subprocess.Popen(
        [*limits, *words], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    timer = threading.Timer(PATIENCE, os.killpg, (process.pid, signal.SIGKILL))
    timer.start()
    assert process.stdout is not None
    said = process.stdout.read().decode("utf-8", "replace")
    _, status, used = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    return Ran(process.returncode, said, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _escaped(project: Path, case: Case) -> tuple[str, ...]:
    """Forbidden paths that exist, seen from the project and from the output folder."""
    names = [str(value) for check, value in case.checks if check == "no_path"]
    return tuple(n for n in names if (project / n).exists() or (project / "out" / n).exists())


def _lost(project: Path, case: Case) -> tuple[str, ...]:
    names = [str(value) for check, value in case.checks if check == "path_kept"]
    return tuple(name for name in names if not (project / name).exists())
