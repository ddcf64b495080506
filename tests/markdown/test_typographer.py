"""Quotes, dashes and dots become what Goldmark makes of them."""

import pytest

from press.values.grammar import MarkdownSettings
from tests.markdown.filling import RAW, html


def said(text, settings=RAW):
    return html(f"{text}\n", settings).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('She said "no" twice.', "She said “no” twice."),
        ("\"A 'quoted' word\" here", "“A ‘quoted’ word” here"),
        ("don't, we'll, it's", "don’t, we’ll, it’s"),
        ("'tis the '90s", "’tis the ’90s"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("the Smiths' house", "the Smiths’ house"),
        ('5\'9" tall, 24" wide', '5\'9" tall, 24" wide'),
        ('"never closed', "“never closed"),
        ("1980's-'85s", "1980’s-’85s"),
        ('("so") ["so"] "a", "b".', "(“so”) [“so”] “a”, “b”."),
        ('""twice""', "““twice””"),
        ("a -- b --- c ... d ....", "a – b — c … d …."),
        ("----", "—-"),
        ("<<so>> and « so »", "«so» and « so »"),
        ('你"好"吗', '你"好"吗'),
        ('"¿Qué?" dijo "él"', "“¿Qué?” dijo “él”"),
        ("line\n'last line'", "line\n’last line'"),
        ("\\\"straight\\\" and \\'this\\'", "\"straight\" and 'this'"),
        ("' alone", "’ alone"),
    ],
)
def test_punctuation_is_set_as_goldmark_sets_it(written, shown):
    assert said(f"x {written}") == f"x {shown}"


@pytest.mark.parametrize("kept", ['`"code"`', '<b title="x">', '[a](b "c")', '<!-- "x" -- y -->'])
def test_code_html_and_titles_keep_what_was_typed(kept):
    assert "“" not in said(f"x {kept}")


def test_quotes_look_through_emphasis_and_links():
    assert said('"**bold** word" *"all"*') == "“<strong>bold</strong> word” <em>“all”</em>"
    assert said('"[a](b)" ["c"](d)') == '“<a href="b">a</a>” <a href="d">“c”</a>'


def test_counting_begins_anew_in_every_block():
    assert html('"open\n\nx "\n') == '<p>“open</p>\n<p>x "</p>'


def test_a_book_may_have_its_own_signs():
    german = MarkdownSettings(quotes=("‚", "‘", "&bdquo;", "“", "’"), dashes=("–", "", "..."))
    assert said("\"Ja\" -- 'doch' --- ...", german) == "„Ja“ – ‚doch‘ –- ..."


def test_it_can_be_switched_off():
    assert said("\"a\" -- 'b' ... <<c", MarkdownSettings(typographer=False)) == (
        "\"a\" -- 'b' ... &lt;&lt;c"
    )
