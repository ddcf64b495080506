"""Settings of Hugo's that move, leave out or multiply pages."""

import json

import pytest

from tests.theme.pages import links, page, texts

DOCS = {
    "content/docs/_index.md": "---\ntitle: Docs\n---\nText.\n",
    "content/docs/a.md": "---\ntitle: A\n---\nSee [b](b.md).\n",
    "content/docs/b.md": "---\ntitle: B\ndate: 2024-03-02\ntags: [t]\n---\nText.\n",
}


def config(more):
    return f"title: X\nbaseURL: https://example.org/\n{more}"


def made(workshop):
    return {name for name in workshop.files() if name.endswith((".html", ".xml"))}


def test_ugly_urls(book):
    workshop = book(DOCS | {"config.yaml": config("uglyURLs: true\n")}).built()
    assert {"docs/index.html", "docs/a.html", "docs/b.html", "index.html"} <= made(workshop)
    assert links(page(workshop, "docs/a.html"), "article a") == [("b", "/docs/b.html")]


@pytest.mark.parametrize(
    "permalinks",
    ["permalinks: {docs: /:year/:slug/}", "permalinks: {page: {docs: '/:year/:contentbasename/'}}"],
)
def test_permalinks(book, permalinks):
    workshop = book(DOCS | {"config.yaml": config(permalinks + "\n")}).built()
    assert "2024/b/index.html" in made(workshop)
    assert links(page(workshop, "docs/"), ".menu__book a")[0] == ("B", "/2024/b/")


def test_kinds_that_are_switched_off(book):
    off = "disableKinds: [taxonomy, term, RSS, sitemap, '404']\n"
    workshop = book(DOCS | {"config.yaml": config(off)}).built()
    assert not made(workshop) & {"404.html", "sitemap.xml", "feed.xml", "tags/t/index.html"}


def test_outputs_that_are_not_asked_for(book):
    files = DOCS | {"config.yaml": config("outputs: {home: [html], section: [html, rss]}\n")}
    names = made(book(files).built())
    assert "feed.xml" not in names
    assert "docs/index.xml" in names


def test_folders_in_other_places(book):
    mounts = [
        {"source": "pages", "target": "content"},
        {"source": "extra", "target": "content/docs/more"},
        {"source": "files", "target": "static/f"},
    ]
    files = {
        "config.yaml": config(f"module: {{mounts: {json.dumps(mounts)}}}\n"),
        "pages/_index.md": "---\ntitle: Home\n---\nHi.\n",
        "pages/docs/a.md": "---\ntitle: A\n---\n[c](more/c.md)\n",
        "extra/c.md": "---\ntitle: C\n---\nText.\n",
        "files/x.txt": "x",
    }
    workshop = book(files).built()
    assert links(page(workshop, "docs/a/"), "article a") == [("c", "/docs/more/c/")]
    assert workshop.text("f/x.txt") == "x"


def test_a_page_says_itself_whether_each_sign_is_a_word(book):
    text = "一二三四五六七八九十" * 8 + "。\n\n"
    files = {
        "config.yaml": config("hasCJKLanguage: false\n"),
        "content/posts/a.md": "---\ntitle: A\nisCJKLanguage: true\n---\n" + text + "Second.\n",
        "content/posts/b.md": "---\ntitle: B\n---\n" + text + "Second.\n",
    }
    tree = page(book(files).built(), "posts/")
    found = dict(zip(texts(tree, ".post > h2 > a"), texts(tree, ".post"), strict=True))
    assert "Second." not in found["A"]
    assert "Second." in found["B"]


def test_the_menu_bundle_of_old_is_named(book):
    files = DOCS | {"config.yaml": config("params:\n  BookMenuBundle: /menu\n")}
    run = book(files).build()
    assert "config.yaml:4:3: warning[key-removed]: hugo-book no longer reads" in run.err
