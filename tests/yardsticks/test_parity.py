"""The reader of built sites sees what a reader sees, and the comparison counts fairly."""

import json

from press.hugo.addresses import Base
from tests.yardsticks.parity.compare import compare, core, difference, similar
from tests.yardsticks.parity.page import page
from tests.yardsticks.parity.record import Site, read
from tests.yardsticks.parity.redaction import redacted
from tests.yardsticks.parity.selectors import OURS, selectors

HTML = """<!doctype html><html lang="en"><head><title>A | Book</title></head>
<body data-kind="page"><nav class="menu"><ul>
<li class="book-section-flat"><span>Part</span>
<ul><li><a href="/sub/a/" aria-current="page">A</a></li></ul></li>
<li><details open><summary><span>More</span></summary><ul><li><a href="https://e.org">E</a></li></ul></details></li>
</ul></nav><nav class="toc">
<ul><li><a href="#x">X</a><ul><li><a href="#y">Y</a></li></ul></li></ul></nav>
<main><img src="/sub/b.webp" data-original="/sub/b.png" alt="B"><article class="markdown">
<h1 id="x">X<a class="anchor" href="#x">#</a></h1>
<p>One <em>two</em> \\(a\\) <a href="../b/?q=1#f">b</a>
<a class="footnote-ref" href="#fn:1">1</a><math><mi>a</mi>
<annotation encoding="application/x-tex">a_1</annotation></math></p>
<details open><summary>T</summary><p>inner</p></details>
<table><tr><th style="text-align: right">n</th></tr><tr><td>1</td></tr></table>
<div class="highlight"><pre><code class="language-py">x = 1  \ny</code></pre></div>
<pre class="mermaid">graph TD</pre>
<blockquote class="book-hint warning"><p>Careful</p></blockquote>
<ul><li><input type="checkbox" checked> done</li></ul>
<div class="footnotes"><ol><li id="fn:1">Note
<a class="footnote-backref" href="#r">↩</a></li></ol></div>
</article><a rel="next" href="/sub/c/">C</a></main></body></html>"""


def record():
    leaf = page(HTML, "/a/", selectors(), Base("https://e.com/sub/"))
    return leaf.record, leaf.menu


def test_a_page_is_read_for_what_it_means():
    found, _ = record()
    assert found["kind"] == "page"
    assert found["title"] == "A • Book"
    assert found["headings"] == [[1, "x", "X"]]
    assert found["toc"] == [[1, "#x", "X"], [2, "#y", "Y"]]
    assert found["next"] == ["/c/", "C"]
    assert found["banner"] == [["/b.png", "B"]]
    assert found["links"] == [["/b/?q=1#f", "b"]]
    assert found["text"].startswith("X One two a b 1 a_1")
    assert found["details"] == [["T", True, "inner"]]
    assert found["tables"] == [[[["th", "n", "right"]], [["td", "1", ""]]]]
    assert found["code"] == [["py", "x = 1\ny"]]
    assert found["mermaid"] == ["graph TD"]
    assert found["hints"] == [["warning", "Careful"]]
    assert found["tasks"] == [[True, "done"]]
    assert found["footnotes"] == ["Note"]
    assert found["footnote_refs"] == ["1"]


def test_a_menu_is_read_as_rows():
    _, menu = record()
    assert menu.rows == [
        [0, "Part", None, "flat"],
        [1, "A", "/a/", ""],
        [0, "More", None, "collapse"],
        [1, "E", "https://e.org", ""],
    ]
    assert (menu.current, menu.open) == ([1], [2])


def test_redirects_and_other_files_are_told_from_pages(tmp_path):
    (tmp_path / "old").mkdir()
    refresh = '<meta http-equiv="refresh" content="0; url=/sub/a/">'
    (tmp_path / "old" / "index.html").write_text(refresh, encoding="utf-8")
    (tmp_path / "plain.html").write_text("<p>x", encoding="utf-8")
    (tmp_path / "404.html").write_text(HTML, encoding="utf-8")
    (tmp_path / "index.html").write_text(HTML, encoding="utf-8")
    site = read(tmp_path, "https://e.com/sub/", selectors())
    assert site.aliases == {"/old/": "/a/"}
    assert list(site.pages) == ["/"]


def test_a_missing_page_counts_against_every_field():
    found, _ = record()
    reference = Site(pages={"/a/": found, "/b/": {**found, "url": "/b/"}})
    outcomes = compare(reference, Site(pages={"/a/": found}), ("page",))
    assert {(outcome.equal, outcome.pages) for outcome in outcomes} == {(1, 2)}
    assert core(outcomes) == 0.5


def test_a_difference_is_counted_and_shown():
    found, _ = record()
    other = {**found, "text": found["text"].replace("two", "2"), "links": []}
    outcomes = compare(Site(pages={"/a/": found}), Site(pages={"/a/": other}), ("page",))
    differing = {outcome.field: outcome.differences for outcome in outcomes if outcome.differences}
    assert set(differing) == {"text", "text_loose", "links", "link_targets"}
    assert "Hugo …'X One two" in differing["text"][0][1]


def test_likeness_is_a_share():
    assert similar("a b c d", "a b c e") == 0.75
    assert similar(["x"], []) == 0.0
    assert similar(None, "x") == 0.0
    assert difference(["a"], ["a", "b"]) == 'item 1 of 1/2: Hugo nothing, ours "b"'


def test_redacted_words_stay_comparable():
    found, _ = record()
    hidden = redacted(found)
    assert "One" not in json.dumps(hidden["text"])
    reference = Site(pages={"/a/": hidden}, redacted=True)
    assert core(compare(reference, Site(pages={"/a/": found}), ("page",))) == 1.0


def test_the_selector_file_is_plain_json():
    assert json.loads(OURS.read_text(encoding="utf-8"))["content"] == ["article.markdown"]
