"""Paragraphs and lists around shortcodes, so that the HTML is valid and reads as in Hugo."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from press.markdown.lexed import Lexed, Tag

PARAGRAPH = ["paragraph_open", "inline", "paragraph_close"]
SPACE = {"softbreak", "hardbreak"}
BLANK = " \t\n"


def unwrap(tokens: Sequence[Token]) -> None:
    """Show a single paragraph without its tags, as in a tight list."""
    if _is_paragraph(tokens):
        tokens[0].hidden = tokens[2].hidden = True


def _is_paragraph(tokens: Sequence[Token]) -> bool:
    return [token.type for token in tokens] == PARAGRAPH


def nested(tokens: Iterable[Token]) -> list[Token]:
    """Tokens in which what stands between the signs of a call is inside of it."""
    here: list[Token] = []
    outside: list[tuple[list[Token], Token]] = []
    for token in tokens:
        if token.type == "shortcode_open":
            outside.append((here, token))
            here = []
        elif token.type == "shortcode_close" and outside:
            inside, (here, opening) = here, outside.pop()
            here.append(opening.copy(type="shortcode", nesting=0, children=inside))
        else:
            here.append(token)
    return here


@dataclass(slots=True)
class _List:
    level: int
    """Of the blocks in its items."""
    paragraphs: list[Token] = field(default_factory=list)
    loose: bool = False


def loosen(tokens: Iterable[Token]) -> None:
    """Make lists loose that hold a pasted block: in Hugo it brings blank lines with it."""
    lists: list[_List] = []
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists.append(_List(token.level + 2))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            done = lists.pop()
            for paragraph in done.paragraphs if done.loose else ():
                paragraph.hidden = False
        elif lists and token.level == lists[-1].level:
            if token.type in {"paragraph_open", "paragraph_close"}:
                lists[-1].paragraphs.append(token)
            elif token.type == "shortcode_open" and token.meta["tag"].delimiter == "%":
                lists[-1].loose = True


def freed(tokens: Sequence[Token], lexed: Lexed) -> Iterator[Token]:
    """Tokens with block calls out of their paragraphs, and lone calls without one."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type == "paragraph_open" and _is_paragraph(tokens[at : at + 3]):
            yield from _paragraph(tokens[at : at + 3], lexed)
            at += 3
        else:
            yield token
            at += 1


def _paragraph(tokens: Sequence[Token], lexed: Lexed) -> Iterator[Token]:
    opening, inline, closing = tokens
    pieces = list(_pieces(inline.children or []))
    alone = _alone(pieces, lexed)
    if alone is not None and alone.delimiter == "<":
        opening.hidden = closing.hidden = True
    if not any(isinstance(piece, Token) for piece in pieces):
        yield from tokens
        return
    for piece in pieces:
        if isinstance(piece, Token):
            yield piece.copy(block=True, map=inline.map, level=opening.level)
        elif piece:
            yield opening.copy()
            yield inline.copy(children=piece)
            yield closing.copy()


def _pieces(children: Sequence[Token]) -> Iterator[Token | list[Token]]:
    """Block calls, and the running text between them without space at its ends."""
    run: list[Token] = []
    depth = 0
    for child in children:
        depth += child.nesting
        if depth == 0 and child.type == "shortcode" and not child.meta["tag"].signature.inline:
            yield _trimmed(run)
            yield child
            run = []
        else:
            run.append(child)
    yield _trimmed(run)


def _trimmed(run: list[Token]) -> list[Token]:
    while run and _is_space(run[0]):
        run = run[1:]
    while run and _is_space(run[-1]):
        run = run[:-1]
    if run and run[0].type == "text" and run[0].content[0] in BLANK:
        run = [run[0].copy(content=run[0].content.lstrip(BLANK)), *run[1:]]
    if run and run[-1].type == "text" and run[-1].content[-1] in BLANK:
        run = [*run[:-1], run[-1].copy(content=run[-1].content.rstrip(BLANK))]
    return run


def _is_space(token: Token) -> bool:
    return token.type in SPACE or (token.type == "text" and not token.content.strip(BLANK))


def _alone(pieces: Sequence[Token | list[Token]], lexed: Lexed) -> Tag | None:
    """The call that is all of a paragraph."""
    full = [piece for piece in pieces if piece]
    if len(full) != 1 or isinstance(full[0], Token) or len(full[0]) != 1:
        return None
    token = full[0][0]
    if token.type == "shortcode":
        tag: Tag = token.meta["tag"]
        return tag
    found = lexed.words.fullmatch(token.content.strip()) if token.type == "text" else None
    return lexed.tags.get(int(found[1])) if found else None
