"""Hugo's own page beside ours, for chapters whose constructs a site's render hooks draw."""

import re

import pytest

from press.errors import Place
from press.hugo.running import run
from tests.hugo.both import article, published

TASK = re.compile(r' aria-label="task[^"]*"')
"""What a box says to those who cannot see it; Hugo's says nothing."""
HOME = "---\ntitle: Home\n---\n\nWelcome.\n"
SETTINGS = """\
baseURL: https://example.org/
disableKinds: [rss, sitemap, taxonomy]
markup:
  goldmark:
    renderer: {unsafe: true}
    parser: {attribute: {block: true}, wrapStandAloneImageWithinParagraph: false}
    extensions:
      passthrough: {enable: true, delimiters: {block: [['$$', '$$']], inline: [['$', '$']]}}
"""
HOOKS = {
    "link": '<a data-own="{{ .Title }}|{{ .PlainText }}" href="{{ .Destination | safeURL }}">'
    "{{ .Text }}</a>",
    "image": '<i id="{{ .Ordinal }}" class="{{ .Attributes.class }}">{{ .IsBlock }} '
    "{{ .Destination }} {{ .Text }} {{ .Title }}</i>",
    "heading": "<h{{ .Level }} {{ range $k, $v := .Attributes }}data-{{ $k }}={{ $v }} {{ end }}>"
    "{{ .Anchor }} {{ .Text }}</h{{ .Level }}>",
    "codeblock": '<pre id="{{ .Ordinal }}" data-a="{{ .Attributes.a }}" data-o="{{ .Options }}">'
    "{{ .Type }} {{ .Inner }}</pre>",
    "codeblock-dot": "<svg>{{ .Ordinal }} {{ .Inner }}</svg>",
    "blockquote": "<aside>{{ .Type }} {{ .AlertType }} {{ .AlertTitle }} {{ .AlertSign }} "
    "{{ .Attributes.class }} {{ .Text }}</aside>",
    "table": "<dl>{{ range .THead }}{{ range . }}<dt>{{ .Text }} {{ .Alignment }}</dt>{{ end }}"
    "{{ end }}{{ range .TBody }}{{ range . }}<dd>{{ .Text }}</dd>{{ end }}{{ end }}"
    "{{ .Attributes.class }}</dl>",
    "passthrough": "<kbd>{{ .Type }} {{ .Ordinal }} {{ .Inner }}</kbd>",
}
CHAPTERS = [
    "See [the *other* `one`](https://x.org/a_b?c=1&d=2 'A \"title\"') and <https://y.org>.",
    "https://x.org/a and www.y.org, [ref], [*a*][ref] and [](https://z.org)\n\n"
    "[ref]: https://r.org 'R'",
    "[a\nb **c [d](https://x.org)**](https://y.org)",
    "[b ![B](https://x.org/b.png \"Two\")](https://x.org) ![](c.png) \"quotes\" -- [it's](https://x.org)",
    "![A *b* & \"c\"](https://x.org/a_b.png 'One')\n\ntext ![C](https://x.org/c.png)",
    "![A](https://x.org/a.png)\n{.wide}\n\n![B](https://x.org/b.png)",
    "# A\n\n## A *b* `c` [d](https://x.org) {#own .c k=\"v w\"}\n\nSetext\n---\n\n## A\n\n"
    "### C# & <b>x</b> #",
    "```go {a=\"1\" hl_lines=[1]}\nx < y\n\n  & z\n```\n\n```\nplain\n```\n\n~~~dot\n```\n~~~",
    "```dot\na\n```\n\n    indented\n\n- list\n\n  ```py\n  b\n  ```",
    "> quote *a*\n> b\n\n> [!NOTE]+ A *title*\n> text\n>\n> more\n\n> [!TIP]\n> - a\n> - b",
    "> > nested\n\n> with [l](https://x.org)\n{.c}",
    "| a | b *c* | d |\n|:--|--:|---|\n| x \\| y | `z` | [l](https://x.org) |\n| 1 |\n{.c}",
    "A $x_1 < y$ b.\n\n$$\na\n$$\n\nc",
    "A note[^1] ~~gone~~.\n\n[^1]: With [l](https://x.org) and `c`.",
    "Term\n: With [l](https://x.org)\n\n- [ ] task [m](https://x.org)",
]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site that Hugo can build as it is."""
    root = tmp_path_factory.mktemp("hooks")
    files = {"config.yaml": SETTINGS, "content/_index.md": HOME}
    files |= {f"layouts/_markup/render-{name}.html": text for name, text in HOOKS.items()}
    files["layouts/all.html"] = '{{ .Title }}<article class="markdown">{{ .Content }}</article>'
    for number, text in enumerate(CHAPTERS):
        files[f"content/docs/c{number}.md"] = f"---\ntitle: Chapter {number}\n---\n\n{text}\n"
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def theirs(site, tmp_path_factory):
    out = tmp_path_factory.mktemp("hugo")
    run(["--noBuildLock", "-d", str(out)], site, Place("config.yaml"))
    return out


@pytest.fixture(scope="module")
def ours(site, tmp_path_factory):
    return published(site, tmp_path_factory.mktemp("press"))


@pytest.mark.parametrize("number", range(len(CHAPTERS)))
def test_a_chapter_is_hugos(theirs, ours, number):
    mine, hugos = (TASK.sub("", article(out, number)) for out in (ours, theirs))
    assert mine == hugos, CHAPTERS[number]
