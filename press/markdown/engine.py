"""The configured Markdown engine, one for each choice of settings."""

from functools import lru_cache
from html import escape

from press.errors import Place
from press.markdown import tags
from press.markdown.autolinks import Autolinks
from press.markdown.blocks import BLOCKS
from press.markdown.engines import Engine
from press.markdown.holes import Writer
from press.markdown.lexer import lex
from press.markdown.typographer import Typographer
from press.values.document import Call, Hole, Hooked, Image, Link
from press.values.grammar import MarkdownSettings


@lru_cache(maxsize=32)
def engine(settings: MarkdownSettings) -> Engine:
    """An engine that reads Markdown as these settings say."""
    md = Engine()
    for plugin in BLOCKS:
        plugin(md, settings)
    if settings.linkify:
        Autolinks(settings.linkify_protocol).add_to(md.inline)
    if settings.typographer:
        Typographer(settings).add_to(md.inline)
    tags.plugin(md)
    return md


def inline(text: str, settings: MarkdownSettings = MarkdownSettings()) -> str:
    """Running text as HTML: for titles and captions. Links keep their targets as written.

    >>> inline("The *long* way, as they'd say")
    'The <em>long</em> way, as they’d say'
    """
    lexed = lex(text, {}, Place(""))
    writer = Writer(settings, lexed)
    env = {"lexed": lexed, "problems": [], "deep": []}
    writer.write(engine(settings).inline.parse(text, engine(settings), env, []))
    return "".join(map(_written, writer.out))


def _written(piece: str | Hole) -> str:
    match piece:
        case str():
            return piece
        case Link():
            return escape(piece.target)
        case Image():
            return f'<img src="{escape(piece.src)}" alt="{escape(piece.alt)}">'
        case Call() | Hooked():
            return ""
