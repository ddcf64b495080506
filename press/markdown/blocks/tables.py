"""Tables as Goldmark finds them: in a paragraph.

A line of dashes and colons makes the line before it a header; lines before that
stay a paragraph, lines after it are rows. In Goldmark a table forgets that a
blank line stood before it, so it does not make the list around it loose.

Source: Goldmark 1.8, ``extension/table.go``.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from press.markdown.blocks.paragraphs import underlined
from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings

DELIMITER = re.compile(r"[ \t]*:?-+:?[ \t]*\Z")
SPACE = " \t"
MOST_CELLS = 65_536
"""Cells of one table that the author did not write but that its columns ask for."""


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Make tables of the paragraphs that hold one."""
    if settings.table:
        md.block.ruler.at("lheading", _heading)
        md.core.ruler.before("inline", "tables", _tables)
        md.core.ruler.before("inline", "tables_in_lists", _tighten)


def _heading(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """An underlined heading, unless the lines above the underline are a table."""
    first = len(state.tokens)
    if not underlined(state, line, end, silent):
        return False
    if silent or _header(state.tokens[first + 1].content.split("\n")) < 0:
        return True
    del state.tokens[first:]
    state.line = line
    return False


def _tables(state: StateCore) -> None:
    tokens: list[Token] = []
    number = 0
    while number < len(state.tokens):
        token = state.tokens[number]
        if token.type == "paragraph_open" and "-" in (text := state.tokens[number + 1]).content:
            lines = text.content.split("\n")
            if (header := _header(lines)) >= 0:
                closing = state.tokens[number + 2]
                tokens.extend(_rewritten(token, text, closing, lines, header))
                _note_surplus(state, text, lines, header)
                number += 3
                continue
        tokens.append(token)
        number += 1
    state.tokens = tokens


def _note_surplus(state: StateCore, text: Token, lines: Sequence[str], header: int) -> None:
    """Remember rows with more cells than there are columns: those are not shown."""
    columns = len(_aligns(lines[header + 1]))
    first = text.map[0] if text.map else 0
    for number, line in enumerate(lines[header + 2 :], header + 2):
        if line.count("|") >= columns and len(_cells(line)) > columns:
            surplus = state.env.setdefault("surplus", [])
            surplus.append((state.env.get("lexed"), first + number))


def _header(lines: Sequence[str]) -> int:
    """The line that is the header of a table; -1 when there is no table."""
    for number, line in enumerate(lines[1:]):
        if aligns := _aligns(line):
            return number if len(_cells(lines[number])) <= len(aligns) else -1
    return -1


def _aligns(line: str) -> list[str]:
    """Alignment of each column; empty when the line is not one of dashes and colons."""
    text = line.strip()
    if text.strip(" \t|:-") or not text.strip("-"):
        return []
    if len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip()) > 3:
        return []
    line = text
    columns = line.split("|")
    columns = columns if columns[0].strip(SPACE) else columns[1:]
    columns = columns if columns and columns[-1].strip(SPACE) else columns[:-1]
    if not all(DELIMITER.match(column) for column in columns):
        return []
    return [_align(column.strip(SPACE)) for column in columns]


def _align(column: str) -> str:
    if column.startswith(":"):
        return "center" if column.endswith(":") else "left"
    return "right" if column.endswith(":") else ""


def _cells(line: str) -> list[str]:
    """Text between unescaped bars; the bars at both ends are left out."""
    line = line.strip()
    line = line[line.startswith("|") :]
    line = line.removesuffix("|")
    if not line:
        return []
    cells: list[str] = []
    open_cell = ""
    for piece in line.split("|"):
        if piece.endswith("\\"):
            open_cell += piece[:-1] + "|"
        else:
            cells.append((open_cell + piece).strip(SPACE))
            open_cell = ""
    return [*cells, open_cell[:-1].strip(SPACE)] if open_cell else cells


def _rewritten(
    opening: Token, text: Token, closing: Token, lines: Sequence[str], header: int
) -> Iterator[Token]:
    """The paragraph as far as it stays one, and the table."""
    first = text.map[0] if text.map else 0
    aligns = _aligns(lines[header + 1])
    last, room = header + 2, MOST_CELLS
    while last < len(lines) and room > 0:
        room -= len(aligns) - lines[last].count("|") - 1
        last += 1
    if header:
        yield from _paragraph(opening, text, closing, lines, 0, header)
    yield from _table(lines[header:last], aligns, opening.level, first + header)
    if last < len(lines):
        yield from _paragraph(opening, text, closing, lines, last, len(lines))


def _paragraph(
    opening: Token, text: Token, closing: Token, lines: Sequence[str], begin: int, end: int
) -> Iterator[Token]:
    first = text.map[0] if text.map else 0
    place = [first + begin, first + end]
    yield opening.copy(map=place)
    yield text.copy(content="\n".join(lines[begin:end]).rstrip(), map=place, children=[])
    yield closing.copy()


def _table(lines: Sequence[str], aligns: list[str], level: int, first: int) -> Iterator[Token]:
    yield Token("table_open", "table", 1, level=level, map=[first, first + len(lines)], block=True)
    yield Token("thead_open", "thead", 1, block=True, level=level + 1)
    yield from _row(lines[0], aligns, "th", level + 2, first)
    yield Token("thead_close", "thead", -1, block=True, level=level + 1)
    yield Token("tbody_open", "tbody", 1, block=True, level=level + 1)
    for number, line in enumerate(lines[2:], first + 2):
        yield from _row(line, aligns, "td", level + 2, number)
    yield Token("tbody_close", "tbody", -1, block=True, level=level + 1)
    yield Token("table_close", "table", -1, level=level, block=True)


def _row(line: str, aligns: list[str], tag: str, level: int, number: int) -> Iterator[Token]:
    place = [number, number + 1]
    cells = _cells(line)
    yield Token("tr_open", "tr", 1, block=True, level=level, map=place)
    for column, align in enumerate(aligns):
        cell = Token(f"{tag}_open", tag, 1, block=True, level=level + 1)
        if align:
            cell.attrs = {"style": f"text-align:{align}"}
        content = cells[column] if column < len(cells) else ""
        yield cell
        yield Token("inline", "", 0, content=content, map=place, children=[], level=level + 2)
        yield Token(f"{tag}_close", tag, -1, block=True, level=level + 1)
    yield Token("tr_close", "tr", -1, block=True, level=level)


def _tighten(state: StateCore) -> None:
    tokens = state.tokens
    if not any(token.type == "table_open" and token.level > 1 for token in tokens):
        return
    lines = [line.strip(" \t>") for line in state.src.split("\n")]
    for number, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            items = list(_items(tokens, number))
            blocks = [block for item in items for block in item[1:]]
            if not any(block.type == "table_open" for block in blocks):
                continue
            apart = [item[0] for item in items[1:]]
            apart += [block for item in items for block in item[2:] if block.type != "table_open"]
            if not any(part.map and not lines[part.map[0] - 1] for part in apart):
                _hide_paragraphs(tokens, number)


def _items(tokens: list[Token], number: int) -> Iterator[list[Token]]:
    """Each item of a list, followed by the blocks directly in it."""
    level = tokens[number].level
    item: list[Token] = []
    for token in tokens[number + 1 :]:
        if token.level <= level:
            return
        if token.type == "list_item_open" and token.level == level + 1:
            item = [token]
        elif token.level == level + 2 and token.nesting >= 0:
            item.append(token)
        elif token.level == level + 1 and token.nesting < 0:
            yield item


def _hide_paragraphs(tokens: list[Token], number: int) -> None:
    level = tokens[number].level
    for token in tokens[number + 1 :]:
        if token.level <= level:
            return
        if token.level == level + 2 and token.type in ("paragraph_open", "paragraph_close"):
            token.hidden = True
