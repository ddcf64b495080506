"""One call of a template, as Hugo would fill it."""

import re
from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from press.frozen import frozen
from press.gotext.contexts import in_context
from press.gotext.functions import FUNCTIONS, Html, Render, Value, is_true, rendered, text_of
from press.gotext.nodes import (
    BeyondError,
    Branch,
    Chain,
    Command,
    Constant,
    Function,
    How,
    Keep,
    Node,
    Pipe,
    Show,
    Text,
    Word,
)
from press.gotext.parser import tree

_PLAIN_ADDRESS = re.compile(r"(?:https?://)?[\w./~-]*", re.ASCII)
"""Addresses that Go writes as they are."""
_ESCAPES = str.maketrans({
    '"': "&#34;", "&": "&amp;", "'": "&#39;", "+": "&#43;", "<": "&lt;", ">": "&gt;",
})  # fmt: skip
_MARKUP = re.compile("[\"&'+<>]")
_INNER = re.compile(r"\.Inner\b")


@frozen
class Template:
    """A template of the subset."""

    nodes: tuple[Node, ...]
    takes_body: bool
    """Its calls have a closing tag."""


@frozen
class Call:
    """What a template is told."""

    name: str
    arguments: Sequence[Value] | Mapping[str, Value]
    inner: str = ""
    """What stands between the tags, its calls filled."""


def template(text: str) -> Template:
    """A template, ready to be called.

    Raises:
        BeyondError: It needs more than the subset.
    """
    return Template(in_context(tree(text)), bool(_INNER.search(text)))


def filled(called: Template, call: Call, render: Render) -> str:
    """What Hugo would write for a call.

    Raises:
        BeyondError: The call needs more than the subset.
    """
    filler = _Filler(call, render)
    filler.write(called.nodes, call, ChainMap())
    return "".join(filler.out)


Dot = Value | Call
Names = ChainMap[str, Value]


@dataclass(slots=True)
class _Filler:
    call: Call
    render: Render
    out: list[str] = field(default_factory=list)

    def write(self, nodes: tuple[Node, ...], dot: Dot, names: Names) -> None:
        for node in nodes:
            match node:
                case Text():
                    self.out.append(node.text)
                case Show():
                    self.out.append(_escaped(self.value(node.pipe, dot, names), node.how))
                case Keep():
                    self._keep(node, self.value(node.pipe, dot, names), names)
                case Branch():
                    value = self.value(node.pipe, dot, names)
                    chosen = is_true(value)
                    inside = value if chosen and node.changes_dot else dot
                    self.write(node.then if chosen else node.other, inside, names.new_child())

    def _keep(self, node: Keep, value: Value, names: Names) -> None:
        if node.new:
            names[node.name] = value
            return
        scope = next((each for each in names.maps if node.name in each), None)
        if scope is None:
            message = f"no variable {node.name}"
            raise BeyondError(message)
        scope[node.name] = value

    def value(self, pipe: Pipe, dot: Dot, names: Names) -> Value:
        """What a pipe gives."""
        piped: tuple[Value, ...] = ()
        for command in pipe.commands:
            piped = (self._command(command, piped, dot, names),)
        return piped[0]

    def _command(self, command: Command, piped: tuple[Value, ...], dot: Dot, names: Names) -> Value:
        first, *rest = command.words
        if isinstance(first, Function) and first.name in ("and", "or"):
            return self._choice(first.name, rest, piped, dot, names)
        if isinstance(first, Function):
            return self._function(first.name)([self._word(w, dot, names) for w in rest] + [*piped])
        if isinstance(first, Chain) and first.fields:
            given = [*(self._word(word, dot, names) for word in rest), *piped]
            return self._field(self._start(first, dot, names), first.fields, given)
        if rest or piped or first == Constant(None):
            message = "a command that is none"
            raise BeyondError(message)
        return self._word(first, dot, names)

    def _choice(
        self, name: str, words: list[Word], piped: tuple[Value, ...], dot: Dot, names: Names
    ) -> Value:
        """``and`` and ``or`` give the value that decides, and look no further."""
        if piped or not words:
            message = f"a piped '{name}'"
            raise BeyondError(message)
        value: Value = None
        for word in words:
            value = self._word(word, dot, names)
            if is_true(value) == (name == "or"):
                break
        return value

    def _function(self, name: str) -> Callable[[Sequence[Value]], Value]:
        if name == "markdownify":
            return lambda given: rendered(given, self.render)
        if name not in FUNCTIONS:
            message = f"the function '{name}'"
            raise BeyondError(message)
        return FUNCTIONS[name]

    def _word(self, word: Word, dot: Dot, names: Names) -> Value:
        match word:
            case Constant():
                return word.value
            case Pipe():
                return self.value(word, dot, names)
            case Function():
                return self._function(word.name)([])
            case Chain():
                start = self._start(word, dot, names)
                if word.fields:
                    return self._field(start, word.fields, [])
                if isinstance(start, Call):
                    message = "the whole call as a value"
                    raise BeyondError(message)
                return start

    def _start(self, chain: Chain, dot: Dot, names: Names) -> Dot:
        if chain.start == ".":
            return dot
        if chain.start == "$":
            return self.call
        if chain.start not in names:
            message = f"no variable {chain.start}"
            raise BeyondError(message)
        return names[chain.start]

    def _field(self, start: Dot, fields: tuple[str, ...], given: list[Value]) -> Value:
        """A field or method of the call."""
        if isinstance(start, Call):
            match fields:
                case ("Get",) if len(given) == 1:
                    return _argument(start.arguments, given[0])
                case ("Page", "RenderString"):
                    return rendered(given, self.render)
                case ("Inner",) if not given:
                    return Html(start.inner)
                case ("Name",) if not given:
                    return start.name
                case ("IsNamedParams",) if not given:
                    return isinstance(start.arguments, Mapping) and bool(start.arguments)
        message = f"'.{'.'.join(fields)}'"
        raise BeyondError(message)


def _argument(arguments: Sequence[Value] | Mapping[str, Value], key: Value) -> Value:
    """What ``.Get`` gives: nothing where there are no arguments, or those of the other kind."""
    if isinstance(key, bool) or not isinstance(key, str | int) or (key == "" or key == -1):
        message = f".Get {key!r}"
        raise BeyondError(message)
    if not arguments or isinstance(key, str) != isinstance(arguments, Mapping):
        return None
    if isinstance(arguments, Mapping):
        return arguments.get(str(key), "")
    return arguments[int(key)] if int(key) < len(arguments) else ""


def _escaped(value: Value, how: How) -> str:
    """A value as it is written."""
    if value is None:
        return ""
    if isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, Html) and how == "text":
        return value.text
    text = text_of(value)
    if "\0" in text or (how == "address" and not _PLAIN_ADDRESS.fullmatch(text)):
        message = f"'{text}' in an address"
        raise BeyondError(message)
    if isinstance(value, Html) and _MARKUP.search(text):
        message = "HTML in an attribute"
        raise BeyondError(message)
    return text.translate(_ESCAPES)
