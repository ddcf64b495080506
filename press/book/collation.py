"""How titles sort, language by language.

A small part of the Unicode collation algorithm: its order of signs, and the letters and
characters that languages place elsewhere. Accents count where all letters are equal, and
capitals where all accents are.
"""

import re
import unicodedata
from functools import cache

_PROLONGED = re.compile("([ぁ-ゖァ-ヶ])ー")

Key = tuple[tuple[tuple[int, str], ...], str, str]

_SPACE, _SIGN, _SYMBOL, _MONEY, _DIGIT, _LETTER, _HAN = range(7)
_CLASSES = {"Z": _SPACE, "C": _SPACE, "P": _SIGN, "S": _SYMBOL, "N": _DIGIT}
_SIGNS = "_‐-–—,;:!¡?¿.…·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%†‡•`´^¨°©®+±÷×<=>|¦~"
"""Common signs in their order; all others follow."""

_SPELLED = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i"}
"""Letters that elsewhere count as others, where a language has no place of its own for them."""

_ALPHABETS = {
    "az": "cç eə gğ iı oö sş uü",
    "bs": "cčć dđ sš zž",
    "cs": "cč rř sš zž",
    "da": "zæøå",
    "eo": "cĉ gĝ hĥ jĵ sŝ uŭ",
    "es": "nñ",
    "et": "sš uõäöü",
    "fi": "zåäö",
    "gl": "nñ",
    "hr": "cčć dđ sš zž",
    "hu": "oöő uüű",
    "is": "aá dð eé ií oó uú yý zþæöå",
    "lt": "cč sš zž",
    "lv": "cč gģ kķ lļ nņ sš zž",
    "nb": "zæøå",
    "nn": "zæøå",
    "no": "zæøå",
    "pl": "aą cć eę lł nń oó sś zźż",
    "ro": "aăâ iî sș tț",
    "sk": "aä cč oô sš zž",
    "sl": "cč sš zž",
    "sv": "zåäö",
    "tr": "cç gğ hı oö sş uü",
    "vi": "aăâ dđ eê oôơ uư",
}
"""Letters of their own, each group after the letter it begins with."""

_CYRILLIC = "гґ еє иіїй уў"

_PAIRS = {"cs": {"ch": "h"}, "sk": {"ch": "h"}}
"""Two signs that are one letter, and the letter before it."""

_HAN_ORDERS = {"ja": "euc_jp", "zh": "gb2312", "zh-tw": "big5", "zh-hk": "big5", "zh-hant": "big5"}
"""Character sets whose order is the one readers know: by reading in Japanese, by Pinyin in
simplified and by strokes in traditional Chinese."""


def collation(text: str, language: str = "") -> Key:
    """A key that sorts text as readers of a language expect.

    White space comes before punctuation, signs, digits and letters. Digits count one by one,
    so ``Item 10`` stands before ``Item 9``.

    >>> sorted(["émile", "Echo", "éclair", "echo"], key=collation)
    ['echo', 'Echo', 'éclair', 'émile']
    """
    language = language.lower()
    alphabet, pairs = _alphabet(language.partition("-")[0])
    if text.isascii() and not pairs:  # no language has another place for these letters
        low = text.lower()
        return tuple([_weight(sign, language) for sign in low]), low, text.swapcase()
    composed = unicodedata.normalize("NFC", text)
    placed = composed.lower()
    for pair, letter in pairs.items():
        placed = placed.replace(pair, letter)
    placed = "".join(alphabet.get(sign, sign) for sign in placed)
    plain = unicodedata.normalize("NFKD", _PROLONGED.sub(_vowel, placed.casefold()))
    signs = (sign for sign in plain if not unicodedata.combining(sign))
    letters = tuple(_weight(sign, language) for sign in signs)
    return letters, unicodedata.normalize("NFD", composed.lower()), composed.swapcase()


@cache
def _alphabet(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Letters and pairs with a place of their own, as a letter and a mark that sorts late."""
    groups = f"{_CYRILLIC} {_ALPHABETS.get(language, '')}".split()
    own = {
        letter: group[0] + chr(0xE000 + position)
        for group in groups
        for position, letter in enumerate(group[1:])
    }
    pairs = _PAIRS.get(language, {})
    return _SPELLED | own, {pair: before + "\ue000" for pair, before in pairs.items()}


def _vowel(kana: re.Match[str]) -> str:
    """A prolonged syllable with its vowel written out: ``コー`` as ``コオ``."""
    vowel = unicodedata.name(kana[1])[-1]
    return kana[1] + {"A": "ア", "I": "イ", "U": "ウ", "E": "エ", "O": "オ"}.get(vowel, "")


@cache
def _weight(sign: str, language: str) -> tuple[int, str]:
    category = unicodedata.category(sign)
    if category == "Co":
        return _LETTER, chr(0x10FF00 + ord(sign) - 0xE000)
    if "\u3400" <= sign <= "\u9fff" or sign >= "\U00020000":
        return _HAN, _han(sign, language)
    if "\u30a1" <= sign <= "\u30f6":
        return _LETTER, chr(ord(sign) - 0x60)
    if sign in _SIGNS:
        return _SIGN, chr(_SIGNS.index(sign))
    return _MONEY if category == "Sc" else _CLASSES.get(category[0], _LETTER), sign


def _han(sign: str, language: str) -> str:
    """The place of a Chinese character; one the language's set does not have comes last."""
    codec = _HAN_ORDERS.get(language) or _HAN_ORDERS.get(language.partition("-")[0])
    if codec is None:
        return sign
    try:
        return sign.encode(codec).hex()
    except UnicodeEncodeError:
        return "~" + sign
