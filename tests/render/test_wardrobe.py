"""A page carries the part of the stylesheet that can apply to it, and nothing is lost by that."""

import pytest

from press.render.wardrobe import dressed, said, words
from press.values.view import Dress

LINK = '<link rel="stylesheet" href="/css/book.1.css" data-inline>'
CSS = (
    "@layer a,b;@layer a{body{c:d}.x{c:d}.y:before{content:'}'}}"
    "@layer b{@media print{.z{c:d}}table,.y{c:d}.x{c:d;&:hover{e:f}& .q{e:f}}}"
    "@font-face{font-family:f;src:url(fonts/f.woff2)}"
)


def page(body: str, link: str = LINK) -> str:
    return f"<html><head>{link}</head><body>{body}</body></html>"


def worn(body: str, css: str = CSS, *, most: int = 9999, always=frozenset(), root="/") -> str:
    return dressed(page(body), Dress(css, always, most), root)


def test_rules_for_what_is_not_on_the_page_stay_away():
    html = worn('<p class="y">')
    assert ".y:before{content:'}'}" in html
    assert "table,.y{c:d}" in html
    assert ".x" not in html
    assert ".z" not in html


def test_the_order_of_layers_and_what_applies_everywhere_stays():
    html = worn("<p>")
    assert "<style>@layer a,b;@layer a{body{c:d}}@font-face{" in html


@pytest.mark.parametrize("body", ['<p class="x">', "<p class='w x'>", "<p class=x>", "<P CLASS=x>"])
def test_classes_are_found_however_they_are_written(body):
    assert "@layer a{body{c:d}.x{c:d}}" in worn(body)


def test_nested_rules_are_looked_at_one_by_one():
    assert ".x{c:d;&:hover{e:f}}" in worn('<p class="x">')
    assert "& .q{e:f}" in worn('<p class="x"><b class="q">')


@pytest.mark.parametrize(
    ("selector", "stays"),
    [
        ("p:not(.missing)", True),
        ("p:has(>.missing)", False),
        (":is(.missing,p) b", False),
        (":is(.missing,p)>i", True),
        (":where(*,.missing)+p", True),
        ("p[title='.missing']", True),
        (r".a\:b", True),
        ("#anything", True),
        ("::details-content", True),
        ("i p.missing", False),
    ],
)
def test_a_rule_stays_in_doubt(selector, stays):
    assert (f"{selector}{{c:d}}" in worn("<p><i>", f"{selector}{{c:d}}")) is stays


def test_what_a_script_may_put_on_a_page_stays():
    script = "one.classList.add('x'); document.createElement(`table`)"
    assert said(CSS, script) == {".x", "table"}
    assert ".x{c:d}" in worn("<p>", always=said(CSS, script))


def test_addresses_lead_from_wherever_the_page_is():
    assert "url(/book/fonts/f.woff2)" in worn("<p>", root="/book/")
    assert "url(../../fonts/f.woff2)" in worn("<p>", root="../../")


def test_a_page_that_needs_too_much_links_to_the_stylesheet():
    link = '<link rel="stylesheet" href="/css/book.1.css">'
    assert worn("<p>", most=10) == page("<p>", link)
    assert worn("<p>", "") == page("<p>", link)
    assert worn("<table>", most=10).count("<style") == 0


def test_a_layouts_own_link_is_left_alone():
    html = page("<p>", '<link rel="stylesheet" href="/mine.css">')
    assert dressed(html, Dress(CSS, frozenset(), 999), "/") == html


def test_the_link_is_known_in_a_minified_page():
    html = page("<p>", "<link data-inline href=/css/book.1.css rel=stylesheet>")
    assert "<style>" in dressed(html, Dress(CSS, frozenset(), 999), "/")


def test_words_of_a_page_are_its_classes_and_its_elements():
    assert words('<p class="a b"><my-box>') == {".a", ".b", "p", "my-box"}


def test_values_that_nothing_asks_for_stay_away():
    css = ":root{--a:1px;--b:var(--c);--c:2px;--d:3px;--e:4px}p{margin:var(--b) var(--e)}"
    html = worn('<p style="inset: var(--d)">', css)
    assert ":root{--b:var(--c);--c:2px;--d:3px;--e:4px}" in html
    assert "--f:1" in worn("<p>", ":root{--f:1}", always=frozenset({"--f"}))
