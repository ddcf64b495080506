"""Names of paragraphs: ``p-3f2a``, so that a link can lead to each.

A name comes from the first words of its paragraph alone. Other paragraphs may come and go, and
what stands further on in it may be mended: the name stays.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from zlib import crc32

from markdown_it.token import Token

BEGINNING = 40
"""Letters that decide; eight words."""
NEAR = 2 * BEGINNING
"""Characters among which there nearly always are so many letters."""
FORM = re.compile(r"p-[0-9a-f]{4}(?:[0-9a-f]{4}(?:-\d+)?)?")
"""What such a name looks like."""
WORDS = frozenset(("text", "text_special", "code_inline"))
"""Tokens of running text whose content is the author's words."""
_BESIDE = re.compile(r"[\W_]+")
_CHOSEN = re.compile(r"""\bid\s*=\s*["']?(p-[0-9a-f]{4,8}(?:-\d+)?)(?![\w-])""")


def name_paragraphs(
    tokens: Sequence[Token], source: str, taken: Iterable[str], plain: Callable[[str], str]
) -> None:
    """Give every paragraph outside of notes that has no id of its author's a name.

    Args:
        tokens: Of a whole page, with the ids of its headings. In ``meta``, those with such a
            name are ``named``.
        source: The Markdown they were made from, for ids in raw HTML and in calls.
        taken: Further ids that nobody else may get.
        plain: Takes signs of shortcodes out of a text.
    """
    used = {*taken, *_CHOSEN.findall(source)}
    numbers: dict[str, int] = {}
    for opening, text in list(_paragraphs(tokens, used)):
        name = _short(text, plain)
        if name in used:
            name = _long(text, plain, used, numbers)
        used.add(name)
        # pieces of a paragraph with a call between them share their attributes
        opening.attrs = {"id": name, **opening.attrs}
        opening.meta = {**opening.meta, "named": True}


def _paragraphs(tokens: Iterable[Token], used: set[str]) -> Iterator[tuple[Token, Token]]:
    """Each paragraph without an id that is shown as one, and its text; ids are noted."""
    opening: Token | None = None
    for token in tokens:
        if token.type == "footnotes_open":
            return
        if "id" in token.attrs:
            used.add(str(token.attrs["id"]))
        if token.type == "paragraph_open":
            opening = None if token.hidden or "id" in token.attrs else token
        elif token.type == "inline":
            if opening:
                yield opening, token
                opening = None
            for child in token.children or ():
                if child.type == "shortcode":
                    yield from _paragraphs(child.children or (), used)
        elif token.type == "shortcode":
            yield from _paragraphs(token.children or (), used)


def _short(text: Token, plain: Callable[[str], str]) -> str:
    """A name from the first letters: spaces, signs and markup are mended more often."""
    letters = ""
    for token in text.children or ():
        if token.type in WORDS:
            said = plain(token.content)
            near = _BESIDE.sub("", said[:NEAR])
            letters += near if len(letters + near) >= BEGINNING else _BESIDE.sub("", said)
            if len(letters) >= BEGINNING:
                break
    return f"p-{_digits(letters[:BEGINNING] or plain(text.content))[:4]}"


def _long(
    text: Token, plain: Callable[[str], str], used: AbstractSet[str], numbers: dict[str, int]
) -> str:
    """A name from the whole text, where another paragraph begins alike; numbered if need be.

    Args:
        text: Of the paragraph.
        plain: Takes signs of shortcodes out of a text.
        used: Names that are taken.
        numbers: How far each name has been counted.
    """
    name = whole = f"p-{_digits(plain(text.content))}"
    while name in used:
        numbers[whole] = numbers.get(whole, 1) + 1
        name = f"{whole}-{numbers[whole]}"
    return name


def _digits(text: str) -> str:
    return f"{crc32(text.encode()):08x}"
