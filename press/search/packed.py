"""Lists of pages by word, as two texts that compress well and that a browser reads quickly.

The words stand in the order of the alphabet, each as a capital letter that tells how many of its
letters are those of the word before (``A``: none), and the rest of it. The lists follow in the
same order: for each page of a word a number, written in digits of base 31. Which of three
alphabets the last digit is from tells whether the number, or the whole list, ends with it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from press.frozen import frozen
from press.search.words import counted, known_words

BASE = 31
_SIGNS = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
_MORE, _ENDS, _LAST = _SIGNS[:BASE], _SIGNS[BASE : 2 * BASE], _SIGNS[2 * BASE :]
_LIST = re.compile(f"[^{re.escape(_LAST)}]*.")
_NUMBER = re.compile(f"[{re.escape(_MORE)}]*.")
_WORD = re.compile(r"([A-Z])([^A-Z]*)")
OFTEN, VERY_OFTEN = 3, 10
"""Times from which a word is often on a page, and very often."""
KINDS = 3
"""Grades there are."""
SHARED = 25
"""Letters that a word can have from the one before."""
SIZES, LARGEST = 35, 56
"""The code of the sign for a page without words, and the most that is added to it: the square
root of its words."""


@frozen
class Packed:
    """Which pages have which words; pages are numbers from 0."""

    words: str = ""
    lists: str = ""
    sizes: str = ""
    """One sign a page."""


def packed(texts: Iterable[str]) -> Packed:
    """The words of some pages, which are numbered as they come.

    >>> packed(["one two one", "two three"])
    Packed(words='AoneAthreeBwo', lists='`c@`', sizes='$$')
    """
    known = _Numbers()
    lists, bases, of = known.lists, known.bases, known.__getitem__
    sizes = []
    for number, text in enumerate(texts):
        times = Counter(map(of, text.split()))
        for chunk in [one for one in times if one < 0]:
            many = times.pop(chunk)
            for one in known.parted[~chunk]:
                times[one] += many
        first = number * KINDS
        for one, many in times.items():
            lists[one].append(first - bases[one] + (many >= OFTEN) + (many >= VERY_OFTEN))
            bases[one] = first + KINDS
        sizes.append(_size(times.values()))
    order = sorted(known.names)
    coded = [_coded(lists[known.names[word]]) for word in order]
    return Packed(_front(order), "".join(coded), "".join(sizes))


class _Numbers(dict[str, int]):
    """A number for each text without spaces: that of the word it is.

    It is less than 0 where there is more than one word, or none: an inverted index into
    ``parted``. Counting and listing numbers is what makes a thousand chapters quick.
    """

    def __init__(self) -> None:
        self.names: dict[str, int] = {}
        self.lists: list[list[int]] = []
        """By number of the word: how far each page with it is from the one before, and grades."""
        self.bases: list[int] = []
        """What the next of these numbers counts from."""
        self.parted: list[tuple[int, ...]] = []

    def __missing__(self, chunk: str) -> int:
        found = [self._number(word) for word in known_words(chunk)]
        if len(found) == 1:
            number = found[0]
        else:
            number = ~len(self.parted)
            self.parted.append(tuple(found))
        self[chunk] = number
        return number

    def _number(self, word: str) -> int:
        number = self.names.setdefault(word, len(self.lists))
        if number == len(self.lists):
            self.lists.append([])
            self.bases.append(0)
        return number


def amended(before: Packed, changed: Mapping[int, tuple[str, str]]) -> Packed:
    """What `packed` gives when single pages say something else.

    Args:
        before: The words of all pages.
        changed: What a page said, and what it says now, by its number.
    """
    there = _unfronted(before.words)
    lists = dict(zip(there, _LIST.findall(before.lists), strict=True))
    sizes = list(before.sizes)
    for number, (old, new) in changed.items():
        was, now = counted(old), counted(new)
        sizes[number] = _size(now.values())
        for word in {*was, *now}:
            if _grade(was.get(word, 0)) != _grade(now.get(word, 0)):
                _put(lists, word, number, now.get(word, 0))
    if list(lists) == there:
        return replace(before, lists="".join(lists.values()), sizes="".join(sizes))
    order = sorted(lists)
    return Packed(_front(order), "".join([lists[word] for word in order]), "".join(sizes))


def _put(lists: dict[str, str], word: str, number: int, many: int) -> None:
    """Say of a word how often one page has it."""
    entries = [one for one in _read(lists.get(word, "")) if one // KINDS != number]
    if many:
        entries = sorted((*entries, number * KINDS + _grade(many)))
    if entries:
        bases = (0, *(one - one % KINDS + KINDS for one in entries))
        lists[word] = _coded([one - base for one, base in zip(entries, bases, strict=False)])
    else:
        lists.pop(word, None)


def _grade(many: int) -> int:
    """How often a word is on a page; -1 where it is not."""
    return (many >= OFTEN) + (many >= VERY_OFTEN) if many else -1


def _size(times: Iterable[int]) -> str:
    return chr(SIZES + min(LARGEST, int(sum(times) ** 0.5)))


def _front(order: Sequence[str]) -> str:
    """Words in order, each without the letters it has from the one before."""
    out = []
    before = ""
    for word in order:
        most = min(len(word), len(before), SHARED)
        same = 0
        while same < most and word[same] == before[same]:
            same += 1
        out.append(chr(65 + same) + word[same:])
        before = word
    return "".join(out)


def _unfronted(front: str) -> list[str]:
    found = []
    word = ""
    for same, rest in _WORD.findall(front):
        word = word[: ord(same) - 65] + rest
        found.append(word)
    return found


def _coded(numbers: Sequence[int]) -> str:
    """Numbers as digits, with a sign for the end."""
    coded = "".join(map(_CODES.__getitem__, numbers))
    return coded[:-1] + _LAST[_ENDS.index(coded[-1])]


def _read(coded: str) -> list[int]:
    entries = []
    before = 0
    for digits in _NUMBER.findall(coded):
        value = 0
        for digit in digits:
            value = value * BASE + _SIGNS.index(digit) % BASE
        entry = before + value
        entries.append(entry)
        before = entry - entry % KINDS + KINDS
    return entries


class _Codes(dict[int, str]):
    """Numbers as digits; most occur again and again."""

    def __missing__(self, value: int) -> str:
        rest, digit = divmod(value, BASE)
        digits = _ENDS[digit]
        while rest:
            rest, digit = divmod(rest, BASE)
            digits = _MORE[digit] + digits
        self[value] = digits
        return digits


_CODES = _Codes()
