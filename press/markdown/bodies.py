"""The last step of reading shortcodes: every call becomes one token with its body inside.

Runs when blocks and running text are tokens already: joins what belongs to a joined body,
reads bodies that are texts of their own, and gives code and raw HTML back what the author
wrote there.
"""

import re
from collections.abc import Iterable, Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from press.errors import Problem, warning
from press.markdown.lexed import ANY, END, SHUT, Lexed, Tag, shut
from press.markdown.paragraphs import freed, loosen, nested, unwrap
from press.markdown.written import RIGHT

CODE = {"fence", "code_block", "code_inline"}
HTML = {"html_block", "html_inline"}
ENCODED = re.compile("%EF%B7%9[02]([0-9]+)%EF%B7%91")
"""A sign in an address, as Markdown escapes it."""


def gather(state: StateCore) -> None:
    """Make one token of each call, with its body as children."""
    lexed = state.env.get("lexed")
    if isinstance(lexed, Lexed) and lexed.tags:
        tokens = _Gatherer(state, lexed).walk(state.tokens)
        loosen(tokens)
        state.tokens = nested(freed(tokens, lexed))


class _Gatherer:
    """Puts code and raw HTML right and fills in bodies; tokens stay in a row."""

    def __init__(self, state: StateCore, lexed: Lexed) -> None:
        self.state, self.lexed = state, lexed
        self.problems: list[Problem] = state.env["problems"]

    def walk(self, tokens: Iterable[Token]) -> list[Token]:
        """The tokens, some of them cut into several."""
        found: list[Token] = []
        for token in tokens:
            if token.type in HTML and ANY.search(token.content):
                found.extend(self._html(token))
            else:
                self._put_right(token)
                found.append(token)
        return found

    def _put_right(self, token: Token) -> None:
        if token.type in CODE:
            token.content = self._written(token.content, complain=True)
            token.info = self._written(token.info)
        elif token.type == "shortcode":
            self._fill(token)
        else:
            self._clean(token)
            if token.children:
                token.children = self.walk(token.children)

    def _fill(self, token: Token) -> None:
        """Children for a call whose body is not in the text around it."""
        tag: Tag = token.meta["tag"]
        if tag.body is not None:
            env = {key: value for key, value in self.state.env.items() if key != "footnotes"}
            env |= {"lexed": tag.body, "references": {**env.get("references", {})}}
            token.children = self.state.md.parse(tag.body.text, env)
            if tag.bare:
                unwrap(token.children)
        elif tag.parts:
            token.children = list(self._parts(tag.parts))
        elif token.children:
            token.children = self.walk(token.children)

    def _parts(self, parts: Iterable[str | Tag]) -> Iterator[Token]:
        for part in parts:
            if isinstance(part, str):
                yield Token("shortcode_raw", "", 0, content=part, block=True)
            else:
                yield self._call(part, block=True)

    def _call(self, tag: Tag, *, block: bool, map: list[int] | None = None) -> Token:  # noqa: A002 -- markdown-it's name
        token = Token("shortcode", "", 0, meta={"tag": tag}, block=block, map=map)
        self._fill(token)
        return token

    def _html(self, token: Token) -> Iterator[Token]:
        """Raw HTML, cut at the calls in it; comments keep them as text."""
        text, at = token.content, 0
        if text.lstrip().startswith("<!--"):
            token.content = self._written(text)
            yield token
            return
        while found := ANY.search(text, at):
            if found.start() > at:
                yield token.copy(content=text[at : found.start()])
            tag, at = self.lexed.tags[int(found[1])], found.end()
            if SHUT.match(found[0]):
                continue
            call = self._call(tag, block=token.block, map=token.map)
            end = text.find(shut(tag.number), at) if tag.joined else -1
            if end >= 0:
                call.children = list(self._html(token.copy(content=text[at:end])))
                at = end + len(shut(tag.number))
            yield call
        if text[at:]:
            yield token.copy(content=text[at:])

    def _written(self, text: str, *, complain: bool = False) -> str:
        """Text with its calls as the author wrote them."""

        def source(found: re.Match[str]) -> str:
            tag = self.lexed.tags[int(found[1])]
            if SHUT.match(found[0]):
                return tag.closed
            if complain and tag.opened:
                self._complain_about_code(tag)
            before = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
            indent = before[: len(before) - len(before.lstrip())]
            inner = "" if tag.joined else tag.inner + tag.closed
            return tag.opened + re.sub(r"\n(?=[^\n])", "\n" + indent, inner)

        return ANY.sub(source, text)

    def _complain_about_code(self, tag: Tag) -> None:
        right = RIGHT[tag.delimiter]
        message = f"'{tag.name}' stands in code, so it is shown as written"
        hint = f"Hugo would run it; {{{{{tag.delimiter}/* … */{right} is text for both"
        self.problems.append(warning(tag.place, "shortcode-in-code", message, hint))

    def _clean(self, token: Token) -> None:
        """Take signs out of what is no text: addresses, titles, labels."""
        if END in token.content:
            token.content = ANY.sub("", token.content)
        for key, value in token.attrs.items():
            for pattern in (ANY, ENCODED):
                for found in pattern.finditer(str(value)):
                    self._complain_about_place(self.lexed.tags[int(found[1])])
                    token.attrs[key] = pattern.sub("", str(value))

    def _complain_about_place(self, tag: Tag) -> None:
        message = f"'{tag.name}' gives HTML, which cannot stand in an address or a title"
        hint = "only shortcodes with 'text: true' in their signature can"
        self.problems.append(Problem(tag.place, "shortcode-misplaced", message, hint))
