"""Regular expressions are compiled once on a machine, and are the same as ever."""

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from press import beside, once

ROOT = Path(__file__).parent.parent
COMPILER = importlib.import_module("re._compiler")
PATTERNS = [
    ("a", 0),
    (r"(?P<year>\d{4})-(?P<month>\d\d)", re.ASCII),
    (r"(?i)[à-ü\u4e00-\u9fff]+(?<!x)(?=y)(?:(a)|b)\1?", re.MULTILINE | re.DOTALL),
    (r"(?x) a+ # letters", 0),
    (rb"\x00[^\"]*+", 0),
]


@pytest.fixture(name="python", autouse=True)
def fresh_python(tmp_path, monkeypatch):
    """A Python that has kept nothing yet; afterwards it is as it was."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(COMPILER, "compile", COMPILER.compile)
    monkeypatch.setattr(once, "_known", {})
    monkeypatch.setattr(once, "_used", {})
    re.purge()


def next_run():
    """What a run keeps is all that the next one has."""
    once.keep()
    once._known.clear()
    once._used.clear()
    re.purge()
    once.recall()


@pytest.mark.parametrize(("text", "flags"), PATTERNS)
def test_a_pattern_from_an_earlier_run_is_the_same(text, flags):
    ours = COMPILER.compile(text, int(flags))
    once.recall()
    first = re.compile(text, flags)
    next_run()
    again = re.compile(text, flags)
    assert ours == first == again
    assert (ours.groupindex, ours.groups) == (again.groupindex, again.groups)


def test_the_second_run_compiles_nothing(monkeypatch):
    once.recall()
    re.compile("never seen before")
    next_run()
    monkeypatch.setattr(COMPILER, "_code", lambda *_: pytest.fail("compiled"))
    assert re.compile("never seen before").match("never seen before")


def test_a_mistake_in_a_pattern_is_still_one():
    once.recall()
    with pytest.raises(re.error, match="unterminated"):
        re.compile("(a")


def test_a_function_is_the_same_in_a_later_run():
    once.recall()
    first = once.code("def one():\n return 1")
    next_run()
    assert once.code("def one():\n return 1") == first


@pytest.mark.parametrize("length", [0, 40, -1])
def test_what_is_damaged_is_compiled_again(tmp_path, length):
    once.recall()
    re.compile("damaged")
    once.keep()
    (file,) = tmp_path.rglob("once*")
    file.write_bytes(file.read_bytes()[:length])
    next_run()
    assert re.compile("damaged").match("damaged")


def test_another_python_compiles_as_ever(monkeypatch):
    monkeypatch.delattr(COMPILER, "_code")
    before = COMPILER.compile
    once.recall()
    assert COMPILER.compile is before


def test_what_is_too_much_is_forgotten(monkeypatch):
    monkeypatch.setattr(once, "MOST", 3)
    once.recall()
    for name in "abc":
        re.compile(f"too much {name}")
    next_run()
    re.compile("too much d")
    next_run()
    assert list(once._known) == [("too much d", 0)]


def test_a_run_leaves_its_patterns_to_the_next(tmp_path):
    python = [sys.executable, "-X", f"pycache_prefix={tmp_path}"]
    command = [*python, "-m", "press", "list", "-s", str(tmp_path / "no book")]
    subprocess.run(command, cwd=ROOT, check=False, env={}, capture_output=True)
    assert beside.found(once.NAME, sys.version)
