"""The list of pages by word: small, and the same however it came about."""

import gzip

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from press.search.packed import amended, packed

WORDS = ["ab", "abc", "b", "Bé", "don't", "x-y", "人工智", "z"]
SAID = st.lists(st.sampled_from(WORDS), max_size=9)
BOOKS = st.lists(SAID.map(" ".join), min_size=1, max_size=20)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BOOKS, st.data())
def test_a_list_brought_up_to_date_is_the_list_made_anew(texts, data):
    numbers = st.integers(0, len(texts) - 1)
    new = data.draw(st.dictionaries(numbers, SAID.map(" ".join), max_size=3))
    after = [new.get(number, text) for number, text in enumerate(texts)]
    changed = {number: (texts[number], said) for number, said in new.items()}
    assert amended(packed(texts), changed) == packed(after)


def test_distances_may_need_several_digits():
    texts = ["rare", *["much"] * 2500, "rare"]
    assert amended(packed(texts), {2501: ("rare", "other")}) == packed([*texts[:-1], "other"])


def test_a_book_of_thirty_thousand_words_is_sent_in_thirty_kilobytes():
    """As many chapters, words and different words as a book has; of random ones none rhyme."""
    letters = "etaoinshrdlu"
    stems = [a + b + c + d for a in letters for b in letters for c in letters for d in letters[:3]]
    texts = []
    for chapter in range(24):
        own = [stems[(chapter * 211 + n * n * 7) % len(stems)] for n in range(400)]
        texts.append(" ".join(own * 2 + stems[:500]))
    found = packed(texts)
    assert sum(len(text.split()) for text in texts) > 30_000
    assert len(gzip.compress((found.words + found.lists).encode())) < 30_000
