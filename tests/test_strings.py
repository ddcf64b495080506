"""Interface words: complete in every language, and saying the same."""

import re
from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).parents[1] / "layouts" / "strings"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
HUGO_BOOK = {
    "am",
    "bg",
    "bn",
    "cn",
    "cs",
    "de",
    "en",
    "es",
    "fa",
    "fr",
    "he",
    "it",
    "ja",
    "jp",
    "ko",
    "nb",
    "nl",
    "oc",
    "pl",
    "pt",
    "pt-br",
    "ru",
    "sv",
    "sw",
    "tr",
    "uk",
    "zh",
    "zh-tw",
}


def words(language: str) -> dict[str, str]:
    found = yaml.safe_load((FOLDER / f"{language}.yaml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


ENGLISH = words("en")


def test_every_language_of_hugo_book_is_spoken():
    assert set(LANGUAGES) >= HUGO_BOOK


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_missing_and_none_is_extra(language):
    assert list(words(language)) == list(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_text_with_the_same_gaps(language):
    gaps = re.compile(r"\{\w+\}")
    for key, word in words(language).items():
        assert isinstance(word, str)
        assert word == word.strip() != ""
        assert sorted(gaps.findall(word)) == sorted(gaps.findall(ENGLISH[key]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_names_its_day_month_and_year(language):
    found = words(language)
    assert {"2006", "2"} <= set(re.findall(r"\d+", found["date_format"]))
    assert re.search(r"January|1", found["date_format"])
    assert len({found[f"month_{n}"] for n in range(1, 13)}) == 12


def test_every_word_a_layout_asks_for_exists():
    layouts = FOLDER.parent
    for path in sorted(layouts.rglob("*.html")):
        for key in re.findall(r"""\bt\(["'](\w+)["']""", path.read_text(encoding="utf-8")):
            assert key in ENGLISH, f"{path.relative_to(layouts)}: {key}"
