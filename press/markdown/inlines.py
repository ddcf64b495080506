"""Running text: markdown-it's inline parser with rules found by their first character.

A rule says which characters it begins with, so a character asks only the rules
that concern it, and plain text between two such characters is taken in one
step. That is also where linear time comes from: whoever adds a rule must say
what it begins with.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline.state_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from press.markdown.emphasis import emphasis
from press.markdown.running import (
    Running,
    addresses_in,
    backslash,
    bracket,
    mails_in,
    running,
)

Rule: TypeAlias = Callable[[StateInline, bool], bool]
Chains: TypeAlias = dict[str, tuple[Rule, ...]]
"""The rules to ask, in order, by the character that text begins with."""

FIRST = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
}
"""What markdown-it's own rules begin with."""

ADDRESSES = "addresses"
"""Name of the rule that is only asked about text with something like an address in it."""
UNASKED = frozenset((ADDRESSES, "text"))
"""Rules that are asked about such text only: else plain text has been taken before."""
LOCATED = {
    "link": "link_open",
    "image": "image",
    "autolink": "link_open",
    "html_inline": "html_inline",
}
"""Rules of markdown-it that leave a token of this type, which is to know where it stands."""
BRACKETED = frozenset(("link", "image"))
STOPS = ("\n", r"\\", "`", r"\*", "_", r"\[", r"\]", "<", r"!\[", "&[#a-zA-Z]")
"""Plain text ends before each of these."""


class Inlines(ParserInline):
    """The inline parser; `add` takes further rules."""

    def __init__(self) -> None:
        super().__init__()
        self.ruler.at("text", self.text)
        self.ruler.at("emphasis", emphasis)
        for rule, kind in LOCATED.items():
            number = self.ruler.get_all_rules().index(rule)
            located = _located(self.ruler.__rules__[number].fn, kind)
            self.ruler.at(rule, _bracketed(located) if rule in BRACKETED else located)
        self.ruler.push("bracket", bracket)
        self.ruler.before("escape", "backslash", backslash)
        self._first = {**FIRST, "bracket": "[]!", "backslash": "\\"}
        self._stops = dict.fromkeys(STOPS)
        self._stop = re.compile("|".join(self._stops))
        self._chains: tuple[Chains, Chains] = ({}, {})

    def add(
        self, name: str, rule: Rule, *, first: str, stops: Iterable[str] = (), before: str = ""
    ) -> None:
        """Take a rule in.

        Args:
            name: For rules that want to stand before it.
            rule: As markdown-it wants it.
            first: The characters it begins with; empty when it may begin with any.
            stops: Patterns of which one fits wherever it may begin, so that plain text ends
                there. Each is to begin with a plain character: such are found fastest.
            before: Name of a rule that is asked later; empty: it is asked last.
        """
        if before:
            self.ruler.before(before, name, rule)
        else:
            self.ruler.push(name, rule)
        self.ruler.enable(name)
        if first:
            self._first[name] = first
        self._stops.update(dict.fromkeys(stops))
        self._stop = re.compile("|".join(self._stops))

    def add_terminator_char(self, ch: str) -> None:
        """End plain text before this character."""
        self._stops[re.escape(ch)] = None
        self._stop = re.compile("|".join(self._stops))

    def text(self, state: StateInline, silent: bool) -> bool:
        """Plain text up to the next character that may mean something."""
        src, pos, last = state.src, state.pos, state.posMax
        begins = running(state).begins
        if begins and (after := bisect_left(begins, pos + 1)) < len(begins):
            last = min(last, begins[after])
        if found := self._stop.search(src, pos, last):
            last = found.start()
        if last == pos:
            return False
        if not silent:
            state.append_pending(src[pos:last])
        state.pos = last
        return True

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Tokens of one block's text; one token when there is nothing to it."""
        if not src:
            return tokens
        state = Running(src, md, env, tokens)
        if "@" in src or "://" in src or "www." in src:
            state.mails = mails_in(src)
            state.begins = tuple(sorted((*state.mails, *addresses_in(src))))
            state.addressed = True
        self.tokenize(state)
        if state.delimiters or any(state.tokens_meta):
            for rule in self.ruler2.getRules(""):
                rule(state)
        return tokens

    def tokenize(self, state: StateInline) -> None:
        """Tokens from ``state.pos`` to ``state.posMax``; past the deepest nesting, plain text."""
        here = running(state)
        src, end = here.src, here.posMax
        if here.level >= here.md.options["maxNesting"]:
            here.append_pending(src[here.pos : end])
            here.pos = end
        search, addressed = self._stop.search, here.addressed
        while (pos := here.pos) < end:
            if not addressed:
                found = search(src, pos, end)
                here.pos = at = found.start() if found else end
                if pos < at:
                    here.said.append(src[pos:at])
                    if at == end:
                        break
                    pos = at
            for rule in self._chain(src[pos], addressed):
                if rule(here, False):
                    break
            else:
                here.said.append(src[pos])
                here.pos = pos + 1
        if here.said:
            here.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 -- markdown-it's name
        """Step over what begins at ``state.pos`` without making tokens."""
        pos = state.pos
        if (known := state.cache.get(pos)) is not None:
            state.pos = known
            return
        if state.level >= state.md.options["maxNesting"]:
            state.pos = state.posMax
        elif not self.text(state, True):
            state.level += 1
            if not any(rule(state, True) for rule in self._chain(state.src[pos], False)):
                state.pos = pos + 1
            state.level -= 1
        state.cache[pos] = state.pos

    def _chain(self, char: str, addressed: bool) -> tuple[Rule, ...]:
        """The rules to ask about text that begins with this character, in order.

        Args:
            char: The character.
            addressed: Whether the text has anything like an address in it.
        """
        chains = self._chains[addressed]
        if char not in chains:
            rules = zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True)
            chains[char] = tuple(
                rule
                for name, rule in rules
                if char in self._first.get(name, char) and (addressed or name not in UNASKED)
            )
        return chains[char]


def _located(rule: Rule, kind: str) -> Rule:
    """The rule, noting in ``meta["pos"]`` where its token begins.

    While the text of a picture is read, ``env["label"]`` is true.
    """

    def located(state: StateInline, silent: bool) -> bool:
        if silent:
            return rule(state, True)
        first, pos = len(state.tokens), state.pos
        outer = state.env.get("label", False)
        state.env["label"] = outer or kind == "image"
        found = rule(state, False)
        state.env["label"] = outer
        for token in state.tokens[first : first + 2] if found else ():
            if token.type == kind:
                token.meta["pos"] = pos
                break
        return found

    return located


def _bracketed(rule: Rule) -> Rule:
    """The rule, asked only where a bracket that opens may close: that is cheap to know."""

    def bracketed(state: StateInline, silent: bool) -> bool:
        here = running(state)
        if here.last_bracket == -2:
            here.last_bracket = here.src.rfind("]")
        return here.last_bracket > here.pos and rule(state, silent)

    return bracketed
