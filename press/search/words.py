"""The words of a text as they are looked for: small letters, no accents, nothing between them.

A browser takes queries and pages apart in the same way (``static/js/search.js``); a test holds
both to one list.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from string import punctuation
from unicodedata import category, normalize

_SAME = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": "",
})  # fmt: skip
"""Letters that no decomposition makes plain, or that are typed one for the other."""
_BESIDE = punctuation + "“”‘’…–—«»„‚"
"""What stands beside most words that are not bare, and says nothing."""
_MARKS = ((0x300, 0x36F), (0x591, 0x5C7), (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670),
          (0x6D6, 0x6ED), (0x200C, 0x200D))  # fmt: skip
"""Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and joiners: few type them.
Signs without which a word of Hindi or Thai is another one are not among them."""
_UNMARKED = {code: None for first, last in _MARKS for code in range(first, last + 1)}
_UNSPACED = (
    (0xE00, 0xEFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x31F0, 0x31FF),
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0x20000, 0x323AF),
)  # fmt: skip
"""Writing without spaces, or with few: Thai, Lao, Burmese, Khmer, Kana, Han, Hangul."""


def fold(text: str) -> str:
    """A text without capitals and accents.

    >>> fold("Señor ÆGIR, ﬁn")
    'senor aegir, fin'
    """
    if text.isascii():
        return text.lower()
    bare = normalize("NFKD", text).lower().translate(_UNMARKED)
    return normalize("NFC", bare).translate(_SAME)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in order; writing without spaces in overlapping pairs.

    >>> words("“Don’t”, said DeepSeek-R1.")
    ('don', 't', 'said', 'deepseek', 'r1')
    >>> words("人工智能 AI")
    ('人工', '工智', '智能', '能', 'ai')
    """
    return tuple(word for chunk in text.split() for word in _words(chunk))


def known_words(chunk: str) -> tuple[str, ...]:
    """The words of a text without spaces in it."""
    return _KNOWN[chunk]


def counted(text: str) -> dict[str, int]:
    """How often each word occurs."""
    found: dict[str, int] = {}
    known = found.get
    for chunk, times in Counter(text.split()).items():
        for word in _KNOWN[chunk]:
            found[word] = known(word, 0) + times
    return found


class _Known(dict[str, tuple[str, ...]]):
    """The words of chunks that were met: most are met again and again."""

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        if len(self) > MOST:
            self.clear()
        self[chunk] = found = _words(chunk)
        return found


MOST = 200_000
"""Chunks that are remembered; a long book has some ten thousand."""
_KNOWN = _Known()


def _words(chunk: str) -> tuple[str, ...]:
    """The words of a text without spaces in it."""
    plain = fold(chunk.strip(_BESIDE))
    if plain.isascii() and plain.isalnum():
        return (plain,)
    parted = "".join([sign if _is_letter(sign) else " " for sign in plain])
    return tuple(word for run in parted.split() for word in _apart(run))


def _apart(run: str) -> Iterable[str]:
    """A run of letters; where it has some without spaces, these in pairs and the last alone."""
    if run.isascii() or not any(map(_is_unspaced, run)):
        yield run
        return
    begin = 0
    for at, sign in enumerate(run):
        if _is_unspaced(sign):
            if begin < at:
                yield run[begin:at]
            begin = at + 1
            following = run[at + 1 : at + 2]
            yield sign + following if following and _is_unspaced(following) else sign
    if begin < len(run):
        yield run[begin:]


@cache
def _is_letter(sign: str) -> bool:
    return category(sign)[0] in "LMN"


@cache
def _is_unspaced(sign: str) -> bool:
    return any(first <= ord(sign) <= last for first, last in _UNSPACED)
