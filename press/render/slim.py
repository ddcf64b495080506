"""Scripts and style sheets with nothing in them that only their authors need."""

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from press import beside
from press.digest import digest_bytes
from press.render.layouts import SHIPPED
from press.values.source import Source

TOKENS = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?(?:\*/|\Z))"""
    r"""|(?P<quoted>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')"""
    r"""|(?P<pattern>/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/\w*)"""
    r"""|(?P<sign>[`{}])"""
    r"""|(?P<word>[\w$]+)"""
    r"""|(?P<other>\S)""",
    re.DOTALL,
)
"""What has to be told apart in a script to find its comments."""

TEMPLATE = re.compile(r"(?:\\.|\$(?!\{)|[^`\\$])*(`|\$\{|\Z)", re.DOTALL)
"""A template's text up to its end, or to a value in it."""

BEFORE_VALUES = frozenset("(,=:[!&|?{};+-*%~^<>") | {
    "await", "case", "delete", "else", "in", "instanceof", "of", "return", "throw", "typeof",
    "void", "yield",
}  # fmt: skip
"""After these a slash begins a pattern; elsewhere it divides."""


def script(source: Source) -> str:
    """A script that does the same in fewer bytes; as it is where it cannot be read."""
    return _kept(source, "script", source.text)


def function(source: Source) -> str:
    r"""A script as a function that runs it, a style sheet as one that wears it; else empty.

    It may stand in a page: nothing in it ends a ``<script>`` element.

    >>> function(Source("a.js", "const [a] = document.links; // one\nif (a) a.focus()"))
    '()=>{let[a]=document.links;a&&a.focus()}'
    """
    if source.path.endswith(".css"):
        return _wearing(sheet(source))
    found = _kept(source, "script", f"x = () => {{{source.text}\n}}")
    return found.removeprefix("x=").rstrip(";") if found.startswith("x=") else ""


def sheet(source: Source) -> str:
    """A style sheet that says the same in fewer bytes; as it is where it cannot be read."""
    return _kept(source, "style", source.text)


def _wearing(css: str) -> str:
    text = json.dumps(css, ensure_ascii=False).replace("</", "<\\/")
    sheet = "let s=document.createElement(`style`);s.textContent="
    return f"()=>{{{sheet}{text};document.head.append(s)}}"


def together(functions: Iterable[str]) -> str:
    """One script that runs functions in turn: where one of them fails, the others still run.

    >>> together(["()=>{a()}", ""])
    'for(let f of[()=>{a()}])try{f()}catch(e){reportError(e)}'
    """
    all_ = ",".join(filter(None, functions))
    return f"for(let f of[{all_}])try{{f()}}catch(e){{reportError(e)}}" if all_ else ""


def uncommented(text: str) -> str:
    r"""A script without its comments.

    The minifier leaves those at the beginning of blocks.

    >>> uncommented("let a = '//'; // why\nlet b = 4 / 2 / 1; /* how */ c(/[/]*/, `//${d/*e*/}`)")
    "let a = '//'; \nlet b = 4 / 2 / 1;   c(/[/]*/, `//${d }`)"
    """
    out: list[str] = []
    depths: list[int] = []  # braces still open in each value of a template
    at, before = 0, ""
    while found := TOKENS.search(text, at):
        out.append(text[at : found.start()])
        kind, said, at = found.lastgroup, found[0], found.end()
        if kind == "pattern" and before and before not in BEFORE_VALUES:
            said, at = "/", found.start() + 1
        if kind == "comment":
            out.append(" " if said.startswith("/*") else "")
            continue
        ends_value = said == "}" and depths and depths[-1] == 0
        if said == "`" or ends_value:
            if ends_value:
                depths.pop()
            rest = TEMPLATE.match(text, at)
            assert rest is not None  # noqa: S101 -- an empty text matches, too
            said, at = said + rest[0], rest.end()
            if rest[1] == "${":
                depths.append(0)
        elif depths and said in "{}":
            depths[-1] += 1 if said == "{" else -1
        out.append(said)
        before = said if kind == "word" else said[-1]
    return "".join((*out, text[at:]))


def _kept(source: Source, tag: str, text: str) -> str:
    """What the minifier made of a text; remembered for files of ours, so that it need not load."""
    if not source.path.startswith(SHIPPED):
        return _minified(tag, text)
    made_of = (_maker(), tag, text)
    known = beside.found(source.path, made_of)
    if known is not None:
        return known.decode()
    made = _minified(tag, text)
    beside.keep(source.path, made_of, made.encode())
    return made


@cache
def _minified(tag: str, text: str) -> str:
    import minify_html

    bare = uncommented(text).replace("<!--", "<\\!--") if tag == "script" else text
    whole = f"<{tag}>{bare.replace(f'</{tag}', f'<{chr(92)}/{tag}')}</{tag}>"
    small = minify_html.minify(whole, minify_css=True, minify_js=True)
    return small.removeprefix(f"<{tag}>").removesuffix(f"</{tag}>").strip()


@cache
def _maker() -> tuple[str, ...]:
    """Version of the minifier, and our own way of asking it."""
    spec = find_spec("minify_html")
    folder = Path(spec.origin).parents[1] if spec and spec.origin else Path()
    library = sorted(one.name for one in folder.glob("minify_html-*.dist-info"))
    return digest_bytes(Path(__file__).read_bytes()), *library
