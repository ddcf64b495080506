"""What a chapter costs before it can be read, and that nothing complains."""

import gzip
import re

import pytest

from tests.reader.chapters import CHAPTER, PAGES

BLOCKS = """
performance.getEntriesByType("resource")
  .filter((one) => one.renderBlockingStatus === "blocking").map((one) => one.name)
"""
FLIGHT = 14_600
"""Bytes that arrive with the first answer of a server."""


@pytest.mark.parametrize("path", PAGES)
def test_no_page_waits_for_anything_but_itself(reader, path):
    with reader.visit(path, width=390) as visit:
        assert visit.ask(BLOCKS) == []
        assert visit.complaints == []
        kinds = [url.rpartition(".")[2] for url in visit.requests if "icon" not in url]
        assert "js" not in kinds
        assert kinds.count("woff2") <= 2


@pytest.mark.parametrize("path", PAGES)
def test_the_first_answer_of_a_server_holds_the_first_text(edition, path):
    html = edition.text(path)
    begins = re.search(r"<h1|<article", html)
    assert begins, path
    assert len(gzip.compress(html[: begins.start()].encode(), 6)) < FLIGHT * 0.75


def test_a_chapter_moves_nothing_and_keeps_nobody_waiting(reader):
    with reader.visit(CHAPTER, width=390) as visit:
        shifts = visit.ask(
            "new Promise((done) => { let sum = 0; new PerformanceObserver((list) => {"
            " for (const one of list.getEntries()) sum += one.value;"
            "}).observe({ type: 'layout-shift', buffered: true });"
            " setTimeout(() => done(sum), 400); })"
        )
        assert isinstance(shifts, int | float)
        assert shifts < 0.02
