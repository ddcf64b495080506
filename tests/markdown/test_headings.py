"""Ids of headings are Hugo's, because links from elsewhere already lead there."""

import re

import pytest

from press.markdown.headings import slug
from press.values.grammar import MarkdownSettings
from tests.markdown.filling import RAW, codes, document, html


def ids(markdown, settings=RAW):
    return [heading.id for heading in document(markdown, settings).headings]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Long Winter", "the-long-winter"),
        ("What's next? (v2.0) & more", "whats-next-v20--more"),
        ("  - spaced out -  ", "--spaced-out--"),
        ("snake_case and CamelCase", "snake_case-and-camelcase"),
        ("Größe ﬁn Ⅷ ½", "größe-ﬁn--"),
        ("機械は考えるか", "機械は考えるか"),
        ("هل تفكر الآلات؟", "هل-تفكر-الآلات"),
        ("İzmir", "izmir"),
        ("Rocket 🚀 start", "rocket--start"),
        ("one -- two ... three", "one--two--three"),
        ("code `run()` here", "code-run-here"),
        ("a [link](x) and *stress*", "a-link-and-stress"),
        ("AT&amp;T &copy; 1984", "att--1984"),
        ("a\tb", "ab"),
        ("???", "heading"),
        ("see https://example.org/x now", "see--now"),
        ("see <https://example.org/x> now", "see--now"),
        ("a ![picture *of* it](x.png) z", "a-picture--z"),
    ],
)
def test_an_id_is_what_hugo_makes_of_the_text(title, name):
    assert ids(f"## {title}\n") == [name]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("**It's cold**", "it"),
        ("**one -- two**", "one"),
        ("**snake_case rules**", "snake_"),
        ("**first [link](x) last**", "first"),
        ("[say 'yes'](x) *twice*", "say--twice"),
        ("**2*2 is four**", "2"),
        ("*a `b` c* d", "a--d"),
        ("***both* at once**", "both"),
        ("a **b *c d* e** f", "a-b--f"),
    ],
)
def test_of_a_nested_construct_only_the_first_piece_of_text_counts(title, name):
    assert ids(f"## {title}\n") == [name]


def test_a_second_heading_of_the_same_text_gets_a_number():
    assert ids("# A\n\n# A\n\n# A-1\n\n# A\n") == ["a", "a-1", "a-1-1", "a-2"]


def test_an_id_of_the_authors_is_kept_and_given_to_nobody_else():
    assert ids("## Mine {#start}\n\n## Start\n") == ["start", "start-1"]


def test_an_underlined_heading_takes_its_last_line():
    assert ids("First line\nof *two*\n===\n\nOnly\n---\n") == ["of-two", "only"]


def test_a_heading_without_text_has_no_id_and_no_permalink():
    assert html("## https://example.org\n").startswith("<h2><a href=")
    assert "anchor" not in html("##\n")


def test_a_permalink_follows_the_text():
    assert html("## Hi\n") == '<h2 id="hi">Hi<a class="anchor" href="#hi">#</a></h2>'


def test_a_permalink_can_be_left_out():
    assert html("## Hi {anchor=false .quiet}\n") == '<h2 id="hi" class="quiet">Hi</h2>'


@pytest.mark.parametrize(
    ("kind", "name"), [("github-ascii", "cafe-uber-"), ("blackfriday", "café-über-東")]
)
def test_older_ways_to_make_ids(kind, name):
    assert ids("## Café! über 東\n", MarkdownSettings(auto_id_type=kind)) == [name]


def test_without_automatic_ids_only_the_authors_own_are_there():
    settings = MarkdownSettings(auto_heading_id=False)
    assert ids("## A\n\n## B {#b}\n", settings) == ["", "b"]


def test_slugs_do_not_depend_on_the_case_rules_of_a_language():
    assert slug("I İ ı") == "i-i-ı"


def test_headings_know_how_contents_show_them():
    (heading,) = document('## See [*the* "map"](x) <i>now</i>[^1]\n\n[^1]: n\n').headings
    assert heading.html == "See <em>the</em> “map” <i>now</i>"
    assert heading.text == "See the “map” now"


def test_every_id_of_a_page_can_be_named():
    text = '## A\n\n<a name="b"></a> <div id="c">\n\nx[^1]\n\n[^1]: n\n'
    assert {"a", "b", "c", "fn:1", "fnref:1"} <= document(text).anchors


def test_ten_thousand_headings_of_one_text_all_get_an_id_of_their_own():
    found = re.findall(r'<h1 id="([^"]+)"', html("# A\n" * 10_000))
    assert len(set(found)) == 10_000
    assert found[-1] == "a-9999"


def test_nothing_is_wrong_with_headings():
    assert codes("# A\n\n# A\n\n## !!!\n") == []
