"""A site's own Go shortcodes, filled by Hugo: what readers see."""

import re

import pytest

from tests.names import without_names

HOME = "---\ntitle: Home\n---\n\nWelcome.\n"
TEMPLATES = {
    "layouts/shortcodes/note.html": '<div class="note" title="{{ .Get "title" }}">'
    "{{ .Inner | markdownify }}</div>",
    "layouts/_shortcodes/version.html": "{{ .Get 0 }} of {{ .Page.Title }}",
    "layouts/shortcodes/part.two.html": "",
    "layouts/shortcodes/strong.html": "**{{ .Inner }}**",
    "layouts/shortcodes/person.html": '{{ partial "person.html" (.Get 0) }}',
    "layouts/partials/person.html": "<b>{{ (index site.Data.people .).name }}</b>",
    "layouts/shortcodes/outer.html": '<section id="{{ .Ordinal }}">{{ .Inner }}</section>',
    "layouts/shortcodes/inner.html": '<i>{{ .Parent.Name }} {{ .Get "x" }}</i>',
    "data/people.yaml": "ada: {name: Ada Lovelace}\n",
}


@pytest.fixture
def article(book):
    """The text of a chapter, published."""

    def make(text, files=None):
        page = f"---\ntitle: A Chapter\n---\n\n{text}\n"
        files = {"content/_index.md": HOME, "content/docs/a.md": page, **TEMPLATES, **(files or {})}
        html = book(files).built().text("docs/a/")
        found = re.search(r'<article class="markdown">(.*?)</article>', html, re.DOTALL)
        assert found
        return " ".join(without_names(found[1]).split())

    return make


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ('{{< note title="T" >}}some *text*{{< /note >}}',
         '<div class="note" title="T">some <em>text</em></div>'),
        ('Now {{< version "1.2" >}}.', "<p>Now 1.2 of A Chapter.</p>"),
        ('{{< version "1.2" >}}', "1.2 of A Chapter"),
        ('`{{< version "1" >}}`', "<p><code>1 of A Chapter</code></p>"),
        ('[x](https://x.org/{{< version "1" >}})',
         '<p><a href="https://x.org/1 of A Chapter">x</a></p>'),
        ("{{% strong %}}so{{% /strong %}} it is", "<p><strong>so</strong> it is</p>"),
        ("{{< person ada >}}", "<b>Ada Lovelace</b>"),
        ("{{< outer >}}{{< inner x=1 >}}{{< inner x=2 >}}{{< /outer >}}",
         '<section id="0"><i>outer 1</i><i>outer 2</i></section>'),
        ("{{< person ada >}}\n\n{{< outer />}}",
         '<b>Ada Lovelace</b> <section id="1"></section>'),
        ("{{< outer >}}", '<section id="0"></section>'),
        ("- one\n\n  {{% strong %}}\n  two\n  {{% /strong %}}\n- three",
         "<ul> <li><p>one</p> <p>** two **</p> </li> <li><p>three</p> </li> </ul>"),
        ("- {{< person ada >}}\n- x", "<ul> <li><b>Ada Lovelace</b> </li> <li>x </li> </ul>"),
        ("{{</* person ada */>}}", "<p>{{&lt; person ada &gt;}}</p>"),
    ],
)  # fmt: skip
def test_a_call_says_what_hugo_says(article, written, html):
    assert article(written) == html


def test_headings_that_are_pasted_belong_to_the_page(article):
    template = {"layouts/shortcodes/release.html": "## Release {{ .Get 0 }}\n\nIt is out.\n"}
    html = article("## Release 1\n\n{{% release 2 %}}\n\n{{% release 2 %}}", template)
    assert re.findall(r'<h2 id="([^"]+)"', html) == ["release-1", "release-2", "release-2-1"]


def test_our_shortcodes_work_in_theirs_and_theirs_in_ours(article):
    ours = "{{< hint info >}}\nwith *care*\n{{< /hint >}}"
    html = article('{{< note title="T" >}}' + f"\n{ours}\n" + "{{< /note >}}")
    hint = r'<blockquote class="book-hint info"[^>]*>'
    assert re.search(rf'<div class="note" title="T">{hint} <p>with <em>care</em></p>', html)
    html = article('{{% hint info %}}\n{{< version "3" >}}\n{{% /hint %}}')
    assert re.search(rf"{hint} <p>3 of A Chapter</p> </blockquote>", html)
    html = article("{{< outer >}}{{< hint info >}}{{< person ada >}}{{< /hint >}}{{< /outer >}}")
    assert re.search(rf'<section id="0">{hint} <b>Ada Lovelace</b>', html)


def test_links_in_a_body_that_is_rendered_are_resolved(article):
    other = {"content/docs/b.md": "---\ntitle: Other\n---\n\n## There\n"}
    html = article('{{< note title="T" >}}[b](b.md#there "x"){{< /note >}}', other)
    assert '<a href="/docs/b/#there" title="x">b</a>' in html


def test_templates_see_other_pages_and_menus(article):
    files = {
        "content/docs/b.md": "---\ntitle: Other\nweight: 1\n---\n\nSome *text* here.\n",
        "layouts/shortcodes/list.html": "{{ range site.RegularPages }}[{{ .Title }}]{{ end }}",
        "layouts/shortcodes/quote.html": "{{ (site.GetPage (.Get 0)).Plain }}",
        "layouts/shortcodes/to.html": '<a href="{{ relref . (.Get 0) }}">x</a>',
    }
    html = article('{{< list >}} {{< quote "/docs/b" >}} {{< to "b.md" >}}', files)
    assert html == '<p>[Other][A Chapter] Some text here. <a href="/docs/b/">x</a></p>'


def test_templates_see_what_sections_hand_down(article):
    files = {
        "content/docs/_index.md": "---\ntitle: Docs\ncascade: {stage: beta}\n---\n",
        "layouts/shortcodes/stage.html": "{{ .Page.Params.stage }}",
    }
    assert article("{{< stage >}}", files) == "beta"


def test_a_template_that_reads_other_pages_minds_no_shortcodes_in_them(article):
    files = {
        "content/docs/b.md": "---\ntitle: B\n---\n\n{{< person ada >}} and {{< badge >}}\n",
        "layouts/shortcodes/read.html": "{{ (site.GetPage (.Get 0)).Plain }}",
    }
    assert article('{{< read "/docs/b" >}}', files) == "Ada Lovelace and"


def test_a_shortcode_of_plain_html_needs_no_hugo(article, monkeypatch, tmp_path):
    monkeypatch.setenv("PRESS_HUGO", str(tmp_path / "nowhere"))
    assert article("{{< rule >}}", {"layouts/shortcodes/rule.html": '<hr class="x">'}) == (
        '<hr class="x">'
    )


def test_the_authors_shortcode_takes_the_place_of_ours(article):
    own = {"layouts/shortcodes/hint.html": "<p>mine: {{ .Inner }}</p>"}
    assert article("{{< hint >}}x{{< /hint >}}", own) == "<p>mine: x</p>"


def test_every_language_has_its_own_words(book):
    config = (
        "baseURL: https://example.org/book/\ndefaultContentLanguage: en\nlanguages:\n"
        "  en: {contentDir: content/en}\n  de: {contentDir: content/de}\n"
    )
    files = {
        "config.yaml": config,
        "layouts/shortcodes/hello.html": '{{ i18n "hello" }} {{ .Page.RelPermalink }}',
        "i18n/en.yaml": "hello: Hello\n",
        "i18n/de.yaml": "hello: Guten Tag\n",
    }
    for code in ("en", "de"):
        files[f"content/{code}/_index.md"] = HOME
        files[f"content/{code}/a.md"] = "---\ntitle: A\n---\n\n{{< hello >}}\n"
    workshop = book(files).built()
    assert "Hello /book/a/" in workshop.text("a/")
    assert "Guten Tag /book/de/a/" in workshop.text("de/a/")
