"""``@frozen`` promises what ``@dataclass(frozen=True, slots=True)`` promises."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any

import pytest

from press.errors import Place
from press.frozen import frozen
from press.frozen import replace as changed


class Written:
    name: str
    size: int = 1
    tags: tuple[str, ...] = field(default_factory=tuple)
    shelf: dict[str, int] = field(default_factory=dict)


def twin() -> Any:
    """A class with the fields of ``Written``, of its own."""
    return type("Written", (), dict(vars(Written)) | {"__qualname__": "Written"})


OURS: Any = frozen(twin())
THEIRS: Any = dataclass(frozen=True, slots=True)(twin())


@frozen
class Box:
    inside: object
    next: "Box | None" = None


@frozen
class Nothing:
    pass


@frozen
class Loud:
    word: str

    def __repr__(self):
        return self.word.upper()


CALLS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("a",), {}),
    (("a", 2), {}),
    (("a",), {"tags": ("x",)}),
    ((), {"name": "b", "shelf": {"y": 1}, "size": 0}),
]


@pytest.mark.parametrize("call", CALLS)
def test_values_are_made_and_shown_the_same(call):
    given, named = call
    ours, theirs = OURS(*given, **named), THEIRS(*given, **named)
    assert repr(ours) == repr(theirs)
    assert asdict(ours) == asdict(theirs)
    assert [f.name for f in fields(ours)] == [f.name for f in fields(theirs)]
    assert repr(replace(ours, size=9)) == repr(replace(theirs, size=9))


@pytest.mark.parametrize("call", CALLS)
def test_a_changed_value_is_as_dataclasses_would_change_it(call):
    given, named = call
    ours = OURS(*given, **named)
    assert repr(changed(ours, size=9, name="z")) == repr(replace(ours, size=9, name="z"))
    with pytest.raises(ValueError, match="not in tuple"):
        changed(ours, color=1)


@pytest.mark.parametrize("call", [((), {}), (("a", 1, (), {}, 5), {}), (("a",), {"color": 1})])
def test_wrong_arguments_are_refused_the_same(call):
    given, named = call
    messages = []
    for made in (OURS, THEIRS):
        with pytest.raises(TypeError) as refused:
            made(*given, **named)
        messages.append(str(refused.value))
    assert messages[0] == messages[1]


def test_a_default_is_made_anew_for_each_value():
    assert OURS("a").shelf is not OURS("a").shelf


def test_equal_fields_are_equal_values_of_one_type_only():
    assert Box(1) == Box(1)
    assert Box(1) != Box(2)
    assert len({Box(1), Loud("1")}) == 2
    assert len({Box(1), Box(1), Box(2), Nothing(), Nothing()}) == 3


def test_a_value_with_a_dictionary_has_no_hash():
    with pytest.raises(TypeError, match="unhashable"):
        hash(OURS("a"))


def test_values_never_change():
    box = Box(1)
    with pytest.raises(FrozenInstanceError, match="cannot change 'inside' of a Box"):
        box.inside = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        box.color = 2  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        del box.inside
    assert not hasattr(box, "__dict__")


@pytest.mark.parametrize("value", [Box(1, Box("x")), Nothing(), Loud("a"), Place("a.md", 2)])
def test_values_travel(value):
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 -- our own
    assert copy.deepcopy(value) == value


def test_patterns_see_the_fields():
    match Box(1, Box(2)):
        case Box(inside, Box(deeper)):
            assert (inside, deeper) == (1, 2)
        case _:
            pytest.fail("a box is a box")


def test_what_a_class_writes_itself_is_kept():
    assert repr(Loud("hear")) == "HEAR"
