"""Files that travel with pages, and where they are published."""

from press.book.files import published


def files(bound, name, language="en"):
    return sorted(file.path for file in bound.page(name, language).resources)


def addresses(bound):
    return published(bound.gathered.book)


def test_the_files_of_a_bundle_are_the_pages(bind):
    bound = bind({"content/docs/b/index.md": "x", "content/docs/b/sub/Pic A.PNG": b"x"})
    assert files(bound, "docs/b/index.md") == ["content/docs/b/sub/Pic A.PNG"]
    assert addresses(bound)["content/docs/b/sub/Pic A.PNG"] == "/docs/b/sub/Pic A.PNG"


def test_files_outside_bundles_belong_to_the_nearest_section(bind):
    bound = bind({"content/docs/a.md": "x", "content/docs/img/x.png": b"x", "content/top.txt": "x"})
    assert files(bound, "docs/_index.md") == ["content/docs/img/x.png"]
    assert files(bound, "_index.md") == ["content/top.txt"]
    assert addresses(bound)["content/docs/img/x.png"] == "/docs/img/x.png"


def test_a_page_takes_its_files_along(bind):
    bundle = {"content/docs/b/index.md": "---\nslug: new\n---\nx", "content/docs/b/p.txt": "x"}
    assert addresses(bind(bundle))["content/docs/b/p.txt"] == "/docs/new/p.txt"


def test_the_files_of_a_draft_are_drafts_too(bind):
    draft = {"content/docs/b/index.md": "---\ndraft: true\n---\nx", "content/docs/b/p.txt": "x"}
    bound = bind({**draft, "content/docs/a.md": "x"})
    assert "content/docs/b/p.txt" not in addresses(bound)


def test_static_files_stand_at_the_top(bind):
    bound = bind({"content/docs/a.md": "x", "static/img/x.png": b"x", "assets/y.png": b"x"})
    found = addresses(bound)
    assert found["static/img/x.png"] == "/img/x.png"
    assert found["assets/y.png"] == "/y.png"


def test_translations_share_files_that_only_one_of_them_has(bind):
    config = "baseURL: /\nlanguages: {en: {weight: 1}, es: {weight: 2}}\n"
    book = {
        "content/docs/b/index.md": "x",
        "content/docs/b/index.es.md": "x",
        "content/docs/b/pic.png": b"x",
        "content/docs/b/both.png": b"x",
        "content/docs/b/both.es.png": b"x",
    }
    bound = bind(book, config)
    assert files(bound, "docs/b/index.md", "es") == [
        "content/docs/b/both.es.png",
        "content/docs/b/pic.png",
    ]
    found = addresses(bound)
    assert found["content/docs/b/pic.png"] == "/docs/b/pic.png"
    assert found["content/docs/b/both.es.png"] == "/es/docs/b/both.es.png"
