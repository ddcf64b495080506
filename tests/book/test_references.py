"""Where links lead; for ``ref`` and ``relref`` every expectation is what Hugo 0.168 says."""

import pytest

FILES = {
    "content/_index.md": "x",
    "content/docs/_index.md": "x",
    "content/docs/x.md": "---\ntitle: X\n---\n\n## Some Heading\n\ntext\n",
    "content/docs/My Page.md": "x",
    "content/docs/sub/_index.md": "x",
    "content/docs/sub/deep.md": "x",
    "content/docs/sub/dup.md": "x",
    "content/docs/two/dup.md": "x",
    "content/docs/bun/index.md": "x",
    "content/docs/bun/notes.txt": "x",
    "content/docs/loose.txt": "x",
    "static/img/pic.png": b"x",
    "static/manual.pdf": b"x",
}
PORTABLE = "baseURL: https://example.org/\ntitle: Mini\nparams: {BookPortableLinks: warning}\n"


@pytest.fixture(scope="module")
def book(bind):
    return bind(FILES)


@pytest.mark.parametrize(
    ("page", "target", "url"),
    [
        ("_index.md", "x", "/docs/x/"),
        ("_index.md", "../docs/x.md", "/docs/x/"),
        ("_index.md", "sub/", "/docs/sub/"),
        ("docs/x.md", "x.md", "/docs/x/"),
        ("docs/x.md", "./sub/deep.md", "/docs/sub/deep/"),
        ("docs/x.md", "sub/_index.md", "/docs/sub/"),
        ("docs/x.md", "_index.md", "/docs/"),
        ("docs/x.md", "../_index.md", "/"),
        ("docs/x.md", "bun", "/docs/bun/"),
        ("docs/x.md", "bun/index.md", "/docs/bun/"),
        ("docs/x.md", "/docs/x", "/docs/x/"),
        ("docs/x.md", "docs/x.md", "/docs/x/"),
        ("docs/x.md", "X.md", "/docs/x/"),
        ("docs/x.md", "My Page", "/docs/my-page/"),
        ("docs/x.md", "my page.md", "/docs/my-page/"),
        ("docs/x.md", "deep.md", "/docs/sub/deep/"),
        ("docs/x.md", "x#some-heading", "/docs/x/#some-heading"),
        ("docs/x.md", "#some-heading", "/docs/x/#some-heading"),
        ("docs/x.md", "x.en.md", "/docs/x/"),
        ("docs/bun/index.md", "x.md", "/docs/x/"),
        ("docs/bun/index.md", "../_index.md", "/docs/"),
        ("docs/two/dup.md", "dup", "/docs/two/dup/"),
    ],
)
def test_relref_finds_pages_by_path_and_name(book, page, target, url):
    assert book.link(target, page, "relref") == url


@pytest.mark.parametrize("target", ["nope", "sub/nope.md", "./dup", "/x", "bun/notes.txt"])
def test_relref_fails_where_nothing_is(book, target):
    assert book.link(target, "docs/x.md", "relref").startswith("error[link-missing]")


def test_a_bare_name_that_two_pages_have_is_an_error_naming_them(book):
    said = book.link("dup", "docs/x.md", "relref")
    assert said.startswith("error[link-ambiguous]")


def test_ref_gives_the_whole_address(bind):
    bound = bind(FILES, "baseURL: https://example.org/base/\n")
    assert bound.link("My Page", "docs/x.md", "ref") == "https://example.org/base/docs/my-page/"
    assert bound.link("My Page", "docs/x.md", "relref") == "/docs/my-page/"


def test_references_stay_in_their_language(bind, two_languages):
    files = {"content/en/docs/a.md": "x", "content/es/docs/a.md": "x", "content/en/docs/b.md": "x"}
    bound = bind(files, two_languages)
    assert bound.link("a", "docs/a.md", "relref", "es") == "/es/docs/a/"
    said = bound.link("docs/b.md", "docs/a.md", "relref", "es")
    assert said == "error[link-missing] it exists only in en"


def test_a_missing_heading_is_an_error_in_a_reference_and_a_warning_in_a_link(book):
    hint = "did you mean 'some-heading'?"
    said = book.link("x.md#some-headng", "docs/_index.md", "relref")
    assert said == f"error[anchor-missing] {hint}"
    assert book.link("x.md#some-headng", "docs/_index.md") == f"warning[anchor-missing] {hint}"
    assert book.link("#top", "docs/x.md") == "#top"


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("My%20Page.md", "/docs/my-page/"),
        ("sub/deep.md?x=1", "/docs/sub/deep/?x=1"),
        ("../docs/x.md#some-heading", "/docs/x/#some-heading"),
        ("/docs/x.md", "/docs/x/"),
        ("bun/index.md", "/docs/bun/"),
    ],
)
def test_links_to_chapters_lead_to_their_pages(book, target, url):
    assert book.link(target, "docs/x.md") == url


def test_a_link_does_not_search_the_book_for_a_bare_name(book):
    assert book.link("deep.md", "docs/x.md").startswith("error[link-missing]")


@pytest.mark.parametrize(
    "target",
    [
        "https://e.org/a.md",
        "mailto:a@b.c",
        "tel:+1",
        "//cdn.org/x",
        "/docs/my-page/",
        "/docs/my-page",
        "../my-page/",
        "/img/pic.png",
        "/index.xml",
        "#some-heading",
        "?q=1",
        "#",
    ],
)
def test_links_that_are_right_stay_as_written(book, target):
    assert book.link(target, "docs/x.md") == target


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("sub", "/docs/sub/"),
        ("loose.txt", "/docs/loose.txt"),
        ("manual.pdf", "/manual.pdf"),
    ],
)
def test_links_that_no_browser_would_find_are_seen_from_the_source(book, target, url):
    assert book.link(target, "docs/x.md") == url


@pytest.mark.parametrize(
    ("setting", "chapter", "address"),
    [
        ("", "error[link-missing]", "warning[link-missing]"),
        ("false", "qqqq.md", "warning[link-missing]"),
        ("warning", "warning[link-missing]", "warning[link-missing]"),
        ("error", "error[link-missing]", "error[link-missing]"),
    ],
)
def test_the_site_decides_how_bad_a_dead_link_is(bind, setting, chapter, address):
    config = "baseURL: /\ntitle: M\n"
    if setting:
        config += f"params:\n  BookPortableLinks: {setting}\n"
    bound = bind(FILES, config)
    assert bound.link("qqqq.md", "docs/x.md") == chapter
    assert bound.link("/qqqq/", "docs/x.md") == address


def test_portable_links_need_no_ending(bind):
    bound = bind(FILES, PORTABLE)
    assert bound.link("/docs/x", "docs/sub/deep.md") == "/docs/x/"
    assert bound.link("../sub/deep", "docs/sub/dup.md") == "/docs/sub/deep/"


def test_links_may_have_the_base_path_or_not(bind):
    bound = bind(FILES, "baseURL: https://example.org/my/book/\n")
    assert bound.link("/docs/x/", "docs/x.md") == "/docs/x/"
    assert bound.link("/my/book/docs/x/", "docs/x.md") == "/docs/x/"
    assert bound.link("/my/book/img/pic.png", "docs/x.md") == "/img/pic.png"


def test_an_address_without_its_language_finds_the_page_of_the_language(bind, two_languages):
    files = {"content/es/docs/a.md": "x", "content/es/docs/b.md": "x"}
    bound = bind(files, two_languages)
    assert bound.link("/docs/b/", "docs/a.md", language="es") == "/es/docs/b/"
    assert bound.link("/es/docs/b/", "docs/a.md", language="es") == "/es/docs/b/"


def test_an_old_address_is_no_dead_link(bind):
    files = {**FILES, "content/docs/new.md": "---\naliases: [/old/]\n---\nx"}
    assert bind(files).link("/old/", "docs/x.md") == "/old/"


def test_a_link_in_raw_html_is_checked_and_kept(book):
    assert book.link("/docs/x/", "docs/x.md", "raw") == "/docs/x/"
    assert book.link("/nope/", "docs/x.md", "raw").startswith("warning[link-missing]")


def test_a_hint_names_the_nearest_page(book):
    assert book.link("my-paje.md", "docs/x.md") == "error[link-missing] did you mean 'my-page.md'?"
    assert "did you mean '/docs/sub/deep'?" in book.link("/docs/sub/deap", "docs/x.md", "relref")


def test_a_page_that_is_not_published_cannot_be_reached(bind):
    files = {**FILES, "content/docs/h/index.md": "---\nheadless: true\n---\nx"}
    assert bind(files).link("h/index.md", "docs/x.md").startswith("warning[link-missing]")


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:x",
        " vbscript:x",
        "data:text/html,x",
    ],
)
def test_strangers_may_not_write_addresses_that_run(bind, target):
    config = "baseURL: /\nparams: {press: {untrusted: true}}\n"
    strangers, own = bind(FILES, config), bind(FILES, "baseURL: /\n")
    assert strangers.link(target, "docs/x.md").startswith("warning[link-unsafe]")
    assert strangers.link("https://e.org/", "docs/x.md") == "https://e.org/"
    assert own.link(target, "docs/x.md") == target
