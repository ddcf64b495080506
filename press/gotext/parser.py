"""From the words of actions to a tree."""

from collections.abc import Iterator
from dataclasses import dataclass

from press.gotext.lexer import Token, pieces
from press.gotext.nodes import (
    BeyondError,
    Branch,
    Chain,
    Command,
    Constant,
    Function,
    Keep,
    Node,
    Pipe,
    Show,
    Text,
    Word,
)

WORDS = {"true": True, "false": False, "nil": None}
OPENS = ("if", "with")
BEYOND = frozenset(("block", "break", "continue", "define", "range", "return", "template"))
DEEPEST = 20
"""Of what may stand in each other."""


def tree(template: str) -> tuple[Node, ...]:
    """The template.

    Raises:
        BeyondError: It is no template, or not one of the subset.
    """
    parser = _Parser(iter(pieces(template)))
    nodes, end = parser.nodes(0)
    if end:
        message = f"'{end[0].text}' without a beginning"
        raise BeyondError(message)
    return nodes


@dataclass(slots=True)
class _Parser:
    pieces: Iterator[str | tuple[Token, ...]]

    def nodes(self, depth: int) -> tuple[tuple[Node, ...], tuple[Token, ...]]:
        """Nodes up to an ``else`` or ``end`` that is not theirs, and that."""
        found: list[Node] = []
        if depth > DEEPEST:
            message = "a template that deep"
            raise BeyondError(message)
        for piece in self.pieces:
            if isinstance(piece, str):
                found.append(Text(piece))
                continue
            word = piece[0].text if piece and piece[0].kind == "name" else ""
            if word in ("else", "end"):
                return tuple(found), piece
            found.append(self._branch(piece, depth) if word in OPENS else _node(piece))
        return tuple(found), ()

    def _branch(self, opening: tuple[Token, ...], depth: int) -> Branch:
        then, end = self.nodes(depth + 1)
        other: tuple[Node, ...] = ()
        if end and end[0].text == "else":
            if len(end) > 1:
                if end[1].text != opening[0].text:
                    message = f"'else {end[1].text}'"
                    raise BeyondError(message)
                other, end = (self._branch(end[1:], depth + 1),), (Token("name", "end"),)
            else:
                other, end = self.nodes(depth + 1)
        if [token.text for token in end] != ["end"]:
            message = f"'{opening[0].text}' without an end"
            raise BeyondError(message)
        return Branch(opening[0].text == "with", _pipe(opening[1:]), then, other)


def _node(tokens: tuple[Token, ...]) -> Node:
    """An action that stands alone."""
    if len(tokens) > 2 and tokens[1].text in (":=", "=") and tokens[1].kind == "sign":
        name = tokens[0]
        if name.kind != "chain" or not name.text[1:].isidentifier() or name.text[0] != "$":
            message = f"'{name.text}' is no variable"
            raise BeyondError(message)
        return Keep(name.text, _pipe(tokens[2:]), tokens[1].text == ":=")
    return Show(_pipe(tokens))


def _pipe(tokens: tuple[Token, ...]) -> Pipe:
    """All of the words as one pipe."""
    rest = list(tokens)
    pipe = _read(rest, 0)
    if rest:
        message = f"'{rest[0].text}' is not expected"
        raise BeyondError(message)
    return pipe


def _read(rest: list[Token], depth: int) -> Pipe:
    """Take a pipe from the words, up to a bracket that closes."""
    commands: list[Command] = []
    words: list[Word] = []
    while rest and not (rest[0].kind == "sign" and rest[0].text == ")"):
        token = rest.pop(0)
        if token.kind == "sign" and token.text == "|":
            commands.append(_command(words))
            words = []
        elif token.kind == "sign" and token.text == "(" and depth < DEEPEST:
            words.append(_read(rest, depth + 1))
            if not rest or rest.pop(0).text != ")":
                message = "a bracket that is not closed"
                raise BeyondError(message)
        else:
            words.append(_word(token))
    return Pipe((*commands, _command(words)))


def _command(words: list[Word]) -> Command:
    if not words:
        message = "an empty command"
        raise BeyondError(message)
    return Command(tuple(words))


def _word(token: Token) -> Word:
    match token.kind:
        case "text":
            return Constant(token.text)
        case "number":
            return Constant(int(token.text))
        case "chain":
            start, _, fields = token.text.partition(".")
            return Chain(start or ".", tuple(fields.split(".")) if fields else ())
        case "name" if token.text in WORDS:
            return Constant(WORDS[token.text])
        case "name" if token.text not in BEYOND:
            return Function(token.text)
    message = f"'{token.text}'"
    raise BeyondError(message)
