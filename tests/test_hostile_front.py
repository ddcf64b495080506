"""Front matter that nobody would write, unless by mistake or on purpose."""

import pytest

KEYS = {
    "home's address": ("url: /", "3:1", "error", "path-taken"),
    "no address": ('url: "."', "3:1", "error", "path-taken"),
    "file of ours": ("url: /sitemap.xml", "3:1", "error", "path-taken"),
    "alias of ours": ("aliases: [/old/, /sitemap.xml]", "3:18", "error", "path-taken"),
    "query": ('url: "/a?b=c#d"', "3:1", "warning", "address-signs"),
    "query in alias": ('aliases: ["/a", "/b?c"]', "3:17", "warning", "address-signs"),
    "long slug": (f"slug: {'a' * 256}", "3:1", "error", "path-too-long"),
    "long alias": (f"aliases: [{'é' * 200}]", "3:11", "error", "path-too-long"),
    "deep address": (f"url: {'a/' * 2000}", "3:1", "error", "path-too-long"),
    "mapping of tags": ("tags: {a: b}", "3:1", "warning", "value-type"),
    "list in tags": ("tags: [a, [b]]", "3:11", "warning", "value-type"),
    "tag that climbs": ('tags: [a, ".."]', "3:11", "warning", "value-type"),
    "tag of a slash": ("categories: /", "3:1", "warning", "value-type"),
    "endless tag": (f"tags: [{'é' * 300}]", "3:8", "warning", "value-type"),
    "turned title": ('linkTitle: "a\\u202Eb"', "3:1", "warning", "character-hidden"),
    "open isolate": ('tags: ["a\\u2066b"]', "3:8", "warning", "character-hidden"),
    "open in description": ('description: "a\\u202Bb"', "3:1", "warning", "character-hidden"),
}


def chapter(book, key):
    return book({"content/docs/a.md": f"---\ntitle: A\n{key}\n---\nText.\n"})


@pytest.mark.parametrize(("key", "where", "severity", "code"), KEYS.values(), ids=KEYS)
def test_a_strange_value_is_said_at_its_place(book, key, where, severity, code):
    run = chapter(book, key).build()
    said = [line for line in run.err.splitlines() if f"{severity}[" in line]
    assert [line.partition("]")[0] for line in said] == [
        f"content/docs/a.md:{where}: {severity}[{code}"
    ]
    assert run.code == (1 if severity == "error" else 0)


def test_closed_isolates_are_part_of_writing_in_two_directions(book):
    run = chapter(book, 'linkTitle: "\\u2067\\u05D0\\u2069 b"').build("--strict")
    assert run.code == 0, run.err


def test_terms_that_are_numbers_or_truth_values_are_written_as_typed(book):
    workshop = chapter(book, "tags: [true, 1.0, 2024]").built("--strict")
    assert "tags/true/index.html" in workshop.files()
    assert "tags/2024/index.html" in workshop.files()


def test_a_tag_is_text_on_its_own_pages(book):
    workshop = chapter(book, 'tags: ["</a><script>x</script>", "a/b", "%2e%2e"]').built()
    assert not [name for name, data in workshop.files().items() if b"<script>x" in data]


def test_a_chapter_in_the_folder_of_another_is_said_there(book):
    files = {"content/docs/x/index.md": "# X\n", "content/docs/x/y.md": "# Y\n"}
    run = book(files).build()
    assert "content/docs/x/y.md:1:1: warning[chapter-in-bundle]" in run.err
    headless = {**files, "content/docs/x/index.md": "---\nheadless: true\n---\n# X\n"}
    assert "chapter-in-bundle" not in book(headless).build().err
