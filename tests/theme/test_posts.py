"""``posts``: dated pages, their list, and its further pages."""

from tests.theme.pages import links, page, texts

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
LONG = "One *word* after the other. " * 30
POSTS = {
    "content/posts/_index.md": "---\ntitle: Blog\n---\n",
    "content/posts/old.md": "---\ntitle: Old\ndate: 2023-01-02\ntags: [b, A]\n"
    "categories: [C]\n---\n## Head\n\nSee [new](new/index.md).\n",
    "content/posts/new/index.md": f"---\ntitle: New\ndate: 2024-05-13\n---\n{LONG}\n",
    "content/posts/new/thumbnail.svg": SVG,
    "content/posts/short.md": "---\ntitle: Short\ndate: 2022-01-02\nsummary: Only *this*.\n"
    "bookPostThumbnail: cov*.svg\n---\nNot this.\n",
    "assets/cover.svg": SVG,
}


def test_a_list_shows_each_post_with_its_date_terms_and_first_words(book):
    tree = page(book(POSTS).built(), "posts/")
    assert texts(tree, ".post > h2:first-child > a") == ["New", "Old", "Short"]
    assert texts(tree, ".post time") == ["May 13, 2024", "January 2, 2023", "January 2, 2022"]
    old = tree.css(".post")[1]
    assert texts(old, ".dateline")[1:] == ["C", "B, A"]
    assert ("new", "/posts/new/") in links(old, "a")
    assert texts(tree, ".post ~ .post ~ .post > p:last-child") == ["Only this."]


def test_first_words_are_cut_between_words_with_an_ellipsis(book):
    tree = page(book(POSTS).built(), "posts/")
    said = texts(tree.css(".post")[0], "p")[-1]
    assert said.endswith(" …")
    assert LONG.replace("*", "").startswith(said.removesuffix(" …"))
    assert 240 < len(said) <= 258
    assert tree.css(".post")[0].css("em")


def test_a_thumbnail_lies_beside_the_post_or_is_named_by_a_pattern(book):
    tree = page(book(POSTS).built(), "posts/")
    found = [post.css_first("picture img") for post in tree.css(".post")]
    shown = [image and image.attributes["data-original"] for image in found]
    assert shown == ["/posts/new/thumbnail.svg", None, "/cover.svg"]


def test_a_long_list_goes_on_on_further_pages(book):
    config = "title: X\nbaseURL: /\npagination: {pagerSize: 2}\n"
    workshop = book(POSTS | {"config.yaml": config}).built()
    assert texts(page(workshop, "posts/"), ".post > h2:first-child > a") == ["New", "Old"]
    second = page(workshop, "posts/page/2/")
    assert texts(second, ".post > h2:first-child > a") == ["Short"]
    assert texts(second, ".post > p:last-child") == ["Only this."]
    assert links(second, ".pages a") == [("1", "/posts/"), ("2", "/posts/page/2/")]


def test_a_post_shows_its_date_and_the_terms_of_every_taxonomy_by_name(book):
    workshop = book(POSTS).built()
    tree = page(workshop, "posts/old/")
    assert texts(tree, "article .dateline") == ["January 2, 2023", "C", "B, A"]
    assert tree.css_first(".dateline img").attributes["src"] == "/icons/calendar.svg"
    assert "icons/calendar.svg" in workshop.files()


def test_headings_of_several_posts_in_a_list_keep_apart(book):
    again = {"content/posts/x.md": "---\ntitle: X\ndate: 2021-01-01\n---\n## Head\n\nText.\n"}
    tree = page(book(POSTS | again).built(), "posts/")
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert "head" in ids
    assert len(ids) == len(set(ids))
