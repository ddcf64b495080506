"""JSON through the gate."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from press.decode.json import read_json
from press.errors import Place

START = Place("hugo.json")

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | st.text("abc äß\n\\\"'/{}[],:"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("xyÄ", max_size=3), inner),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": "x', "1:7 json-syntax"),
        ('{"a": "\\q"}', "1:8 json-syntax"),
        ('{"a": 1', "1:1 json-syntax"),
        ('{"a": 1,}', "1:9 json-syntax"),
        ('{"a": 1}\n}', "2:1 json-syntax"),
        ("{a: 1}", "1:2 json-syntax"),
        ('{"a" 1}', "1:6 json-syntax"),
        ('{"a": NaN}', "1:7 json-syntax"),
        ("", "1:1 json-syntax"),
        ("[1]", "1:1 data-not-a-mapping"),
        ('{"a": 1,\n "a": 2}', "2:2 key-duplicate"),
        ('{"a": "\\ud800"}', "1:7 character-forbidden"),
        ('{"a": ' + "[" * 5000, "1:39 data-too-deep"),
    ],
)
def test_a_mistake_is_located_where_the_author_made_it(text, expected):
    _, (problem,) = read_json(text, START)
    assert f"{problem.place.line}:{problem.place.column} {problem.code}" == expected


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.text("abcäß. ", max_size=5), PLAIN, max_size=4))
def test_what_json_can_say_is_read_as_the_standard_library_reads_it(value):
    decoded, problems = read_json(json.dumps(value), START)
    assert problems == ()
    assert decoded.values == value


def test_keys_have_places():
    decoded, _ = read_json('{"a": 1,\n  "b": [{"c": 2}]}', START)
    assert decoded.places["b", "0", "c"] == Place("hugo.json", 2, 10, 3)


def test_of_a_key_written_twice_the_first_counts():
    decoded, _ = read_json('{"a": 1, "a": {"b": 1}, "c": 2}', START)
    assert decoded.values == {"a": 1, "c": 2}
