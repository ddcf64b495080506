"""Words as they are looked for."""

import pytest

from press.search.words import counted, fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Propagación", "propagacion"),
        ("PROPAGACIO\u0301N", "propagacion"),
        ("Straße Œuvre Łódź Århus", "strasse oeuvre lodz arhus"),
        ("İstanbul ılık", "istanbul ilik"),
        ("ΛΌΓΟΣ λόγος", "λογοσ λογοσ"),
        ("Ёжик", "ежик"),
        ("ﬁn ① ｗｉｄｅ", "fin 1 wide"),
        ("مُحَمَّد مدرسة", "محمد مدرسه"),
        ("שָׁלוֹם", "שלום"),
        ("한국", "한국"),
        ("がく", "がく"),
    ],
)
def test_capitals_accents_and_points_make_no_other_word(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("well-known GPT-4's “end”", ["well", "known", "gpt", "4", "s", "end"]),
        ("人工智能 AI", ["人工", "工智", "智能", "能", "ai"]),
        ("GPT是模型", ["gpt", "是模", "模型", "型"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("می‌خواهم", ["ميخواهم"]),
        ("… — !", []),
    ],
)
def test_a_text_falls_into_words_and_writing_without_spaces_into_pairs(text, found):
    assert list(words(text)) == found


def test_words_are_counted_whatever_stands_around_them():
    assert counted("Winter, “winter”. (WINTER) winters") == {"winter": 3, "winters": 1}
