"""The same random Markdown through Hugo and through us."""

import random  # noqa: TID251 -- seeded
import subprocess
import sys

import pytest

from press.values.grammar import MarkdownSettings
from tests.markdown.filling import html
from tests.yardsticks.spec.judge import same

CONFIG = """\
baseURL = "https://example.org/"
disableKinds = ["sitemap", "RSS", "taxonomy", "term", "404", "robotsTXT", "home", "section"]
[markup.goldmark.renderer]
unsafe = true
"""
SETTINGS = MarkdownSettings(unsafe=True, math=False)
WORDS = [
    *("a", "b", "foo", "bar", " ", " ", " ", "  ", '"', "'", "*", "_", "**", "__", "~", "~~"),
    *("`", "``", "[", "](x)", '](y "t")', "![", "<", ">", "<<", ">>", "--", "---"),
    *("...", ".", ",", "!", "?", "(", ")", "&", "&amp;", "&quot;", "\\", '\\"', "\\*", "'s", "'t"),
    *("'ll", "'90s", "1", '2"', "é", "中", "。", "“", "”", "—", "http://a.bc/d", "www.x.org"),
    *("https://x.org/(a)", "m@x.org", "<http://q.r>", "$", "#", ":", "@", "-", "=", "+", "^"),
    *("x@y", ".com", "/", ";", "|", "\n", "\n", "  \n", "<i>", "</i>"),
]
LINES = [
    *("- ", "* ", "1. ", "2) ", "> ", "# ", "## ", "    ", "  ", " ", "   ", "\t", "```\n"),
    *("```go\n", "~~~\n", "---\n", "===\n", "***\n", "| a | b |\n", "|---|---|\n", "|:-:|\n"),
    *("| c |\n", ": ", "[^1]: ", "[^1]", "[^n]", "[r]", "\n", "\n", "\n\n", "\n\n", "<div>\n"),
    *("</div>\n", "<!-- c -->\n", "- [x] ", "- [ ] ", "{#i .c}", "foo", "bar", "*e*", "`c`"),
    *("a b", "x", "1", "+ ", "Term\n: def\n", "text\n", "text\n", "a longer line\n", "10. "),
]


def pieces(kinds, most, seed):
    """Four hundred texts of a few pieces; ``{{`` would be a shortcode."""
    dice = random.Random(seed)  # noqa: S311 -- no secrets
    texts = ["".join(dice.choices(kinds, k=dice.randint(1, most))) + "\n" for _ in range(400)]
    return [text for text in texts if "{{" not in text]


def hugo(texts, root):
    """What Hugo makes of each."""
    (root / "layouts").mkdir(parents=True)
    (root / "content").mkdir()
    (root / "hugo.toml").write_text(CONFIG, encoding="utf-8")
    (root / "layouts" / "page.html").write_text("{{ .Content }}", encoding="utf-8")
    for number, text in enumerate(texts):
        path = root / "content" / f"p{number}.md"
        path.write_bytes(f"---\ntitle: x\n---\n{text}".encode())
    subprocess.run(
        [sys.executable, "-m", "hugo", "--quiet", "--source", str(root)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    pages = [root / "public" / f"p{number}" / "index.html" for number in range(len(texts))]
    return [page.read_text(encoding="utf-8").strip() if page.exists() else "" for page in pages]


@pytest.mark.parametrize(
    ("texts", "share"),
    [
        (pieces(WORDS, 10, 1), 0.99),
        ([f"## {text.replace(chr(10), ' ')}\n" for text in pieces(WORDS[:-2], 8, 2)], 0.99),
        (pieces(LINES, 8, 3), 0.98),
    ],
    ids=["running text", "headings", "blocks"],
)
def test_random_markdown_means_the_same_to_hugo(texts, share, tmp_path):
    pairs = zip(texts, hugo(texts, tmp_path), strict=True)
    wrong = [(text, theirs, html(text, SETTINGS)) for text, theirs in pairs]
    wrong = [case for case in wrong if not same(case[1], case[2])]
    assert len(wrong) <= (1 - share) * len(texts), wrong[:5]
