"""Tokens to HTML with holes.

What depends on the book becomes a hole: links, pictures, shortcodes. Everything
else is finished HTML.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from markdown_it.token import Token

from press.errors import Place, Problem, warning
from press.markdown.attributes import write
from press.markdown.blocks import math
from press.markdown.calls import aim, hole, reference, spoken
from press.markdown.elements import ELEMENTS, attributes, checkbox, element
from press.markdown.fences import fence, unreadable
from press.markdown.lexed import Lexed, Tag
from press.markdown.mathml import mathml
from press.markdown.notes import MARK
from press.markdown.raw import attribute, ids, is_dangerous, pieces
from press.markdown.sources import Origin
from press.markdown.titles import plain_text
from press.values.document import Body, Call, Hole, Image, Link
from press.values.grammar import MarkdownSettings

Write: TypeAlias = Callable[[Token], None]
OMITTED = "<!-- raw HTML omitted -->"
MORE = "<!--more-->"


class Writer:
    """Writes the tokens of one file; what it notices on the way is in its attributes."""

    def __init__(self, settings: MarkdownSettings, lexed: Lexed) -> None:
        self.settings = settings
        self.origin = Origin(lexed)
        self.out: list[str | Hole] = []
        self.anchors: set[str] = set()
        self.features: set[str] = set()
        self.problems: list[Problem] = []
        self.more = -1
        """How much of ``out`` stands before ``<!--more-->``; -1 without it."""
        self._running: Token | None = None
        self._tag: Tag | None = None
        """The call whose body is being written."""
        self._headings: list[Token] = []
        self._writers: Mapping[str, Write] = {
            "inline": self._inline,
            "softbreak": self._soft_break,
            "link_open": self._link,
            "image": self._image,
            "html_inline": self._html,
            "html_block": self._html,
            "fence": self._fence,
            "heading_open": self._heading,
            "heading_close": self._heading_end,
            "shortcode": self._call,
            "shortcode_raw": lambda token: self._raw(token.content, self._here(token)),
            "footnote_ref": self._note,
            "footnote_item_open": self._note,
            MARK: self._mark,
            math.KIND: self._math,
        }

    def write(self, tokens: Iterable[Token]) -> None:
        """Add tokens to ``out``."""
        writers, out = self._writers, self.out
        for token in tokens:
            if writer := writers.get(token.type):
                writer(token)
            elif plain := ELEMENTS.get(token.type):
                out.append(plain(token))
            else:
                if "id" in token.attrs and "named" not in token.meta:
                    self.anchors.add(str(token.attrs["id"]))
                out.append(element(token))

    def body(self, pieces_of_it: Iterable[str | Hole]) -> Body:
        """Pieces as a body: neighbouring texts joined, words of shortcodes made calls."""
        found: list[str | Hole] = []
        run: list[str] = []
        for piece in pieces_of_it:
            if isinstance(piece, str):
                run.append(piece)
                continue
            found.extend(self._split("".join(run)))
            found.append(piece)
            run.clear()
        found.extend(self._split("".join(run)))
        return tuple(piece for piece in found if piece != "")

    def place(self, token: Token, what: str = "") -> Place:
        """Where a token of running text, or something in it, was written."""
        if self._running is None:
            return self.origin.block(token)
        return self.origin.within(self._running, token.meta.get("pos", 0), what)

    def _split(self, html: str) -> Iterable[str | Hole]:
        lexed = self.origin.lexed
        if not lexed.tags:
            return (html,)
        return (p if isinstance(p, str) else self._word(p) for p in lexed.split(html))

    def _word(self, tag: Tag) -> Call:
        """The hole of a call that is a word in the text; it has a body when Hugo filled it."""
        outer, self.out = self.out, []
        for part in tag.parts:
            self._raw(str(part), lambda *_: tag.place)
        body = self.body(self.out)
        self.out = outer
        return hole(tag, body, inline=True)

    def _note(self, token: Token) -> None:
        html = ELEMENTS[token.type](token)
        self.anchors.update(ids(html))
        self.out.append(html)

    def _inline(self, token: Token) -> None:
        outer, self._running = self._running, token
        if "task" in token.meta:
            label = self.origin.lexed.plain(plain_text(token.children or ()))
            self.out.append(checkbox(label, ticked=token.meta["task"]))
        self.write(token.children or ())
        self._running = outer

    def _soft_break(self, _: Token) -> None:
        self.out.append("<br>\n" if self.settings.hard_wraps else "\n")

    def _math(self, token: Token) -> None:
        html, wrong = mathml(token.content, display=token.meta["display"])
        self.features.add("math")
        self.out.append(html)
        if wrong:
            self.problems.append(unreadable(self.place(token, token.content), wrong))

    def _fence(self, token: Token) -> None:
        found, feature, problems = fence(token, self.origin.block(token))
        self.features.add(feature)
        self.problems.extend(problems)
        self.out.extend(found)

    def _link(self, token: Token) -> None:
        target = str(token.attrs.pop("href", ""))
        self.out.append('<a href="')
        self.out.extend(self._target(token, target))
        self.out.append(f'"{attributes(token)}>')

    def _target(self, token: Token, target: str) -> Iterable[str | Hole]:
        """What stands in ``href``; nothing for a dangerous target where raw HTML is off."""
        if not self.settings.unsafe and is_dangerous(target):
            return ()
        return self._address(Link(target, self.place(token, target)))

    def _address(self, link: Link) -> Sequence[str | Hole]:
        """A link; the text of shortcodes if its target is not one of theirs."""
        if not self.origin.lexed.tags:
            return (link,)
        parts = list(self.origin.lexed.split(link.target))
        if not any(isinstance(part, Tag) for part in parts):
            return (link,)
        first, rest = parts[0], parts[1:]
        if isinstance(first, Tag) and (kind := reference(first.signature)):
            fragment = "".join(part for part in rest if isinstance(part, str))
            language = spoken(first.arguments)
            return (Link(aim(first.arguments) + fragment, first.place, kind, language),)
        return [attribute(part) if isinstance(part, str) else self._word(part) for part in parts]

    def _image(self, token: Token) -> None:
        src = str(token.attrs.get("src", ""))
        alt = self.origin.lexed.plain(plain_text(token.children or ()))
        further = {k: str(v) for k, v in token.attrs.items() if k not in ("src", "alt", "title")}
        title = str(token.attrs.get("title", ""))
        parts = self._address(Link(src, self.place(token, src)))
        if all(isinstance(part, Link) for part in parts):
            self.out.append(Image(src, alt, title, self.place(token, src), further))
            return
        if title:
            further["title"] = title
        self.out.extend(['<img src="', *parts, f'" alt="{attribute(alt)}" loading="lazy"'])
        self.out.append(f"{write(further)}>")

    def _html(self, token: Token) -> None:
        html = token.content
        if html.strip() == MORE:
            self.more = len(self.out) if self.more < 0 else self.more
        elif self.settings.unsafe:
            self._raw(html, self._here(token))
        else:
            self.out.append(OMITTED)
            if not html.lstrip().startswith("<!--"):
                hint = "set markup.goldmark.renderer.unsafe to true to keep it"
                place = self.place(token, html.strip().partition("\n")[0])
                self.problems.append(
                    warning(place, "html-omitted", "raw HTML is switched off", hint)
                )

    def _raw(self, html: str, where: Callable[[int, str], Place]) -> None:
        for piece in pieces(html, where, self.origin.lexed.words.search):
            self.out.extend(self._address(piece) if isinstance(piece, Link) else (piece,))
        self.anchors.update(ids(html))

    def _here(self, token: Token) -> Callable[[int, str], Place]:
        """Places in a token of raw HTML."""
        if token.type == "shortcode_raw" and self._tag is not None:
            inside = self._tag.place
            return lambda _begin, _what: inside
        if self._running is not None:
            return lambda _, what: self.place(token, what)
        first = token.map[0] if token.map else 0
        block = Token("html", "", 0, content=token.content, map=[first, first + 1])
        return lambda begin, what: self.origin.within(block, begin, what)

    def _heading(self, token: Token) -> None:
        shown = {name: value for name, value in token.attrs.items() if name != "anchor"}
        self.out.append(f"<{token.tag}{write(shown)}>")
        if "id" in shown:
            self.anchors.add(str(shown["id"]))
        for name in token.meta.get("former", ()):
            self.out.append(f'<span id="{attribute(name)}"></span>')
            self.anchors.add(name)
        self._headings.append(token)

    def _heading_end(self, token: Token) -> None:
        opening = self._headings.pop()
        name = attribute(str(opening.attrs.get("id", "")))
        wanted = opening.attrs.get("anchor") not in ("false", 0)
        link = f'<a class="anchor" href="#{name}">#</a>' if name and wanted else ""
        self.out.append(f"{link}</{token.tag}>\n")

    def _call(self, token: Token) -> None:
        tag: Tag = token.meta["tag"]
        outer, self.out = self.out, []
        origin, running, around = self.origin, self._running, self._tag
        self._tag = tag
        if tag.body is not None:
            self.origin, self._running = Origin(tag.body), None
        self.write(token.children or ())
        body = self.body(self.out)
        self.out, self.origin, self._running, self._tag = outer, origin, running, around
        self.features.update(tag.signature.needs)
        self.out.append(hole(tag, body, inline=not token.block))

    def _mark(self, token: Token) -> None:
        number = ELEMENTS["footnote_ref"](token)
        name = next(ids(number))
        self.anchors.add(name)
        self.out.append(hole(token.meta["tag"], (number,), inline=True, mark=name))
