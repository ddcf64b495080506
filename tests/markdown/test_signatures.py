"""What a shortcode says of itself, and how a call is held to it."""

import pytest

from press.errors import Severity
from press.markdown.lexer import lex
from press.markdown.signatures import declared, is_foreign
from press.values.grammar import Parameter, Signature
from press.values.source import Source
from tests.markdown.shortcode_page import START


def layout(text):
    return Source("layouts/shortcodes/note.html", text)


def wrong(text):
    return [f"{p.place.line}: {p.code}" for p in declared(layout(text))[1]]


def test_a_signature_is_the_first_comment_of_a_layout():
    text = """{#
      summary: A note.
      parameters:
        kind: {choices: [a, b], default: a}
        size: {type: number, aliases: [scale], about: "in pixels"}
      body: markdown
      inline: true
      separator: <--->
      needs: [math]
    #}<p>{{ body }}</p>"""
    signature, problems = declared(layout(text))
    assert signature == Signature(
        "A note.",
        {
            "kind": Parameter(choices=("a", "b"), default="a"),
            "size": Parameter("number", aliases=("scale",), about="in pixels"),
        },
        body="markdown",
        inline=True,
        separator="<--->",
        needs=("math",),
    )
    assert not problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>x</p>", ["1: signature-missing"]),
        ("{#\n  summary: x\n  bdoy: none\n#}", ["3: signature-wrong"]),
        ("{#\n  body: sometimes\n#}", ["2: signature-wrong"]),
        ("{#\n  parameters:\n    a: {typ: text}\n#}", ["3: signature-wrong"]),
        ("{#\n  parameters:\n    a: {type: txt}\n#}", ["3: signature-wrong"]),
        ("{#\n  parameters:\n    body: {}\n#}", ["3: signature-wrong"]),
        ("{#\n  parameters:\n    a: text\n#}", ["3: signature-wrong"]),
        ("{#\n  parameters: text\n#}", ["2: signature-wrong"]),
        ("{#\n  inline: maybe\n#}", ["2: signature-wrong"]),
        ("{#\n  parameters:\n    a: {choices: b}\n#}", ["3: signature-wrong"]),
    ],
)
def test_a_wrong_declaration_is_reported_at_its_line(text, expected):
    assert wrong(text) == expected


def test_a_comment_that_is_no_signature_is_reported_where_it_begins():
    assert declared(layout("{# just a remark #}"))[1][0].place.line == 1


def test_a_layout_of_hugos_is_understood_as_far_as_its_tags_go():
    go = layout("<b>{{ .Get 0 }}</b>{{ .Inner | markdownify }}")
    signature, problems = declared(go)
    assert signature == Signature(body="optional", extra=True, foreign=True)
    assert [(p.code, p.severity) for p in problems] == [("shortcode-foreign", Severity.WARNING)]
    assert is_foreign(go)
    assert not is_foreign(layout("{# summary: x #}{{ body }}"))


PARAMETERS = {
    "name": Parameter(required=True, aliases=("title",)),
    "open": Parameter("flag"),
    "size": Parameter("number"),
    "kind": Parameter(choices=("a", "b"), default="a"),
}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("x", {"name": "x", "open": False, "size": None, "kind": "a"}),
        ("x open", {"name": "x", "open": True, "size": None, "kind": "a"}),
        ("x true 2.50 b", {"name": "x", "open": True, "size": 2.5, "kind": "b"}),
        ('title=1.10 open="false" size="3"',
         {"name": "1.10", "open": False, "size": 3, "kind": "a"}),
        ("name=x open=no", {"name": "x", "open": False, "size": None, "kind": "a"}),
    ],
)  # fmt: skip
def test_arguments_get_the_names_and_types_of_their_parameters(written, expected):
    lexed = lex(f"{{{{< call {written} >}}}}", {"call": Signature(parameters=PARAMETERS)}, START)
    assert lexed.tags[0].arguments == expected
    assert not lexed.problems


def test_more_arguments_are_kept_where_they_are_wanted():
    shortcodes = {"call": Signature(parameters={"a": Parameter()}, extra=True)}
    assert lex("{{< call 1 2 true >}}", shortcodes, START).tags[0].arguments == {
        "a": "1", "1": 2, "2": True}  # fmt: skip
    assert lex("{{< call b=x >}}", shortcodes, START).tags[0].arguments == {"a": "", "b": "x"}
