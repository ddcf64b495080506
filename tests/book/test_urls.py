"""From names to addresses; every expectation is what Hugo 0.168 makes of it."""

import pytest

from press.book.spelling import sanitize


@pytest.mark.parametrize(
    ("file", "url"),
    [
        ("Mixed Case.md", "/docs/mixed-case/"),
        ("under_score.and.dots v1.2.md", "/docs/under_score.and.dots-v1.2/"),
        ("it's (odd) & [x] +y, z!.md", "/docs/its-odd--x-+y-z/"),
        ("Café Ñandú.md", "/docs/café-ñandú/"),
        ("C#-notes.md", "/docs/c%23-notes/"),
        ("a -- b___c.md", "/docs/a----b___c/"),
        ("emoji🚀x.md", "/docs/emojix/"),
        ("tilde~at@colon:x.md", "/docs/tilde~at@colonx/"),
        ("ПриветМир.md", "/docs/приветмир/"),
        ("中文 页面.md", "/docs/中文-页面/"),
        ("2024-01-02-dated.md", "/docs/2024-01-02-dated/"),
    ],
)
def test_a_file_name_becomes_an_address(bind, file, url):
    bound = bind({f"content/docs/{file}": "x"})
    assert bound.urls() == {f"docs/{file}": url}


def test_capitals_stay_where_the_site_wants_them(bind):
    config = "baseURL: https://example.org/\ndisablePathToLower: true\n"
    bound = bind({"content/My Docs/Mixed - Case.md": "x"}, config)
    assert bound.page("My Docs/Mixed - Case.md").url == "/My-Docs/Mixed-Case/"


def test_accents_go_where_the_site_wants_them_gone(bind):
    config = "baseURL: https://example.org/\nremovePathAccents: true\n"
    bound = bind({"content/docs/Café Ñandú İ.md": "x"}, config)
    assert bound.page("docs/Café Ñandú İ.md").url == "/docs/cafe-nandu-i/"


@pytest.mark.parametrize(
    ("front", "url", "output"),
    [
        ("slug: My New Slug", "/docs/my-new-slug/", "docs/my-new-slug/index.html"),
        ("slug: My Slug's Ä & b", "/docs/my-slugs-ä-b/", "docs/my-slugs-ä-b/index.html"),
        ("url: /Custom/Path/page.html", "/Custom/Path/page.html", "Custom/Path/page.html"),
        ("url: /else/Where X", "/else/Where X/", "else/Where X/index.html"),
        ("url: custom/", "/custom/", "custom/index.html"),
        ("url: /q/a?b/", "/q/a%3Fb/", "q/a?b/index.html"),
        ("title: Ti Tle\nurl: /x/:slug/:title/", "/x/ti-tle/ti-tle/", "x/ti-tle/ti-tle/index.html"),
    ],
)
def test_a_page_may_name_its_address(bind, front, url, output):
    page = bind({"content/docs/a.md": f"---\n{front}\n---\nx"}).page("docs/a.md")
    assert (page.url, page.output) == (url, output)


def test_the_slug_of_a_section_renames_everything_below(bind):
    files = {"content/docs/_index.md": "---\nslug: Guide\n---\n", "content/docs/deep/a.md": "x"}
    assert bind(files).urls() == {"docs/_index.md": "/guide/", "docs/deep/a.md": "/guide/deep/a/"}


def test_the_url_of_a_section_renames_only_itself(bind):
    files = {"content/docs/_index.md": "---\nurl: /guide/\n---\n", "content/docs/a.md": "x"}
    assert bind(files).urls() == {"docs/_index.md": "/guide/", "docs/a.md": "/docs/a/"}


def test_ugly_addresses_are_files(bind):
    config = "baseURL: https://example.org/\nuglyURLs: true\n"
    front = "---\naliases: [old, /abs/]\n---\nx"
    bound = bind({"content/docs/a b.md": front, "content/docs/_index.md": "x"}, config)
    assert bound.urls() == {"docs/a b.md": "/docs/a-b.html", "docs/_index.md": "/docs/"}
    assert bound.redirects() == {"/docs/old.html": "/docs/a-b.html", "/abs.html": "/docs/a-b.html"}


def test_an_address_has_its_language_unless_it_begins_at_the_top(bind, two_languages):
    files = {
        "content/es/docs/a.md": "---\nurl: /from/top/\n---\nx",
        "content/es/docs/b.md": "---\nurl: from/home/\n---\nx",
        "content/es/docs/c.md": "x",
        "content/en/docs/c.md": "x",
    }
    bound = bind(files, two_languages)
    assert bound.urls("es") == {
        "docs/a.md": "/from/top/",
        "docs/b.md": "/es/from/home/",
        "docs/c.md": "/es/docs/c/",
    }
    assert bound.urls("en") == {"docs/c.md": "/docs/c/"}


def test_aliases_count_from_the_folder_of_the_address(bind):
    front = "---\naliases: [/old/path/, rel, /x.html, sub/y]\n---\nx"
    assert bind({"content/docs/al.md": front}).redirects() == {
        "/old/path/": "/docs/al/",
        "/docs/rel/": "/docs/al/",
        "/x.html": "/docs/al/",
        "/docs/sub/y/": "/docs/al/",
    }


def test_aliases_stay_in_their_language(bind, two_languages):
    front = "---\naliases: [/old/, rel]\n---\nx"
    bound = bind({"content/es/docs/a.md": front}, two_languages)
    assert bound.redirects() == {
        "/en/": "/",
        "/es/old/": "/es/docs/a/",
        "/es/docs/rel/": "/es/docs/a/",
    }


def test_the_home_of_the_default_language_is_found_at_both_addresses(bind, two_languages):
    inside = two_languages + "defaultContentLanguageInSubdir: true\n"
    assert bind({"content/en/_index.md": "x"}, inside).redirects() == {"/": "/en/"}
    assert bind({"content/en/_index.md": "x"}, two_languages).redirects() == {"/en/": "/"}


def test_no_address_leads_out_of_the_book(bind):
    front = "---\ntitle: ..\nurl: /x/:title/:title/:title/y/\n---\nx"
    page = bind({"content/docs/a.md": front}).page("docs/a.md")
    assert ".." not in page.output


def test_hyphens_do_not_pile_up_in_slugs():
    assert sanitize("a - b  c") == "a-b-c"
