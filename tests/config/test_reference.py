"""The manual's tables of settings."""

from dataclasses import fields

import pytest

from press.config import keys
from press.config.book_settings import BookSettings
from press.config.known_keys import BOOK, KNOWN, LANGUAGE
from press.config.press_settings import PictureSettings, PressSettings
from press.config.reference import about_fields, reference, tables
from press.config.schema import Config, Language
from press.values.grammar import MarkdownSettings

FOUND_OUT = {
    Config: {"switched_off", "now", "environment", "markdown", "press", "places", "raw"},
    Language: {"code", "book"},
    MarkdownSettings: {
        "quotes", "dashes", "guillemets", "emoji", "math", "quote_hints", "legacy_shortcodes",
        "cjk_words", "summary_length", "hooks",
    },
}  # fmt: skip
"""Fields that are set in another place or not by an author at all."""


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        (Config, keys.SITE),
        (Language, keys.LANGUAGE),
        (BookSettings, keys.BOOK),
        (MarkdownSettings, keys.MARKDOWN),
    ],
)
def test_every_setting_is_in_the_manual(settings, names):
    every = {field.name for field in fields(settings)}
    assert every - FOUND_OUT.get(settings, set()) == names.keys()


def test_every_key_of_the_manual_is_known():
    assert {name.partition(".")[0].lower() for name in keys.SITE.values()} <= KNOWN[""]
    assert {name.lower() for name in keys.LANGUAGE.values()} <= LANGUAGE
    assert {name.lower() for name in keys.BOOK.values()} == BOOK


@pytest.mark.parametrize("settings", [Config, BookSettings, PictureSettings, PressSettings])
def test_every_setting_says_what_it_is_for(settings):
    silent = {field.name for field in fields(settings)} - about_fields(settings).keys()
    assert silent <= FOUND_OUT.get(settings, set()) | {"budgets", "images"}


def test_a_row_has_name_type_default_and_meaning():
    rows = {row.name: row for table in tables() for row in table.settings}
    widths = rows["params.press.images.widths"]
    assert (widths.type, widths.default) == ("list", "[780, 1200, 1600]")
    assert rows["params.BookToC"].default == "true"
    assert rows["markup.goldmark.extensions.typographer.disable"].default == "false"
    assert rows["languages.CODE.weight"].type == "number"


def test_the_tables_are_markdown():
    assert "| `params.press.images.widths` | list | `[780, 1200, 1600]` |" in reference()
