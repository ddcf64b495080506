"""What a site's theme tells: whether the bodies of ``{{< >}}`` are Markdown."""

import pytest

from press.config.theme import pinned_legacy

OLD, NEW = "{{ .Inner | markdownify }}", "{{ .Inner | safeHTML }}"
MODULE = "github.com/alex-shpak/hugo-book"
COPY = "themes/hugo-book/layouts/shortcodes/hint.html"
SUBMODULE = (
    '[submodule "themes/hugo-book"]\n\tpath = themes/hugo-book\n'
    "\turl = https://github.com/alex-shpak/hugo-book\n"
)
OTHER = '[submodule "themes/x"]\n\tpath = themes/x\n\turl = https://example.org/x\n\tbranch = v9\n'


@pytest.mark.parametrize(
    ("files", "legacy"),
    [
        ({}, False),
        ({".gitmodules": SUBMODULE}, False),
        ({".gitmodules": SUBMODULE, COPY: OLD}, True),
        ({".gitmodules": SUBMODULE, COPY: NEW}, False),
        ({".gitmodules": f"{SUBMODULE}\tbranch = v9\n"}, True),
        ({".gitmodules": f"{SUBMODULE}\tbranch = v13\n"}, False),
        ({".gitmodules": f"{SUBMODULE}\tbranch = master\n"}, False),
        ({".gitmodules": OTHER + SUBMODULE}, False),
        ({"go.mod": f"module x\nrequire {MODULE} v0.0.0-20230808113920-3f1bcccbfb24 //\n"}, True),
        ({"go.mod": f"require (\n\t{MODULE} v0.0.0-20241003235959-3f1bcccbfb24\n)\n"}, True),
        ({"go.mod": f"require (\n\t{MODULE} v0.0.0-20241004000000-3f1bcccbfb24\n)\n"}, False),
        ({"go.mod": "require github.com/someone/hugo-book v0.0.0-20220101000000-aaaaaaaaaaaa\n"},
         True),
        ({"go.mod": f"require {MODULE} v10.0.1-0.20240101000000-3f1bcccbfb24+x\n"}, True),
        ({"go.mod": f"require {MODULE} v9.0.0+incompatible\n"}, True),
        ({"go.mod": f"require {MODULE}/v12 v12.1.0\n"}, False),
        ({"go.mod": f"// {MODULE} v9.0.0\nmodule x\n"}, False),
        ({"go.mod": f"require {MODULE} v9.0.0\n",
          f"_vendor/{MODULE}/layouts/_shortcodes/hint.html": NEW}, False),
        ({"_vendor/modules.txt": f"# {MODULE} v0.0.0-20220101000000-aaaaaaaaaaaa\n"}, True),
        ({"layouts/shortcodes/hint.html": OLD}, True),
        ({"layouts/shortcodes/hint.html": OLD, COPY: NEW}, False),
        ({"layouts/shortcodes/hint.html": NEW, "go.mod": f"require {MODULE} v9.0.0\n"}, True),
    ],
)  # fmt: skip
def test_the_surest_sign_decides(tmp_path, files, legacy):
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert pinned_legacy(tmp_path) is legacy


PAGE = "---\ntitle: A\n---\n\n{{< hint info >}}\nwith *care*\n{{< /hint >}}\n"
PINNED = {"go.mod": f"require {MODULE} v9.0.0\n", "content/docs/a.md": PAGE}


def test_a_pinned_theme_makes_markdown_of_bodies(book):
    assert "with <em>care</em>" in book(PINNED).built().text("docs/a/")


def test_the_configuration_overrides_the_pin(book):
    config = "title: x\nparams: {press: {legacyShortcodes: false}}\n"
    assert "with *care*" in book({**PINNED, "config.yaml": config}).built().text("docs/a/")
