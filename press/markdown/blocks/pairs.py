"""Marks in pairs: ``~~deleted~~``, and the extras ``++ins++ ==mark== H~2~O x^2^``."""

import re
from collections.abc import Mapping

from markdown_it.rules_inline.state_inline import Delimiter, StateInline

from press.markdown.emphasis import delimit, flanks, run_at
from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Add the pairs that are switched on."""
    tilde: dict[int, str] = {}
    if settings.subscript:
        tilde[1] = "sub"
    if settings.strikethrough:
        tilde |= {1: tilde.get(1, "del"), 2: "del"}
    if settings.extras_delete:
        tilde[2] = "del"
    pairs = {"~": tilde}
    if settings.insert:
        pairs["+"] = {2: "ins"}
    if settings.mark:
        pairs["="] = {2: "mark"}
    if settings.superscript:
        pairs["^"] = {1: "sup", 2: "sup"}
    for mark, tags in pairs.items():
        if tags:
            Pair(mark, tags).add_to(md)


class Pair:
    """A mark that works like ``*``, but only in runs of certain lengths."""

    def __init__(self, mark: str, tags: Mapping[int, str]) -> None:
        self.mark = mark
        self.tags = tags
        """HTML element by length of the run."""

    def add_to(self, md: Engine) -> None:
        """Ask after emphasis; pair off before emphasis looks at its own."""
        double = min(self.tags) == 2 and self.mark != "~"  # an address may follow a tilde
        stops = [re.escape(self.mark) * (2 if double else 1)]
        md.inline.add(f"pair {self.mark}", self.rule, first=self.mark, stops=stops, before="link")
        md.inline.ruler2.before("emphasis", f"pair {self.mark}", self.match)

    def rule(self, state: StateInline, silent: bool) -> bool:
        """A run of the mark, as pieces of text that may turn out to be tags."""
        if silent:
            return False
        length, before, after = run_at(state)
        if length not in self.tags or before == self.mark:
            state.append_pending(self.mark * length)
            state.pos += length
        else:
            opens, closes = flanks(before, after)
            delimit(state, length, opens=opens, closes=closes)
        return True

    def match(self, state: StateInline) -> None:
        """Turn the runs that found a partner into tags."""
        self._match(state, state.delimiters)
        for meta in state.tokens_meta:
            if meta and "delimiters" in meta:
                self._match(state, meta["delimiters"])

    def _match(self, state: StateInline, delimiters: list[Delimiter]) -> None:
        number = len(delimiters) - 1
        while number >= 0:
            opening = delimiters[number]
            if opening.marker == ord(self.mark) and opening.end >= 0:
                closing = delimiters[opening.end]
                double = _goes_with(delimiters, number)
                tag = self.tags[opening.length]
                _become(state, opening, f"{tag}_open", tag, 1)
                _become(state, closing, f"{tag}_close", tag, -1)
                if double:
                    state.tokens[delimiters[number - 1].token].content = ""
                    state.tokens[delimiters[opening.end + 1].token].content = ""
                    number -= 1
            number -= 1


def _goes_with(delimiters: list[Delimiter], number: int) -> bool:
    """Whether the mark before belongs to the same run, and so does its partner."""
    if number == 0:
        return False
    this, other = delimiters[number], delimiters[number - 1]
    if other.marker != this.marker or other.token != this.token - 1:
        return False
    if other.end != this.end + 1:
        return False
    return delimiters[other.end].token == delimiters[this.end].token + 1


def _become(state: StateInline, mark: Delimiter, kind: str, tag: str, nesting: int) -> None:
    token = state.tokens[mark.token]
    token.type, token.tag, token.content = kind, tag, ""
    token.nesting = 1 if nesting > 0 else -1
