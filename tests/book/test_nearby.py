"""Candidates for hints stay few, however big the book is."""

from press.book.nearby import REACH, near, words


def test_among_few_words_all_are_candidates():
    assert near("x", words(["b", "a", "b", ""])) == ("a", "b")


def test_among_many_words_those_with_the_same_beginning_or_end_are():
    known = words([f"{number:05}-chapter" for number in range(20_000)] + ["zebra-crossing"])
    found = near("zebra-crosing", known)
    assert "zebra-crossing" in found
    assert "00007-chapter" in near("x00007-chapter", known)
    assert len(found) <= 4 * REACH
