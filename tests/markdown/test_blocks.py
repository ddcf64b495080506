"""Lists of tasks and definitions, notes, tables, alerts: as Goldmark and hugo-book have them."""

import re

import pytest

from press.values.grammar import MarkdownSettings
from tests.markdown.filling import RAW, codes, html

BOX = 'disabled="" type="checkbox"'


def lean(text, settings=RAW):
    """HTML without white space between tags."""
    return re.sub(r"\s*\n\s*(?=<)", "", html(text, settings))


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        ("- [x] done", f'<input checked="" {BOX} aria-label="done"> done'),
        ("- [ ] open", f'<input {BOX} aria-label="open"> open'),
        ("- [ ] *a* & b", f'<input {BOX} aria-label="a &amp; b"> <em>a</em> &amp; b'),
        ("1. [X]close", f'<input checked="" {BOX} aria-label="close"> close'),
        ("- [] none", "[] none"),
        ("- a [x]", "a [x]"),
    ],
)
def test_a_task_begins_with_a_box(item, shown):
    assert f"<li>{shown}</li>" in lean(f"{item}\n")


def test_several_terms_share_their_definitions():
    assert lean("A\n*B*\n: one\n: two\n\nC\n: three\n") == (
        "<dl><dt>A</dt><dt><em>B</em></dt><dd>one</dd><dd>two</dd><dt>C</dt><dd>three</dd></dl>"
    )


def test_a_definition_after_a_blank_line_holds_paragraphs():
    assert lean("A\n\n: one\n\n  - x\n\nafter\n") == (
        "<dl><dt>A</dt><dd><p>one</p><ul><li>x</li></ul></dd></dl><p>after</p>"
    )


@pytest.mark.parametrize("text", [": no term", "a\n:no space", "- a\n: lazy", "a\n  : indented"])
def test_other_colons_define_nothing(text):
    assert "<dl>" not in html(f"{text}\n")


@pytest.mark.parametrize("block", ["***", "# H", "1. x", "7. x", "> q", "<p>x</p>", "```\n```"])
def test_definitions_end_before_another_block(block):
    shown = html(f"A\n: one\n\n{block}\n: two\n")
    assert shown.count("<dt>") == 1
    assert shown.count("<dd>") == 1


def test_a_reference_definition_is_the_beginning_of_a_paragraph():
    assert lean("[a]: /b\n10. foo\n[c]: /d\n") == "<p>10. foo\n[c]: /d</p>"
    assert lean("[a]: /b\n[c]: /d\n- foo\n\n[c]\n") == (
        '<ul><li>foo</li></ul><p><a href="/d">c</a></p>'
    )


def test_notes_are_numbered_by_first_use_and_lead_back_to_each_use():
    assert lean("a[^x] b[^y] c[^x]\n\n[^y]: why\n[^x]: ex\n") == (
        '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>'
        ' b<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup>'
        ' c<sup id="fnref1:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>'
        '</p><div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>ex&#160;'
        '<a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩︎</a>&#160;'
        '<a href="#fnref1:1" class="footnote-backref" role="doc-backlink">↩︎</a></p></li>'
        '<li id="fn:2"><p>why&#160;'
        '<a href="#fnref:2" class="footnote-backref" role="doc-backlink">↩︎</a></p></li></ol></div>'
    )


def test_a_note_holds_blocks_that_are_indented_below_it():
    found = lean("a[^1]\n\n[^1]: one\n\n    two\n\n    - three\n\nafter\n")
    assert "<p>one</p><p>two</p><ul><li>three</li></ul>&#160;<a" in found.replace("\n", "")
    assert "</p><p>after</p><div" in found


def test_a_note_nobody_refers_to_is_reported_where_it_stands():
    assert codes("a\n\n[^1]: lost\n") == ["docs/a.md:5:1 footnote-unused"]
    assert "lost" not in html("a\n\n[^1]: lost\n")


def test_the_second_note_of_a_name_is_reported():
    assert codes("a[^1]\n\n[^1]: b\n[^1]: c\n") == ["docs/a.md:6:1 footnote-doubled"]


def test_an_unknown_reference_is_text():
    assert html("a[^1] ![^2]\n") == "<p>a[^1] ![^2]</p>"


def test_a_table_scrolls_in_its_box():
    assert lean("| a | b |\n|:-:|--:|\n| 1 \\| 2 | `x` |\n") == (
        '<div class="table-scroll" tabindex="0"><table><thead><tr>'
        '<th style="text-align:center">a</th><th style="text-align:right">b</th></tr></thead>'
        '<tbody><tr><td style="text-align:center">1 | 2</td>'
        '<td style="text-align:right"><code>x</code></td></tr></tbody></table></div>'
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("before\na | b\n--|--\n1", r"<p>before</p>.*<th>a</th><th>b</th>.*<td>1</td><td></td>"),
        ("a\n:--\nb", r'<th style="text-align:left">a</th>.*<td .*>b</td>'),
        ("a\n|--|--|\n", "<th>a</th><th></th>"),
        ("a|b\n--|--\n1|2\n---\n", "<td>1</td><td>2</td>.*</table></div><hr>"),
        ("- a\n\n  |b|\n  |-|\n", "<li>a<div .*<th>b</th>"),
    ],
)
def test_a_table_is_found_in_any_paragraph(text, shown):
    assert re.search(shown, lean(f"{text}\n"))


@pytest.mark.parametrize("text", ["a|b|c\n--|--\n", "a\n---\n", "a | b\n-- | x\n"])
def test_what_only_looks_like_a_table_is_none(text):
    assert "<table" not in html(text)


def test_an_alert_is_a_hint_of_its_kind():
    assert lean("> [!NOTE]\n> so *it* is\n") == (
        '<blockquote class="book-hint note"><p>so <em>it</em> is</p></blockquote>'
    )


def test_the_title_of_an_alert_is_kept_for_the_style_sheet():
    assert lean('> [!Tip]+ By "the" way\n>\n> - a\n') == (
        '<blockquote data-title="By &quot;the&quot; way" class="book-hint tip">'
        "<ul><li>a</li></ul></blockquote>"
    )


@pytest.mark.parametrize("text", ["> a [!NOTE]", "> a\n>\n> [!NOTE]", "> **[!NOTE]**", "[!NOTE]"])
def test_other_quotations_are_no_alerts(text):
    assert "book-hint" not in html(f"{text}\n")


def test_with_hugo_book_every_quotation_is_a_hint():
    assert lean("> a\n", MarkdownSettings(quote_hints=True)) == (
        '<blockquote class="book-hint"><p>a</p></blockquote>'
    )


def test_a_block_has_the_attributes_in_the_line_below_it():
    settings = MarkdownSettings(attribute_block=True)
    assert lean(
        "a\n{#x .y}\n\n> b\n{.c}\n\n- d\n{.e}\n\n***\n{.f}\n\n|g|\n|-|\n{.h}\n", settings
    ) == (
        '<p id="x" class="y">a</p><blockquote class="c"><p>b</p></blockquote>'
        '<ul class="e"><li>d</li></ul><hr class="f">'
        '<div class="table-scroll" tabindex="0"><table class="h"><thead><tr><th>g</th></tr></thead>'
        "<tbody></tbody></table></div>"
    )


@pytest.mark.parametrize("text", ["{.a}\n\nb\n", "b\n\n{.a}\n", "## b\n{.a}\n"])
def test_an_attribute_list_that_belongs_to_nothing_vanishes(text):
    found = html(text, MarkdownSettings(attribute_block=True))
    assert ".a" not in found
    assert 'class="a"' not in found


def test_without_the_setting_the_line_is_text():
    assert html("a\n{.b}\n") == "<p>a\n{.b}</p>"
