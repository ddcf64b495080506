"""What stands in running text beyond CommonMark."""

import pytest

from press.markdown.engine import engine, inline
from press.values.grammar import MarkdownSettings
from tests.markdown.filling import RAW, html

EXTRAS = MarkdownSettings(
    strikethrough=False,
    insert=True,
    mark=True,
    subscript=True,
    superscript=True,
    extras_delete=True,
)
CJK = MarkdownSettings(cjk=True, east_asian_line_breaks=True, escaped_space=True)


def said(text, settings=RAW):
    return html(f"{text}\n", settings).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("~~gone~~ ~one~ a~~b~~c", "<del>gone</del> <del>one</del> a<del>b</del>c"),
        ("x ~~~three~~~", "x ~~~three~~~"),
        ("H~2~O", "H<del>2</del>O"),
        ("~~a *b~~ c*", "<del>a *b</del> c*"),
        ("\\~a~ ~ b ~", "~a~ ~ b ~"),
    ],
)
def test_what_is_struck_through(written, shown):
    assert said(written) == shown


def test_the_extras():
    assert said("H~2~O x^2^ ==m== ++i++ ~~d~~ ====x====", EXTRAS) == (
        "H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> <ins>i</ins> <del>d</del> ====x===="
    )
    assert said("x^2^ ==m== ++i++") == "x^2^ ==m== ++i++"


def test_emoji_have_names_where_the_book_wants_it():
    assert said(":rocket: :+1: :nosuchthing: `:rocket:`", MarkdownSettings(emoji=True)) == (
        "🚀 👍 :nosuchthing: <code>:rocket:</code>"
    )
    assert said(":rocket:") == ":rocket:"


def test_an_emoji_in_a_heading_gives_its_name_to_the_id():
    assert 'id="go-rocket"' in html("## Go :rocket:\n", MarkdownSettings(emoji=True))


def test_lines_of_wide_characters_join():
    assert said("中文\n换行 word\nword 日本語\nです", CJK) == "中文换行 word\nword 日本語です"
    assert said("中文\n换行") == "中文\n换行"


def test_an_escaped_space_only_keeps_apart():
    assert said("**テスト。**\\ です", CJK) == "<strong>テスト。</strong>です"
    assert said("a\\ b") == "a\\ b"


def test_lines_may_break_where_they_are_broken():
    assert said("a\nb", MarkdownSettings(hard_wraps=True)) == "a<br>\nb"


def test_a_backslash_that_escapes_nothing_does_not_swallow_what_follows():
    assert said("a\\  \nb") == "a\\<br>\nb"


def test_titles_are_inline_markdown():
    assert inline("*A* [b](c) & 'one' ![e](f)") == (
        '<em>A</em> <a href="c">b</a> &amp; ‘one’ <img src="f" alt="e">'
    )


def test_there_is_one_engine_for_equal_settings():
    assert engine(MarkdownSettings(unsafe=True)) is engine(MarkdownSettings(unsafe=True))
    assert engine(MarkdownSettings(unsafe=True)) is not engine(MarkdownSettings())
