"""Two pages at one address."""


def test_two_pages_at_one_address_are_an_error_at_the_line_that_says_so(bind):
    files = {
        "content/docs/a.md": "---\ntitle: A\nurl: /same/\n---\nx",
        "content/docs/b.md": "---\ntitle: B\nurl: /same/\n---\nx",
    }
    assert bind(files).said("path-taken") == [
        "content/docs/b.md:3:1: '/same/' is already the address of 'content/docs/a.md'"
    ]


def test_addresses_that_only_differ_in_case_or_accents_encoding_collide(bind):
    files = {
        "content/docs/a.md": "---\nurl: /Caf\u00e9/\n---\nx",
        "content/docs/b.md": "---\nurl: /cafe\u0301/\n---\nx",
    }
    [said] = bind(files).said("path-taken")
    assert said.startswith("content/docs/b.md:2:1: ")


def test_a_slug_may_collide_with_a_file(bind):
    files = {"content/docs/a.md": "x", "content/docs/b.md": "---\nslug: a\n---\nx"}
    [said] = bind(files).said("path-taken")
    assert said == "content/docs/b.md:2:1: '/docs/a/' is already the address of 'content/docs/a.md'"


def test_the_list_of_a_folder_is_named_by_the_folder(bind):
    files = {"content/docs/a.md": "---\nurl: /docs/\n---\nx"}
    [said] = bind(files).said("path-taken")
    assert said == "content/docs/a.md:2:1: '/docs/' is already the address of 'docs/'"


def test_an_old_address_may_not_hide_a_page(bind):
    files = {"content/docs/a.md": "x", "content/docs/b.md": "---\naliases: [/docs/a/]\n---\nx"}
    bound = bind(files)
    assert bound.redirects() == {}
    [said] = bound.said("path-taken")
    assert said.startswith("content/docs/b.md:2")
    assert said.endswith("alias '/docs/a/' is already the address of 'content/docs/a.md'")


def test_an_old_address_can_have_one_page_only(bind):
    files = {f"content/docs/{name}.md": "---\naliases: [/old/]\n---\nx" for name in "ab"}
    bound = bind(files)
    assert bound.redirects() == {"/old/": "/docs/a/"}
    assert len(bound.said("path-taken")) == 1


def test_a_page_without_an_address_takes_none(bind):
    files = {
        "content/docs/a.md": "---\nurl: /same/\n---\nx",
        "content/docs/b.md": "---\nurl: /same/\nbuild: {render: never}\n---\nx",
    }
    assert bind(files).said("path-taken") == []
