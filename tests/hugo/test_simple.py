"""Templates that Press fills itself, put to Hugo as well: whatever is sure is Hugo's."""

import json
import re
from html import unescape

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from press.errors import Place
from press.hugo import simple
from press.hugo.running import run
from press.markdown.foreign import answers, sheet
from press.markdown.signatures import declared
from press.values.grammar import Grammar, MarkdownSettings
from press.values.source import Source

ALL = '{{ jsonify (dict "filled" .RenderShortcodes) }}'
CONFIG = "baseURL: https://example.org/\ndisableKinds: [rss, sitemap, taxonomy, '404']\n"
CONFIG += "markup: {goldmark: {renderer: {unsafe: true}}}\n"
LINK = (
    '<a href="{{ .Destination | safeURL }}"{{ with .Title }} title="{{ . }}"{{ end }}'
    " data-press-link>{{ .Text | safeHTML }}</a>"
)

PAGE = "---\ntitle: {}\n---\n\n{}\n"

words = st.sampled_from([
    "", "a", "two words", "R&D", "<b>x</b>", "it's", "1+1", "/img/a_b-c.png", "https://x.org/a.html",
    "a*b*c", "ä€𝄞", "&amp;", "[x](/y/)", "=", "~", "%", "x#y?z=1",
])  # fmt: skip
bodies = st.sampled_from([
    "", "x", "a *b*", "\na *b*\n", "\n## Head *line*\n\n- one\n- two\n", "<i>raw</i> & more",
    "a\n\nb", "\n    code\n", "**It's** -- \"so\"", "[link](/a/b/) and `code`", "1. a\n2. b", "---",
    "\n\n<div>\nraw\n</div>\n\n", "# A\n# A", "line  \nbreak", "https://example.org",
])  # fmt: skip
values = st.sampled_from([
    ".Get 0", ".Get 1", '.Get "src"', '.Get "title"', ".Inner", "$.Inner", "$x", ".Name", '"lit<"',
    ".Get 0 | default `d&d`", 'default "d" (.Get "title")', ".Inner | safeHTML", "3", "true",
    ".Inner | markdownify", ".Page.RenderString .Inner", ".Inner | $.Page.RenderString",
    '.Page.RenderString (dict "display" "block") .Inner', 'trim .Inner "\\n "', '$.Get "src"',
    'printf "%s-%s" (.Get 0) "x"', ".Get 0 | markdownify", "(.Get 0) | safeHTML", ".IsNamedParams",
])  # fmt: skip
tests = st.one_of(
    values,
    st.builds("and ({}) ({})".format, values, values),
    st.builds("or ({}) ({})".format, values, values),
    st.builds("not ({})".format, values),
    st.builds('eq (.Get 0) "{}"'.format, st.sampled_from(["a", "/img/a_b-c.png"])),
    st.builds('ne (.Get "title") "{}"'.format, st.sampled_from(["a", ""])),
)
gaps = st.sampled_from([("{{ ", " }}"), ("{{- ", " -}}"), ("{{- ", " }}"), ("{{", " -}}")])
shown = st.builds(lambda gap, value: f"{gap[0]}{value}{gap[1]}", gaps, values)
names = st.sampled_from(["class", "id", "title", "alt", "href", "src", "data-x", "aria-label"])
quotes = st.sampled_from(['"', "'"])
attribute = st.builds(
    lambda n, q, a, v: f" {n}={q}{a}{v}{q}", names, quotes, words.filter(str.isalnum), shown
)
plain = st.sampled_from(
    ["text", " ", "\n", "\n  ", "&amp; ", "{{/* a comment */}}", "{{- /* trims */ -}}", "<br>"]
)
opened = st.builds(
    lambda name, one, test, two: f"<{name}{one}{{{{ if {test} }}}}{two}{{{{ end }}}}>",
    st.sampled_from(["p", "div", "img"]), attribute, tests, attribute,
)  # fmt: skip


def deeper(inner):
    parts = st.lists(inner, max_size=3).map("".join)
    conditions = st.builds("{{{{ {} {} }}}}".format, st.sampled_from(["if", "with"]), tests)
    return st.one_of(
        st.builds("{}{}{{{{ end }}}}".format, conditions, parts),
        st.builds("{}{}{{{{ else }}}}{}{{{{ end }}}}".format, conditions, parts, parts),
        st.builds(
            "{}{}{{{{ else if {} }}}}{}{{{{ end }}}}".format, conditions, parts, tests, parts
        ),
    )


nodes = st.recursive(st.one_of(plain, shown, opened), deeper, max_leaves=6)
templates = st.lists(nodes, min_size=1, max_size=5).map(
    lambda parts: "{{ $x := .Get 0 }}" + "".join(parts)
)


@st.composite
def calls(draw, name, *, body):
    """A call of the template, with the closing tag it needs."""
    left, right = draw(st.sampled_from([("<", ">"), ("%", "%")]))
    positional = draw(st.lists(words, max_size=2))
    named = draw(st.dictionaries(st.sampled_from(["src", "title"]), words, max_size=2))
    given_ = [json.dumps(word, ensure_ascii=False) for word in positional] if not named else []
    given_ += [f"{key}={json.dumps(word, ensure_ascii=False)}" for key, word in named.items()]
    opening = f"{{{{{left} {' '.join((name, *given_))} {right}}}}}"
    indent = draw(st.sampled_from(["", "", "text ", "  "]))
    if not body:
        return f"{indent}{opening}"
    return f"{indent}{opening}{draw(bodies)}{{{{{left} /{name} {right}}}}}"


@st.composite
def sites(draw):
    """Templates, each with one call."""
    found = [(f"t{n}", text) for n, text in enumerate(draw(st.lists(templates, max_size=9)))]
    return [(name, text, draw(calls(name, body=".Inner" in text))) for name, text in found]


def same(html):
    """HTML without what is written in two ways that mean one thing."""
    html = re.sub(r"\s+", " ", re.sub(r"\s*(</?[^>]*>)\s*", r"\1", html))
    return unescape(html).strip()


def hugos(root, files):
    """What Hugo makes of the calls, by the page."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    run(["--noBuildLock", "-d", str(root / "public")], root, Place("hugo.yaml"))
    pages = [name for name in files if name.startswith("content/")]
    for name in pages:
        below = name.removeprefix("content/").removesuffix(".md")
        said = json.loads((root / f"public/{below}/index.html").read_text(encoding="utf-8"))
        yield below, answers(said["filled"])


@given(sites())
@settings(
    max_examples=20, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
def test_whatever_is_filled_here_hugo_fills_the_same(tmp_path_factory, site):
    sources = [Source(f"layouts/_shortcodes/{name}.html", text) for name, text, _ in site]
    declarations = zip(site, map(declared, sources), strict=True)
    shortcodes = {name: signature for (name, *_), (signature, _) in declarations if signature}
    known, ours = simple.known(sources), {}
    grammar = Grammar(MarkdownSettings(unsafe=True), shortcodes)
    files = {"hugo.yaml": CONFIG, "layouts/all.html": ALL, "layouts/_markup/render-link.html": LINK}
    for name, text, page in site:
        asked = sheet(page, shortcodes, Place(f"content/{name}.md"))
        if found := simple.answers(asked, known, grammar):
            ours[name] = found
            files[f"content/{name}.md"] = f"---\ntitle: T\n---\n{asked.text}\n"
            files[f"layouts/_shortcodes/{name}.html"] = text
    for name, theirs in hugos(tmp_path_factory.mktemp("simple"), files):
        for begin, answer in ours[name].items():
            assert same(answer) == same(theirs[begin]), (name, site)


def test_a_small_template_needs_no_hugo(book, monkeypatch, tmp_path):
    monkeypatch.setenv("PRESS_HUGO", str(tmp_path / "nowhere"))
    files = {
        "content/docs/a.md": PAGE.format(
            "A", '{{< panel "R&D" >}}\n## A *head*\n\n- [B](b.md)\n{{< /panel >}}'
        ),
        "content/docs/b.md": PAGE.format("B", "{{% panel `x` %}}in a [link](a.md){{% /panel %}}"),
        "layouts/shortcodes/panel.html": (
            '<div class="card" title="{{ .Get 0 }}">{{ .Inner | .Page.RenderString }}</div>'
        ),
    }
    workshop = book(files).built("--strict")
    assert (
        '<div class="card" title="R&amp;D"><h2 id="a-head">A <em>head</em></h2>'
        in workshop.text("docs/a/")
    )
    assert '<a href="/docs/b/">B</a>' in workshop.text("docs/a/")
    assert '<div class="card" title="x">in a <a href="/docs/a/">link</a></div>' in workshop.text(
        "docs/b/"
    )
