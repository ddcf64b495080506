"""Addresses by pattern, as Hugo's ``permalinks`` make them."""

import pytest

DATED = "---\ntitle: Post One!\ndate: 2024-03-05\n---\nx"


def site(kind, section, pattern):
    return f"baseURL: https://example.org/\npermalinks:\n  {kind}:\n    {section}: {pattern}\n"


@pytest.mark.parametrize(
    ("pattern", "url"),
    [
        ("/:year/:month/:slug/", "/2024/03/post-one/"),
        ("/:day/:yearday/:weekday/:weekdayname/:monthname", "/05/65/2/tuesday/march/"),
        ("/b/:filename", "/b/my-post/"),
        ("/:section/:contentbasename/", "/posts/my-post/"),
    ],
)
def test_a_pattern_makes_the_address_of_a_page(bind, pattern, url):
    bound = bind({"content/posts/My Post.md": DATED}, site("page", "posts", pattern))
    assert bound.page("posts/My Post.md").url == url


def test_only_real_sections_count_as_sections(bind):
    files = {"content/posts/a/b/x.md": DATED, "content/posts/s/_index.md": "x"}
    files["content/posts/s/t/y.md"] = DATED
    bound = bind(files, site("page", "posts", "/:sections/:slug/"))
    assert bound.page("posts/a/b/x.md").url == "/posts/post-one/"
    assert bound.page("posts/s/t/y.md").url == "/posts/s/post-one/"


def test_sections_can_be_taken_apart(bind):
    files = {"content/posts/s/_index.md": "x", "content/posts/s/y.md": DATED}
    bound = bind(files, site("page", "posts", "/:sections[1:]/:sections[0]/:slug/"))
    assert bound.page("posts/s/y.md").url == "/s/posts/post-one/"


def test_a_section_can_have_a_pattern(bind):
    bound = bind({"content/posts/x.md": DATED}, site("section", "posts", "/articles/"))
    assert bound.page("posts/_index.md").url == "/articles/"
    assert bound.page("posts/x.md").url == "/posts/x/"


def test_a_page_without_a_date_is_of_the_year_one(bind):
    bound = bind(
        {"content/posts/x.md": "---\ntitle: N\n---\n"}, site("page", "posts", "/:year/:slug/")
    )
    assert bound.page("posts/x.md").url == "/1/n/"


def test_a_title_with_a_slash_stays_one_step(bind):
    front = "---\ntitle: Ünï / Tit\n---\nx"
    bound = bind({"content/posts/x.md": front}, site("page", "posts", "/:title/"))
    assert bound.page("posts/x.md").url == "/ünï-tit/"
