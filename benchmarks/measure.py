"""Whole processes, measured: processor seconds of all of them, time on the wall, memory."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from press.hugo.running import find

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Figures:
    """What one run took."""

    cpu: float
    """Seconds of user and system time, all processes together."""
    wall: float
    """Seconds."""
    memory: float
    """MiB of the largest process."""
    said: str = ""
    """The last line the program printed."""


def run(command: Sequence[str], folder: Path) -> Figures:
    """Run a command to its end.

    Raises:
        RuntimeError: It failed.
    """
    started = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 -- our own commands
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    said = process.stdout.read() if process.stdout else ""
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{' '.join(command)}\n{said}"
        raise RuntimeError(message)
    lines = said.strip().splitlines()
    return Figures(used.ru_utime + used.ru_stime, wall, _mib(used), lines[-1] if lines else "")


def _mib(used: resource.struct_rusage) -> float:
    """The peak of memory, which macOS tells in bytes and others in KiB."""
    return used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def middle(runs: Sequence[Figures]) -> Figures:
    """The median of each figure."""
    return Figures(
        median(one.cpu for one in runs),
        median(one.wall for one in runs),
        max(one.memory for one in runs),
        runs[-1].said,
    )


def press(book: Path) -> list[str]:
    """The command that builds a book with Press."""
    return [sys.executable, str(ROOT / "build.py"), "build", "-s", str(book)]


def hugo(book: Path) -> list[str]:
    """The command that builds it with Hugo."""
    return [str(find()), "--quiet", "-s", str(book)]
