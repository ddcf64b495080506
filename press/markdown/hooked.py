"""Writes tokens as `Writer` does, and what render hooks of the site's are asked.

A hook is a Go template for one construct: pictures, links, headings. Only Hugo can fill it,
so each construct goes out as `Hooked`, with Markdown for Hugo to make the same construct of.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markdown_it.token import Token

from press.errors import Place
from press.markdown.asking import Parts, fenced, listed, title
from press.markdown.blocks import math
from press.markdown.fences import MATHS, asked
from press.markdown.holes import Write, Writer
from press.markdown.lexed import Lexed
from press.values.document import Body, Hole, Hooked
from press.values.grammar import MarkdownSettings

OURS = MATHS | {"mermaid", "goat"}
"""Languages of code with hooks of the theme's or of Hugo's: only hooks of their own are asked."""


@dataclass(slots=True)
class _Frame:
    """A construct that is being written."""

    opening: Token
    outer: list[str | Hole]
    target: str = ""
    begin: int = 0
    """Where in the output its inside begins."""
    rows: list[list[tuple[str, Body]]] = field(default_factory=list)
    """Of a table: its cells, with their alignment."""


class HookedWriter(Writer):
    """Writes the tokens of one file of a site that has render hooks."""

    def __init__(self, settings: MarkdownSettings, lexed: Lexed) -> None:
        super().__init__(settings, lexed)
        self._frames: list[_Frame] = []
        self._fences = self._asked = 0
        own: dict[str, Write] = {"image": self._picture, "fence": self._block, math.KIND: self._tex}
        for name in ("link", "blockquote", "table", "heading"):
            own |= {f"{name}_open": self._open, f"{name}_close": self._close}
        own |= {"tr_open": self._row, "th_open": self._cell, "td_open": self._cell}
        own |= {"th_close": self._cell_end, "td_close": self._cell_end}
        self._own: Mapping[str, Write] = {
            kind: writer for kind, writer in own.items() if self._concerned(kind)
        }

    def write(self, tokens: Iterable[Token]) -> None:
        """Add tokens to ``out``."""
        for token in tokens:
            if writer := self._own.get(token.type):
                writer(token)
            else:
                super().write((token,))

    def _concerned(self, kind: str) -> bool:
        """Whether any hook is about tokens of a type."""
        name = {"fence": "codeblock", math.KIND: "passthrough"}.get(kind, kind.partition("_")[0])
        name = "table" if name in ("tr", "th", "td") else name
        return any(hook.partition("-")[0] == name for hook in self.settings.hooks)

    def _hook(self, *names: str) -> str:
        """The first of these that the site has a hook for; empty for none."""
        return next((name for name in names if name in self.settings.hooks), "")

    def _parts(self) -> Parts:
        return Parts(html=self.settings.unsafe)

    def _drawn(self, token: Token) -> Body:
        """What Press makes of a token."""
        outer, self.out = self.out, []
        super().write((token,))
        drawn, self.out = self.body(self.out), outer
        return drawn

    def _ask(
        self, hook: str, markdown: str, parts: Parts, drawn: Body, place: Place, **more: object
    ) -> None:
        if not hook:
            self.out.extend(drawn)
            return
        self._asked += 1
        markdown, found = parts.uncalled(markdown), tuple(parts.found)
        self.out.append(Hooked(hook, self._asked, markdown, found, drawn, place, **more))  # type: ignore[arg-type]

    def _picture(self, token: Token) -> None:
        src, parts = str(token.attrs.get("src", "")), self._parts()
        place = self.place(token, src)
        outer, self.out = self.out, []
        self.write(token.children or ())
        inside, self.out = self.body(self.out), outer
        target = parts.address(self._target(token, src))
        markdown = f"![{parts.words(inside)}]({target}{title(str(token.attrs.get('title', '')))})"
        alone = "alone" in token.meta
        further = {k: v for k, v in token.attrs.items() if k not in ("src", "alt", "title")}
        if alone and further:
            markdown += f"\n{listed(further)}"
        self._ask("image", markdown, parts, self._drawn(token), place, block=alone)

    def _block(self, token: Token) -> None:
        language, _ = asked(token.info)
        general = () if language in OURS else ("codeblock",)
        hook = self._hook(f"codeblock-{language}", *general)
        parts = self._parts()
        number, self._fences = self._fences, self._fences + 1
        features = set(self.features)
        drawn = self._drawn(token)
        if hook:
            self.features = features
        code = fenced(token.info, parts.code(self._split(token.content)))
        self._ask(hook, code, parts, drawn, self.origin.block(token), block=True, ordinal=number)

    def _tex(self, token: Token) -> None:
        display = token.meta["display"]
        kind = "block" if display else "inline"
        hook = self._hook(f"passthrough-{kind}", "passthrough") if token.meta["passed"] else ""
        pairs = self.settings.passthrough_block + self.settings.passthrough_inline
        closing = next((pair[1] for pair in pairs if pair[0] == token.markup), token.markup)
        parts, place = self._parts(), self.place(token, token.content)
        markdown = token.markup + parts.code(self._split(token.content)) + closing
        self._ask(hook, markdown, parts, self._drawn(token), place, block=display)

    def _open(self, token: Token) -> None:
        frame = _Frame(token, self.out, str(token.attrs.get("href", "")))
        self.out = []
        super().write((token,))
        frame.begin = len(self.out)
        self._frames.append(frame)

    def _close(self, token: Token) -> None:
        frame = self._frames.pop()
        inside = self.body(self.out[frame.begin :])
        super().write((token,))
        drawn, self.out = self.body(self.out), frame.outer
        match frame.opening.type:
            case "link_open":
                self._link_asked(frame, inside, drawn)
            case "heading_open":
                self._heading_asked(frame, inside, drawn)
            case "blockquote_open":
                self._quote_asked(frame, inside, drawn)
            case _:
                self._table_asked(frame, drawn)

    def _link_asked(self, frame: _Frame, inside: Body, drawn: Body) -> None:
        parts, place = self._parts(), self.place(frame.opening, frame.target)
        target = parts.address(self._target(frame.opening, frame.target))
        behind = title(str(frame.opening.attrs.get("title", "")))
        markdown = f"[{parts.words(inside)}]({target}{behind})"
        self._ask("link", markdown, parts, drawn, place, target=frame.target)

    def _heading_asked(self, frame: _Frame, inside: Body, drawn: Body) -> None:
        parts, token = self._parts(), frame.opening
        level = "#" * int(token.tag[1])
        markdown = f"{level} {parts.words(inside)} {listed(token.attrs)}".rstrip()
        place = self.origin.block(token)
        name = str(token.attrs.get("id", ""))
        self._ask("heading", markdown, parts, drawn, place, block=True, target=name)

    def _quote_asked(self, frame: _Frame, inside: Body, drawn: Body) -> None:
        parts, token = self._parts(), frame.opening
        alert = token.meta.get("alert", "")
        hook = self._hook(f"blockquote-{'alert' if alert else 'regular'}", "blockquote")
        lines = [*([alert] if alert else ()), *parts.blocks(inside)]
        hint = str(token.attrs.get("class", "")).startswith("book-hint")
        left_out = ("class", "data-title") if hint else ("data-title",)
        given = {k: v for k, v in token.attrs.items() if k not in left_out}
        markdown = "\n".join(f"> {line}".rstrip() for line in lines)
        if self.settings.attribute_block and given:
            markdown += f"\n{listed(given)}"
        self._ask(hook, markdown, parts, drawn, self.origin.block(token), block=True)

    def _row(self, token: Token) -> None:
        if self._frames and self._frames[-1].opening.type == "table_open":
            self._frames[-1].rows.append([])
        super().write((token,))

    def _cell(self, token: Token) -> None:
        super().write((token,))
        self._frames[-1].begin = len(self.out)
        style = str(token.attrs.get("style", ""))
        self._frames[-1].rows[-1].append((style.rpartition(":")[2], ()))

    def _cell_end(self, token: Token) -> None:
        row = self._frames[-1].rows[-1]
        row[-1] = (row[-1][0], self.body(self.out[self._frames[-1].begin :]))
        super().write((token,))

    def _table_asked(self, frame: _Frame, drawn: Body) -> None:
        parts, token = self._parts(), frame.opening
        head, *rows = frame.rows
        lines = [_line(parts.words(cell) for _, cell in head)]
        lines.append(_line(_RULES.get(align, "---") for align, _ in head))
        lines += [_line(parts.words(cell) for _, cell in row) for row in rows]
        if self.settings.attribute_block and token.attrs:
            lines.append(listed(token.attrs))
        place = self.origin.block(token)
        self._ask("table", "\n".join(lines), parts, drawn, place, block=True)


_RULES: Mapping[str, str] = {"left": ":--", "center": ":-:", "right": "--:"}


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
