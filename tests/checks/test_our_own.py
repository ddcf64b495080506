"""Our own book and manual are what check asks of others."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("folder", [".", "docs"])
def test_nothing_is_to_be_said_of_our_own_books(book, folder, monkeypatch):
    monkeypatch.setenv("PRESS_CACHE_DIR", str(ROOT / ".cache"))
    run = book({}).run("check", "--strict", "-s", str(ROOT / folder))
    assert run.code == 0, run.err
