"""Text made to be slow, or to get lost, is neither."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzzing import calm
from tests.markdown.filling import codes, document, filled, prose

N = 30_000
ATTACKS = {
    "open brackets": "[" * N,
    "closing brackets": "]" * N,
    "pictures in pictures": "![" * (N // 2),
    "brackets in brackets": "[a" * (N // 4) + "]" * (N // 4),
    "links without end": "[a](b" * (N // 5),
    "references to nothing": "[a]" * (N // 3),
    "emphasis that never closes": "*a_ " * (N // 4),
    "stars": "*" * N,
    "underscores": "_a_" * (N // 3),
    "backticks": "`a" * (N // 2),
    "backticks of all lengths": " ".join("`" * n for n in range(240)),
    "single quotes": "'" * N,
    "double quotes": '"a ' * (N // 3),
    "tildes": "~a" * (N // 2),
    "dashes": "-" * N,
    "entities": "&a" * (N // 2),
    "angles": "<a " * (N // 3),
    "comments": "<!--" * (N // 4),
    "processing": "<?" * (N // 2),
    "unclosed tags": '<a href="' * (N // 9),
    "addresses": "http://a" * (N // 8),
    "links by themselves": "(www.a.bc" * (N // 9),
    "mail": "a@b.c " * (N // 6),
    "mail without end": "a@" * (N // 2),
    "formulas": "$$a " * (N // 4),
    "formulas that never close": r"\\(a " * (N // 5),
    "notes": "".join(f"[^{n}] " for n in range(2000))
    + "\n\n"
    + "".join(f"[^{n}]: a\n" for n in range(2000)),
    "notes of one name": "[^1]: a\n" * (N // 8),
    "notes in notes": "[^a]: " * (N // 6),
    "definitions": "a\n: b\n" * (N // 6),
    "definitions without terms": ": a\n" * (N // 4),
    "definitions in definitions": "a\n" + ": " * (N // 2),
    "attributes": "# " + "{.a " * (N // 4) + "}",
    "attribute lists": "```go {" + "a=[1," * (N // 5) + "\nx\n```",
    "headings": "# a\n" * (N // 4),
    "lines of a heading": "a\n" * (N // 2) + "===",
    "rows": "|a|b|\n|-|-|\n" + "|c\n" * (N // 3),
    "columns": "a|" * (N // 4) + "\n" + "-|" * (N // 4) + "\n" + "b\n" * 500,
    "tables": "a\n|-|-|\n" * (N // 8),
    "tasks": "- [ ] a\n" * (N // 8),
    "lists": "* " * (N // 2),
    "lists by indentation": "".join(f"{' ' * n}- a\n" for n in range(240)),
    "quotations": ">" * N,
    "lazy lines": "> a\n" + "b\n" * (N // 2),
    "references": "".join(f"[a{n}]: x\n" for n in range(N // 10)),
    "unfinished references": "[a]: <" * (N // 6),
    "spaces": " " * N + "a",
    "code": "```go\n" + "(" * N + "\n```",
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_whatever_is_written_is_read_to_its_end(attack):
    assert "ENDWORD" in filled(prose(f"{attack}\n\nENDWORD\n").body)


MARKS = st.sampled_from(
    ["*", "**", "_", "`", "~~", '"', "'", "--", "[", "]", "(", ")", "!", "$$", "\\", "&amp;", "."]
)
PREFIXES = st.sampled_from(
    ["", "", "- ", "1. ", "> ", "# ", "    ", "  ", "> - ", "- > ", ": ", "* * ", "```\n", "| "]
)


@st.composite
def chapters(draw):
    """Markdown in which every word is there once and is meant to be seen."""
    lines = []
    for number in range(draw(st.integers(1, 12))):
        words = [
            f"{draw(MARKS)}w{number}x{n}z{draw(MARKS)}" for n in range(draw(st.integers(1, 4)))
        ]
        lines.append(draw(PREFIXES) + " ".join(words) + draw(st.sampled_from(["", "\n", "  "])))
    return "\n".join(lines) + "\n"


@calm(300)
@given(chapters())
def test_no_word_is_lost(markdown):
    words = {f"{part.split('z')[0]}z" for part in markdown.split("w")[1:]}
    found = prose(markdown)
    assert document(markdown).problems or not [
        word for word in words if f"w{word}" not in shown(found)
    ]


def shown(found):
    html = "".join(
        piece
        if isinstance(piece, str)
        else f"{getattr(piece, 'target', '')} {getattr(piece, 'alt', '')}"
        for piece in found.body
    )
    return re.sub(r"</?\w[^<>]*>", "", html)


def test_cells_for_which_there_is_no_column_are_reported():
    assert codes("|a|\n|-|\n|b|\n|c|d|\n") == ["docs/a.md:6:1 table-cell-surplus"]


@calm(300)
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_read(markdown):
    for problem in document(markdown).problems:
        assert problem.place.line >= 1
        assert problem.place.column >= 1
