"""The looks a site chooses: colours, logo, icon, its own style sheets."""

import pytest

from tests.theme.pages import page

PAGE = {"content/docs/a.md": "---\ntitle: A\n---\nText.\n"}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'


def config(params):
    return f"title: X\nbaseURL: /b/\nparams:\n  {params}\n"


def style(workshop):
    return next(d.decode() for n, d in workshop.files().items() if n.endswith(".css"))


@pytest.mark.parametrize(
    ("theme", "scheme"),
    [
        ("light", "light"),
        ("dark", "dark"),
        ("auto", "light dark"),
        ("ayu-dark", "dark"),
        ("contrast-auto", "light dark"),
        ("mine", "light dark"),
    ],
)
def test_the_theme_is_named_on_the_page(book, theme, scheme):
    tree = page(book(PAGE | {"config.yaml": config(f"BookTheme: {theme}")}).built(), "docs/a/")
    assert tree.css_first("html").attributes["data-theme"] == theme
    assert tree.css_first("meta[name=color-scheme]").attributes["content"] == scheme


def test_logo_and_favicon_lie_below_static(book):
    files = PAGE | {
        "config.yaml": config("{BookLogo: img/logo.svg, BookFavicon: img/fav.svg}"),
        "static/img/logo.svg": SVG,
        "static/img/fav.svg": SVG,
    }
    tree = page(book(files).built(), "docs/a/")
    assert tree.css_first(".bar__logo").attributes["src"] == "/b/img/logo.svg"
    assert tree.css_first("link[rel=icon]").attributes["href"] == "/b/img/fav.svg"


@pytest.mark.parametrize(
    "name", ["static/css/custom.css", "assets/styles/custom.css", "assets/_custom.scss"]
)
def test_the_authors_style_comes_last(book, name):
    css = '.mine { color: red; }\n.a { .b { background: url("//x.example/a.png"); } }\n'
    made = style(book(PAGE | {name: css}).built())
    assert made.rstrip().endswith('.a{& .b{background:url("//x.example/a.png")}}')
    assert made.rfind("@layer") < made.index(".mine")


def test_comments_of_sass_are_left_out(book):
    css = (
        '// why\n.mine { color: red; } // "because"\n.url { background: url(http://x.example/a) }\n'
    )
    made = style(book(PAGE | {"assets/_custom.scss": css}).built())
    assert "why" not in made
    assert "because" not in made
    assert "http://x.example/a" in made


@pytest.mark.parametrize(
    "css",
    [
        "a { color: $ink; }",
        "@include dark { a { color: red; } }",
        ".a { &-b { color: red; } }",
        '@import "plugins/numbered";',
        ".a { width: calc(1px + #{$x}); }",
    ],
)
def test_sass_itself_is_named_and_left_out(book, css):
    workshop = book(PAGE | {"assets/_custom.scss": css})
    run = workshop.build()
    assert "assets/_custom.scss:1:1: warning[stylesheet-unread]" in run.err
    assert css not in style(workshop)
