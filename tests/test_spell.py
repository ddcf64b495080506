"""Values as bytes and back."""

import datetime as dt

import pytest

from press.errors import Place, Problem, Severity, warning
from press.spell import Sealed, UnspelledError, spell, unspell
from press.values.document import Call, Document, Image, Link
from press.values.front import FrontMatter

PLACE = Place("a.md", 3, 1, 4)
FRONT = FrontMatter(
    title="A \ud800 \N{GREEK SMALL LETTER ALPHA}",
    date=dt.datetime(2020, 1, 2, tzinfo=dt.UTC),
    aliases=("/old/",),
    focal=(50.0, 12.5),
    params={"list": [1, [2.5, None]], "deep": {"x": [True]}},
    places={"title": PLACE},
)
CALL = Call("box", {"n": 1, "many": ["a"]}, ("<p>", Link("b.md", PLACE), "</p>"), PLACE)
DOCUMENT = Document(
    "a.md",
    FRONT,
    anchors=frozenset({"b", "a"}),
    holes=(CALL, Image("c.png", "", "", PLACE, {"width": "3"})),
    problems=(warning(PLACE, "code", "message"),),
)


def test_a_value_comes_back_as_it_was():
    assert unspell(spell(DOCUMENT)) == DOCUMENT


def test_types_come_back_too():
    back = unspell(spell(DOCUMENT))
    assert back.problems[0].severity is Severity.WARNING
    assert type(back.front.params["list"]) is list
    assert type(back.front.aliases) is tuple
    assert type(back.holes[0].body) is tuple


def test_what_is_shared_is_spelled_by_its_seal():
    data = spell((Sealed(DOCUMENT, "seal"), 1))
    assert len(data) < 40
    assert unspell(data, {"seal": DOCUMENT}.__getitem__) == [Sealed(DOCUMENT, "seal"), 1]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b'{"\\u0000os:system": ["ls"]}',
        b'{"\\u0000press.errors:did_you_mean": ["a", []]}',
        b'{"\\u0000press.nothing:Place": []}',
        b'{"\\u0000press.errors:Place": ["a"]}',
        b'{"\\u0000press.errors:Problem": 3}',
    ],
)
def test_nothing_but_data_of_ours_is_read(data):
    with pytest.raises(UnspelledError):
        unspell(data)


def test_what_is_no_data_has_no_spelling():
    with pytest.raises(TypeError):
        spell(Problem(PLACE, "code", object()))  # type: ignore[arg-type]
