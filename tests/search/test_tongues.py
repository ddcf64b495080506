"""Python lists the words and the browser looks for them: both take a text apart alike."""

import re
import sys
import unicodedata
from pathlib import Path

from press.search.words import words

ROOT = Path(__file__).parents[2]
SCRIPT = (ROOT / "static/js/search.js").read_text(encoding="utf-8")
TAKEN_APART = SCRIPT[SCRIPT.index("const SAME") : SCRIPT.index("// What is left of a word")]
BOTH = f"(texts) => {{ {TAKEN_APART}; return texts.map(words); }}"
SAID = "It’s the naïve hill: GPT-4o, ÆGIR’s Straße… ½ ② ﬁnal 東京タワー、서울은 ไทย می‌خواهم"


def test_every_letter_there_is_makes_the_same_words(browser):
    signs = (chr(code) for code in range(32, sys.maxunicode) if not 0xD800 <= code < 0xE000)
    known = [one for one in signs if unicodedata.category(one) not in ("Cn", "Co", "Cc", "Cs")]
    texts = [f"a{one}b {one}" for one in known]
    page = browser.new_page()
    found = page.evaluate(BOTH, texts)
    page.close()
    differing = [
        (text, list(words(text)), other)
        for text, other in zip(texts, found, strict=True)
        if list(words(text)) != other
    ]
    assert len(texts) > 140_000
    assert differing == []


def test_our_own_books_make_the_same_words(browser):
    paths = sorted((ROOT / "content").rglob("*.md"))
    texts = [SAID, *(path.read_text(encoding="utf-8") for path in paths)]
    page = browser.new_page()
    found = page.evaluate(BOTH, texts)
    page.close()
    assert found == [list(words(text)) for text in texts]
    assert len({word for one in found for word in one}) > 8000
    assert not any(re.search(r"[A-Z\s]", word) for one in found for word in one)
