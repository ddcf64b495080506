"""CSS taken from where it was written to where it is published."""

from press.render.styles import dress, imports_first, moved, undressed

LAYOUT = """<p class="x">{{ body }}</p>
<style>
  .x { color: red; }
</style>
<p>after</p>
"""


def test_a_shortcodes_style_is_lifted_and_every_line_keeps_its_number():
    assert dress(LAYOUT) == ".x { color: red; }"
    rest = undressed(LAYOUT)
    assert "<style>" not in rest
    assert rest.splitlines()[4] == "<p>after</p>"


def test_a_style_that_depends_on_arguments_stays_in_the_page():
    layout = "<style>.x { color: {{ color }}; }</style>"
    assert dress(layout) == ""
    assert undressed(layout) == layout


def test_addresses_lead_to_the_same_file_from_the_new_folder():
    css = "a{background:url( '../img/a.png' )} b{src:url(b.woff2?v=1#x)} c{mask:url(/c.svg)}"
    assert moved(css, "/css/", "/css/") == (
        'a{background:url("../img/a.png")} b{src:url("b.woff2?v=1#x")} c{mask:url("../c.svg")}'
    )
    assert moved("a{mask:url(img/a.png)}", "/", "/css/") == 'a{mask:url("../img/a.png")}'


def test_an_address_that_names_the_books_own_path_is_not_given_it_twice():
    assert moved("a{mask:url(/book/c.svg)}", "/", "/css/", "/book/") == 'a{mask:url("../c.svg")}'


def test_outside_addresses_data_and_fragments_stay_as_they_are():
    for address in ("https://example.org/a.png", "data:image/png;base64,AAAA", "//x/y", "#clip"):
        assert moved(f'a{{mask:url("{address}")}}', "/", "/css/") == f'a{{mask:url("{address}")}}'


def test_comments_go_and_nothing_else_changes():
    assert moved("a /* x */ b { c: d; }", "/", "/css/") == "a  b { c: d; }"
    assert moved("a/**/b", "/", "/css/") == "a/**/b"
    assert moved('a::after { content: "/* kept */ url(x)"; }', "/", "/css/") == (
        'a::after { content: "/* kept */ url(x)"; }'
    )
    assert moved("a { b: c }\n\n/* why: \"' */\n\nd { e: f }", "/", "/css/") == (
        "a { b: c }\nd { e: f }"
    )


def test_imports_move_to_the_top_where_they_count():
    css = 'a { b: c }\n@import url("https://example.org/x.css;y") screen;\nd { e: f }'
    assert imports_first(css).splitlines()[0] == (
        '@import url("https://example.org/x.css;y") screen;'
    )
    assert imports_first("a { b: c }") == "a { b: c }"
