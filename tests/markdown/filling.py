"""A chapter read and its holes filled in the simplest way."""

from html import escape

from mdurl import encode

from press.digest import seal
from press.markdown.attributes import write
from press.markdown.read import read
from press.values.document import Body, Call, Document, Hole, Hooked, Image, Link, Prose
from press.values.grammar import Grammar, MarkdownSettings, Signature
from press.values.source import Source
from tests.names import without_names

RAW = MarkdownSettings(unsafe=True)
PLAIN = MarkdownSettings(
    unsafe=True,
    typographer=False,
    linkify=False,
    attribute_title=False,
    table=False,
    footnote=False,
    strikethrough=False,
    task_list=False,
    definition_list=False,
    auto_heading_id=False,
    math=False,
)
"""CommonMark and nothing else."""


def document(
    markdown: str, settings: MarkdownSettings = RAW, shortcodes: dict[str, Signature] | None = None
) -> Document:
    """A chapter with this text, which begins in line 3 of its file."""
    return _read(markdown, settings, shortcodes)[0]


def prose(
    markdown: str, settings: MarkdownSettings = RAW, shortcodes: dict[str, Signature] | None = None
) -> Prose:
    """Its text."""
    return _read(markdown, settings, shortcodes)[1]


def _read(
    markdown: str, settings: MarkdownSettings, shortcodes: dict[str, Signature] | None
) -> tuple[Document, Prose]:
    grammar = seal(Grammar(settings, shortcodes or {}))
    return read(Source("docs/a.md", f"---\n---\n{markdown}"), grammar)[:2]


def said(markdown: str, shortcodes: dict[str, Signature] | None = None) -> str:
    """What is looked for in its text."""
    grammar = seal(Grammar(RAW, shortcodes or {}))
    return read(Source("docs/a.md", f"---\n---\n{markdown}"), grammar)[2]


def html(markdown: str, settings: MarkdownSettings = RAW) -> str:
    """The text as HTML, its paragraphs without names."""
    return filled(prose(markdown, settings).body).strip()


def codes(markdown: str, settings: MarkdownSettings = RAW) -> list[str]:
    """What is wrong: file, line, column and code."""
    return [f"{p.place} {p.code}" for p in document(markdown, settings).problems]


def filled(body: Body) -> str:
    return without_names("".join(map(_filled, body)))


def _filled(piece: str | Hole) -> str:
    match piece:
        case str():
            return piece
        case Link():
            return escape(piece.target if piece.kind == "raw" else encode(piece.target))
        case Image():
            values = {"src": encode(piece.src), "alt": piece.alt, "title": piece.title}
            shown = {k: v for k, v in values.items() if v or (k == "alt" and not piece.raw)}
            shown |= piece.attributes
            return f"<img{write(shown)}>"
        case Call():
            return f"[{piece.name}: {filled(piece.body)}]"
        case Hooked():
            return filled(piece.drawn)
