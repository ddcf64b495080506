"""Markdown-it rules that make tokens of the signs a lexer left for shortcodes.

``md.use(plugin)`` last of all plugins; ``env`` carries ``lexed`` (the `Lexed` whose text is
parsed) and ``problems`` (a list that takes what is found wrong). Each call becomes one token:

- ``type`` is ``shortcode``, ``block`` says whether it stands among blocks or in running text;
- ``meta["tag"]`` is the `Tag`;
- ``children`` are the tokens of its body, always block tokens; a body in running text is one
  bare ``inline`` token, a single paragraph may be ``hidden``. Where ``tag.body`` is set, their
  ``map`` counts lines of ``tag.body`` and their places come from ``tag.body.place``: a text of
  its own, whose headings are not in the page's table of contents. Else they count lines of
  the text around.

A body that goes out as written has tokens of type ``shortcode_raw`` (``content`` is HTML, also
where raw HTML is switched off, and may hold words). Words stay in the text of tokens until
``Lexed.split``; code holds what the author wrote, with words for text shortcodes.
"""

import re
from bisect import bisect_left

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from press.errors import Problem
from press.markdown.bodies import gather
from press.markdown.engines import Engine
from press.markdown.lexed import SHUT, SIGN, Lexed, Tag, shut
from press.markdown.paragraphs import unwrap

INTERRUPTED = ("paragraph", "reference", "blockquote", "list")
VERBATIM = re.compile(r"<(?:!|\?|(?:script|pre|style|textarea)\b)", re.IGNORECASE)
"""Raw HTML that ends at a closing mark, not at a blank line."""
CONTAINERS = {"list": "list item", "blockquote": "quote"}


def plugin(md: Engine) -> None:
    """Teach ``md`` shortcodes."""
    signs = "\ufdd0\ufdd2"
    md.inline.add("shortcode", _inline, first=signs, stops=signs, before="escape")
    md.block.add("shortcode", _block, before="code", first=signs, ends=INTERRUPTED)
    md.block.add("shortcode_within", _within, before="paragraph", ends=["paragraph"])
    _bound_html(md)
    md.core.ruler.push("shortcodes", gather)


def _lexed(state: StateBlock | StateInline) -> Lexed | None:
    lexed = state.env.get("lexed")
    return lexed if isinstance(lexed, Lexed) and lexed.tags else None


def _complain(state: StateBlock | StateInline, tag: Tag, where: str) -> None:
    """Report a call that is opened in one block and closed outside of it."""
    message = f"'/{tag.name}' stands outside the {where} in which '{tag.name}' was opened"
    hint = f"'{tag.name}' is opened in line {tag.place.line}: put both tags on lines of their own"
    if where == "list item":
        hint = f"indent it like the text of the item in line {tag.place.line}"
    problem = Problem(tag.closing or tag.place, "shortcode-crossed", message, hint)
    if problem not in state.env["problems"]:
        state.env["problems"].append(problem)


def _sign_at(state: StateBlock, line: int) -> tuple[Tag, int] | None:
    """The block call whose sign opens a line, and where the sign ends."""
    lexed = _lexed(state)
    begin = state.bMarks[line] + state.tShift[line]
    found = SIGN.match(state.src, begin, state.eMarks[line]) if lexed else None
    if not lexed or not found:
        return None
    tag = lexed.tags[int(found[1])]
    if not tag.joined:
        alone = not state.src[found.end() : state.eMarks[line]].strip(" \t")
        blocky = not tag.signature.inline
        after = SIGN.match(state.src, found.end()) is not None
        return (tag, found.end()) if blocky and (alone or after) else None
    end = state.src.find(shut(tag.number), found.end())
    if tag.signature.inline and "\n\n" not in state.src[found.end() : end]:
        return None
    return tag, found.end()


def _block(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A line that begins with a block shortcode; several may follow each other in it."""
    if _closes_nothing(state, line):
        state.line = state.line if silent else line + 1
        return True
    if not _sign_at(state, line):
        return False
    if silent:
        return True
    while found := _sign_at(state, line):
        tag, after = found
        state.line, after = _joined(state, line, end, tag, after) if tag.joined else (line, after)
        if not tag.joined:
            _push(state, tag, line, line + 1)
        line = state.line
        rest = state.src[after : state.eMarks[line]]
        if not rest.strip(" \t"):
            state.line = line + 1
            return True
        state.bMarks[line], state.sCount[line] = after, state.blkIndent
        state.tShift[line] = len(rest) - len(rest.lstrip(" \t"))
    for rule in state.md.block.ruler.getRules(""):
        if rule(state, line, end, False):
            break
    return True


def _closes_nothing(state: StateBlock, line: int) -> bool:
    """A closing sign alone in its line; its partner was taken out because it stands elsewhere."""
    begin = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith("\ufdd2", begin):
        return False
    return bool(SHUT.fullmatch(state.src[begin : state.eMarks[line]].rstrip(" \t")))


def _push(state: StateBlock, tag: Tag, begin: int, end: int) -> Token:
    token = state.push("shortcode", "", 0)
    token.map = [begin, end]
    token.meta = {"tag": tag}
    return token


def _joined(state: StateBlock, line: int, end: int, tag: Tag, after: int) -> tuple[int, int]:
    """Read a body that is part of this text; the line and spot behind its closing sign."""
    at = state.src.find(shut(tag.number), after)
    last = bisect_left(state.eMarks, at)
    within = last < min(end, state.lineMax) and all(
        state.isEmpty(n) or state.sCount[n] >= state.blkIndent for n in range(line + 1, last + 1)
    )
    if at < 0 or not within:
        _complain(state, tag, CONTAINERS.get(state.parentType, "block"))
        return line, after
    opening = state.push("shortcode_open", "", 1)
    opening.map, opening.meta = [line, last + 1], {"tag": tag}
    first = len(state.tokens)
    body = _text(state, line, last, after, shut(tag.number))
    inner = StateBlock(body, state.md, state.env, state.tokens)
    inner.level = state.level
    state.md.block.tokenize(inner, 0, inner.lineMax)
    for token in state.tokens[first:]:
        if token.map:
            token.map = [token.map[0] + line, token.map[1] + line]
    if tag.bare:
        unwrap(state.tokens[first:])
    state.push("shortcode_close", "", -1)
    return last, at + len(shut(tag.number))


def _text(state: StateBlock, line: int, last: int, after: int, closing: str) -> str:
    """A body as text of its own, one line for each of its lines, without its indentation."""
    if last == line:
        return state.src[after : state.eMarks[line]].partition(closing)[0]
    inside = [n for n in range(line + 1, last) if not state.isEmpty(n)]
    indent = max(state.blkIndent, min(state.sCount[n] for n in (line, *inside)))
    lines = [state.src[after : state.eMarks[line]]]
    if last > line + 1:
        lines.append(state.getLines(line + 1, last, indent, keepLastLF=False))
    ending = state.getLines(last, last + 1, indent, keepLastLF=False).partition(closing)[0]
    return "\n".join([*lines, ending])


def _within(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Text before a block shortcode in the same line that goes on in other lines."""
    lexed = _lexed(state)
    begin = state.bMarks[line] + state.tShift[line]
    for found in SIGN.finditer(state.src, begin, state.eMarks[line]) if lexed else ():
        tag = lexed.tags[int(found[1])] if lexed else None
        if not tag or not tag.joined or tag.signature.inline or found.start() == begin:
            continue
        if state.src.find(shut(tag.number), found.end(), state.eMarks[line]) >= 0:
            continue
        if not silent:
            state.push("paragraph_open", "p", 1).map = [line, line + 1]
            text = state.push("inline", "", 0)
            text.content, text.children = state.src[begin : found.start()].strip(), []
            text.map = [line, line + 1]
            state.push("paragraph_close", "p", -1)
            state.bMarks[line], state.sCount[line] = found.start(), state.blkIndent
            state.tShift[line] = 0
            return _block(state, line, end, silent)
        return True
    return False


def _inline(state: StateInline, silent: bool) -> bool:
    """A call in running text; a closing sign without its partner vanishes."""
    lexed = _lexed(state)
    if not lexed:
        return False
    if stray := SHUT.match(state.src, state.pos):
        state.pos = stray.end()
        return True
    found = SIGN.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    tag = lexed.tags[int(found[1])]
    end = state.src.find(shut(tag.number), found.end(), state.posMax) if tag.joined else -1
    if not silent:
        if tag.joined and end < 0:
            _complain(state, tag, "paragraph")
        else:
            token = state.push("shortcode", "", 0)
            token.meta = {"tag": tag}
            if tag.joined:
                inner = Token("inline", "", 0, content=state.src[found.end() : end].strip())
                inner.children = state.md.inline.parse(inner.content, state.md, state.env, [])
                token.children = [inner]
    state.pos = end + len(shut(tag.number)) if end >= 0 else found.end()
    return True


def _bound_html(md: Engine) -> None:
    """Let a joined body end a block of raw HTML, as the blank lines around it do in Hugo."""
    ruler = md.block.ruler
    rule = ruler.__rules__[ruler.__find__("html_block")].fn

    def html_block(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        begin = state.bMarks[line] + state.tShift[line]
        if _lexed(state) and not silent and not VERBATIM.match(state.src, begin):
            for n in range(line + 1, end):
                if state.isEmpty(n):
                    break
                if (found := _sign_at(state, n)) and found[0].joined:
                    end = n
                    break
        return bool(rule(state, line, end, silent))

    ruler.at("html_block", html_block, {"alt": ["paragraph", "reference", "blockquote"]})
