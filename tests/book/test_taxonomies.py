"""Tags and categories."""

TAGGED = {
    "content/docs/a.md": "---\ntitle: A\ntags: [Go Lang, C++]\ncategories: Über\n---\nx",
    "content/docs/b.md": "---\ntitle: B\ntags: [go lang]\n---\nx",
    "content/docs/c.md": "---\ntitle: C\ntags: [secret]\ndraft: true\n---\nx",
}


def lists(bound):
    pages = bound.volume().pages
    return {page.url: page.title for page in pages if page.kind in ("taxonomy", "term")}


def test_terms_in_use_have_pages_and_those_of_drafts_have_not(bind):
    assert lists(bind(TAGGED)) == {
        "/tags/": "Tags",
        "/tags/go-lang/": "Go Lang",
        "/tags/c++/": "C++",
        "/categories/": "Categories",
        "/categories/über/": "Über",
    }


def test_spellings_of_one_term_are_one(bind):
    assert bind(TAGGED).page("tags/go-lang/_index.md").children == ("docs/a.md", "docs/b.md")


def test_a_page_knows_its_terms_with_their_addresses(bind):
    terms = bind(TAGGED).page("docs/b.md").terms
    assert [(entry.title, entry.url) for entry in terms["tags"]] == [("Go Lang", "/tags/go-lang/")]


def test_a_book_without_terms_has_no_such_pages(bind):
    assert lists(bind({"content/docs/a.md": "x"})) == {}


def test_kinds_can_be_switched_off(bind):
    config = "baseURL: /\ndisableKinds: [taxonomy, term]\n"
    bound = bind(TAGGED, config)
    assert lists(bound) == {}
    assert bound.page("docs/a.md").terms == {}


def test_an_author_may_write_the_page_of_a_term(bind):
    own = {"content/tags/go-lang/_index.md": "---\ntitle: Golang!\n---\nAbout it.\n"}
    bound = bind({**TAGGED, **own})
    page = bound.page("tags/go-lang/_index.md")
    assert (page.kind, page.title, page.parent) == ("term", "Golang!", "tags/_index.md")
    assert page.children == ("docs/a.md", "docs/b.md")


def test_a_site_may_have_taxonomies_of_its_own(bind):
    config = "baseURL: /\ntaxonomies: {person: people}\n"
    bound = bind({"content/docs/a.md": "---\npeople: [Ada]\ntags: [x]\n---\n"}, config)
    assert lists(bound) == {"/people/": "People", "/people/ada/": "Ada"}


def test_a_list_that_may_take_several_pages_is_found_at_the_first(bind):
    redirects = bind({**TAGGED, "content/posts/p.md": "x"}).redirects()
    assert redirects["/tags/go-lang/page/1/"] == "/tags/go-lang/"
    assert redirects["/posts/page/1/"] == "/posts/"
