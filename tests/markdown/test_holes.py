"""What depends on the book is left as a hole that knows where it was written."""

import pytest

from press.errors import Place
from press.values.document import Call, Image, Link
from press.values.grammar import MarkdownSettings, Parameter, Signature
from tests.markdown.filling import RAW, codes, document, html, prose

REF = Signature(parameters={"path": Parameter("ref", required=True)}, inline=True, text=True)
RELREF = Signature(parameters={"path": Parameter("relref")}, inline=True, text=True)
WORD = Signature(parameters={"path": Parameter()}, inline=True, text=True)
BOX = Signature(parameters={"kind": Parameter()}, body="markdown")


def holes(markdown, settings=RAW, **shortcodes):
    body = prose(markdown, settings, shortcodes).body
    return [piece for piece in body if not isinstance(piece, str)]


def test_a_link_keeps_its_target_as_written():
    assert holes("see [a](b%20c.md#d) and\n[ü](ä&amp;ö.md 'T')\n") == [
        Link("b%20c.md#d", Place("docs/a.md", 3, 9, 10)),
        Link("ä&ö.md", Place("docs/a.md", 4, 1, 1)),
    ]


@pytest.mark.parametrize(
    ("markdown", "line", "column"),
    [
        ("> - a\n>   [b](c.md)\n", 4, 9),
        ("| a | b |\n|---|---|\n| c | [d](c.md) |\n", 5, 11),
        ("## A *[b](c.md)*\n", 3, 11),
        ("a\nb ` ` <i>x\n  [b](c.md)\n", 5, 7),
        ("[^1]\n\n[^1]: a\n    [b](c.md)\n", 6, 9),
        ("t\n: [b](c.md)\n", 4, 7),
    ],
)
def test_a_link_knows_its_place_wherever_it_stands(markdown, line, column):
    (found,) = [hole for hole in holes(markdown) if isinstance(hole, Link)]
    assert (found.place.line, found.place.column, found.place.length) == (line, column, 4)


def test_a_picture_is_a_hole_of_its_own():
    assert holes('![a *b* "c"](d.png "t")\n') == [
        Image("d.png", "a b “c”", "t", Place("docs/a.md", 3, 14, 5))
    ]


def test_raw_html_is_kept_with_holes_for_local_addresses_and_pictures():
    text = (
        "<a class=x href='b.md'>b</a> <img src=\"c.png\" width=3 alt='&amp;'>\n\n"
        '<div data-x="1">\n<video poster="d.jpg" src="https://e.org/f.mp4"></video>\n'
        '<!-- <a href="no.md"> --><script src="https://e.org/"></script>\n</div>\n'
    )
    found = holes(text)
    assert found == [
        Link("b.md", Place("docs/a.md", 3, 18, 4), "raw"),
        Image("c.png", "&", "", Place("docs/a.md", 3, 40, 5), {"width": "3"}, raw=True),
        Link("d.jpg", Place("docs/a.md", 6, 16, 5), "raw"),
    ]
    assert '<a class=x href="b.md">b</a>' in html(text)
    assert '<!-- <a href="no.md"> -->' in html(text)


def test_where_raw_html_is_off_it_is_left_out_and_reported():
    safe = MarkdownSettings()
    assert html("a <b>c</b>\n\n<div>d</div>\n\n<!-- e -->\n", safe) == (
        "<p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>\n"
        "<!-- raw HTML omitted --><!-- raw HTML omitted -->"
    )
    assert codes("a\n\n<div>d</div>\n\n<!-- e -->\n", safe) == ["docs/a.md:5:1 html-omitted"]


@pytest.mark.parametrize("target", ["javascript:x", "JavaScript:x", "data:text/html,x", "file:/x"])
def test_dangerous_targets_are_empty_where_raw_html_is_off(target):
    assert html(f"[a]({target})\n", MarkdownSettings()) == '<p><a href="">a</a></p>'
    assert target in html(f"[a]({target})\n")


def test_a_shortcode_is_a_hole_with_its_body_inside():
    (call,) = holes("{{% box kind=x %}}\n## A\n\n[b](c.md)\n{{% /box %}}\n", box=BOX)
    assert isinstance(call, Call)
    assert (call.name, call.arguments["kind"], call.inline) == ("box", "x", False)
    assert Link("c.md", Place("docs/a.md", 6, 5, 4)) in call.body


def test_headings_in_a_shortcode_belong_to_the_page():
    found = document("# A\n\n{{% box %}}\n# A\n{{% /box %}}\n\n# A\n", RAW, {"box": BOX})
    assert [heading.id for heading in found.headings] == ["a", "a-1", "a-2"]


def test_a_reference_in_a_link_target_is_a_link():
    text = '[a]({{< ref "b" >}}#c) <a href="{{< relref "d" >}}">\n'
    assert holes(text, ref=REF, relref=RELREF) == [
        Link("b#c", Place("docs/a.md", 3, 5, 15), "ref"),
        Link("d", Place("docs/a.md", 3, 33, 18), "relref"),
    ]


def test_text_of_a_shortcode_in_an_address_is_a_call():
    found = holes("[a](https://x.org/{{< v >}}/) ![b](https://x.org/{{< v >}})\n", v=WORD)
    assert [type(hole) for hole in found] == [Call, Call]


def test_a_picture_alone_may_stand_without_a_paragraph():
    settings = MarkdownSettings(wrap_standalone_image=False)
    assert html("![a](b.png)\n", settings) == '<img src="b.png" alt="a">'
    assert html("![a](b.png) c\n", settings).startswith("<p>")
