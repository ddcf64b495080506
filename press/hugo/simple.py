"""Calls of small Go templates, filled without Hugo: as it would, or not at all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from press.disk.templates import shortcode_of
from press.frozen import frozen
from press.gotext.evaluate import Call, Template, filled, template
from press.gotext.functions import Value
from press.gotext.nodes import BeyondError
from press.markdown.foreign import HOLE, WORD, Asked, Sheet, marks, without_margin
from press.markdown.nesting import Chunk, Node
from press.markdown.parsed import parsed
from press.markdown.rendered import rendered
from press.markdown.written import Argument
from press.values.grammar import Grammar, MarkdownSettings, Signature
from press.values.source import Source


@frozen
class Known:
    """The templates of a site that can be filled here."""

    plain: Mapping[str, str]
    """Those without an action: their calls give their text."""
    small: Mapping[str, Template]


def known(templates: Iterable[Source]) -> Known:
    """What of a site's Go templates draws shortcodes and is small enough, by the shortcode."""
    texts: dict[str, list[str]] = defaultdict(list)
    for one in templates:
        if name := shortcode_of(one):
            texts[name].append(one.text)
    plain = {name: found[-1] for name, found in texts.items() if "{{" not in found[-1]}
    small = {}
    for name, found in texts.items():
        if name in plain or len(found) > 1:  # Hugo chooses by language, output and theme
            continue
        try:
            small[name] = template(found[0])
        except BeyondError:
            continue
    return Known(plain, small)


def answers(sheet: Sheet, templates: Known, grammar: Grammar) -> dict[int, str]:
    """What Hugo would make of the calls of a page, as far as that is certain."""
    shortcodes = {**grammar.shortcodes, HOLE: Signature(extra=True)}
    filler = _Filler(templates, shortcodes, grammar.settings)
    found = {}
    for call in sheet.calls:
        if call.name in templates.plain:
            found[call.begin] = templates.plain[call.name]
        elif call.name in templates.small:
            try:
                found[call.begin] = filler.call(call, sheet)
            except BeyondError:
                continue
    return found


@dataclass(slots=True)
class _Filler:
    templates: Known
    shortcodes: Mapping[str, Signature]
    settings: MarkdownSettings

    def call(self, asked: Asked, sheet: Sheet) -> str:
        """The answer to one call of a page."""
        tree = parsed(asked.source, self.shortcodes, asked.place).tree
        if len(tree) != 1 or isinstance(tree[0], Chunk):
            message = "a call that is written oddly"
            raise BeyondError(message)
        mark, _ = marks(asked.place.file, asked.begin)
        before = sheet.text.partition(mark)[2].partition(asked.source)[0]
        made = self._node(tree[0], before.removeprefix("\n"), nested=bool(asked.above))
        return without_margin(before + made)

    def _node(self, node: Node, before: str, *, nested: bool) -> str:
        tag = node.tag
        if tag.name == HOLE:
            return WORD.format(tag.positional[0].text)
        if tag.name in self.templates.plain:
            return self.templates.plain[tag.name]
        called = self.templates.small.get(tag.name)
        if called is None or tag.broken or called.takes_body != _has_body(node, called):
            message = f"'{tag.name}' as it is called here"
            raise BeyondError(message)
        if nested and tag.delimiter == "%" and node.inside:
            message = "a body that is Markdown of its own"
            raise BeyondError(message)
        inner = self._inner(node)
        arguments = (
            {name: _value(one) for name, one in tag.named.items()}
            if tag.named
            else tuple(map(_value, tag.positional))
        )
        made = filled(called, Call(tag.name, arguments, inner), self._rendered)
        if not node.inside and "\n" in made and before and before.isspace():
            message = "an answer that Hugo would indent"
            raise BeyondError(message)
        return made

    def _inner(self, node: Node) -> str:
        """What stands between the tags, its calls filled."""
        inner = ""
        for piece in node.inside:
            if isinstance(piece, Chunk):
                inner += piece.text
            else:
                inner += self._node(piece, inner[inner.rfind("\n") + 1 :], nested=True)
        return inner

    def _rendered(self, text: str, block: bool) -> str:
        html = rendered(text, self.settings, block=block)
        if html is None:
            message = "Markdown that a theme may have a say in"
            raise BeyondError(message)
        return html


def _has_body(node: Node, called: Template) -> bool:
    """Whether there is a closing tag; where a call closes itself, one may be wanted or not."""
    return called.takes_body if node.tag.selfclosing else node.closing is not None


def _value(argument: Argument) -> Value:
    """An argument; a number only as it would be written again."""
    value = argument.typed
    if isinstance(value, bool | str) or (isinstance(value, int) and str(value) == argument.text):
        return value
    message = f"the number {argument.text}"
    raise BeyondError(message)
