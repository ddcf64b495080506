"""A page with shortcodes, read and written down simply: what tests of the rules look at."""

from collections.abc import Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from press.errors import Place, Problem
from press.markdown.engines import Blocks
from press.markdown.inlines import Inlines
from press.markdown.lexer import lex
from press.markdown.tags import plugin
from press.values.grammar import Parameter, Signature

BOX = Signature(parameters={"title": Parameter(), "open": Parameter(type="flag")}, body="markdown")
SHORTCODES = {
    "box": BOX,
    "hint": Signature(parameters={"kind": Parameter(choices=("info", "danger"))}, body="markdown"),
    "columns": Signature(body="markdown", separator="<--->"),
    "tabs": Signature(body="markdown"),
    "tab": Signature(parameters={"name": Parameter(required=True)}, body="markdown"),
    "button": Signature(parameters={"href": Parameter()}, body="markdown", inline=True),
    "figure": Signature(parameters={"src": Parameter(required=True)}, extra=True),
    "tex": Signature(body="raw", inline=True),
    "html": Signature(body="raw"),
    "maybe": Signature(body="optional"),
    "relref": Signature(parameters={"path": Parameter(required=True)}, text=True, inline=True),
}
START = Place("a.md", 5)


def parser() -> MarkdownIt:
    """CommonMark with tables and shortcodes."""
    md = MarkdownIt("commonmark", {"html": True, "maxNesting": 100})
    md.block, md.inline = Blocks(), Inlines()
    return md.use(plugin)


def read(text: str, *, legacy: bool = False) -> tuple[str, list[Problem]]:
    """HTML in which a call is an element of its own name, and what is wrong."""
    md = parser()
    lexed = lex(text, SHORTCODES, START, legacy=legacy)
    problems = list(lexed.problems)
    html = write(md.parse(lexed.text, {"lexed": lexed, "problems": problems}), md)
    pieces = lexed.split(html)
    return "".join(
        p if isinstance(p, str) else f"({p.arguments['path']})" for p in pieces
    ), problems


def write(tokens: Sequence[Token], md: MarkdownIt) -> str:
    """Tokens as HTML; raw bodies stand between guillemets, calls in running text have a dot."""
    out = []
    for number, token in enumerate(tokens):
        if token.type == "shortcode":
            name = token.meta["tag"].name + ("" if token.block else ".")
            out.append(f"<{name}>{write(token.children or [], md)}</{name}>")
        elif token.type == "shortcode_raw":
            out.append(f"«{escape(token.content, quote=False)}»")
        elif token.type == "inline":
            out.append(write(token.children or [], md))
        else:
            out.append(md.renderer.render([*tokens[:number], token][-1:], md.options, {}))
    return "".join(out)


def codes(problems: Sequence[Problem]) -> list[str]:
    """Line and code of each problem."""
    return [f"{p.place.line}: {p.code}" for p in problems]
