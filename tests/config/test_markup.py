"""How the configuration changes the reading of Markdown."""

import pytest

from press.config.theme import pinned_legacy
from press.values.grammar import MarkdownSettings

MODULE = "require github.com/alex-shpak/hugo-book"


def markdown(site, text):
    loaded = site({"hugo.toml": text})
    assert loaded.said == []
    return loaded.config.markdown


def test_nothing_written_leaves_the_defaults(site):
    assert markdown(site, "title = 'x'\n") == MarkdownSettings()


def test_goldmarks_settings_are_understood(site):
    settings = markdown(
        site,
        r"""
enableEmoji = true
hasCJKLanguage = true
summaryLength = 20
[markup.tableOfContents]
startLevel = 1
endLevel = 6
ordered = true
[markup.goldmark.renderer]
unsafe = true
hardWraps = true
[markup.goldmark.parser]
autoHeadingIDType = 'github-ascii'
wrapStandAloneImageWithinParagraph = false
[markup.goldmark.parser.attribute]
block = true
title = false
[markup.goldmark.extensions]
linkify = false
linkifyProtocol = 'http'
strikethrough = false
footnote = false
[markup.goldmark.extensions.cjk]
enable = true
eastAsianLineBreaks = true
escapedSpace = true
[markup.goldmark.extensions.passthrough]
enable = true
[markup.goldmark.extensions.passthrough.delimiters]
block = [['\[', '\]'], ['$$', '$$']]
inline = [['\(', '\)']]
[markup.goldmark.extensions.extras.insert]
enable = true
[markup.goldmark.extensions.extras.delete]
enable = true
[markup.goldmark.extensions.typographer]
leftDoubleQuote = '&laquo;'
rightDoubleQuote = '»'
enDash = '-'
""",
    )
    assert settings == MarkdownSettings(
        unsafe=True,
        hard_wraps=True,
        attribute_block=True,
        attribute_title=False,
        auto_id_type="github-ascii",
        wrap_standalone_image=False,
        linkify=False,
        linkify_protocol="http",
        strikethrough=False,
        footnote=False,
        cjk=True,
        east_asian_line_breaks=True,
        escaped_space=True,
        passthrough=True,
        passthrough_block=((r"\[", r"\]"), ("$$", "$$")),
        passthrough_inline=((r"\(", r"\)"),),
        insert=True,
        extras_delete=True,
        quotes=("‘", "’", "«", "»", "’"),
        dashes=("-", "—", "…"),
        emoji=True,
        cjk_words=True,
        summary_length=20,
        toc_start=1,
        toc_end=6,
        toc_ordered=True,
    )


def test_the_typographer_may_be_switched_off(site):
    text = "[markup.goldmark.extensions.typographer]\ndisable = true\n"
    assert not markdown(site, text).typographer
    text = "[markup.goldmark.extensions]\ntypographer = false\nfootnote = {enable = false}\n"
    settings = markdown(site, text)
    assert not settings.typographer
    assert not settings.footnote


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("[markup.goldmark.extensions]\npassthrough.delimiters.block = 1", "2:1 error value-type"),
        ("[markup.tableOfContents]\nstartLevel = 'a'\n", "2:1 error value-type"),
        ("[markup.tableOfContents]\nstartLevel = 0\n", "2:1 error value-type"),
        ("[markup.goldmark.parser]\nautoIDType = 'gitlab'\n", "2:1 error value-unknown"),
        ("[markup]\ngoldmark = 1\n", "2:1 error value-type"),
    ],
)  # fmt: skip
def test_a_mistake_is_located_at_its_key(site, written, said):
    assert site({"hugo.toml": written}).said == [f"hugo.toml:{said}"]


@pytest.mark.parametrize(
    ("name", "text", "legacy"),
    [
        ("themes/hugo-book/layouts/shortcodes/hint.html", "{{ .Inner | markdownify }}", True),
        ("themes/book/layouts/shortcodes/hint.html", "{{ .Page.RenderString .Inner }}", True),
        ("themes/hugo-book/layouts/_shortcodes/hint.html", "{{ .Inner | safeHTML }}", False),
        ("go.mod", f"{MODULE} v0.0.0-20230808113920-3f1bcccbfb24", True),
        ("go.mod", f"{MODULE} v0.0.0-20250301113920-3f1bcccbfb24", False),
        ("go.mod", f"{MODULE} v9.0.0+incompatible", True),
        ("go.mod", "module example.org/site\n", False),
        (".gitmodules", '[submodule "themes/hugo-book"]\n', False),
    ],
)  # fmt: skip
def test_the_theme_tells_how_shortcodes_are_read(tmp_path, name, text, legacy):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert pinned_legacy(tmp_path) is legacy


def test_what_the_site_says_wins_over_what_the_theme_tells(site):
    theme = {"themes/hugo-book/layouts/shortcodes/hint.html": "{{ .Inner | markdownify }}"}
    assert site({"hugo.yaml": "title: x\n", **theme}).config.markdown.legacy_shortcodes
    text = "params: {press: {legacyShortcodes: false}}\n"
    assert not site({"hugo.yaml": text, **theme}).config.markdown.legacy_shortcodes


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("theme = 'hugo-book'\n", True),
        ("theme = ['x', 'hugo-book']\n", True),
        ("[[module.imports]]\npath = 'github.com/alex-shpak/hugo-book'\n", True),
        ("theme = 'other'\n", False),
        ("", False),
    ],
)
def test_quotations_look_like_hints_under_hugo_book(site, text, hints):
    assert site({"hugo.toml": text}).config.markdown.quote_hints is hints
