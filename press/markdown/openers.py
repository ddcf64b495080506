"""Which rules of blocks to ask about a line: those that begin with its first character.

Most lines begin with a letter, which no list, fence or heading does. Whoever adds a rule says
what it begins with; what it looks like behind that is the rule's own business.
"""

from collections.abc import Callable
from typing import TypeAlias

from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock

Rule: TypeAlias = Callable[[StateBlock, int, int, bool], bool]

FIRST = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""What markdown-it's own rules begin with; those that are not here begin with anything."""
INDENTED = "code"
"""The rule that is only asked about lines with a margin of four columns."""


OTHER = "a"
"""Stands for all characters that no rule asks for by name."""


class Openers(Ruler[Rule]):
    """The rules; each chain but the whole one is asked as a single rule."""

    def __init__(self) -> None:
        super().__init__()
        self.first = dict(FIRST)
        """What rules begin with, by their name."""
        self._marks = frozenset[str]()
        self._chains: dict[tuple[str, str, bool], tuple[Rule, ...]] = {}
        self._endings: dict[str, list[Rule]] = {}

    def getRules(self, chainName: str = "") -> list[Rule]:  # noqa: N802, N803 -- markdown-it's
        """All rules; of a chain by name one rule that asks those of the chain."""
        self._renew()
        if not chainName:
            return super().getRules()
        if chainName not in self._endings:
            self._endings[chainName] = [self._ending(chainName)]
        return self._endings[chainName]

    def asked(self, state: StateBlock, line: int, chain: str = "") -> tuple[Rule, ...]:
        """The rules to ask about a line, in order."""
        begin = state.bMarks[line] + state.tShift[line]
        char = state.src[begin : begin + 1]
        char = char if char in self._marks else OTHER
        key = chain, char, state.sCount[line] - state.blkIndent >= 4
        rules = self._chains.get(key)
        if rules is None:
            rules = self._chains[key] = self._found(*key)
        return rules

    def _renew(self) -> None:
        """Forget what was found before the last change of rules."""
        if self.__cache__ is None:
            super().getRules()
            self._marks = frozenset("".join(self.first.values()))
            self._chains, self._endings = {}, {}

    def _found(self, chain: str, char: str, indented: bool) -> tuple[Rule, ...]:
        return tuple(
            rule.fn
            for rule in self.__rules__
            if rule.enabled
            and (not chain or chain in rule.alt)
            and char in self.first.get(rule.name, char)
            and (indented or rule.name != INDENTED)
        )

    def _ending(self, chain: str) -> Rule:
        """Whether a line begins a block that may end another one."""

        def ending(state: StateBlock, line: int, end: int, silent: bool) -> bool:
            return any(rule(state, line, end, silent) for rule in self.asked(state, line, chain))

        return ending
