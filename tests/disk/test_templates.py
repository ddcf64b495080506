"""Which templates in Go are kept for Hugo, and what is said about the others."""

import pytest

from press.config.schema import Config
from press.disk.layouts import in_go
from press.scan import scan
from press.values.source import Source


def test_a_template_in_go_that_hugo_can_fill_is_kept_for_it(tmp_path):
    files = {
        "layouts/shortcodes/img.html": '{{ $src := .Get 0 }}{{ partial "picture" . }}',
        "layouts/partials/picture.html": "{{ .Page.Title }}",
        "layouts/partials/menu.html": "{{ range .Site.Menus }}{{ end }}",
        "layouts/_markup/render-image.html": "<img src={{ .Destination }}>",
        "themes/book/layouts/shortcodes/box.html": "{{ .Inner }}",
        "themes/other/layouts/shortcodes/bag.html": "{{ .Inner }}",
        "_vendor/example.org/book/layouts/_shortcodes/lid.html": "{{ .Inner }}",
    }
    for name, text in files.items():
        path = tmp_path / "book" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "ours").mkdir()
    tree = scan(tmp_path / "book", Config(raw={"theme": "book"}), tmp_path / "ours")
    assert [one.path for one in tree.go_templates] == [
        "_vendor/example.org/book/layouts/_shortcodes/lid.html",
        "themes/book/layouts/shortcodes/box.html",
        "layouts/_markup/render-image.html",
        "layouts/partials/menu.html",
        "layouts/partials/picture.html",
        "layouts/shortcodes/img.html",
    ]
    assert [(p.place.file, p.code, p.severity) for p in tree.problems] == [
        ("layouts/partials/menu.html", "layout-foreign", "warning"),
    ]


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("{{ .Inner }}", True),
        ("<hr>", True),
        ('{{ readFile "x.txt" }}', True),
        ("{{ now.Year }}", True),
        ("{# summary: x #}<p>{{ body }}</p>", False),
        ("<p>{{ body }}</p>", False),
        ("<p>{{ ref(path) }}</p>", False),
        ("<p>{{ page.title }}</p>", False),
    ],
)
def test_a_shortcode_is_told_from_one_of_ours(text, foreign):
    assert in_go(Source("layouts/shortcodes/x.html", text)) is foreign
