"""Code is highlighted, numbered and marked as Hugo's fences ask for."""

import re

import pytest

from press.markdown.fences import asked
from press.markdown.highlight import highlight, lexer_for
from tests.markdown.filling import document, html


def plain(text):
    return re.sub(r"<[^>]+>", "", html(text))


def test_a_language_is_highlighted_and_named():
    assert html("```go\nx := 1\n```\n") == (
        '<div class="highlight"><pre tabindex="0"><code class="language-go" data-lang="go">'
        '<span class="nx">x</span> <span class="o">:=</span> <span class="mi">1</span>\n'
        "</code></pre></div>"
    )
    assert document("```go\nx\n```\n").features == {"code"}


@pytest.mark.parametrize(("info", "of"), [("", ""), ("nosuch", ' class="language-nosuch" ')])
def test_other_code_is_shown_as_it_is(info, of):
    found = html(f"```{info}\n<b> & '\n```\n")
    assert found.startswith('<pre tabindex="0"><code')
    assert of in found
    assert "&lt;b&gt; &amp; '\n</code></pre>" in found


def test_indented_code_has_no_language():
    assert html("    <b>\n") == "<pre><code>&lt;b&gt;\n</code></pre>"


@pytest.mark.parametrize(
    ("info", "language", "attributes"),
    [
        ("go {hl_lines=[2]}", "go", {"hl_lines": (2,)}),
        ("go{.wide}", "go", {"class": "wide"}),
        ("{.wide}", "", {"class": "wide"}),
        ("python   more words", "python", {}),
        ("c&plus;&plus;", "c++", {}),
    ],
)
def test_what_stands_after_a_fence(info, language, attributes):
    assert asked(info) == (language, attributes)


def test_lines_are_marked_and_numbered():
    found = html('```go {linenos=inline,hl_lines=["2-3"],linenostart=9}\na\nb\nc\n```\n')
    assert re.findall(r'<span class="ln">([^<]*)</span>', found) == [" 9", "10", "11"]
    assert found.count('<span class="hl">') == 2


def test_attributes_of_the_fence_are_those_of_its_box():
    found = html('```go {.wide #here title="x.go" onclick="no"}\na\n```\n')
    assert found.startswith('<div class="highlight wide" id="here" title="x.go"><pre')


def test_a_file_name_stands_above_its_code():
    found = html('```go {filename="main.go" href="src/main.go"}\na\n```\n')
    assert found.startswith('<code class="book-codeblock-filename">\n<a href="src/main.go">main.go')


def test_a_diagram_keeps_its_source_for_a_script():
    assert html("```mermaid\ngraph LR\nA-->B\n```\n") == (
        '<pre class="mermaid">graph LR\nA--&gt;B</pre>'
    )
    assert document("```mermaid\nA\n```\n").features == {"mermaid"}


def test_every_character_of_the_code_is_shown():
    code = "def f(x):\n\n\treturn '''a\n\n  b''' # é\n"
    assert plain(f"```python\n{code}```\n") == code


def test_a_lexer_is_made_once():
    assert lexer_for("go") is lexer_for("go")


def test_very_long_code_is_not_coloured():
    assert "<span" not in highlight("x = 1\n" * 50_000, "python", {})


@pytest.mark.parametrize(
    ("language", "piece"), [("rust", 'r#"'), ("rust", 'let a = r#"b\n'), ("rst", "\n"), ("c", "\n")]
)
def test_code_that_no_lexer_is_through_with_is_shown_as_it_is(language, piece):
    code = piece * (100_000 // len(piece))
    lexed = highlight(code, language, {})
    assert "<span" not in lexed
    assert plain(f"```{language}\n{code}\n```\n").strip() == code.strip()


def test_long_code_is_coloured():
    lines = "".join(f"x{number} = {number}\n" for number in range(1000))
    assert highlight(lines, "python", {}).count('<span class="n">') == 1000


def test_code_of_more_than_twenty_thousand_characters_is_plain():
    lines = "".join(f"x{number} = {number}\n" for number in range(2000))
    assert "<span" not in highlight(lines, "python", {})
