"""Shortcodes as tokens, wherever an author may put them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.markdown.shortcode_page import codes, read


def flat(html):
    return html.replace("\n", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{% box %}}\n## a\n\n**b**\n{{% /box %}}",
         "<box><h2>a</h2><p><strong>b</strong></p></box>"),
        ("{{% box %}}*a*{{% /box %}}", "<box><em>a</em></box>"),
        ("{{% box %}}a\n\nb{{% /box %}}", "<box><p>a</p><p>b</p></box>"),
        ("{{< box >}}\n*a*\n{{< /box >}}", "<box>«*a*»</box>"),
        ("{{% box %}}\n{{< box >}}\n*a*\n{{< /box >}}\n{{% /box %}}",
         "<box><box><p><em>a</em></p></box></box>"),
        ("{{< tabs >}}\n{{% tab a %}}\n*a*\n{{% /tab %}}\n{{< /tabs >}}",
         "<tabs>«»<tab><p><em>a</em></p></tab>«»</tabs>"),
        ("{{% box %}}a{{% /box %}}{{% box %}}b{{% /box %}} *c*",
         "<box>a</box><box>b</box><p><em>c</em></p>"),
        ("a {{% box %}}\n\nb\n\n{{% /box %}}\nc", "<p>a</p><box><p>b</p></box><p>c</p>"),
        ("a {{< box >}}b{{< /box >}} c", "<p>a</p><box>«b»</box><p>c</p>"),
        ("a {{< button >}}b{{< /button >}} c", "<p>a <button.>«b»</button.> c</p>"),
        ("a {{% button %}}*b*{{% /button %}} c", "<p>a <button.><em>b</em></button.> c</p>"),
        ("{{< button >}}b{{< /button >}}", "<button.>«b»</button.>"),
        ("{{% button %}}b{{% /button %}}", "<p><button.>b</button.></p>"),
        ("text\n{{% box %}}\na\n{{% /box %}}\ntext", "<p>text</p><box><p>a</p></box><p>text</p>"),
        ("    {{% box %}}\n    a\n    {{% /box %}}", "<box><p>a</p></box>"),
        ("{{< tex >}}\na_1\n\n*b*{{< /tex >}} c", "<p><tex.>«a_1*b*»</tex.> c</p>"),
        ("{{< maybe >}} a", "<maybe></maybe><p>a</p>"),
    ],
)  # fmt: skip
def test_a_body_is_read_by_its_delimiter(text, expected):
    html, problems = read(text)
    assert flat(html) == expected
    assert not problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n  {{% box %}}\n  *b*\n  {{% /box %}}\n- c",
         "<ul><li><p>a</p><box><p><em>b</em></p></box></li><li><p>c</p></li></ul>"),
        ("1. a\n\n   {{< box >}}\n   b\n   {{< /box >}}\n",
         "<ol><li><p>a</p><box>«b»</box></li></ol>"),
        ("{{% columns %}}\n- {{< box >}}\n  ## a\n  b\n  {{< /box >}}\n\n- c\n{{% /columns %}}",
         "<columns><ul><li><box><h2>a</h2><p>b</p></box></li><li><p>c</p></li></ul></columns>"),
        ("> {{% box %}}\n> a\n> {{% /box %}}\n> b",
         "<blockquote><box><p>a</p></box><p>b</p></blockquote>"),
        ("> - {{% box %}}\n>   a\n>   {{% /box %}}",
         "<blockquote><ul><li><box><p>a</p></box></li></ul></blockquote>"),
        ("| a |\n|---|\n| {{< button >}}x\\|y{{< /button >}} {{% box %}}*z*{{% /box %}} |",
         "<table><thead><tr><th>a</th></tr></thead><tbody><tr>"
         "<td><button.>«x\\|y»</button.> <box.><em>z</em></box.></td></tr></tbody></table>"),
        ("## a {{< button >}}b{{< /button >}}", "<h2>a <button.>«b»</button.></h2>"),
        ('**a {{< button >}}b{{< /button >}}** [c]({{< relref "d" >}}#e)',
         '<p><strong>a <button.>«b»</button.></strong> <a href="(d)#e">c</a></p>'),
        ('<div title="{{< relref "t" >}}">\n{{< box >}}a{{< /box >}}\n</div>',
         '<div title="(t)"><box>«a»</box></div>'),
        ("<div>\n{{% box %}}\n*a*\n{{% /box %}}\n</div>",
         "<div><box><p><em>a</em></p></box></div>"),
        ("<!-- {{< box >}}a{{< /box >}} -->", "<!-- {{< box >}}a{{< /box >}} -->"),
        ("{{< html >}}<a href=\"{{< relref `a` >}}\">{{< figure b >}}</a>{{< /html >}}",
         '<html>«&lt;a href="(a)"&gt;»<figure></figure>«&lt;/a&gt;»</html>'),
    ],
)  # fmt: skip
def test_a_call_stands_anywhere(text, expected):
    html, problems = read(text)
    assert flat(html) == expected
    assert not problems


def test_with_old_themes_every_body_is_markdown():
    text = (
        "{{< box >}}\n*a*\n{{< /box >}}\n\n{{< columns >}}\n**b**\n\nc\n<--->\nd\n{{< /columns >}}"
    )
    html, problems = read(text, legacy=True)
    assert flat(html) == (
        "<box><em>a</em></box><columns><part><p><strong>b</strong></p><p>c</p></part>"
        "<part>d</part></columns>"
    )
    assert not problems


def test_references_of_the_page_hold_in_bodies():
    text = "{{% box %}}\n[a] {{% hint %}}[a]{{% /hint %}}\n{{% /box %}}\n\n[a]: /x"
    assert read(text)[0].count('href="/x"') == 2


@pytest.mark.parametrize("fence", ["```\n{}\n```", "~~~ md\n{}\n~~~", "- ```\n  {}\n  ```"])
@pytest.mark.parametrize("delimiters", [("{{<", ">}}"), ("{{%", "%}}")])
def test_code_shows_what_the_author_wrote(fence, delimiters):
    left, right = delimiters
    lines = [f"{left} box a {right}", "", "  b *c*", f"{left} /box {right}"]
    indent = "  " if fence.startswith("-") else ""
    html, problems = read(fence.format(f"\n{indent}".join(lines)))
    shown = "\n".join(lines).replace("<", "&lt;").replace(">", "&gt;")
    assert shown in html
    assert [p.code for p in problems] == ["shortcode-in-code"]


def test_text_shortcodes_work_in_code():
    html, problems = read('`{{< relref "a" >}}`\n\n```go\nx := "{{% relref "b" %}}"\n```')
    assert "<code>(a)</code>" in html
    assert "&quot;(b)&quot;" in html
    assert not problems


@pytest.mark.parametrize(
    ("text", "expected", "word"),
    [
        ("- {{% box %}}\n  a\n\n{{% /box %}}\n\nb", "8: shortcode-crossed", "list item"),
        ("> {{% box %}}\n> a\n\n{{% /box %}}", "8: shortcode-crossed", "quote"),
        ("## a {{% box %}}\nb\n\n{{% /box %}}", "8: shortcode-crossed", "paragraph"),
        ("[a]({{< box />}})", "5: shortcode-misplaced", "address"),
        ("![a](b '{{< box />}}')", "5: shortcode-misplaced", "title"),
    ],
)
def test_a_call_in_the_wrong_place_is_reported(text, expected, word):
    html, problems = read(text)
    assert codes(problems) == [expected]
    assert word in problems[0].message
    assert "box" not in html


def call(name, delimiter, body):
    left, right = "{{" + delimiter[0], delimiter[1] + "}}"
    return f"{left} {name} {right}\n{body}\n{left} /{name} {right}"


NAMES = st.sampled_from(["box", "columns", "tabs", "hint"])
PLAIN = ["wort", "*a* {{< relref x >}}", "## b", "- c\n- d", "> e", "", "```\nf\n```"]
BLOCKS = st.recursive(
    st.sampled_from(PLAIN),
    lambda inner: (
        st.builds(
            call,
            NAMES,
            st.sampled_from(["<>", "%%"]),
            st.lists(inner, min_size=1, max_size=3).map("\n\n".join),
        )
        | st.lists(inner, max_size=3).map("\n<--->\n".join)
    ),
    max_leaves=8,
)


@given(BLOCKS, st.booleans())
@settings(max_examples=150)
def test_well_formed_pages_have_no_problems_and_keep_their_words(text, legacy):
    html, problems = read(text, legacy=legacy)
    assert not problems
    assert html.count("wort") == text.count("wort")
    assert not any("\ufdd0" <= c <= "\ufdef" for c in html)


SCRAPS = [
    *(
        "{{% box %}}",
        "{{% /box %}}",
        "{{< box >}}",
        "{{< /box >}}",
        "{{< tab x >}}",
        "{{% /tab %}}",
    ),
    *("{{< relref a >}}", "{{% button %}}", "{{% /button %}}", "{{< tex >}}", "{{< /tex >}}"),
    *(
        "\n",
        "\n\n",
        "- ",
        "> ",
        "    ",
        "\n  ",
        "| a |\n|--|\n| ",
        "```\n",
        "`",
        "*",
        "[",
        "](",
        ")",
    ),
    *("<div>", "<!--", "-->", '<a b="', "# ", "[a]: ", "![", "<--->", "{{% columns %}}", "wort"),
]


@given(st.lists(st.sampled_from(SCRAPS), max_size=25).map("".join), st.booleans())
@settings(max_examples=300)
def test_no_sign_leaks_from_any_page(text, legacy):
    html, problems = read(text, legacy=legacy)
    assert not any("\ufdd0" <= c <= "\ufdef" for c in html)
    assert "%EF%B7" not in html
    assert all(p.place.line >= 5 for p in problems)
    if not problems and "[a]: " not in text:  # a definition is not shown
        assert html.count("wort") >= text.count("wort")
