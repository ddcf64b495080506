"""The shape of the code, kept by machine: who may import whom, and how long a file may be."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PRESS = ROOT / "press"
MODULES = sorted(PRESS.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

LAYERS = [
    [
        "press.frozen",
        "press.errors",
        "press.spell",
        "press.digest",
        "press.beside",
        "press.once",
        "press.trimming",
        "press.report",
        "press.formats",
    ],
    ["press.decode", "press.values", "press.config"],
    [
        "press.disk",
        "press.gotext",
        "press.scan",
        "press.sources",
        "press.markdown",
        "press.search",
        "press.images",
    ],
    ["press.book"],
    ["press.render"],
    ["press.desk"],
    ["press.outputs"],
    [
        "press.publishing",
        "press.claims",
        "press.declarations",
        "press.memory",
        "press.offline",
        "press.gather",
        "press.spread",
        "press.darkroom",
        "press.threads",
        "press.described",
        "press.shelf",
        "press.git",
        "press.history",
        "press.records",
        "press.checks",
        "press.pipeline",
        "press.hugo",
        "press.workflows",
        "press.importing",
        "press.quotes",
    ],
    ["press.serve"],
    ["press.cli", "press.commands", "press.__main__"],
]
LONGEST = 250


def room(module: str) -> int:
    """The layer of a module, counted from the cellar."""
    for level, rooms in enumerate(LAYERS):
        if any(f"{module}.".startswith(f"{room}.") for room in rooms):
            return level
    message = f"{module} stands in no room: give it one in LAYERS"
    raise AssertionError(message)


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """Modules of ours that a file imports, wherever in the file."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("press."):
            found.add(str(node.module))
        if isinstance(node, ast.Import):
            found.update(a.name for a in node.names if a.name.startswith("press."))
    return found


@pytest.mark.parametrize("path", [p for p in MODULES if p.parent != PRESS or p.stem != "__init__"],
                         ids=lambda p: str(p.relative_to(ROOT)))  # fmt: skip
def test_imports_only_go_down(path):
    module = name_of(path)
    up = [name for name in imports(path) if room(name) > room(module)]
    assert not up, f"{module} reaches up to {up}: move what it needs down a layer"


def test_no_two_modules_import_each_other():
    graph = {name_of(p): {n for n in imports(p) if n != name_of(p)} for p in MODULES}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail[trail.index(name) :], name))
        if name not in done:
            for other in graph.get(name, ()):
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize("path", MODULES + TESTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_fits_in_the_head(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_every_room_is_on_the_plan():
    plan = (ROOT / "docs/content/inside/rooms.md").read_text(encoding="utf-8")
    rooms = [one.removeprefix("press.") for layer in LAYERS for one in layer]
    assert len(rooms) == len(set(rooms))
    assert [name for name in rooms if f"`{name}`" not in plan and f"`{name}/`" not in plan] == []
