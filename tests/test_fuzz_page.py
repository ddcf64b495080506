"""Any page at all: problems with places instead of tracebacks, and every word arrives."""

import re
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import CONFIG
from tests.fuzzing import calm

CALM = calm(25)
PROBLEM = re.compile(r"((?:press:)?[^:\n]+):(\d+):(\d+): (?:error|warning)\[[a-z-]+\]: .")
WORD = re.compile(r"word\d+x")
BLOCK = "  goldmark:\n    parser: {attribute: {block: true}}\n"
SETTINGS = CONFIG.replace("  goldmark:\n", BLOCK)

INLINE = r"""
W|*W*|**W _W_**|~~W~~|`W`|[W](#top)|[W *W*](https://x.org 'y')|\*W|&amp; W|<b>W</b>|<!-- c -->W
W\¶W|W  ¶W|'W' -- "W"...|$$a^2$$ W|W[^1]|{{< badge title="W" >}}|{{< katex >}}x{{< /katex >}} W
[W]({{< relref "/docs/a" >}})|{{% button href="/" %}}W{{% /button %}}|{{< i18n search >}} W
<https://x.org> W|é W 漢 W|<span title='a>b'>W</span>|![](missing.png) W|{{</* hint */>}} W
W{{< comment >}}c{{< /comment >}}|https://w.org/ W|H~W~O|:W: W|<br>W|\[W\]|W&nbsp;W|(c) W|$W$ 5$
"""
LEAVES = r"""
```go¶W := 1¶```|~~~¶W¶~~~|    W|```mermaid¶W --> W¶```|***|<div>W</div>|<p>W¶¶W</p>|W¶: W¶: W
- [ ] W¶- [x] W|W¶===|{{< highlight go >}}W{{< /highlight >}}|{{< html >}}<i>W</i>{{< /html >}}
W¶{.a #b}|> [!NOTE]¶> W|{{< mermaid >}}W{{< /mermaid >}}|<details><summary>W</summary>W</details>
{{< card title="W" >}}W{{< /card >}}|{{< figure src="x.png" caption="W" title="W" >}}|# W {#w}
"""
FRONTS = r"""
weight: 3|tags: [a, 'b c', 1]|weight: many|date: never|draft: no|bookToc: maybe|aliases: [/x/, ../y]
slug: Ü|wieght: 1|menu: after|title: B|image: no.png|params: {a: {b: [1, {c: d}]}}|tags: {a: b}
description: 'a "b" <c>'|? a|a: *b|&c|- a|url: /a?b|layout: none|bookHref: 'javascript:x'|cascade: 1
"""


def choice(table):
    """One of the scraps of a table; a pilcrow is a line break."""
    scraps = [
        scrap.replace("¶", "\n") for row in table.strip().split("\n") for scrap in row.split("|")
    ]
    return st.sampled_from(scraps)


def indented(text, first, rest=None):
    return first + text.replace("\n", "\n" + (rest or " " * len(first)))


def called(name, text, arguments=""):
    return f"{{{{% {name} {arguments} %}}}}\n{text}\n{{{{% /{name} %}}}}"


def around(inner):
    blocks = st.lists(inner, min_size=1, max_size=2).map("\n\n".join)
    return st.one_of(
        blocks.map(lambda text: indented(text, "- ")),
        blocks.map(lambda text: indented(text, "1. ")),
        blocks.map(lambda text: indented(text, "> ", "> ")),
        blocks.map(lambda text: called("hint", text, "info")),
        blocks.map(lambda text: called("details", text, '"W"')),
        blocks.map(lambda text: called("steps", indented(text, "1. "))),
        blocks.map(lambda text: "{{< tabs >}}" + called("tab", text, '"W"') + "{{< /tabs >}}"),
        blocks.map(lambda text: called("columns", f"{text}\n<--->\n{text}")),
        blocks.map(lambda text: f"{{{{< hint >}}}}\nW\n{{{{< /hint >}}}}\n\n{text}"),
    )


LINE = st.lists(choice(INLINE), min_size=1, max_size=4).map(" ".join)
LEAF = st.one_of(
    LINE,
    LINE.map(lambda line: "## " + line.replace("\\\n", " ").replace("\n", " ")),
    st.just("| W | *W* |\n|---|:-:|\n| W | `W` |"),
    choice(LEAVES),
)
BLOCKS = st.lists(st.recursive(LEAF, around, max_leaves=4), min_size=1, max_size=4).map("\n\n".join)
JUNK = st.text("{<%>}/*`'\"[](!)#-=|:&;\\ \n\tab\x00\x0c\u202e\ufdd0\ufffe\ufeff\u2028", max_size=8)
FRONT = st.lists(choice(FRONTS), max_size=3, unique=True).map("\n".join)


def numbered(text):
    """The text with a different word at each W."""
    number = count()
    return re.sub(r"\bW\b", lambda _: f"word{next(number)}x", text)


def pages(workshop):
    files = workshop.files().items()
    return [data.decode() for name, data in files if name.endswith((".html", ".xml"))]


def check(workshop, text):
    """Build; every problem has its place in a file, and no sign of ours is left on any page."""
    workshop.write({"content/docs/a.md": text})
    run = workshop.build()
    assert run.code in (0, 1)
    assert "Traceback" not in run.err
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    said = [line for line in run.err.splitlines() if re.search(r"(error|warning)\[", line)]
    for line in said:
        found = PROBLEM.match(line)
        assert found, line
        if found[1] == "content/docs/a.md":
            assert 1 <= int(found[2]) <= len(lines), line
            assert 1 <= int(found[3]) <= len(lines[int(found[2]) - 1]) + 2, line
    if run.code == 0:
        for page in pages(workshop):
            assert "pressword" not in page
            assert not re.search("[\ufdd0-\ufdef\ufffe\x00]", page)
    return run, said


@CALM
@given(body=BLOCKS)
def test_every_word_of_a_page_arrives(book, body):
    text = numbered(f"---\ntitle: A\n---\n\n{body}\n\n[^1]: W\n")
    workshop = book({}, config=SETTINGS)
    run, _ = check(workshop, text)
    assert run.code == 0, f"{text}\n{run.err}"
    article = LexborHTMLParser(workshop.text("docs/a/")).css_first("article.markdown")
    assert article is not None
    lost = set(WORD.findall(text)) - set(WORD.findall(article.text()))
    if "footnote-unused" in run.err:  # a note belongs to the text that is read with it
        lost -= set(WORD.findall(text.rpartition("[^1]:")[2]))
    assert not lost, text


@CALM
@given(front=FRONT, body=BLOCKS, junk=JUNK, at=st.integers(0, 400))
def test_what_is_torn_is_told_and_nothing_else_vanishes(book, front, body, junk, at):
    text = numbered(f"---\ntitle: A\n{front}\n---\n\n{body}\n\n[^1]: W\n")
    run, said = check(book({}, config=SETTINGS), text[:at] + junk + text[at:])
    assert run.code == 0 or said


@pytest.mark.parametrize("trust", ["true", "false"])
@CALM
@given(body=BLOCKS, junk=JUNK)
def test_strangers_cannot_break_a_page(book, trust, body, junk):
    config = SETTINGS.replace("params:\n", f"params:\n  press: {{untrusted: {trust}}}\n")
    check(book({}, config=config), f"{junk}\n{numbered(body)}{junk}")
