"""Markdown in a value, as Hugo's ``RenderString`` makes HTML of it for a template."""

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token

from press.errors import Place
from press.markdown import typographer
from press.markdown.blocks import emoji
from press.markdown.elements import attributes
from press.markdown.engine import engine
from press.markdown.headings import Ids, openings, text_for_id
from press.markdown.holes import Writer
from press.markdown.lexer import lex
from press.markdown.raw import MARKED
from press.values.grammar import MarkdownSettings

SURE = frozenset((
    "bullet_list_open", "bullet_list_close", "code_inline", "em_open", "em_close", "hardbreak",
    "heading_open", "heading_close", "hr", "inline", "link_open", "link_close", "list_item_open",
    "list_item_close", "ordered_list_open", "ordered_list_close", "paragraph_open",
    "paragraph_close", "s_open", "s_close", "softbreak", "strong_open", "strong_close", "text",
    "text_special", emoji.KIND, typographer.KIND,
))  # fmt: skip
"""Constructs that Hugo writes the same whatever theme there is."""
RAW = frozenset(("html_block", "html_inline"))
_TARGET = re.compile(r"(?:https?://)?[\w./~#?=-]*", re.ASCII)
"""Addresses that are written as they are."""


def rendered(text: str, settings: MarkdownSettings, *, block: bool) -> str | None:
    """The HTML; None when a theme or a render hook could make something else of it.

    Links of Markdown are marked, for the book to resolve them as it does others.

    Args:
        text: The Markdown.
        settings: How it is read.
        block: The text is blocks; else a single paragraph is running text.
    """
    lexed = lex(text, {}, Place(""))
    if settings.hooks or "{{" in text or lexed.tags or lexed.problems:
        return None
    env: dict[str, object] = {"lexed": lexed, "problems": [], "deep": [], "surplus": []}
    tokens = engine(settings).parse(lexed.text, env)
    if env["deep"] or not all(_sure(token, settings) for token in _all(tokens)):
        return None
    _name(tokens, settings)
    writer = _Writer(settings, lexed)
    writer.write(tokens)
    html = "".join(map(str, writer.out))
    return html if block else _short(html)


def _all(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or ())


def _sure(token: Token, settings: MarkdownSettings) -> bool:
    if token.type in RAW:
        return settings.unsafe
    target = str(token.attrs.get("href", ""))
    return token.type in SURE and "task" not in token.meta and bool(_TARGET.fullmatch(target))


def _name(tokens: Sequence[Token], settings: MarkdownSettings) -> None:
    """Give headings their ids; each value that is rendered counts for itself."""
    ids = Ids(settings.auto_id_type)
    for opening, text in openings(tokens):
        if "id" in opening.attrs:
            ids.keep(str(opening.attrs["id"]))
        elif settings.auto_heading_id and (name := text_for_id(text.children or [])):
            opening.attrs = {"id": ids.new(name), **opening.attrs}


def _short(html: str) -> str:
    """HTML without the paragraph around it, if it is one.

    Source: Hugo 0.168, ``markup/markup.go``, ``TrimShortHTML``.
    """
    if html.count("<p>") != 1:
        return html
    html = html.strip()
    if html.startswith("<p>") and html.endswith("</p>"):
        return html.removeprefix("<p>").removesuffix("</p>").strip()
    return html


class _Writer(Writer):
    """Writes what Hugo writes without a theme."""

    def _link(self, token: Token) -> None:
        target = str(token.attrs.pop("href", ""))
        self.out.append(f'<a href="{target}"{attributes(token)}{MARKED}>')

    def _heading_end(self, token: Token) -> None:
        self._headings.pop()
        self.out.append(f"</{token.tag}>\n")

    def _html(self, token: Token) -> None:
        self.out.append(token.content)
