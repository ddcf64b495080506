"""Much of anything is read in time linear in its length."""

import time

import pytest

PATIENCE = 10
"""Seconds of a processor; what is quadratic takes longer than this."""

LINES = 10_000


def seconds(run):
    begin = time.process_time()
    run()
    return time.process_time() - begin


@pytest.mark.parametrize(
    "text",
    [
        ": b\n" * LINES,
        "- a\n" * LINES,
        '"' * 2 * LINES,
        "{{<" * LINES,
        "term\n" * LINES + ": meaning\n",
    ],
    ids=["definitions", "items", "quotes", "braces", "terms"],
)
def test_a_long_text_is_read_in_time(book, text):
    workshop = book({"content/docs/a.md": f"---\ntitle: A\n---\n{text}"})
    assert seconds(workshop.build) < PATIENCE


def test_front_matter_with_a_key_for_everything_is_read_in_time(book):
    keys = "\n".join(f"key{number}: value" for number in range(2 * LINES))
    workshop = book({"content/docs/a.md": f"---\ntitle: A\n{keys}\n---\nText.\n"})
    assert seconds(workshop.built) < PATIENCE


def test_as_many_mistakes_as_lines_are_all_said_in_time(book):
    keys = "\n".join(f"weigh{chr(0x4E00 + number)}: 1" for number in range(LINES))
    workshop = book({"content/docs/a.md": f"---\ntitle: A\n{keys}\n---\nText.\n"})
    runs = []
    assert seconds(lambda: runs.append(workshop.build())) < PATIENCE
    assert runs[0].err.count("warning[key-unknown]") == LINES


def test_a_page_with_very_many_tags_is_published_in_time(book):
    tags = ", ".join(f"tag{number}" for number in range(800))
    workshop = book({"content/docs/a.md": f"---\ntitle: A\ntags: [{tags}]\n---\nText.\n"})
    assert seconds(workshop.built) < PATIENCE
