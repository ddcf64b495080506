"""One Markdown file, read without looking at any other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from press.errors import Place, Problem, did_you_mean, warning
from press.frozen import replace
from press.markdown.blocks.footnotes import Notes
from press.markdown.engine import engine
from press.markdown.engines import DEEPEST
from press.markdown.frontmatter import split
from press.markdown.headings import Ids, openings, text_for_id
from press.markdown.holes import Writer
from press.markdown.hooked import HookedWriter
from press.markdown.lexed import Lexed
from press.markdown.lexer import lex
from press.markdown.naming import name_paragraphs
from press.markdown.notes import noted
from press.markdown.plain import html_of, lead_of, text_of, titles_of, words_in
from press.markdown.titles import contents_html, plain_text
from press.spell import Sealed
from press.values.document import Body, Document, Heading, Hole, Prose, holes_of
from press.values.front import FrontMatter
from press.values.grammar import Grammar, MarkdownSettings
from press.values.source import Source

TITLED = 3
"""Times that a word of a heading counts for more than one of the text."""


def read(
    source: Source, grammar: Sealed[Grammar], answers: Mapping[int, str] | None = None
) -> tuple[Document, Prose, str]:
    """What the book needs to know about the file, its text as HTML with holes, and what it says.

    The last is plain text in one line, for those who look for words, with the keywords of the front
    matter; words of headings are there several times.

    Args:
        source: The file.
        grammar: How it is to be read.
        answers: What Hugo made of calls of Go templates, by where they begin in the Markdown.
    """
    settings = grammar.value.settings
    front, text, start, problems = split(source)
    if front.cjk is not None:
        settings = replace(settings, cjk_words=front.cjk)
    shortcodes, legacy = grammar.value.shortcodes, settings.legacy_shortcodes
    lexed = lex(text, shortcodes, start, legacy=legacy, answers=answers)
    env: dict[str, Any] = {"lexed": lexed, "problems": [], "deep": [], "surplus": []}
    tokens = noted(engine(settings).parse(lexed.text, env), env)
    headings = _headings(tokens, settings, lexed)
    unnamed = tuple(_former(tokens, front, source.path)) if front.anchors else ()
    former = (one.rpartition("#")[2] for names in front.anchors.values() for one in names)
    name_paragraphs(tokens, text, former, lexed.plain)
    writer = HookedWriter(settings, lexed) if settings.hooks else Writer(settings, lexed)
    cuts = _write(writer, tokens)
    body = writer.body(writer.out)
    html = html_of(body)
    said = text_of(html)
    document = Document(
        source.path,
        front,
        headings,
        anchors=frozenset(writer.anchors),
        holes=holes_of(body),
        written=any(not isinstance(piece, str) or piece.strip() for piece in body),
        lead=lead_of(html),
        words=words_in(said, cjk=settings.cjk_words),
        features=frozenset(writer.features),
        problems=(
            *problems,
            *lexed.problems,
            *env["problems"],
            *_notes(env),
            *unnamed,
            *writer.problems,
        ),
    )
    titles = (front.title, *(heading.text for heading in headings))
    named = (*titles_of(document.holes), *front.keywords * TITLED, *titles * TITLED)
    wanted = " ".join((said, *(" ".join(name.split()) for name in named if name)))
    return document, Prose(body, _summary(writer, cuts, body, settings)), wanted


def _headings(
    tokens: Sequence[Token], settings: MarkdownSettings, lexed: Lexed
) -> tuple[Heading, ...]:
    """Give every heading its id; those of the page's own text are listed."""
    ids = Ids(settings.auto_id_type)
    found = list(openings(tokens))
    for opening, text in [*found, *(_apart(tokens) if lexed.tags else ())]:
        children = text.children or []
        if "id" in opening.attrs:
            ids.keep(str(opening.attrs["id"]))
        elif settings.auto_heading_id and (name := lexed.plain(text_for_id(children))):
            opening.attrs = {"id": ids.new(name), **opening.attrs}
    return tuple(
        Heading(
            int(opening.tag[1]),
            str(opening.attrs.get("id", "")),
            lexed.plain(contents_html(text.children or [], unsafe=settings.unsafe)),
            " ".join(lexed.plain(plain_text(text.children or [])).split()),
        )
        for opening, text in found
    )


def _former(tokens: Sequence[Token], front: FrontMatter, path: str) -> Iterator[Problem]:
    """Give headings the names they had before; those that are no heading's are told of."""
    found = {str(opening.attrs.get("id", "")): opening for opening, _ in openings(tokens)}
    by_name = {name.lower(): opening for name, opening in found.items()}
    for name, former in front.anchors.items():
        if opening := by_name.get(name):
            # of one that stood on another page the old name comes along: the way from there
            # keeps it behind the new address
            names = dict.fromkeys(one.rpartition("#")[2] for one in former)
            opening.meta["former"] = [one for one in names if one and one not in found]
        else:
            here = front.places.get("anchors", Place(path))
            place = front.places.get(f"anchors.{name}", here)
            hint = did_you_mean(name, found)
            yield warning(place, "heading-unknown", f"there is no heading '#{name}' here", hint)


def _apart(tokens: Iterable[Token]) -> Iterator[tuple[Token, Token]]:
    """The headings in bodies of shortcodes that are texts of their own."""
    for token in tokens:
        if token.type == "shortcode" and token.meta["tag"].body is not None:
            yield from openings(token.children or ())
        if token.children:
            yield from _apart(token.children)


def _write(writer: Writer, tokens: Sequence[Token]) -> list[int]:
    """Write everything; how much is written after each outermost paragraph."""
    cuts: list[int] = []
    begin = 0
    for number, token in enumerate(tokens, 1):
        if token.type == "paragraph_close" and token.level == 0:
            writer.write(tokens[begin:number])
            cuts.append(len(writer.out))
            begin = number
    writer.write(tokens[begin:])
    return cuts


def _summary(writer: Writer, cuts: Sequence[int], body: Body, settings: MarkdownSettings) -> Body:
    """The text up to ``<!--more-->``; else as many whole paragraphs as make enough words."""
    if writer.more >= 0:
        return writer.body(writer.out[: writer.more])
    words = begin = 0
    for cut in cuts:
        piece: list[str | Hole] = writer.out[begin:cut]
        words += words_in(text_of(html_of(tuple(piece))), cjk=settings.cjk_words)
        begin = cut
        if words >= settings.summary_length:
            return writer.body(writer.out[:cut])
    return body


def _notes(env: dict[str, Any]) -> Iterator[Problem]:
    """What the engine noticed: text that is not shown, or not as its author meant it."""
    lexed: Lexed
    for lexed, line in env["deep"]:
        message = f"more than {DEEPEST} blocks stand in each other"
        hint = "take lists and quotes apart; the text is kept as it is"
        yield Problem(lexed.place(line), "nested-too-deeply", message, hint)
    for lexed, line in env["surplus"]:
        message = "this row has more cells than the table has columns; the last ones are not shown"
        hint = "write \\| for a bar that parts no cells"
        yield warning(lexed.place(line), "table-cell-surplus", message, hint)
    notes: Notes | None = env.get("footnotes")
    lexed = env["lexed"]
    for note in notes.named.values() if notes else ():
        if not note.number:
            message = f"nothing refers to the footnote '{note.label}', so it is not shown"
            hint = f"write [^{note.label}] where it belongs"
            yield warning(lexed.place(note.line), "footnote-unused", message, hint)
    for note in notes.spare if notes else ():
        message = f"there are two footnotes '{note.label}'; the first one is shown"
        yield warning(lexed.place(note.line), "footnote-doubled", message, "give it its own name")
