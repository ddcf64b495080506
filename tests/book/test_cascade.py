"""Front matter handed down."""


def weights(bound, *names):
    return [bound.page(name).front.weight for name in names]


def test_a_section_hands_down_to_itself_and_all_below(bind):
    files = {
        "content/docs/_index.md": "---\ncascade: {weight: 7}\n---\n",
        "content/docs/a.md": "x",
        "content/docs/deep/b.md": "x",
        "content/other/c.md": "x",
    }
    names = ("docs/_index.md", "docs/a.md", "docs/deep/b.md", "other/c.md")
    assert weights(bind(files), *names) == [7, 7, 7, 0]


def test_a_page_wins_over_its_section_and_the_near_section_over_the_far(bind):
    files = {
        "content/docs/_index.md": "---\ncascade: {weight: 1}\n---\n",
        "content/docs/in/_index.md": "---\ncascade: {weight: 2}\n---\n",
        "content/docs/in/a.md": "x",
        "content/docs/in/b.md": "---\nweight: 3\n---\n",
    }
    assert weights(bind(files), "docs/in/a.md", "docs/in/b.md") == [2, 3]


def test_the_site_hands_down_last(bind):
    config = "baseURL: /\ncascade: {weight: 9, params: {color: red}}\n"
    bound = bind({"content/docs/a.md": "---\nweight: 1\n---\n", "content/docs/b.md": "x"}, config)
    assert weights(bound, "docs/a.md", "docs/b.md") == [1, 9]
    assert bound.page("docs/a.md").front.params["color"] == "red"


def test_a_cascade_may_be_meant_for_some_pages_only(bind):
    front = (
        "---\ncascade:\n"
        "- {target: {path: '/docs/x*'}, weight: 1}\n"
        "- {target: {kind: section}, weight: 2}\n"
        "- {target: {path: '/docs/{s,t}/**'}, weight: 3}\n---\n"
    )
    files = {
        "content/docs/_index.md": front,
        "content/docs/x1.md": "x",
        "content/docs/y.md": "x",
        "content/docs/s/_index.md": "x",
        "content/docs/s/deep/z.md": "x",
    }
    names = ("docs/x1.md", "docs/y.md", "docs/s/_index.md", "docs/s/deep/z.md")
    assert weights(bind(files), *names) == [1, 0, 2, 3]


def test_a_language_can_be_meant(bind, two_languages):
    config = two_languages + "cascade: {target: {lang: es}, weight: 5}\n"
    bound = bind({"content/en/docs/a.md": "x", "content/es/docs/a.md": "x"}, config)
    assert bound.page("docs/a.md", "en").front.weight == 0
    assert bound.page("docs/a.md", "es").front.weight == 5


def test_drafts_can_be_handed_down(bind):
    files = {
        "content/docs/_index.md": "---\ncascade: {draft: true}\n---\n",
        "content/docs/a.md": "x",
    }
    assert bind(files).names() == {"_index.md"}


def test_a_mistake_in_a_page_is_not_told_again_where_something_is_handed_down(bind):
    files = {
        "content/docs/_index.md": "---\ncascade: {linkTitle: L}\n---\nx",
        "content/docs/a.md": "---\nweight: second\n---\nx",
    }
    wrong = [
        problem for problem in bind(files).problems if problem.place.file == "content/docs/a.md"
    ]
    assert len(wrong) == 1
