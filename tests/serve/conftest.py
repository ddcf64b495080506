"""``serve(workshop)``: a running server, stopped when the test is over."""

from contextlib import ExitStack

import pytest

from tests.serve.serving import served

CHAPTER = "---\ntitle: {}\nweight: {}\n---\n\n# {}\n\n{}\n"


@pytest.fixture(autouse=True)
def cache(monkeypatch, tmp_path):
    """What is remembered is remembered for one test."""
    monkeypatch.setenv("PRESS_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture
def serve():
    """Serve a book; its first build is done and told."""
    with ExitStack() as stack:

        def start(workshop, *words, port=0):
            serving = stack.enter_context(served(workshop, *words, port=port))
            serving.round()
            return serving

        yield start


@pytest.fixture
def chapters(book):
    """A book of two chapters and a draft."""
    return book(
        {
            "content/docs/_index.md": "---\ntitle: Part\n---\n",
            "content/docs/one.md": CHAPTER.format("One", 1, "One", "The first word."),
            "content/docs/two.md": CHAPTER.format("Two", 2, "Two", "The second word."),
            "content/docs/later.md": "---\ntitle: Later\ndraft: true\n---\n\nNot yet.\n",
            "static/robots.txt": "User-agent: *\n",
        }
    )
