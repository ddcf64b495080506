"""What a finished text says when its markup is taken away."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape

from press.values.document import Body, Call, Hole, Hooked

_DROPPED = tuple(
    (mark, re.compile(pattern, re.DOTALL))
    for mark, pattern in (
        ("<!--", r"<!--.*?(?:-->|\Z)"),
        ("<script", r"<script\b.*?(?:</script\s*>|\Z)"),
        ("<style", r"<style\b.*?(?:</style\s*>|\Z)"),
        ("<template", r"<template\b.*?(?:</template\s*>|\Z)"),
        ('"anchor"', r'<a class="anchor" [^>]*>#</a>'),
        ('"ln"', r'<span class="ln">[^<]*</span>'),
        ("fnref", r'<sup id="fnref.*?(?:</sup>|\Z)'),
        ("backref", r'<a href="[^">]*" class="footnote-backref".*?(?:</a>|\Z)'),
    )
)
"""What is no text, and something that is there whenever it is."""
_MATHS = re.compile(r"<math\b.*?(?:</math>|\Z)", re.DOTALL)
_TEX = re.compile(r"<annotation[^>]*>(.*?)(?:</annotation>|\Z)", re.DOTALL)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span"
    r"|strong|sub|sup|time|u|var|wbr)\b[^>]*>",
    re.IGNORECASE,
)
_SHOWN = frozenset(("title", "caption", "label", "name", "value", "alt"))
"""Arguments of shortcodes that readers see, by the names they have in our own."""
_TAG = re.compile(r"(<[a-zA-Z/!?][^>]*>)")
_PARAGRAPH = re.compile(r"<p(?:\s[^<>]*)?>(.*?)(?:</p>|\Z)", re.DOTALL)


def html_of(body: Body) -> str:
    """The body as HTML; links and pictures are left out, shortcodes are only their bodies."""
    return "".join(_pieces(body))


def text_of(html: str) -> str:
    """What a reader sees of some HTML, white space folded, maths as TeX.

    >>> text_of("<p>A <b>b</b>old&nbsp;word</p><p>and</p>")
    'A bold word and'
    """
    for mark, pattern in _DROPPED:
        if mark in html:
            html = pattern.sub("", html)
    if "<math" in html:
        html = _MATHS.sub(_tex, html)
    end = html.rfind(">") + 1  # no tag ends behind it, and none is looked for
    pieces = _TAG.split(html[:end])
    pieces[1::2] = map(_gap, pieces[1::2])
    return _folded(unescape("".join((*pieces, html[end:]))))


def titles_of(holes: Iterable[Hole]) -> Iterator[str]:
    """What shortcodes show besides their bodies, in the words of their authors."""
    for hole in holes:
        if isinstance(hole, Call):
            shown = (value for name, value in hole.arguments.items() if name in _SHOWN)
            yield from (value for value in shown if isinstance(value, str) and value)
            yield from titles_of(piece for piece in hole.body if not isinstance(piece, str))


def lead_of(html: str) -> str:
    """The text of the first paragraph that says something; empty when there is none."""
    texts = (text_of(found[1]) for found in _PARAGRAPH.finditer(html))
    return next((text for text in texts if text), "")


def words_in(text: str, *, cjk: bool) -> int:
    """How many words a text has; where asked, a character beyond ASCII counts as one.

    Args:
        text: Its white space folded, as by `text_of`.
        cjk: Whether it is.

    >>> words_in("two words", cjk=True), words_in("中文 text", cjk=True)
    (2, 3)
    """
    if not cjk:
        return text.count(" ") + 1 if text else 0
    return sum(1 if word.isascii() else len(word) for word in text.split())


def _folded(text: str) -> str:
    """The text in one line, with one space wherever there was white space."""
    line = text.replace("\n", " ")
    if not line.isprintable():  # there may be white space of other kinds
        return " ".join(text.split())
    while "  " in line:
        line = line.replace("  ", " ")
    return line.strip(" ")


@lru_cache(maxsize=4096)
def _gap(tag: str) -> str:
    """What parts the texts before and after a tag: nothing if it stands within a line."""
    return "" if _INLINE.match(tag) else " "


def _tex(maths: re.Match[str]) -> str:
    found = _TEX.search(maths[0])
    return found[1] if found else ""


def _pieces(body: Body) -> Iterable[str]:
    for piece in body:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, Call):
            yield from _pieces(piece.body)
        elif isinstance(piece, Hooked):
            yield from _pieces(piece.drawn)
