"""Footnotes: ``text[^name]`` and ``[^name]: the note``, numbered by first use.

Source: Goldmark 1.8, ``extension/footnote.go``.
"""

import re
from dataclasses import dataclass, field

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline.state_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings

LABEL = r"\[\^((?:\\.|[^\[\]\\\n])+)\]"
DEFINITION = re.compile(LABEL + ":")
REFERENCE = re.compile("!?" + LABEL)
INTERRUPTED = ("paragraph", "reference", "blockquote", "list", "deflist")


@dataclass(slots=True)
class Note:
    """One definition."""

    label: str
    line: int
    """Counted from 0, in the text that is read."""
    tokens: list[Token] = field(default_factory=list)
    number: int = 0
    """0 while nothing refers to it."""
    uses: int = 0


@dataclass(slots=True)
class Notes:
    """All definitions of one text; ``env["footnotes"]``."""

    named: dict[str, Note] = field(default_factory=dict)
    """The first of each name: the one that counts."""
    spare: list[Note] = field(default_factory=list)
    """Those whose name was taken already."""
    used: int = 0


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Add footnotes."""
    if settings.footnote:
        md.block.add("footnote", _definition, before="reference", first="[", ends=INTERRUPTED)
        md.inline.add("footnote", _reference, first="[!", stops=[r"!(?=\[)"], before="link")
        md.core.ruler.before("inline", "footnotes", _gather)
        md.core.ruler.after("inline", "footnote list", _place)


def _definition(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """``[^name]:`` and the blocks that are indented below it."""
    begin = state.bMarks[line] + state.tShift[line]
    found = DEFINITION.match(state.src, begin, state.eMarks[line])
    if not found or not found[1].strip() or state.is_code_block(line):
        return False
    if silent:
        return True
    opening = state.push("footnote_open", "", 1)
    opening.meta = {"label": found[1]}
    kept = state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType
    rest = state.src[found.end() : state.eMarks[line]]
    state.bMarks[line] = found.end()
    state.tShift[line] = len(rest) - len(rest.lstrip(" \t"))
    state.blkIndent += 4
    indent = len(rest[: state.tShift[line]].expandtabs(4))
    state.sCount[line] = state.blkIndent + (indent - 1 if indent > 4 else 0)
    state.parentType = "footnote"
    state.md.block.tokenize(state, line, end)
    state.blkIndent -= 4
    state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType = kept
    opening.map = [line, state.line]
    state.push("footnote_close", "", -1)
    return True


def _reference(state: StateInline, silent: bool) -> bool:
    """A reference to a note that exists; else the brackets are text."""
    notes: Notes | None = state.env.get("footnotes")
    found = REFERENCE.match(state.src, state.pos, state.posMax) if notes else None
    note = notes.named.get(found[1]) if notes and found else None
    if not notes or not found or not note:
        return False
    if not silent:
        if found[0].startswith("!"):
            state.append_pending("!")
        if not note.number:
            notes.used += 1
            note.number = notes.used
        token = state.push("footnote_ref", "", 0)
        token.meta = {"number": note.number, "use": note.uses}
        note.uses += 1
    state.pos = found.end()
    return True


def _gather(state: StateCore) -> None:
    """Collect all notes where the first one ended, so that they are numbered in that place."""
    if not any(token.type == "footnote_open" for token in state.tokens):
        return
    notes: list[list[Token]] = []
    open_notes: list[list[Token]] = []
    around: list[Token] = []
    at = -1
    for token in state.tokens:
        if token.type == "footnote_open":
            open_notes.append([token])
            continue
        if token.type == "footnote_close":
            notes.append([*open_notes.pop(), token])
            at = len(around) if at < 0 else at
            continue
        (open_notes[-1] if open_notes else around).append(token)
    _enter(state.env, notes)
    state.tokens = [*around[:at], *(token for note in notes for token in note), *around[at:]]


def _enter(env: EnvType, notes: list[list[Token]]) -> None:
    known: Notes = env.setdefault("footnotes", Notes())
    for tokens in notes:
        line = tokens[0].map[0] if tokens[0].map else 0
        note = Note(tokens[0].meta["label"], line, tokens[1:-1])
        if known.named.setdefault(note.label, note) is not note:
            known.spare.append(note)


def _place(state: StateCore) -> None:
    """Put the notes that are used at the end, in the order of their numbers."""
    notes: Notes | None = state.env.get("footnotes")
    if not notes:
        return
    outside: list[Token] = []
    depth = 0
    for token in state.tokens:
        depth += token.type == "footnote_open"
        if not depth:
            outside.append(token)
        depth -= token.type == "footnote_close"
    used = [note for note in notes.named.values() if note.number]
    if used:
        outside.append(Token("footnotes_open", "", 1, block=True))
        for note in sorted(used, key=lambda note: note.number):
            outside.extend(item(note))
        outside.append(Token("footnotes_close", "", -1, block=True))
    state.tokens = outside


def item(note: Note) -> list[Token]:
    """A note with a link back to each of its uses, in its last paragraph if it ends in one."""
    back = [
        Token("footnote_back", "", 0, meta={"number": note.number, "use": use})
        for use in range(note.uses)
    ]
    tokens = list(note.tokens)
    if tokens and tokens[-1].type == "paragraph_close" and not tokens[-1].hidden:
        text = tokens[-2]
        text.children = [*(text.children or []), *back]
        back = []
    opening = Token("footnote_item_open", "", 1, meta={"number": note.number}, block=True)
    return [opening, *tokens, *back, Token("footnote_item_close", "", -1, block=True)]
