#!/usr/bin/env python3
"""The front door: sets up what Press needs on a bare machine, then hands over to it.

``python3 build.py`` builds the book, ``python3 build.py test`` runs the tests. Only the
standard library is used here, and nothing is installed outside ``.venv``.
"""

import importlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)
NEEDED = (
    "emoji",
    "jinja2",
    "markdown_it",
    "math_core",
    "minify_html",
    "nh3",
    "PIL",
    "pygments",
    "segno",
    "starlette",
    "uvicorn",
    "watchfiles",
    "yaml",
)
NEEDED_FOR_TESTS = (
    "axe_playwright_python",
    "hugo",
    "hypothesis",
    "mypy",
    "playwright",
    "pytest",
    "pytest_randomly",
    "ruff",
    "selectolax",
)
CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))


def main(arguments: list[str]) -> int:
    """Run Press with these words; the exit code is the program's."""
    if sys.version_info < OLDEST:
        return complain(
            f"Press needs Python {OLDEST[0]}.{OLDEST[1]} or newer, this is {sys.version.split()[0]}"
        )
    sys.path.insert(0, str(ROOT))
    if arguments[:1] == ["test"]:
        return test(arguments[1:])
    if not available(NEEDED) and (code := enter("requirements.txt")):
        return code
    from press.cli import main as press

    return press(arguments)


def test(arguments: list[str]) -> int:
    """Run the test suite; with ``--all`` the linter and the type checker first."""
    import subprocess  # costs more than all else here, and a build does not need it

    python = sys.executable
    if not available(NEEDED + NEEDED_FOR_TESTS):
        if code := install("requirements-dev.txt"):
            return code
        python = str(venv_python())
    everything = "--all" in arguments
    checks = CHECKS if everything else ()
    commands = [[python, "-m", *check] for check in checks]
    commands.append([python, "-m", "pytest", *(a for a in arguments if a != "--all")])
    return max(subprocess.call(command, cwd=ROOT) for command in commands)  # noqa: S603 -- our own tools


def available(modules: tuple[str, ...]) -> bool:
    """Whether this interpreter can import all of these."""
    return all(any(f.find_spec(module, None) for f in sys.meta_path) for module in modules)


def enter(requirements: str) -> int:
    """Make the modules of ``.venv`` importable here, setting it up first where needed."""
    if code := install(requirements):
        return code
    for folder in (*VENV.glob("lib/python*/site-packages"), VENV / "Lib" / "site-packages"):
        sys.path.insert(1, str(folder))
    importlib.invalidate_caches()
    return 0


def install(requirements: str) -> int:
    """Set up ``.venv`` with exactly the pinned packages; done once per change of the pins."""
    import subprocess

    stamp, wanted = VENV / "press-stamp", stamp_of(requirements)
    if stamp.is_file() and wanted in stamp.read_text(encoding="utf-8").split():
        return 0
    print("Press: setting up .venv (once) ...", file=sys.stderr, flush=True)
    if not available(("ensurepip", "venv")):
        return complain(
            "Python's venv module is missing: install it (Debian, Ubuntu: apt install python3-venv)"
        )
    steps = (
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        [str(venv_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
         "--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / requirements)],
    )  # fmt: skip
    for step in steps:
        if subprocess.call(step, cwd=ROOT):  # noqa: S603 -- our own words
            return complain(f"could not set up .venv; this step failed: {' '.join(step[1:5])} ...")
    stamps = {wanted, stamp_of("requirements.txt")}
    stamp.write_text("\n".join(sorted(stamps)) + "\n", encoding="utf-8")
    return 0


def stamp_of(requirements: str) -> str:
    """Names the pins and the interpreter they were installed for."""
    import hashlib

    pins = (ROOT / requirements).read_bytes()
    version = f"{sys.implementation.cache_tag}-{sys.platform}"
    return hashlib.sha256(pins + version.encode()).hexdigest()


def venv_python() -> Path:
    """The interpreter of ``.venv``."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def complain(message: str) -> int:
    """Say what is wrong in one line; 2, for a machine that is not ready."""
    print(f"press: {message}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
