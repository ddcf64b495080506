"""Every shortcode against its cases: in its file a title, what is written, and the HTML of it."""

import re
from pathlib import Path

import pytest

from tests.names import without_names

HERE = Path(__file__).parent
LAYOUTS = HERE.parent.parent / "layouts/shortcodes"
CASE = re.compile(
    r"^(?P<title>[^\n.][^\n]*)\n\.\n(?P<text>.*?)^\.\n(?P<html>.*?)^\.$", re.MULTILINE | re.DOTALL
)
BLOCK = re.compile(
    r"\s*(</?(?:aside|blockquote|details|div|dl|figcaption|figure|h4|input|label|li|ol|p|pre"
    r"|section|summary|time|ul)\b[^>]*>)\s*"
)
ARTICLE = re.compile(r"<article class=\"markdown\">(.*)</article>", re.DOTALL)
FRONT = """---
title: A title
nested: {key: v <b>}
list: [a, b]
yes: true
version: "1.10"
---
"""
SOURCES = {"content/sources.yaml": (HERE / "sources.yaml").read_text(encoding="utf-8")}
DOCS = {"content/docs/_index.md": "---\ntitle: Docs\n---\n"}


def cases(path):
    return {found["title"]: (found["text"], found["html"]) for found in CASE.finditer(path)}


def squeezed(html):
    """HTML without what does not matter: space around blocks, the drawing of a code."""
    html = re.sub(r"<svg.*?</svg>", "<svg></svg>", without_names(html), flags=re.DOTALL)
    return re.sub(r"\s+", " ", BLOCK.sub(r"\1", html)).strip()


@pytest.mark.parametrize("name", sorted(path.stem for path in HERE.glob("*.md")))
def test_a_shortcode_gives_what_its_cases_say(book, name):
    expected = cases((HERE / f"{name}.md").read_text(encoding="utf-8"))
    assert expected
    pages = {f"content/docs/p{n}.md": FRONT + text for n, (text, _) in enumerate(expected.values())}
    works = SOURCES if "{{< cite" in "".join(text for text, _ in expected.values()) else {}
    workshop = book(DOCS | works | pages).built("--strict")
    found = [ARTICLE.findall(workshop.text(f"docs/p{n}/")) for n in range(len(expected))]
    html = {title: squeezed(article[0]) for title, article in zip(expected, found, strict=True)}
    assert html == {title: squeezed(html) for title, (_, html) in expected.items()}


@pytest.mark.parametrize("name", sorted(path.stem for path in LAYOUTS.glob("*.html")))
def test_every_shortcode_has_cases(name):
    assert (HERE / f"{name}.md").exists()


def test_a_file_in_layouts_is_all_a_new_shortcode_needs(book):
    layout = (
        "{#\n  summary: A number to remember.\n  body: markdown\n"
        "  parameters: {value: {required: true}}\n#}\n"
        '<p class="stat"><strong>{{ value }}</strong> {{ body }}</p>\n'
        "<style>.stat { font-size: 2em; }</style>\n"
    )
    files = {
        "layouts/shortcodes/stat.html": layout,
        "content/docs/a.md": "- {{% stat 42 %}}of *them*{{% /stat %}}\n",
    }
    workshop = book(DOCS | files).built("--strict")
    page = squeezed(workshop.text("docs/a/"))
    assert '<li><p class="stat"><strong>42</strong> of <em>them</em></p></li>' in page
    assert any(b".stat" in data for name, data in workshop.files().items() if name.endswith(".css"))
    workshop.write({"content/docs/a.md": "{{% stat %}}x{{% /stat %}}\n"})
    run = workshop.build()
    assert run.code == 1
    assert "content/docs/a.md:1:1" in run.err
    assert "stat" in run.err
