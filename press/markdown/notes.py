"""Shortcodes that are notes: a number in the text, and the call itself among the footnotes.

They are numbered together with Markdown's footnotes, in reading order; also those that stand in
the body of another shortcode, for their notes belong to the page. Calls that say the same share
a note. In a footnote a call stands where it is written, for a note needs no notes.

Runs when all of a page is tokens, and only on pages with such calls.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from press.markdown.blocks.footnotes import Note, Notes, item
from press.markdown.lexed import Tag

MARK = "note_mark"
"""Type of the token that stands in the text."""


def noted(tokens: list[Token], env: Mapping[str, Any]) -> list[Token]:
    """The tokens with a number for each call that is a note, and the notes at the end.

    Args:
        tokens: Of a whole page.
        env: What the engine left: ``lexed``, and ``footnotes`` where there are some.
    """
    if not any(tag.signature.note for tag in env["lexed"].tags.values()):
        return tokens
    end = next((n for n, one in enumerate(tokens) if one.type == "footnotes_open"), len(tokens))
    known: Notes = env.get("footnotes") or Notes()
    written = dict(_items(tokens[end:]))
    notes = {note.number: note for note in known.named.values() if note.number}
    for number, note in notes.items():
        note.tokens, note.number, note.uses = written.get(number, []), 0, 0
    return list(_Numbering(notes).page(tokens[:end]))


def _items(tokens: Sequence[Token]) -> Iterator[tuple[int, list[Token]]]:
    """What stands in each of Markdown's notes, without the ways back."""
    begin = 0
    for at, token in enumerate(tokens):
        if token.type == "footnote_item_open":
            begin = at + 1
        elif token.type == "footnote_item_close":
            number = tokens[begin - 1].meta["number"]
            inside = [one for one in tokens[begin:at] if one.type != "footnote_back"]
            for one in inside:
                one.children = one.children and _without_ways_back(one.children)
            yield number, inside


def _without_ways_back(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if token.type != "footnote_back"]


class _Numbering:
    """Numbers notes as they come.

    Args:
        named: Markdown's notes by the number they had.
    """

    def __init__(self, named: Mapping[int, Note]) -> None:
        self.named = named
        self.called: dict[tuple[str, str, str], Note] = {}
        self.used: list[Note] = []

    def page(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """The page with its notes behind it."""
        yield from self._walk(tokens)
        if not self.used:
            return
        for note in self.used:  # grows: what a note refers to comes later
            note.tokens = self._walk(note.tokens, within=True)
        yield Token("footnotes_open", "", 1, block=True)
        for note in self.used:
            yield from item(note)
        yield Token("footnotes_close", "", -1, block=True)

    def _walk(
        self, tokens: Iterable[Token], *, within: bool = False, apart: bool = False
    ) -> list[Token]:
        """The tokens, numbered.

        Args:
            tokens: In reading order.
            within: They stand in a note.
            apart: They are a text of their own, with Markdown's footnotes of its own.
        """
        return [self._token(token, within=within, apart=apart) for token in tokens]

    def _token(self, token: Token, *, within: bool, apart: bool) -> Token:
        if token.type == "footnote_ref" and not apart:
            token.meta = self._use(self.named[token.meta["number"]])
        elif token.type == "shortcode" and token.meta["tag"].signature.note:
            if not within:
                tag: Tag = token.meta["tag"]
                return Token(MARK, "", 0, meta={"tag": tag, **self._use(self._of(token, tag))})
        elif token.type != "image" and token.children:
            apart = apart or (token.type == "shortcode" and token.meta["tag"].body is not None)
            token.children = self._walk(token.children, within=within, apart=apart)
        return token

    def _of(self, token: Token, tag: Tag) -> Note:
        """The note of a call: its own, or that of a call that says the same."""
        said = tag.name, json.dumps(tag.arguments, default=str), tag.inner
        if said not in self.called:
            inline = Token("inline", "", 0, children=[token.copy(block=True)])
            paragraph = [Token("paragraph_open", "p", 1, block=True), inline]
            paragraph.append(Token("paragraph_close", "p", -1, block=True))
            self.called[said] = Note(tag.name, 0, paragraph)
        return self.called[said]

    def _use(self, note: Note) -> dict[str, int]:
        """Which note it is, and how many led to it before."""
        if not note.number:
            self.used.append(note)
            note.number = len(self.used)
        note.uses += 1
        return {"number": note.number, "use": note.uses - 1}
