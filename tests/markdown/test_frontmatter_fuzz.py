"""Front matter that nobody would write: only located problems, never a traceback."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.digest import digest
from press.markdown.frontkeys import KNOWN
from press.markdown.frontmatter import split
from press.values.source import Source
from tests.fuzzing import calm

CALM = calm(80)
SIGNS = "abt:=-+{}[]()\"'\\|>&*!%@`#,.~ \t\n0159_é\u2028\x00\x08\x85\ufdd0\ufeff"
KEYS = st.sampled_from(sorted(KNOWN)) | st.text("ab.é ", max_size=3)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["2024-01-02", "yes", "../x", "1:30", "", "\ud800", "a\x08", "0x1f"])
    | st.text(max_size=6)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def check(text):
    source = Source("content/docs/a.md", text)
    front, markdown, start, problems = split(source)
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert problem.place.file == source.path
        assert 1 <= problem.place.line <= len(rows)
        assert 1 <= problem.place.column <= len(rows[problem.place.line - 1]) + 2
        assert problem.message == problem.message.strip() != ""
        assert not problem.message.endswith(".")
    assert 1 <= start.line <= len(rows)
    assert "\x00" not in markdown
    assert digest(front) == digest(split(source)[0])
    assert not any(0xD800 <= ord(sign) < 0xE000 for sign in front.title + front.description)


@pytest.mark.parametrize("fence", ["---", "+++"])
@CALM
@given(text=st.text(SIGNS, max_size=60))
def test_any_text_between_fences(fence, text):
    check(f"{fence}\n{text}\n{fence}\nText\n")


@CALM
@given(st.text(SIGNS, max_size=60))
def test_any_text_in_braces(text):
    check(f'{{"title": {text}}}\nText\n')


@CALM
@given(st.text(SIGNS, max_size=40))
def test_any_text_at_all(text):
    check(text)


@CALM
@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_any_values_for_known_keys(values):
    # JSON is YAML too, and TOML's reader is fed the same values through its own fence.
    written = json.dumps(values, allow_nan=False) if _finite(values) else "{}"
    check(f"{written}\nText\n")
    check(f"---\n{written}\n---\nText\n")


@CALM
@given(st.lists(st.tuples(KEYS, SCALARS), max_size=4))
def test_any_lines_of_toml(pairs):
    rows = [f"{json.dumps(key)} = {_toml(value)}" for key, value in pairs]
    check("+++\n" + "\n".join(rows) + "\n+++\nText\n")


def _finite(value):
    if isinstance(value, dict):
        return all(_finite(inner) for inner in value.values())
    if isinstance(value, list):
        return all(_finite(inner) for inner in value)
    return not isinstance(value, float) or value - value == 0


def _toml(value):
    return "''" if value is None else str(value) if isinstance(value, float) else json.dumps(value)
