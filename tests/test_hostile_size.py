"""Much of anything is read to its end, and nothing of it is lost."""

import pytest

LINES = 10_000


@pytest.mark.parametrize(
    "text",
    [
        ": b\n" * LINES,
        "- a\n" * LINES,
        '"' * 2 * LINES,
        "term\n" * LINES + ": meaning\n",
    ],
    ids=["definitions", "items", "quotes", "terms"],
)
def test_a_long_text_is_read_to_its_end(book, text):
    workshop = book({"content/docs/a.md": f"---\ntitle: A\n---\n{text}\n\nENDWORD\n"})
    assert "ENDWORD" in workshop.built().text("docs/a/")


def test_front_matter_may_have_a_key_for_everything(book):
    keys = "\n".join(f"key{number}: value" for number in range(2 * LINES))
    workshop = book({"content/docs/a.md": f"---\ntitle: A\n{keys}\n---\nENDWORD.\n"})
    assert "ENDWORD" in workshop.built().text("docs/a/")


def test_as_many_mistakes_as_lines_are_all_said(book):
    keys = "\n".join(f"weigh{chr(0x4E00 + number)}: 1" for number in range(LINES))
    run = book({"content/docs/a.md": f"---\ntitle: A\n{keys}\n---\nText.\n"}).build()
    assert run.err.count("warning[key-unknown]") == LINES


def test_a_page_may_have_many_tags(book):
    tags = ", ".join(f"tag{number}" for number in range(100))
    workshop = book({"content/docs/a.md": f"---\ntitle: A\ntags: [{tags}]\n---\nText.\n"}).built()
    assert (workshop.out / "tags/tag99/index.html").exists()
