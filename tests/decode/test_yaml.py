"""YAML through the gate."""

import pytest

from press.decode.yaml import read_yaml
from press.errors import Place

START = Place("chapter.md", 2)


def values(text):
    decoded, problems = read_yaml(text, START)
    assert problems == ()
    return decoded.values


def complaint(text):
    _, problems = read_yaml(text, START)
    assert len(problems) == 1
    (problem,) = problems
    return f"{problem.place.line}:{problem.place.column} {problem.code}"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("Null", None),
        ("007", 7),
        ("010", 8),
        ("089", "089"),
        ("0x1F", 31),
        ("0b11", 3),
        ("1_000", 1000),
        ("+1", 1),
        ("-7", -7),
        ("1:30", "1:30"),
        ("1e3", "1e3"),
        ("1.5e3", 1500.0),
        (".5", 0.5),
        ("1.0e999", "1.0e999"),
        ("2024-01-02", "2024-01-02"),
        ("18446744073709551616", "18446744073709551616"),
        ("9" * 5000, "9" * 5000),
        ("'007'", "007"),
        ('"yes"', "yes"),
        ("!!str 12", "12"),
        ("x # a remark", "x"),
    ],
)
def test_scalars_are_read_as_hugo_reads_them(written, read):
    assert values(f"key: {written}\n") == {"key": read}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: Chapter: the sequel\n", "2:15 yaml-syntax"),
        ('title: "open\nweight: 2\n', "2:8 yaml-syntax"),
        ("title: x\nweight: [6\n", "3:9 yaml-syntax"),
        ("title: 'it's'\n", "2:12 yaml-syntax"),
        ("\ttitle: x\n", "2:1 yaml-syntax"),
        ("just text\n", "2:1 data-not-a-mapping"),
        ("- a\n- b\n", "2:1 data-not-a-mapping"),
        ("title: x\na: &a [x]\nb: *a\n", "3:4 yaml-alias"),
        ("b: *a\n", "2:4 yaml-alias"),
        ("a: !!python/object/apply:os.system [x]\n", "2:4 yaml-tag"),
        ('a: 1\nt: "\\ud800"\n', "3:4 yaml-syntax"),
        ('a: 1\nt: "\\x08"\n', "3:4 character-forbidden"),
        ("a: 1\nt: \x08\n", "3:4 character-forbidden"),
        ("a: 1\nb: 2\na: 3\n", "4:1 key-duplicate"),
        ("p:\n  a: 1\n  a: 2\n", "4:3 key-duplicate"),
        ("? [a]\n: b\n", "2:3 key-not-text"),
        ("a: b\n---\nc: d\n", "3:1 yaml-syntax"),
        ("a: " + "[" * 5000, "2:35 data-too-deep"),
        ("a: b\u2028c\nd: [\n", "3:4 yaml-syntax"),
    ],
)
def test_a_mistake_is_located_where_the_author_made_it(text, expected):
    assert complaint(text) == expected


def test_a_value_with_a_colon_is_told_to_put_quotes():
    _, (problem,) = read_yaml("title: Chapter: the sequel\n", START)
    assert "quotes" in problem.hint


def test_a_word_behind_a_colon_without_space_is_told_where_the_space_belongs():
    _, (problem,) = read_yaml("title:x\nweight: 2\n", START)
    assert "line above" in problem.hint


def test_of_a_key_written_twice_the_first_counts_and_the_rest_is_read():
    decoded, _ = read_yaml("a: 1\na: {b: 2}\nc: 3\n", START)
    assert decoded.values == {"a": 1, "c": 3}


def test_keys_and_items_have_places():
    decoded, _ = read_yaml("menu:\n  after:\n    - name: One\n    - name: Two\n", START)
    assert decoded.places["menu", "after", "1", "name"] == Place("chapter.md", 5, 7, 4)
    assert decoded.places["menu", "after", "0"].line == 4


def test_an_empty_text_has_no_keys():
    assert values("") == {}
    assert values("# only a remark\n") == {}
