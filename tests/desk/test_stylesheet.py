"""One stylesheet: what is in it, in which order, and under which name."""

from press.config.schema import Config, Language
from press.desk.stylesheet import bundled, parts, path_of, stylesheet, used
from press.digest import seal
from press.errors import Place
from press.values.book import Book, Page, Volume
from press.values.document import Call, Document
from press.values.front import FrontMatter
from press.values.source import Source, Tree

CALL = Call("outer", {}, ("text", Call("inner", {}, (), Place(""))), Place(""))
DOCUMENT = Document("content/a.md", FrontMatter(), holes=(CALL,))
PAGE = Page("page", "en", "a.md", "/a/", "a/index.html", "A", "A", document=seal(DOCUMENT))
BOOK = Book(Config(), (Volume(Language("en"), (PAGE,)),))


def tree(*sheets, layouts=()):
    return Tree(
        stylesheets=tuple(Source(path, text) for path, text in sheets),
        layouts=tuple(Source(path, text) for path, text in layouts),
    )


OURS = (
    ("press:static/css/layers.css", "@layer base, prose, shortcodes;"),
    ("press:static/css/a-first.css", ".a { b: c }"),
    ("press:static/css/prose.css", ".ours { b: c }"),
)


def css(tree, base="/"):
    return stylesheet(parts(tree, BOOK), base).decode()


def test_the_order_of_layers_is_said_first():
    assert css(tree(*OURS)) == "@layer base,prose,shortcodes;.a{b:c}.ours{b:c}\n"


def test_an_authors_file_of_the_same_name_replaces_ours_and_their_own_words_come_last():
    text = css(
        tree(
            *OURS,
            ("static/css/prose.css", ".theirs { b: c }"),
            ("static/css/custom.css", ".last { b: c }"),
            ("static/css/other.css", ".apart { b: c }"),
        )
    )
    assert ".ours" not in text
    assert ".apart" not in text
    assert text.endswith(".theirs{b:c}.last{b:c}\n")


def test_files_in_the_stylesheet_need_not_be_published_apart():
    found = bundled(tree(*OURS, ("static/css/custom.css", ""), ("static/css/other.css", "")))
    assert found == {path for path, _ in OURS} | {"static/css/custom.css"}


def test_hugo_books_place_for_own_styles_is_read_as_if_at_the_top_of_the_site():
    text = css(tree(*OURS, ("assets/styles/custom.css", "a { mask: url(img/x.svg) }")))
    assert 'url("../img/x.svg")' in text


def test_shortcodes_are_dressed_only_where_they_are_used_nested_ones_too():
    assert used(BOOK) == {"outer", "inner", "search"}
    layouts = [
        (f"press:layouts/shortcodes/{name}.html", f"<b>x</b><style>.{name} {{ b: c }}</style>")
        for name in ("inner", "outer", "unused")
    ]
    text = css(tree(*OURS, layouts=layouts))
    assert "@layer shortcodes{.inner{b:c}}" in text
    assert ".outer" in text
    assert ".unused" not in text


def test_an_authors_shortcode_brings_its_own_dress():
    layouts = [
        ("press:layouts/shortcodes/inner.html", "<style>.ours-inner { b: c }</style>"),
        ("layouts/shortcodes/inner.html", "<style>.their-inner { b: c }</style>"),
    ]
    text = css(tree(*OURS, layouts=layouts))
    assert ".their-inner" in text
    assert ".ours-inner" not in text


def test_the_name_changes_whenever_the_text_does():
    one, other = parts(tree(*OURS), BOOK), parts(tree(*OURS[:2]), BOOK)
    assert path_of(one, "/") == path_of(one, "/")
    assert path_of(one, "/") != path_of(other, "/")
    assert path_of(one, "/").startswith("css/book.")


def test_a_mistake_in_one_file_costs_only_what_it_says():
    text = css(tree(*OURS, ("static/css/custom.css", ".last { b: c } .open { d: e")))
    assert ".ours{b:c}" in text
    assert ".last" in text
