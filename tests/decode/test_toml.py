"""TOML through the gate."""

import pytest

from press.decode.toml import read_toml
from press.errors import Place

START = Place("hugo.toml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a = 1\ntitle = "unclosed\n', "2:18 toml-syntax"),
        ("a = [1,\n2\n", "1:5 toml-syntax"),
        ('a = 1\nb = """x\ny\n', "2:5 toml-syntax"),
        ("weight = second\n", "1:10 toml-syntax"),
        ("weight second\n", "1:8 toml-syntax"),
        ("title: x\n", "1:6 toml-syntax"),
        ("a = 1\nb = 2\na = 3\n", "3:1 key-duplicate"),
        ("[a]\nx = 1\n[b]\n[a]\n", "4:1 key-duplicate"),
        ("a = {x = 1, x = 2}\n", "1:13 key-duplicate"),
        ('a = 1\nt = "\\u0008"\n', "2:1 character-forbidden"),
        ("a = " + "9" * 5000, "1:5 number-too-long"),
        ("a = " + "[" * 5000, "1:37 data-too-deep"),
        ("a = " + "{a=" * 5000, "1:101 data-too-deep"),
    ],
)
def test_a_mistake_is_located_where_the_author_made_it(text, expected):
    _, (problem,) = read_toml(text, START)
    assert f"{problem.place.line}:{problem.place.column} {problem.code}" == expected


def test_a_date_that_is_none_is_called_a_date():
    _, (problem,) = read_toml("date = 2024-13-45\n", START)
    assert "date" in problem.message


def test_dates_and_endless_numbers_are_text():
    decoded, problems = read_toml("a = 2024-01-02\nb = nan\nc = 2024-01-02 03:04:05Z\n", START)
    assert problems == ()
    assert decoded.values == {"a": "2024-01-02", "b": "nan", "c": "2024-01-02T03:04:05+00:00"}


def test_keys_have_places_in_tables_lists_of_tables_and_braces():
    text = """\
title = 'x' # a remark
[[menu.after]]
  name = "One"
[menu.after.params]
icon = "i"
[[menu.after]]
name = "Two"
list = [
  1, { deep.er = 2 },
]
"a b".c = '''long
text = 1'''
last = 1
"""
    decoded, problems = read_toml(text, START)
    lines = {".".join(trail): place.line for trail, place in decoded.places.items()}
    assert problems == ()
    assert lines == {
        "title": 1,
        "menu": 2,
        "menu.after": 2,
        "menu.after.0": 2,
        "menu.after.0.name": 3,
        "menu.after.0.params": 4,
        "menu.after.0.params.icon": 5,
        "menu.after.1": 6,
        "menu.after.1.name": 7,
        "menu.after.1.list": 8,
        "menu.after.1.list.0": 9,
        "menu.after.1.list.1": 9,
        "menu.after.1.list.1.deep": 9,
        "menu.after.1.list.1.deep.er": 9,
        "menu.after.1.a b": 11,
        "menu.after.1.a b.c": 11,
        "menu.after.1.last": 13,
    }
    assert decoded.places["menu", "after", "0", "name"] == Place("hugo.toml", 3, 3, 4)


def test_a_key_in_quotes_may_be_written_with_escapes():
    decoded, problems = read_toml('"\\u00e9" = "a\\b"\n', START)
    assert [(str(p.place), p.code) for p in problems] == [("hugo.toml:1:1", "character-forbidden")]
    assert decoded.places[("é",)].column == 1
