"""Shortcodes out of text: grammar, mistakes, places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.markdown.lexed import ANY, Tag
from press.markdown.lexer import lex
from tests.fuzzing import calm
from tests.markdown.shortcode_page import SHORTCODES, START, codes


def tags(text):
    return list(lex(text, SHORTCODES, START).tags.values())


def arguments(text):
    (tag,) = tags(text)
    return dict(tag.arguments)


def problems(text):
    return lex(text, SHORTCODES, START).problems


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('{{< figure "a b" >}}', {"src": "a b"}),
        ("{{< figure `a\n\"b` >}}", {"src": 'a\n"b'}),
        (r'{{< figure "say \"hi\" c:\dir" >}}', {"src": r'say "hi" c:\dir'}),
        ("{{<figure src=/a/b?c=d&e/>}}", {"src": "/a/b?c=d&e"}),
        ('{{< figure src = "x" width=10 wide=true ratio=1.5 id=007 >}}',
         {"src": "x", "width": 10, "wide": True, "ratio": 1.5, "id": "007"}),
        ('{{< figure\n  src="a"\n\n  alt="b"\n>}}', {"src": "a", "alt": "b"}),
        ('{{< figure src="10" alt="true" >}}', {"src": "10", "alt": "true"}),
    ],
)  # fmt: skip
def test_arguments_are_read_as_hugo_reads_them(written, expected):
    assert arguments(written) == expected


def test_both_delimiters_close_and_close_themselves():
    first, second, third = tags("{{< box >}}a{{< /box >}}{{%box%}}b{{% / box %}}{{< box />}}c")
    assert [tag.delimiter for tag in (first, second, third)] == ["<", "%", "<"]
    assert [tag.inner for tag in (first, second, third)] == ["a", "b", ""]
    assert third.closing is None


def test_an_escaped_tag_is_text():
    lexed = lex("`{{</* box */>}}` {{%/* /box */%}}", SHORTCODES, START)
    assert lexed.text == "`{{< box >}}` {{% /box %}}"
    assert not lexed.problems


def test_words_of_text_shortcodes_never_meet_a_word_of_the_author():
    lexed = lex('pressword0z {{< relref "a" >}}', SHORTCODES, START)
    pieces = list(lexed.split(lexed.text))
    assert pieces[0] == "pressword0z "
    assert isinstance(pieces[1], Tag)


def test_a_separator_makes_parts():
    columns, left, right = tags("{{< columns >}}a <---> **b**{{< /columns >}}")
    assert columns.parts == (left, right)
    assert (left.parts, right.parts) == (("a ",), (" **b**",))
    assert columns.written == "{{< columns >}}a <---> **b**{{< /columns >}}"


def test_a_body_loses_the_margin_it_stands_in():
    (tag,) = tags("> - {{< html >}}\n>   a\n>     b\n>   {{< /html >}}")
    assert tag.inner == "\na\n  b\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{< bxo >}}", ["5: shortcode-unknown"]),
        ("a\n\n{{% box %}}\nb", ["7: shortcode-open"]),
        ("a\n{{< /box >}}", ["6: shortcode-unopened"]),
        ("{{< bxo >}}a{{< /box >}}", ["5: shortcode-unknown"]),
        ("{{< bxo >}}a{{< /box >}}\n{{< /box >}}",
         ["5: shortcode-unknown", "6: shortcode-unopened"]),
        ("{{< box >}}a{{< /bxo >}}", ["5: shortcode-unknown"]),
        ('{{< figure "a" >}}\n{{< /figure >}}', ["6: shortcode-unopened"]),
        ("{{% box %}}\n{{% tabs %}}\n{{% /box %}}\n{{% /tabs %}}", ["7: shortcode-crossed"]),
        ('a\n{{< figure src="a >}}\nb', ["6: shortcode-syntax"]),
        ("a\nb {{< box", ["6: shortcode-syntax"]),
        ("a\nb {{< box {{< box >}}{{< /box >}}", ["6: shortcode-syntax"]),
        ("{{< >}}", ["5: shortcode-syntax"]),
        ("{{< box title= >}}{{< /box >}}", ["5: shortcode-syntax"]),
        ("{{</* box >}}", ["5: shortcode-syntax"]),
        ('{{< figure "a" alt="b" >}}', ["5: argument-mixed"]),
        ("{{< figure >}}", ["5: argument-missing"]),
        ('{{< tab nmae="a" >}}{{< /tab >}}', ["5: argument-missing", "5: argument-unknown"]),
        ('{{< box "a"\ntrue 3 >}}{{< /box >}}', ["6: argument-unexpected"]),
        ("{{< box open=perhaps >}}{{< /box >}}", ["5: argument-unexpected"]),
        ("{{< hint dangr >}}{{< /hint >}}", ["5: argument-unexpected"]),
        ('{{< box >}}{{< /box "a" >}}', ["5: argument-unexpected"]),
        ("{{< box title=a title=b >}}{{< /box >}}", ["5: argument-repeated"]),
        ("{{< box >}}a{{% /box %}}", ["5: shortcode-delimiter"]),
        ("- {{< box >}}\n  a\n\n{{< /box >}}", ["8: shortcode-crossed"]),
        ("a\0b \ufdd0 \uffff", ["5: character-forbidden"] * 3),
        ("{{< maybe >}}{{< box >}}{{< /maybe >}}{{< /box >}}{{< oops >}}",
         ["5: shortcode-crossed", "5: shortcode-unknown"]),
    ],
)  # fmt: skip
def test_a_mistake_is_reported_once_and_in_its_line(text, expected):
    assert sorted(codes(problems(text))) == expected


def test_all_mistakes_of_a_page_are_reported_in_one_run():
    text = "{{< nope >}}\n{{< figure >}}\n{{% /box %}}\n{{< tab 'x\n{{< box >}}"
    assert len({problem.place.line for problem in problems(text)}) == 5


def test_a_problem_says_which_name_was_meant():
    (problem,) = problems("{{< colums >}}")
    assert "columns" in problem.hint


def test_nesting_without_end_is_one_problem():
    text = "{{% box %}}" * 300 + "x" + "{{% /box %}}" * 300
    assert codes(problems(text)) == ["5: shortcode-deep"]


def test_places_stay_true_behind_tags_that_span_lines():
    text = '{{< figure\n src="a" >}} b\n\n{{< box >}}\nx\n{{< /box >}}\n\n## C'
    lexed = lex(text, SHORTCODES, START)
    line = lexed.text.split("\n").index("## C")
    assert str(lexed.place(line)) == "a.md:12:1"
    assert str(lexed.place(0, lexed.text.index("b"))) == "a.md:6:14"


def test_places_in_a_body_of_its_own_are_those_of_the_file():
    text = "{{% box %}}\n- {{% hint %}}\n  **a**\n  {{% /hint %}}\n{{% /box %}}"
    lexed = lex(text, SHORTCODES, START)
    (hint,) = [tag for tag in lexed.tags.values() if tag.name == "hint"]
    assert hint.body
    assert hint.body.text == "\n**a**\n"
    assert str(hint.body.place(1)) == "a.md:7:3"


PIECES = [
    *("{{<", "{{%", ">}}", "%}}", "/", "/*", "*/", " ", "\n", "- ", "> ", "\t", "\r\n", "<--->"),
    *("box", "hint", "columns", "figure", "relref", "title", "a", "é", '"', "`", "\\", "="),
]


@calm(100)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60))
def test_any_text_gives_located_problems_and_no_stray_signs(text):
    lexed = lex(text, SHORTCODES, START)
    last = START.line + len(text.splitlines())
    assert all(START.line <= p.place.line <= last and p.place.column > 0 for p in lexed.problems)
    assert not ANY.search(lexed.plain(lexed.text))
    assert "".join(piece for piece in lexed.split(lexed.text) if isinstance(piece, str)) == (
        lexed.plain(lexed.text)
    )


@calm(100)
@given(st.lists(st.sampled_from([*PIECES[2:], "word"]), max_size=30).map("".join))
def test_text_between_tags_is_kept_to_the_letter(text):
    (tag,) = tags("{{< html >}}" + text + "{{< /html >}}")
    assert tag.inner == text.replace("\r\n", "\n")


def test_a_body_that_may_be_left_out_is_only_there_with_a_closing_tag_of_its_own():
    first, second, third = tags("{{< maybe >}} a {{< maybe >}}b{{< /maybe >}} {{< maybe >}}")
    assert [tag.inner for tag in (first, second, third)] == ["", "b", ""]
    assert not problems("{{< maybe >}}\n" * 50)
