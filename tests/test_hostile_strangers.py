"""With ``params.press.untrusted`` nothing that a chapter says can act in a reader's browser."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import CONFIG

UNTRUSTED = CONFIG.replace("params:\n", "params:\n  press: {untrusted: true}\n")
EVIL = "javascript:alert(1)"

BODIES = {
    "raw script": "a\n\n<script>alert(1)</script>\n",
    "raw event": '<img src="x.png" onerror="alert(1)">\n',
    "html": "{{< html >}}<script>alert(1)</script><b onclick=alert(1)>b</b>{{< /html >}}\n",
    "html image": '{{< html >}}<img src=x onerror="alert(1)"><svg onload=alert(1)>{{< /html >}}\n',
    "html frame": f'{{{{< html >}}}}<iframe src="{EVIL}"></iframe><object>{{{{< /html >}}}}\n',
    "html form": f'{{{{< html >}}}}<form action="{EVIL}"><button>a</button>{{{{< /html >}}}}\n',
    "html base": '{{< html >}}<base href="//e"><meta http-equiv=refresh content="0">{{< /html >}}',
    "html unclosed": "{{< html >}}<a href=javascript:alert(1)>a<script{{< /html >}}\n",
    "html style": "{{< html >}}<p style='position:fixed'>a</p><style>*{}</style>{{< /html >}}",
    "html mutation": "{{< html >}}<math><mtext><table><mglyph><style><img onerror=alert(1) src>"
    "{{< /html >}}\n",
    "hint": "{{< hint info >}}<script>alert(1)</script>{{< /hint >}}\n",
    "hint markdown": "{{% hint info %}}\n<script>alert(1)</script>\n{{% /hint %}}\n",
    "tabs": '{{< tabs >}}{{< tab "<script>alert(1)" >}}<p onclick=a()>b{{< /tab >}}{{< /tabs >}}',
    "details title": '{{< details "<img src=x onerror=alert(1)>" >}}b{{< /details >}}\n',
    "card": f'{{{{< card href="{EVIL}" image="{EVIL}" title="<script>" >}}}}b{{{{< /card >}}}}\n',
    "button": f'{{{{< button href="{EVIL}" >}}}}b{{{{< /button >}}}}\n',
    "button hidden": '{{< button href="java\tscript:alert(1)" >}}b{{< /button >}}\n',
    "figure": f'{{{{< figure src="{EVIL}" link="{EVIL}" caption="[a]({EVIL})" >}}}}\n',
    "image": f'{{{{< image src="{EVIL}" alt="\\"><script>" >}}}}\n',
    "openapi": f'{{{{< openapi src="{EVIL}" >}}}}\n\n{{{{< asciinema cast="{EVIL}" >}}}}\n',
    "figure caption": '{{< figure src="x.png" caption="<img src=x onerror=a()>" >}}\n',
    "param": "[a]({{< param evil >}}) {{< param evil >}}\n",
    "link": f"[a]({EVIL}) [b](JaVaScRiPt:x) [c](&#106;avascript:x) <{EVIL}> [d](data:x,x)\n",
    "reference": f"[a]\n\n[a]: {EVIL}\n",
    "picture": f"![a]({EVIL})\n\n![b](x.png){{onerror=alert(1)}}\n",
    "heading": "# A {onclick=alert(1) style=position:fixed}\n",
    "heading call": "## {{< html >}}<script>alert(1)</script>{{< /html >}}\n",
    "fence": '```js {onclick="alert(1)"}\n</code><script>alert(1)</script>\n```\n',
    "mermaid": "```mermaid\ngraph TD; a[<script>alert(1)</script>]\n```\n",
    "mermaid call": "{{< mermaid >}}</pre><script>alert(1)</script>{{< /mermaid >}}\n",
    "katex": "{{< katex >}}\\href{javascript:alert(1)}{a}</math><script>{{< /katex >}}\n",
    "maths": "$$\\text{</annotation><script>alert(1)</script>}$$\n",
    "highlight": "{{< highlight html >}}<script>alert(1)</script>{{< /highlight >}}\n",
    "footnote": "a[^1]\n\n[^1]: <script>alert(1)</script>\n",
    "video": '{{< youtube id="\\"><script>alert(1)</script>" >}}\n',
    "badge": '{{< badge style="x" title="<script>" value="\\" onclick=alert(1)" >}}\n',
    "class": '{{< columns class="\\" onclick=alert(1) x=\\"" >}}\n- a\n- b\n{{< /columns >}}\n',
}
FRONTS = {
    "title": 'title: "</title><script>alert(1)</script>"',
    "description": 'title: A\ndescription: "\'\\"><script>alert(1)</script>"',
    "structured": 'title: "</script><script>alert(1)//"',
    "tag": 'title: A\ntags: ["</a><script>alert(1)</script>"]',
    "bookHref": f"title: A\nbookHref: '{EVIL}'",
    "icon": "title: A\nbookIcon: '<script>alert(1)</script>'",
    "author": "title: A\nauthor: '<script>alert(1)</script>'",
    "menu": f"title: A\nmenu: {{after: {{name: a, url: '{EVIL}'}}}}",
}
SCRIPT = re.compile(r"alert\(1\)")


def acting(page):
    """What a browser would run, by a parser of its kind."""
    tree = LexborHTMLParser(page)
    # the page around the text has a style sheet and forms of our own
    for node in tree.css("iframe, object, embed, base, article form, article style"):
        yield node.html
    for node in tree.css("*"):
        data = "ld+json" in (node.html or "")
        if node.tag == "script" and SCRIPT.search(node.text() or "") and not data:
            yield node.html
        for name, value in node.attributes.items():
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or re.match("(javascript|vbscript|data):", address):
                yield f"{node.tag} {name}={value}"
            if name == "style" and "position" in address:
                yield f"{node.tag} {name}={value}"


def published(workshop):
    return [
        (name, data.decode())
        for name, data in workshop.files().items()
        if name.endswith((".html", ".xml"))
    ]


def check(workshop):
    run = workshop.build()
    assert run.code in (0, 1), run.err
    assert "Traceback" not in run.err
    if run.code == 0:
        found = {name: list(acting(page)) for name, page in published(workshop)}
        assert not any(found.values()), {k: v for k, v in found.items() if v}
    return run


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_text_cannot_act(book, body):
    front = f"---\ntitle: A\nevil: '{EVIL}'\n---\n"
    files = {"content/docs/a.md": front + body, "content/posts/b.md": front + body}
    check(book(files, config=UNTRUSTED))


@pytest.mark.parametrize("front", FRONTS.values(), ids=FRONTS)
def test_front_matter_cannot_act(book, front):
    text = f"---\n{front}\n---\nText.\n"
    files = {"content/docs/a.md": text, "content/docs/b.md": "# B\n", "content/posts/a.md": text}
    check(book(files, config=UNTRUSTED))


def test_what_is_left_out_of_a_shortcode_is_said_where_it_stands(book):
    text = "---\ntitle: A\n---\nOne.\n\n{{< html >}}<b onclick=x()>kept</b>{{< /html >}}\n"
    workshop = book({"content/docs/a.md": text}, config=UNTRUSTED)
    run = check(workshop)
    assert "content/docs/a.md:6:1: warning[html-unsafe]: 'onclick' is left out" in run.err
    assert "<b>kept</b>" in workshop.text("docs/a/")


def test_a_picture_that_would_run_a_script_is_said_where_it_stands(book):
    text = f"---\ntitle: A\n---\n{{{{< card image='{EVIL}' >}}}}b{{{{< /card >}}}}\n"
    run = check(book({"content/docs/a.md": text.replace("'", '"')}, config=UNTRUSTED))
    assert "content/docs/a.md:4:1: warning[link-unsafe]" in run.err


def test_what_is_harmless_stays(book):
    text = (
        "---\ntitle: A\n---\n# A\n\n- [ ] task\n\n$x^2$ and $$y$$\n\n| a |\n|:-:|\n| b |\n\n"
        '{{% details "Open" open %}}\nInside *here*.\n{{% /details %}}\n\n'
        '{{< tabs >}}{{< tab "One" >}}1{{< /tab >}}{{< tab "Two" >}}2{{< /tab >}}{{< /tabs >}}\n\n'
        '```python\nprint("x")\n```\n\n{{< qr text="hello" >}}\n'
    )
    files = {"content/docs/a.md": text}
    plain = LexborHTMLParser(book(files).built().text("docs/a/")).css_first("article")
    sieved = LexborHTMLParser(book(files, config=UNTRUSTED).built().text("docs/a/")).css_first(
        "article"
    )
    assert tags(sieved) == tags(plain)


def tags(node):
    return [
        (n.tag, {k: v or "" for k, v in n.attributes.items() if k != "style"})
        for n in node.css("*")
    ]


def test_files_that_browsers_run_stay_at_home(book):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{}</svg>'
    files = {
        "content/docs/x/index.md": "---\ntitle: X\n---\n[a](a.svg) [b](b.svg) [d](d.txt)\n",
        "content/docs/x/a.svg": drawing.format("<script>alert(1)</script>"),
        "content/docs/x/b.svg": drawing.format("<path d='M0 0'/>"),
        "content/docs/x/c.JS": "alert(1)",
        "content/docs/x/d.txt": "<script>alert(1)</script>",
        "content/docs/x/e.xhtml": "<html/>",
        "static/f.js": "alert(1)",
    }
    workshop = book(files, config=UNTRUSTED)
    run = workshop.build()
    assert run.code == 0, run.err
    names = [
        name
        for name in ("a.svg", "b.svg", "c.JS", "d.txt", "e.xhtml")
        if (f"docs/x/{name}" in workshop.files())
    ]
    assert names == ["b.svg", "d.txt"]
    assert "f.js" in workshop.files()
    assert "content/docs/x/a.svg:1:59: warning[svg-script]" in run.err
    assert "content/docs/x/c.JS:1:1: warning[file-unsafe]" in run.err
    assert "content/docs/x/e.xhtml:1:1: warning[file-unsafe]" in run.err
