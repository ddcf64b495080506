"""The manual says what the program does: nothing is missing in it, nothing is out of date."""

import ast
import re
from pathlib import Path

import pytest

from docs.reference import FOLDER, pages, shortcodes
from press.commands import VERBS

ROOT = Path(__file__).parent.parent
CODE = re.compile(r"[a-z]+(-[a-z]+)+")
SAYS = re.compile(r"(?:problem|warning|error|_failed|note|complain)$", re.IGNORECASE)


def manual() -> str:
    """All pages as one text."""
    return "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "docs/content").rglob("*.md"))


def codes() -> set[str]:
    """Every code that a call in the program gives to a problem."""
    found = set()
    for path in (ROOT / "press").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call):
                name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                given = [a.value for a in call.args if isinstance(a, ast.Constant)]
                if SAYS.search(name):
                    found |= {text for text in map(str, given) if CODE.fullmatch(text)}
    return found


@pytest.mark.parametrize("name", sorted(pages()))
def test_the_made_pages_are_current(name):
    current = (FOLDER / name).read_text(encoding="utf-8")
    assert current == pages()[name], "run 'python -m docs'"


def test_every_code_of_a_problem_is_explained():
    explained = set(re.findall(r"`([a-z-]+)`", (FOLDER / "problems.md").read_text("utf-8")))
    assert codes() - explained == set()


def test_no_code_is_explained_that_the_program_does_not_have():
    text = (FOLDER / "problems.md").read_text(encoding="utf-8")
    terms = re.findall(r"^(`[^\n]+`)\n: ", text, re.MULTILINE)
    named = {code for term in terms for code in re.findall(r"`([a-z-]+)`", term)}
    said = {text for path in (ROOT / "press").rglob("*.py") for text in literals(path)}
    assert named - said == set()


def literals(path: Path) -> set[str]:
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {n.value for n in tree if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def test_every_verb_and_shortcode_has_its_place_in_the_reference():
    text = manual()
    assert [verb for verb in VERBS if f"## {verb} {{#{verb}}}" not in text] == []
    assert [name for name in shortcodes() if f"## {name} {{#{name}}}" not in text] == []


@pytest.fixture
def remembered(monkeypatch):
    """Pictures come from the cache of the last real build where there was one."""
    monkeypatch.setenv("PRESS_CACHE_DIR", str(ROOT / ".cache"))


@pytest.mark.usefixtures("remembered")
def test_the_manual_is_built_without_a_complaint(book):
    workshop = book({})
    run = workshop.run("build", "-s", str(ROOT / "docs"), "-d", str(workshop.out), "--strict")
    assert run.code == 0, run.err
    assert "Kitchen sink" in workshop.text("write/kitchen-sink/")


@pytest.mark.usefixtures("remembered")
def test_the_book_is_built_without_a_complaint(book):
    workshop = book({})
    run = workshop.run("build", "-s", str(ROOT), "-d", str(workshop.out), "--strict")
    assert run.code == 0, run.err
    assert "Torres Quevedo" in workshop.text("es/docs/origins/maquinas-que-piensan/")
