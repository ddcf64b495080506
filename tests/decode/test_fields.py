"""Typed values out of decoded ones."""

import datetime as dt

import pytest

from press.decode.dates import moment
from press.decode.decoded import Decoded, lowered
from press.decode.fields import Fields
from press.decode.nearest import nearest
from press.decode.yaml import read_yaml
from press.errors import Place, Severity


def fields(text):
    decoded, problems = read_yaml(text, Place("f.md"))
    assert problems == ()
    return Fields(decoded.values, decoded.places, Place("f.md"))


def said(asked):
    return [(str(p.place), p.severity.value, p.code, p.message) for p in asked.problems]


def test_a_word_where_a_number_belongs_names_the_key_and_what_it_wants():
    asked = fields("a: 1\nweight: second\n")
    assert asked.number("weight", default=3) == 3
    message = "weight must be a whole number, not 'second'"
    assert said(asked) == [("f.md:2:1", "error", "value-type", message)]


@pytest.mark.parametrize(("text", "number"), [("3", 3), ("'5'", 5), ("-2", -2), ("2.0", 2)])
def test_numbers_may_stand_in_quotes(text, number):
    asked = fields(f"weight: {text}\n")
    assert asked.number("weight") == number
    assert said(asked) == []


@pytest.mark.parametrize("text", ["true", "[1]", "{a: 1}", "1:30", "1e9", "9" * 400, "'²'"])
def test_what_is_no_number_is_an_error(text):
    asked = fields(f"weight: {text}\n")
    assert asked.number("weight") == 0
    assert [code for _, _, code, _ in said(asked)] == ["value-type"]


def test_a_fraction_loses_its_tail_and_says_so():
    asked = fields("weight: 2.7\n")
    assert asked.number("weight") == 2
    assert [severity for _, severity, _, _ in said(asked)] == ["warning"]


def test_yes_is_read_as_true_with_a_warning():
    asked = fields("draft: yes\n")
    assert asked.flag("draft") is True
    ((_, severity, code, message),) = said(asked)
    assert (severity, code) == ("warning", "value-type")
    assert "draft" in message


def test_a_flag_that_says_neither_is_an_error():
    asked = fields("draft: soon\n")
    assert asked.flag("draft") is False
    assert said(asked)[0][1] == Severity.ERROR.value


def test_the_first_spelling_that_is_written_counts():
    assert fields("b: x\n").text("a", "b") == "x"
    assert fields("a:\nb: x\n").text("a", "b") == "x"
    assert fields("").text("a", "b", default="z") == "z"


def test_one_text_is_a_list_of_one():
    assert fields("a: x\n").texts("a") == ("x",)
    assert fields("a: [x, 2, true]\n").texts("a") == ("x", "2", "true")
    assert fields("a: [[x]]\n").texts("a") == ()


def test_an_unknown_choice_gets_a_suggestion():
    asked = fields("list: nevr\n")
    assert asked.choice("list", ("always", "never"), "always") == "always"
    assert asked.problems[0].hint == "did you mean 'never'?"


def test_items_and_groups_know_their_places():
    asked = fields("menu:\n  - weight: x\n")
    (item,) = asked.items("menu")
    item.number("weight")
    assert said(asked)[0][0] == "f.md:2:5"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-05-01", "2024-05-01T00:00:00+00:00"),
        ("2024-5-1", "2024-05-01T00:00:00+00:00"),
        ("2024-05-01 14:30", "2024-05-01T14:30:00+00:00"),
        ("2024-05-01T14:30:05Z", "2024-05-01T14:30:05+00:00"),
        ("2024-05-01T14:30:05.25+02:00", "2024-05-01T14:30:05.250000+02:00"),
        ("2024-05-01 14:30:05 -0330", "2024-05-01T14:30:05-03:30"),
        ("1 May 2024", "2024-05-01T00:00:00+00:00"),
        ("Wed, 01 May 2024 10:00:00 GMT", "2024-05-01T10:00:00+00:00"),
    ],
)
def test_dates_are_read_as_authors_write_them(text, iso):
    found = moment(text)
    assert isinstance(found, dt.datetime)
    assert found.isoformat() == iso


@pytest.mark.parametrize(
    "text",
    ["2024-13-45", "2024-02-30", "tomorrow", "20240501", "2024", "2024-05-01T25:00:00",
     "1 Foo 2024", "2024-05-01T10:00:00+99:00", "0000-00-00", ""],
)  # fmt: skip
def test_what_is_no_date_is_none(text):
    assert moment(text) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("wieght", "weight"),
        ("titel", "title"),
        ("tile", "title"),
        ("bookcolapsesection", "bookcollapsesection"),
        ("dtae", "date"),
        ("alias", "aliases"),
        ("tag", "tags"),
        ("data", ""),
        ("icon", ""),
        ("category", ""),
        ("x", ""),
    ],
)
def test_slips_of_the_pen_are_told_from_words(word, meant):
    known = {"weight", "title", "date", "bookcollapsesection", "categories",
             "aliases", "tags"}  # fmt: skip
    assert nearest(word, known) == meant


def test_keys_that_differ_in_case_are_one_key_written_twice():
    decoded, _ = read_yaml("Title: a\nparams:\n  X: 1\n  x: 2\ntitle: b\n", Place("f.md"))
    low, problems = lowered(decoded)
    assert low.values == {"title": "a", "params": {"x": 1}}
    assert [(p.place.line, p.code) for p in problems] == [
        (4, "key-duplicate"),
        (5, "key-duplicate"),
    ]
    assert low.places["title",].line == 1


def test_lowering_nothing_gives_nothing():
    assert lowered(Decoded()) == (Decoded(), ())
