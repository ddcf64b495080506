"""What a document says of itself: contents, summary, lead, words, text."""

import pytest

from press.markdown.contents import contents
from press.markdown.plain import text_of
from press.values.document import Heading
from press.values.grammar import MarkdownSettings, Signature
from press.values.view import TocEntry
from tests.markdown.filling import RAW, document, filled, prose, said


def toc(levels, **settings):
    headings = [Heading(level, f"h{n}", f"H{n}", f"H{n}") for n, level in enumerate(levels)]
    return [outline(entry) for entry in contents(headings, MarkdownSettings(**settings))]


def outline(entry: TocEntry):
    return (entry.id, *map(outline, entry.children))


@pytest.mark.parametrize(
    ("levels", "shown"),
    [
        ([1, 2, 3, 4, 2], [("h1", ("h2",)), ("h4",)]),
        ([2, 4, 2], [("h0", ("",)), ("h2",)]),
        ([3, 2], [("", ("h0",)), ("h1",)]),
        ([1, 2, 1, 3], [("h1",), ("", ("h3",))]),
        ([], []),
        ([1], []),
    ],
)
def test_contents_nest_as_hugo_nests_them(levels, shown):
    assert toc(levels) == shown


def test_contents_may_begin_and_end_elsewhere():
    assert toc([1, 2, 3, 1], toc_start=1, toc_end=6) == [("h0", ("h1", ("h2",))), ("h3",)]
    assert toc([1, 2, 3], toc_start=1, toc_end=1) == [("h0",)]
    assert toc([2, 3, 4, 5], toc_start=2, toc_end=-1) == [("h0", ("h1", ("h2", ("h3",))))]


def test_the_lead_is_the_first_paragraph_that_says_something():
    found = document("# A\n\n![b](c.png)\n\n> The *lead* says\n> “so”.\n\nNo.\n")
    assert found.lead == "The lead says “so”."


def test_the_text_holds_what_a_reader_sees_and_nothing_else():
    text = (
        "# A\n\nb[^1] `c` $$d^2$$ <i>e</i>f<!-- g --><style>h</style>\n\n"
        "```go {linenos=true}\ni := 1\n```\n\n| j |\n|---|\n| k |\n\n[^1]: l\n"
    )
    assert said(text) == "A b c d^2 ef i := 1 j k l A A A"
    assert document(text).words == 11


def test_a_wide_character_is_a_word_where_the_language_asks_for_it():
    assert document("中文 text\n").words == 2
    assert document("中文 text\n", MarkdownSettings(cjk_words=True)).words == 3


def test_the_summary_ends_where_the_author_says():
    found = prose("# A\n\nb *c*\n<!--more-->\nd\n")
    assert (
        filled(found.summary)
        == '<h1 id="a">A<a class="anchor" href="#a">#</a></h1>\n<p>b <em>c</em></p>\n'
    )
    assert "more" not in filled(found.body)


def test_the_summary_is_whole_paragraphs_of_enough_words():
    found = prose(f"{'word ' * 40}\n\n{'more ' * 40}\n\nrest\n")
    assert "more" in filled(found.summary)
    assert "rest" not in filled(found.summary)
    assert filled(prose("short\n\ntoo\n").summary) == "<p>short</p>\n<p>too</p>\n"


def test_unclosed_html_does_not_swallow_the_text():
    assert text_of("<p>a</p><!-- b --><p>c <script>d</script>e") == "a c e"


def test_blocks_in_blocks_are_kept_and_reported_when_they_are_too_many():
    deep = document(f"{'>' * 1000} ENDWORD\n")
    assert "ENDWORD" in said(f"{'>' * 1000} ENDWORD\n")
    assert [(p.code, p.place.line) for p in deep.problems] == [("nested-too-deeply", 3)]


def test_thirty_lists_in_each_other_lose_nothing():
    text = "".join(f"{'  ' * level}- L{level}x\n" for level in range(30))
    assert said(text).split() == [f"L{level}x" for level in range(30)]
    assert document(text, RAW).problems == ()


def test_a_paragraph_before_a_call_does_not_hide_that_it_stands_in_a_quote():
    text = "> a\n>\n> {{% box %}}\n> b\n\n{{% /box %}}\n"
    [problem] = document(text, RAW, {"box": Signature(body="markdown")}).problems
    assert problem.message == "'/box' stands outside the quote in which 'box' was opened"
