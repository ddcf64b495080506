"""Which layouts a page depends on."""

import pytest

from press.digest import seal
from press.render.uses import Uses
from press.values.source import Source

LAYOUTS = {
    "page.html": '{% extends "base.html" %}',
    "base.html": "{% include 'partials/head.html' %}",
    "other.html": "other",
    "partials/head.html": "head",
    "shortcodes/box.html": "box",
}


def used(root, **changed):
    """Names everything the layout ``root`` leads to, where some layouts are others."""
    texts = LAYOUTS | {name.replace("__", "/") + ".html": text for name, text in changed.items()}
    sources = tuple(Source(f"layouts/{name}", text) for name, text in texts.items())
    return Uses(seal(sources)).digest((root,))


def test_a_page_depends_on_its_layout_on_what_that_extends_and_on_all_regions():
    before = used("page.html")
    assert used("page.html", page="{% extends 'base.html' %} ") != before
    assert used("page.html", base="another") != before
    assert used("page.html", partials__head="another") != before


def test_a_page_depends_on_no_other_layout_and_on_no_shortcode_it_does_not_have():
    before = used("page.html")
    assert used("page.html", other="another") == before
    assert used("page.html", shortcodes__box="another") == before


@pytest.mark.parametrize(
    "tag",
    [
        '{% include "other.html" %}',
        '{%- include("other.html") -%}',
        '{%include "other.html"%}',
        '{% include "other.html" ignore missing %}',
        '{% from "other.html" import it %}',
        '{% extends "shipped/other.html" %}',
        '{% include "page.html" if page else "other.html" %}',
        '{% include "oth" ~ "er.html" %}',
        '{% include ["none.html", "other.html"] %}',
        "{% include page.layout %}",
    ],
)
def test_a_layout_is_found_however_it_is_named(tag):
    before = used("base.html", base=tag)
    assert used("base.html", base=tag, other="another") != before
