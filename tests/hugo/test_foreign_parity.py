"""Hugo's own page beside ours, for chapters full of a site's own Go shortcodes."""

import pytest

from press.errors import Place
from press.hugo.running import run
from tests.hugo.both import article, published

HOME = "---\ntitle: Home\n---\n\nWelcome.\n"
TEMPLATES = {
    "note.html": '<div class="note">{{ .Inner | markdownify }}</div>',
    "plain.html": '<div class="plain">{{ .Inner }}</div>',
    "shown.html": '<div>\n{{ .Page.RenderString (dict "display" "block") .Inner }}\n</div>',
    "word.html": "<b>{{ .Get 0 }}</b>",
    "text.html": "{{- .Get 0 -}}",
    "bold.html": "**{{ .Inner }}**\n",
    "heading.html": "## {{ .Get 0 }}\n\nText of *{{ .Page.Title }}*.\n",
    "count.html": '<i id="c{{ .Ordinal }}">{{ with .Parent }}{{ .Name }}{{ end }}</i>',
    "dent.html": "{{ .InnerDeindent }}",
}
CHAPTERS = [
    "{{< note >}}a *b*{{< /note >}}",
    "{{< note >}}\na *b*\n\nc\n{{< /note >}}\n\nafter",
    "before {{< word x >}} after",
    "before\n{{< word x >}}\nafter",
    "{{< word x >}}\n{{< word y >}}",
    "# Head {{< text x >}}\n\ntext",
    "{{% note %}}a *b*{{% /note %}}",
    "{{% plain %}}\na *b*\n{{% /plain %}}",
    "{{% plain %}}\n\na *b*\n\n{{% /plain %}}",
    "{{< plain >}}a *b* {{< word x >}}{{< /plain >}}",
    "{{< plain >}}{{% plain %}}a *b*{{% /plain %}}{{< /plain >}}",
    "{{< shown >}}\n## In\n\n- a\n- b\n{{< /shown >}}",
    "{{% heading One %}}\n\n{{% heading One %}}",
    "1. one\n\n   {{% bold %}}two{{% /bold %}}\n\n2. three",
    "- one\n  {{< word x >}}\n- two",
    "> quote {{< word x >}}\n> more",
    "| a | b |\n|---|---|\n| {{< word x >}} | {{% bold %}}y{{% /bold %}} |",
    "`{{< text x >}}` and [l](https://x.org/{{< text y >}}) ![i](/{{< text z >}}.png)",
    "```\n{{< text x >}} {{</* text y */>}}\n```",
    '<p title="{{< text x >}}">{{< word y >}}</p>',
    "{{< count >}} {{< plain >}}{{< count >}}{{< count >}}{{< /plain >}} {{< count >}}",
    "- a\n\n    {{% dent %}}\n    - b\n      - c\n    {{% /dent %}}",
    "A note[^1].\n\n[^1]: With {{< word x >}}.",
    "{{% plain %}}\n[ref]\n{{% /plain %}}\n\n[ref]: https://x.org",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site that Hugo can build as it is."""
    root = tmp_path_factory.mktemp("parity")
    settings = "baseURL: https://example.org/\ndisableKinds: [rss, sitemap, taxonomy]\nmarkup:\n"
    settings += "  goldmark: {renderer: {unsafe: true}}\n  highlight: {codeFences: false}\n"
    files = {"config.yaml": settings, "content/_index.md": HOME}
    files |= {f"layouts/shortcodes/{name}": text for name, text in TEMPLATES.items()}
    for number, text in enumerate(CHAPTERS):
        files[f"content/docs/c{number}.md"] = f"---\ntitle: Chapter {number}\n---\n\n{text}\n"
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def theirs(site, tmp_path_factory):
    layouts = tmp_path_factory.mktemp("layouts")
    (layouts / "all.html").write_text('<article class="markdown">{{ .Content }}</article>')
    for name, text in TEMPLATES.items():
        (layouts / "_shortcodes").mkdir(exist_ok=True)
        (layouts / "_shortcodes" / name).write_text(text)
    out = tmp_path_factory.mktemp("hugo")
    run(["--noBuildLock", "--layoutDir", str(layouts), "-d", str(out)], site, Place("config.yaml"))
    return out


@pytest.fixture(scope="module")
def ours(site, tmp_path_factory):
    return published(site, tmp_path_factory.mktemp("press"))


@pytest.mark.parametrize("number", range(len(CHAPTERS)))
def test_a_chapter_is_hugos(theirs, ours, number):
    assert article(ours, number) == article(theirs, number), CHAPTERS[number]
