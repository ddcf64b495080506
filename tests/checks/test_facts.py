"""What a finished page holds: the scanner, against HTML as it is written in the wild."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.checks.facts import facts
from press.checks.web import Web


@pytest.mark.parametrize(
    ("html", "addresses"),
    [
        ('<a href="/a?x=1&amp;y=2">', ["/a?x=1&y=2"]),
        ("<A HREF='/a'>", ["/a"]),
        ("<a href=/a>", ["/a"]),
        ('<a title="1 > 0" href="/a">', ["/a"]),
        ('<!-- <a href="/no"> --><a href="/a">', ["/a"]),
        ('<script>"<a href=\'/no\'>"</script><a href="/a">', ["/a"]),
        ('<script src="/x.js"></script>', ["/x.js"]),
        ('<img srcset="/a.png 1x, /b.png 2x" src="/a.png">', ["/a.png", "/a.png", "/b.png"]),
        ('<img srcset="/a,b.png 780w,/c.png 1200w">', ["/a,b.png", "/c.png"]),
        ('<video poster="/p.jpg" src="/v.mp4">', ["/v.mp4", "/p.jpg"]),
        ('<abbr href="/no">', []),
        ("<a href", []),
        ("<!-- never closed <a href='/no'>", []),
    ],
)
def test_addresses(html, addresses):
    assert [one.address for one in facts(html).references] == addresses


def test_ids_of_every_element_and_no_other():
    html = '<p id="a"><svg><g id=b></g></svg><data-x id=\'c\'><p data-id="no" title="id=no">'
    assert facts(html).ids == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<a href='#'>The <em>whole</em>\n name &amp; more</a>", "The whole name & more"),
        ('<a href="#"><img alt="A map" src="x"></a>', "A map"),
        ('<a href="#" aria-label="Next"><svg/></a>', "Next"),
        ('<a href="#" title="Site"><svg><path d="M1>2"/></svg></a>', "Site"),
        ('<a href="#"><svg></svg></a>', ""),
    ],
)
def test_the_name_of_a_link(html, name):
    assert [one.name for one in facts(html).anchors] == [name]


def test_text_stands_inside_and_furniture_outside():
    html = (
        '<nav><a href="/1">o</a></nav><article class="markdown"><h2 id="x">T<a class="anchor" '
        'href="#x">#</a></h2><article><a href="/2">i</a></article></article><a href="/3">o</a>'
    )
    found = facts(html)
    assert [(one.address, one.inside) for one in found.anchors] == [
        ("/1", False), ("#x", True), ("/2", True), ("/3", False),
    ]  # fmt: skip
    assert [(one.level, one.id, one.text) for one in found.titles] == [(2, "x", "T")]


@given(st.text(alphabet="<>/!-=\"' \nabhrefidimgsrcstyle&;#", max_size=200))
def test_no_text_stops_the_scanner(html):
    found = facts(html)
    assert all(one.address == one.address.strip() for one in found.references)


@pytest.mark.parametrize(
    ("address", "kind", "path"),
    [
        ("/book/a/", "file", "a/index.html"),
        ("/book/a", "file", "a/index.html"),
        ("../a/#x", "file", "a/index.html"),
        ("https://example.org/book/a/?q=1", "file", "a/index.html"),
        ("HTTPS://EXAMPLE.ORG/book/a/", "file", "a/index.html"),
        ("//example.org/book/a/", "file", "a/index.html"),
        ("/book", "file", "index.html"),
        ("", "file", "b/index.html"),
        ("caf%C3%A9.pdf", "file", "b/café.pdf"),
        ("/a/", "missing", "/a/"),
        ("c/", "missing", "/b/c/"),
        ("https://example.org/else/", "outside", ""),
        ("https://example.com/book/a/", "outside", ""),
        ("mailto:a@example.org", "other", ""),
        ("data:image/png;base64,AA", "other", ""),
        ("http://[", "other", ""),
    ],
)
def test_where_an_address_leads(address, kind, path):
    files = {"index.html", "a/index.html", "b/index.html", "b/café.pdf"}
    target = Web("https://example.org/book/", "/book/", files).follow("b/index.html", address)
    assert (target.kind, target.path) == (kind, path)
