"""Our own book and manual are what check asks of others."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("folder", [".", "docs"])
def test_nothing_is_to_be_said_of_our_own_books(book, folder, monkeypatch):
    monkeypatch.setenv("PRESS_CACHE_DIR", str(ROOT / ".cache"))
    run = book({}).run("check", "--format", "json", "-s", str(ROOT / folder))
    # a translation may lag behind while it is worked on; the gate asks for it before a change lands
    said = [one for one in json.loads(run.out) if not one["code"].startswith("translation-")]
    assert said == []
