"""Which folders are sections and which files are pages."""

import pytest

PAGE = "---\ntitle: A\n---\ntext\n"


def kinds(bound):
    return {page.name: page.kind for page in bound.volume().pages if page.kind != "404"}


def test_a_folder_at_the_top_is_a_section_without_an_index(bind):
    bound = bind({"content/docs/a.md": PAGE})
    assert kinds(bound) == {"docs/a.md": "page", "_index.md": "home", "docs/_index.md": "section"}
    assert bound.page("docs/_index.md").document is None


def test_a_deeper_folder_is_a_section_only_with_an_index(bind):
    bound = bind({"content/docs/one/a.md": PAGE, "content/docs/two/_index.md": PAGE})
    assert "docs/one/_index.md" not in bound.names()
    assert bound.page("docs/one/a.md").parent == "docs/_index.md"
    assert bound.page("docs/two/_index.md").parent == "docs/_index.md"


def test_the_address_keeps_a_folder_that_is_no_section(bind):
    bound = bind({"content/docs/one/deep/a.md": PAGE})
    assert bound.page("docs/one/deep/a.md").url == "/docs/one/deep/a/"


def test_markdown_beside_an_index_of_a_bundle_is_no_page(bind):
    bound = bind({"content/docs/b/index.md": PAGE, "content/docs/b/notes.md": PAGE})
    assert bound.names() == {"_index.md", "docs/_index.md", "docs/b/index.md"}
    assert bound.page("docs/b/index.md").url == "/docs/b/"


def test_folders_that_differ_in_case_and_spaces_only_are_one_section(bind):
    bound = bind({"content/My Docs/_index.md": PAGE, "content/my docs/a.md": PAGE})
    assert bound.page("my docs/a.md").parent == "My Docs/_index.md"


def test_a_page_at_the_top_keeps_a_folder_of_its_name_from_being_a_section(bind):
    bound = bind({"content/docs.md": PAGE, "content/docs/a.md": PAGE})
    assert bound.page("docs/a.md").parent == "_index.md"
    assert bound.said("path-taken") == []


@pytest.mark.parametrize(
    "front",
    [
        "draft: true",
        "date: 2027-01-01",
        "publishDate: 2027-01-01",
        "expiryDate: 2025-12-31",
    ],
)
def test_a_page_that_is_not_for_now_is_left_out(bind, front):
    bound = bind({"content/docs/a.md": f"---\ntitle: A\n{front}\n---\n", "content/docs/b.md": PAGE})
    assert "docs/a.md" not in bound.names()
    assert "docs/b.md" in bound.names()


@pytest.mark.parametrize(
    ("front", "setting"),
    [
        ("draft: true", "buildDrafts: true"),
        ("date: 2027-01-01", "buildFuture: true"),
        ("expiryDate: 2025-12-31", "buildExpired: true"),
    ],
)
def test_the_site_may_ask_for_pages_that_are_not_for_now(bind, front, setting):
    config = f"baseURL: https://example.org/\ntitle: Mini\n{setting}\n"
    bound = bind({"content/docs/a.md": f"---\ntitle: A\n{front}\n---\n"}, config)
    assert "docs/a.md" in bound.names()


def test_the_pages_of_a_draft_section_are_published_but_not_listed(bind):
    files = {"content/docs/d/_index.md": "---\ndraft: true\n---\n", "content/docs/d/a.md": PAGE}
    bound = bind({**files, "content/docs/b.md": PAGE})
    assert bound.page("docs/_index.md").children == ("docs/b.md",)
    assert [entry.url for entry in bound.page("docs/d/a.md").trail] == ["/", "/docs/"]


def test_a_headless_bundle_has_no_address_and_stands_in_no_list(bind):
    bound = bind({"content/docs/h/index.md": "---\ntitle: H\nheadless: true\n---\nx"})
    assert not bound.page("docs/h/index.md").render
    assert bound.page("docs/_index.md").children == ()


def test_a_page_that_is_never_rendered_is_still_listed(bind):
    bound = bind({"content/docs/n.md": "---\ntitle: N\nbuild: {render: never}\n---\nx"})
    assert not bound.page("docs/n.md").render
    assert bound.menu() == ["N"]


def test_a_page_that_is_never_listed_has_its_address(bind):
    bound = bind({"content/docs/n.md": "---\ntitle: N\nbuild: {list: never}\n---\nx"})
    assert bound.page("docs/n.md").render
    assert bound.menu() == []
