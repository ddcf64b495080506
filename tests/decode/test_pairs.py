"""Lines of ``key: value`` say the same to the little reader as to the YAML reader."""

from hypothesis import example, given
from hypothesis import strategies as st

from press.decode.pairs import read_pairs
from press.decode.yaml import read_yaml
from press.errors import Place

PLACE = Place("content/a.md", 2, 1)

FRONT = """\
# A remark
title: "00007 – The: Different # One"
weight: 7

draft: false
url: /a/b:c#d
date: 2024-01-02T10:00:00
tags: [one, "two, three", 'four', 5, true]
image: ''
summary: It's said -- so
aliases: []
nothing:
"""

SIGNS = st.sampled_from(
    [*"abcXYZ012 _-+.,:;#'\"[]{}&*!|>%@`?/\\~=<^$()", "é", "–", "字", "🙂", "\xa0", "\t", "\r",
     ": ", " #", "- ", "true", "null", "0x1f", "1_000", "1e3", "yes", "\\n", "''"]
)  # fmt: skip
MILD = st.sampled_from([*"abXY019 _-+.,é字🙂/", "a:b", "a#b", "true", "null", "0x1f", "1e3"])
WORDS = st.lists(SIGNS, max_size=8).map("".join) | st.lists(MILD, max_size=8).map("".join)
KEYS = st.sampled_from(["title", "weight", "a.b", "a-b", "_x", "T", "null"])
ODD = st.sampled_from(["9", "é", "-", "", "a b", "'a'", "a:b"])
QUOTED = st.one_of(WORDS.map(lambda word: f'"{word}"'), WORDS.map(lambda word: f"'{word}'"))
ITEMS = st.lists(WORDS | QUOTED, max_size=4)
VALUES = WORDS | QUOTED | ITEMS.map(lambda items: f"[{', '.join(items)}]") | ITEMS.map(",".join)
PAIRS = st.builds("{}: {}".format, KEYS, VALUES)
OTHERS = st.one_of(
    st.builds("{}{}{}{}".format, KEYS | ODD, st.sampled_from([":", ":  ", " : "]), VALUES,
              st.sampled_from(["", "  ", " # a remark"])),
    WORDS, PAIRS.map(" {}".format), WORDS.map("# {}".format),
    st.sampled_from(["", " ", "---", "...", "- a", "  more", "? a", "%YAML 1.2"]),
)  # fmt: skip
LINES = st.one_of(PAIRS, PAIRS, PAIRS, OTHERS)


def both(text, place=PLACE):
    """What each reader gives: values, and places in the order in which they were written."""
    decoded, problems = read_yaml(text, place)
    asked = decoded.values, list(decoded.places.items()), problems
    little = read_pairs(text, place)
    return little and (little.values, list(little.places.items()), ()), asked


@given(st.lists(LINES, max_size=4).map("\n".join), st.integers(1, 9))
@example("title: a\n\n b", 1)
@example("tags: [a, b,]", 1)
@example("title: 'it''s'", 1)
@example("tags: [a , 'b' ,c ]", 1)
def test_what_the_little_reader_takes_it_reads_as_yaml(text, column):
    little, asked = both(text, Place("a.md", 3, column))
    assert little in (None, asked)


def same_types(one, other):
    if isinstance(one, list):
        return all(map(same_types, one, other))
    return type(one) is type(other)


@given(st.lists(st.builds("{}: {}".format, KEYS, VALUES), max_size=3, unique=True).map("\n".join))
def test_values_have_the_same_types(text):
    little, asked = both(text)
    for key, value in little[0].items() if little else ():
        assert same_types(value, asked[0][key])


def test_usual_front_matter_is_taken():
    little, asked = both(FRONT)
    assert little == asked
    assert little[0]["tags"] == ["one", "two, three", "four", 5, True]
    assert little[0]["title"] == "00007 – The: Different # One"


def test_whatever_else_there_is_in_yaml_is_left_to_it():
    for line in ("a: |", "a: {b: c}", "a:\n  b: c", "a:\n- b", 'a: "\\n"', "a: b # c", "a: b\n  c",
                 "a: [b, [c]]", "a: &b c", "a: 1\na: 2", "a", "", "# only a remark"):  # fmt: skip
        assert read_pairs(f"{line}\n", PLACE) is None


def test_long_hostile_lines_are_given_up_soon():
    spaces, items = " " * 200_000, "b " * 100_000
    for line in (
        f"a: b{spaces}: c",
        f"a:{spaces}&",
        f"a: [{items}",
        f"a: [{items}: ]",
        f"a:{items}",
    ):
        assert read_pairs(line, PLACE) is None
